import type { Finding } from '../model.js';
import type { Lexicon } from '../text/lexicon.js';
import type { Text } from '../text/text.js';
import { mark, tokensSpan, type Detector } from './detector.js';
import { GRAMMAR_NOUNS } from './grammar-nouns-rules.js';
import { namedNouns } from './named-nouns.js';
import { nounPiles, type NounPiles } from './noun-piles.js';

/** A pile of three nouns has two links. */
const PILE_LINKS = 2;
const TOWER_LINKS = 3;
const TOWER_OFS = 2;
/** Sentences of so many tokens and more are heavy with articles where every fourth token is one. */
const SHORTEST_SENTENCE = 12;
const HEAVY = 4;

/** Finds noun phrases built as other languages build them, and sentences full of articles. */
export function makeGrammarNouns(lexicon: Lexicon): Detector {
  const piles = nounPiles(lexicon);
  const named = namedNouns(lexicon);
  const [theId, ofId] = [lexicon.id('the'), lexicon.id('of')];
  const find = (text: Text): Finding[] => {
    const found: Finding[] = [];
    const scan: Scan = { text, piles, named, theId, ofId, found, free: { the: 0, of: 0 } };
    for (let sentence = 0; sentence + 1 < text.sentences.length; sentence++)
      findInSentence(scan, text.sentences[sentence], text.sentences[sentence + 1]);
    return found;
  };
  return { name: 'grammar-nouns', rules: Object.values(GRAMMAR_NOUNS), find };
}

/** Ids are compared before anything is walked: nearly all tokens are neither `the` nor `of`. */
interface Scan {
  readonly text: Text;
  readonly piles: NounPiles;
  readonly named: ReturnType<typeof namedNouns>;
  readonly theId: number;
  readonly ofId: number;
  readonly found: Finding[];
  /** The first token that is in no pile yet, for piles of each kind. */
  readonly free: { the: number; of: number };
}

function findInSentence(scan: Scan, first: number, end: number): void {
  const { text, theId, ofId } = scan;
  let [articles, firstOne, lastOne] = [0, -1, -1];
  for (let token = first; token < end; token++) {
    const id = text.words[token];
    if (id === theId) {
      if (articles++ === 0) firstOne = token;
      lastOne = token;
      findAtThe(scan, token);
    } else if (id === ofId) findAtOf(scan, token);
  }
  const heavy = end - first >= SHORTEST_SENTENCE && articles * HEAVY >= end - first;
  if (heavy) report(scan, 'every-fourth-word-the', [firstOne, lastOne]);
}

function findAtThe(scan: Scan, token: number): void {
  const { text, piles, named, theId, free } = scan;
  const name = named(text, token);
  if (name > 0) report(scan, 'the-street-lindner', [token, name]);
  if (token < free.the || (text.words[token + 3] !== theId && text.words[token + 4] !== theId)) return;
  const pile = definitePile(text, piles, token);
  if (!pile) return;
  free.the = pile.end;
  report(scan, pile.rule, [token, pile.end - 1]);
}

function findAtOf(scan: Scan, token: number): void {
  const { text, piles, ofId, free } = scan;
  const last = piles.halfSmall(text, token);
  if (last > 0) report(scan, 'the-congress-of-the-peoples', [token - 2, last]);
  if (token < free.of || (text.words[token + 2] !== ofId && text.words[token + 3] !== ofId)) return;
  const { links, end } = piles.genitive(text, token);
  if (links < PILE_LINKS) return;
  free.of = end;
  report(scan, 'of-the-of-a-of', [token, end - 1]);
}

function report(
  { text, found }: Scan,
  rule: keyof typeof GRAMMAR_NOUNS,
  [first, last]: readonly [number, number],
): void {
  found.push(mark(text, GRAMMAR_NOUNS[rule], tokensSpan(text, first, last)));
}

interface Pile {
  readonly rule: keyof typeof GRAMMAR_NOUNS;
  /** The token after the pile. */
  readonly end: number;
}

/** Towers may hold two words between the links, and hold `of` twice; a hint is worth only what is bare. */
function definitePile(text: Text, piles: NounPiles, token: number): Pile | undefined {
  const wide = piles.definite(text, token, 2);
  if (wide.links >= TOWER_LINKS && wide.ofs >= TOWER_OFS) return { rule: 'the-of-the-of-the-in-the', end: wide.end };
  const { links, ofs, end } = piles.definite(text, token, 1);
  return links < PILE_LINKS || ofs === 0 ? undefined : { rule: 'the-of-the-in-the', end };
}

import type { Finding } from '../model.js';
import type { Text } from '../text/text.js';
import type { Spots, Watches } from '../text/watch.js';
import { mark, tokensSpan, type Detector } from './detector.js';
import { GRAMMAR_NOUNS } from './grammar-nouns-rules.js';
import { NAMED_NOUNS, nameBehind } from './named-nouns.js';
import { definitePile, genitivePile, halfSmallEnd } from './noun-piles.js';

/** A pile of three nouns has two links. */
const PILE_LINKS = 2;
const TOWER_LINKS = 3;
const TOWER_OFS = 2;
/** Sentences of so many tokens and more are heavy with articles where every fourth token is one. */
const SHORTEST_SENTENCE = 12;
const HEAVY = 4;

/** Finds noun phrases built as other languages build them, and sentences full of articles. */
export function makeGrammarNouns(watches: Watches): Detector {
  const named = watches.words('named-nouns', () => NAMED_NOUNS);
  const articles = watches.words('the', () => ['the']);
  const ofs = watches.words('of', () => ['of']);
  const find = (text: Text): Finding[] => {
    const found: Finding[] = [];
    const report: Report = (rule, first, last) => {
      found.push(mark(text, GRAMMAR_NOUNS[rule], tokensSpan(text, first, last)));
    };
    findNamed(text, named(text), report);
    findDefinite(text, articles(text), report);
    findGenitive(text, ofs(text), report);
    findHeavy(text, articles(text), report);
    return found;
  };
  return { name: 'grammar-nouns', rules: Object.values(GRAMMAR_NOUNS), find };
}

type Report = (rule: keyof typeof GRAMMAR_NOUNS, first: number, last: number) => void;

function findNamed(text: Text, { tokens, length }: Spots, report: Report): void {
  for (let at = 0; at < length; at++) {
    const last = nameBehind(text, tokens[at]);
    if (last > 0) report('the-street-lindner', tokens[at] - 1, last);
  }
}

/** Articles of one pile stand three or four tokens apart; piles do not overlap. */
function findDefinite(text: Text, { tokens, length }: Spots, report: Report): void {
  let free = 0;
  for (let at = 0; at + PILE_LINKS < length; at++) {
    const token = tokens[at];
    const [one, two] = [tokens[at + 1] - token, tokens[at + 2] - tokens[at + 1]];
    if (one < 3 || one > 4 || two < 3 || two > 4 || token < free) continue;
    const pile = pileAt(text, token);
    if (!pile) continue;
    free = pile.end;
    report(pile.rule, token, pile.end - 1);
  }
}

/** Links with `of` stand two or three tokens apart. */
function findGenitive(text: Text, { tokens, length }: Spots, report: Report): void {
  let free = 0;
  for (let at = 0; at < length; at++) {
    const token = tokens[at];
    const last = halfSmallEnd(text, token);
    if (last > 0) report('the-congress-of-the-peoples', token - 2, last);
    if (at + PILE_LINKS >= length || tokens[at + PILE_LINKS] - token > 3 * PILE_LINKS || token < free) continue;
    const { links, end } = genitivePile(text, token);
    if (links < PILE_LINKS) continue;
    free = end;
    report('of-the-of-a-of', token, end - 1);
  }
}

/** Sentences in which every fourth token is the article. */
function findHeavy({ sentences }: Text, { tokens, length }: Spots, report: Report): void {
  for (let at = 0, sentence = 0; at < length; sentence++) {
    const end = sentences[sentence + 1];
    const first = at;
    while (at < length && tokens[at] < end) at++;
    const size = end - sentences[sentence];
    if (size >= SHORTEST_SENTENCE && (at - first) * HEAVY >= size)
      report('every-fourth-word-the', tokens[first], tokens[at - 1]);
  }
}

interface Pile {
  readonly rule: keyof typeof GRAMMAR_NOUNS;
  /** The token after the pile. */
  readonly end: number;
}

/** Towers may hold two words between the links, and hold `of` twice; a hint is worth only what is bare. */
function pileAt(text: Text, token: number): Pile | undefined {
  const wide = definitePile(text, token, 2);
  if (wide.links >= TOWER_LINKS && wide.ofs >= TOWER_OFS) return { rule: 'the-of-the-of-the-in-the', end: wide.end };
  const { links, ofs, end } = definitePile(text, token, 1);
  return links < PILE_LINKS || ofs === 0 ? undefined : { rule: 'the-of-the-in-the', end };
}

import { fold } from '../text/fold.js';
import type { Lexicon } from '../text/lexicon.js';
import type { Tag, Tagger } from '../text/tags.js';
import { FOLDED, indexOf, tokenText, type Text } from '../text/text.js';
import { indexRules, type Ground, type Indexed, type IndexedRule, type Rule } from './compile.js';
import { liesInside, occursNear, standsIn, windowAround, type Condition, type Stretch } from './conditions.js';
import { scanWith, type Candidate } from './index-words.js';
import { matchAt, type Run } from './match.js';
import { NUMBER_WORDS } from './number-words.js';
import type { Program } from './program.js';
import type { RuleSource } from './rule.js';

/** A stretch of tokens that a rule matched. */
export interface Match extends Stretch {
  readonly rule: IndexedRule;
}

/** Rules, ready to be run over a text in one pass. */
export interface RuleSet {
  readonly rules: readonly IndexedRule[];
  /** Every match of every rule, by position; of overlapping matches of one rule only the first and longest. */
  match(text: Text): Match[];
}

/** A text at work: what rules ask of it, answered once. */
type Work = Run & { readonly known: Map<Condition, readonly Stretch[]> };

/** Compiles rules and puts them under one index. @throws UserError at the file and line of a rule that cannot be compiled. */
export function compileRules(sources: readonly RuleSource[], ground: Ground): RuleSet {
  return makeRuleSet(indexRules(sources, ground), ground);
}

/** A match before its letters are compared. */
interface Found extends Stretch {
  /** Place in `RuleSet.rules`. */
  readonly rule: number;
}

/** Makes indexed rules ready to run. */
export function makeRuleSet({ rules, patterns, index }: Indexed, { lexicon, tagger }: Pick<Ground, 'lexicon' | 'tagger'>): RuleSet {
  const scan = scanWith(index);
  const numberWords = new Set(NUMBER_WORDS.map((word) => lexicon.id(word)));
  const compiled: (Rule | undefined)[] = [];
  const programs: (Program | undefined)[] = [];
  return {
    rules,
    match(text) {
      const work = startWork(text, tagger, numberWords);
      const found: Found[] = [];
      scan(text, (candidate) => {
        const number = patterns[candidate.pattern * 2];
        const rule = (compiled[number] ??= rules[number].rule());
        const program = (programs[candidate.pattern] ??= rule.program(patterns[candidate.pattern * 2 + 1]));
        for (const place of tryCandidate(program, candidate, work)) {
          if (rule.free || holds(rule, work, candidate.sentence, place)) found.push({ rule: number, ...place });
        }
      });
      return keepLongest(found)
        .filter((place) => isTrue(place, text, lexicon))
        .map(({ rule, first, end }) => ({ rule: rules[rule], first, end }));
    },
  };
}

function startWork(text: Text, tagger: Tagger, numberWords: ReadonlySet<number>): Work {
  const tags = new Map<number, Tag[]>();
  return {
    text, numberWords, known: new Map(),
    tag(token) {
      const sentence = indexOf(text.sentences, token);
      let known = tags.get(sentence);
      if (!known) tags.set(sentence, (known = tagger(text, sentence)));
      return known[token - text.sentences[sentence]];
    },
  };
}

const NOWHERE: readonly Stretch[] = [];

/** Where a pattern matches at the places it may begin, given where its anchor stands. */
function tryCandidate(program: Program, { token, sentence, least, most }: Readonly<Candidate>, work: Work): readonly Stretch[] {
  const { sentences } = work.text;
  let places: Stretch[] | undefined;
  for (let first = Math.max(sentences[sentence], token - most); first <= token - least; first++) {
    const end = matchAt(program, work, first, sentences[sentence + 1]);
    if (end > token) (places ??= []).push({ first, end });
  }
  return places ?? NOWHERE;
}

/** Whether all conditions of a rule hold for a match. */
function holds(rule: Rule, work: Work, sentence: number, match: Stretch): boolean {
  const { where, near, far, unless } = rule.source;
  if (!standsIn(where, work.text, sentence, match)) return false;
  if (near.length + far.length > 0 && !holdsAround(rule, work, sentence, match)) return false;
  if (unless.length === 0) return true;
  const { sentences } = work.text;
  return !liesInside(rule.unless(), work, { first: sentences[sentence], end: sentences[sentence + 1] }, match);
}

/** Whether what must stand near a match does, and what must not does not. */
function holdsAround(rule: Rule, work: Work, sentence: number, match: Stretch): boolean {
  const { near, far } = rule.source;
  const window = windowAround(rule.source.window, work.text, sentence, match);
  if (near.length > 0 && !occursNear(rule.near(), work, window, match)) return false;
  return far.length === 0 || !occursNear(rule.far(), work, window, match);
}

function keepLongest(found: Found[]): Found[] {
  if (found.length < 2) return found;
  found.sort((a, b) => a.first - b.first || b.end - a.end);
  const lastEnd = new Map<number, number>();
  return found.filter(({ rule, first, end }) => {
    if (first < (lastEnd.get(rule) ?? 0)) return false;
    lastEnd.set(rule, end);
    return true;
  });
}

/** Words were compared by hash; what is reported is compared letter by letter. */
function isTrue(match: Stretch, text: Text, lexicon: Lexicon): boolean {
  for (let token = match.first; token < match.end; token++) {
    const id = text.words[token];
    if (id !== 0 && !isWritten(text, token, lexicon.word(id))) return false;
  }
  return true;
}

/** Whether a token is a folded word. Without marks to fold, small letters are all there is to see. */
function isWritten(text: Text, token: number, word: string): boolean {
  const start = text.starts[token];
  if (text.flags[token] & FOLDED || text.ends[token] - start !== word.length) {
    return word.startsWith('...') || fold(tokenText(text, token)) === word;
  }
  for (let at = 0; at < word.length; at++) {
    const unit = text.source.charCodeAt(start + at);
    if ((unit >= 65 && unit <= 90 ? unit + 32 : unit) !== word.charCodeAt(at)) return fold(tokenText(text, token)) === word;
  }
  return true;
}

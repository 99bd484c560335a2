import { fold } from '../text/fold.js';
import type { Lexicon } from '../text/lexicon.js';
import type { Tag, Tagger } from '../text/tags.js';
import { FOLDED, indexOf, tokenText, type Text } from '../text/text.js';
import { indexRules, type Ground, type Indexed, type IndexedRule, type Rule } from './compile.js';
import { liesInside, occursNear, standsIn, windowAround, type Condition, type Stretch } from './conditions.js';
import { scanWith, type Candidate } from './index-words.js';
import { matchAt, type Run } from './match.js';
import { NUMBER_WORDS } from './number-words.js';
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

/** Makes indexed rules ready to run. */
export function makeRuleSet({ rules, patterns, index }: Indexed, { lexicon, tagger }: Pick<Ground, 'lexicon' | 'tagger'>): RuleSet {
  const scan = scanWith(index);
  const numberWords = new Set(NUMBER_WORDS.map((word) => lexicon.id(word)));
  return {
    rules,
    match(text) {
      const work = startWork(text, tagger, numberWords);
      const matches: Match[] = [];
      scan(text, (candidate) => {
        const rule = rules[patterns[candidate.pattern * 2]];
        tryCandidate({ rule, number: patterns[candidate.pattern * 2 + 1] }, candidate, work, matches);
      });
      return keepLongest(matches).filter((match) => isTrue(match, text, lexicon));
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

/** Tries a pattern at each place it may begin, given where its anchor stands. */
function tryCandidate({ rule, number }: { rule: IndexedRule; number: number }, candidate: Readonly<Candidate>, work: Work, matches: Match[]): void {
  const { token, sentence, least, most } = candidate;
  const { sentences } = work.text;
  const compiled = rule.rule();
  for (let first = Math.max(sentences[sentence], token - most); first <= token - least; first++) {
    const end = matchAt(compiled.programs[number], work, first, sentences[sentence + 1]);
    if (end > token && holds(compiled, work, sentence, { first, end })) matches.push({ rule, first, end });
  }
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

function keepLongest(matches: Match[]): Match[] {
  matches.sort((a, b) => a.first - b.first || b.end - a.end);
  const lastEnd = new Map<IndexedRule, number>();
  return matches.filter((match) => {
    if (match.first < (lastEnd.get(match.rule) ?? 0)) return false;
    lastEnd.set(match.rule, match.end);
    return true;
  });
}

/** Words were compared by hash; what is reported is compared letter by letter. */
function isTrue(match: Match, text: Text, lexicon: Lexicon): boolean {
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

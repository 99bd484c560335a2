import { fold } from '../text/fold.js';
import type { Lexicon } from '../text/lexicon.js';
import type { Tag, Tagger } from '../text/tags.js';
import { FOLDED, indexOf, tokenText, type Text } from '../text/text.js';
import { leastOf, mostOf, PATTERN, REACH, type AnchorIndex } from './anchor-index.js';
import { RULE } from './code.js';
import { indexRules, type Ground, type Indexed, type IndexedRule } from './compile.js';
import { holds, type Stretch } from './conditions.js';
import { scan } from './index-words.js';
import { longestAt, startRun } from './match.js';
import { ID } from './rule-code.js';
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

/** Compiles rules and puts them under one index. @throws UserError at the file and line of a rule that cannot be compiled. */
export function compileRules(sources: readonly RuleSource[], ground: Ground): RuleSet {
  return makeRuleSet(indexRules(sources, ground), ground);
}

/** Makes indexed rules ready to run. */
export function makeRuleSet({ rules, index }: Indexed, { lexicon, tagger }: Pick<Ground, 'lexicon' | 'tagger'>): RuleSet {
  return {
    rules,
    match(text) {
      const found = findAll(text, index, tagger);
      if (found.length === 0) return [];
      return keepLongest(found)
        .filter((place) => isTrue(place, text, lexicon))
        .map(({ rule, first, end }) => ({ rule: rules[rule], first, end }));
    },
  };
}

/** A match before its letters are compared. */
interface Found extends Stretch {
  /** Number of the rule. */
  readonly rule: number;
  /** Token of the anchor it was found by: of what matched the same tokens, the first found comes first. */
  readonly anchor: number;
}

/** One pass over a text: each place where a pattern may match is tried as it is met. */
function findAll(text: Text, index: AnchorIndex, tagger: Tagger): Found[] {
  const { code } = index;
  const { sentences } = text;
  const run = startRun(code, text, tagsOf(text, tagger));
  const found: Found[] = [];
  const visit = (way: number, token: number): void => {
    const sentence = indexOf(sentences, token);
    const pattern = code[way + PATTERN];
    const rule = code[pattern + RULE];
    const reach = code[way + REACH];
    const last = token - leastOf(reach);
    for (let first = Math.max(sentences[sentence], token - mostOf(reach)); first <= last; first++) {
      run.limit = sentences[sentence + 1];
      const end = longestAt(pattern, first, run);
      if (end > token && holds(rule, { first, end, sentence }, run)) found.push({ rule: code[rule + ID], first, end, anchor: token });
    }
  };
  scan({ text, index, visit });
  return found;
}

/** Tags of a sentence are worked out when the first of them is asked for. */
function tagsOf(text: Text, tagger: Tagger): (token: number) => Tag {
  let known: Map<number, readonly Tag[]> | undefined;
  return (token) => {
    known ??= new Map();
    const sentence = indexOf(text.sentences, token);
    const tags = known.get(sentence) ?? tagger(text, sentence);
    known.set(sentence, tags);
    return tags[token - text.sentences[sentence]];
  };
}

function keepLongest(found: Found[]): Found[] {
  if (found.length < 2) return found;
  found.sort((a, b) => a.first - b.first || b.end - a.end || a.anchor - b.anchor);
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

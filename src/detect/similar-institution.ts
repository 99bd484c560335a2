import type { Finding } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import { ALL_CAPS, COMMON, type Text } from '../text/text.js';
import { lookAlike, shareStem } from './alike.js';
import { CAPITALISED, endOfRun, isCapital, isLinker, startOfRun, type Phrase } from './capital-runs.js';
import { lowerText, mark, tokensSpan } from './detector.js';
import { ANY_WORD, anyWordLike, institutionGaps, LONG_NAME, type Entry, type Gaps } from './institution-gaps.js';
import { institutionRegister, standsInName, type Register } from './institution-register.js';
import { NEAR_INSTITUTION } from './near-miss-rules.js';
import { extendPhrase } from './phrases.js';

const LONGEST_RUN = 12;

/**
 * What finds names of institutions whose one differing word shares its stem or its letters with the right one
 * (Transport Security Administration): names are looked up with a gap at each word, so nothing is compared that does
 * not fit already. Names of two words are hints: many have real neighbours.
 */
export function similarFinder(knowledge: Knowledge): (text: Text) => Finding[] {
  const gaps = institutionGaps(knowledge);
  const spots = knowledge.watches.words('similar-institution-words', gaps.anchors, CAPITALISED);
  const tables = { gaps, register: institutionRegister(knowledge) };
  return (text) => {
    const found: Finding[] = [];
    const { tokens, length } = spots(text);
    let before = -1;
    for (let at = 0; at < length; at++) {
      if (tokens[at] <= before) continue;
      const first = startOfRun(text, tokens[at]);
      before = endOfRun(text, tokens[at]);
      if (first === before || text.flags[first] & text.flags[before] & ALL_CAPS) continue;
      const finding = inRun(text, tables, { first, last: Math.min(before, first + LONGEST_RUN) });
      if (finding) found.push(finding);
    }
    return found;
  };
}

interface Tables {
  readonly gaps: Gaps;
  readonly register: Register;
}

/** The first word of a run that should be another, with the longest stretch around it that tells so. */
function inRun(text: Text, tables: Tables, run: Phrase): Finding | undefined {
  for (let token = run.first; token <= run.last; token++) {
    if (!isCapital(text, token) || (text.flags[token] & COMMON) === 0) continue;
    const like = anyWordLike(text.source, text.starts[token]);
    for (let from = run.first; from <= token; from++) {
      const finding = isLinker(text, from) ? undefined : longestFrom(text, tables, { run, token, from, like });
      if (finding) return finding;
    }
  }
  return undefined;
}

/** A capitalised word of a run, and where a stretch around it begins. */
interface Place {
  readonly run: Phrase;
  readonly token: number;
  readonly from: number;
  /** Stands in a hash for words like it. */
  readonly like: number;
}

/** The longest stretch that is a name but for one word. In names of two words that must be one like the right one. */
function longestFrom(text: Text, { gaps, register }: Tables, place: Place): Finding | undefined {
  const { hashes } = text;
  const { run, token, from } = place;
  let any = 0;
  let like = 0;
  let size = 0;
  let longest: Finding | undefined;
  for (let last = from; last <= run.last; last++) {
    any = extendPhrase(any, last === token ? ANY_WORD : hashes[last]);
    like = extendPhrase(like, last === token ? place.like : hashes[last]);
    if (last === token || !isLinker(text, last)) size++;
    if (last < token || size < 2) continue;
    const phrase = size < LONG_NAME ? like : any;
    if (!gaps.has(phrase)) continue;
    // A word that stands in a real name is right, whatever it looks like.
    if (standsInName(text, register, { first: run.first, last: run.last, token, shortest: 1 })) return undefined;
    longest = report(text, place, { entries: gaps.entries(phrase), last }) ?? longest;
  }
  return longest;
}

function report(
  text: Text,
  { token, from }: Place,
  { entries, last }: { entries: readonly Entry[]; last: number },
): Finding | undefined {
  const written = lowerText(text, token);
  const means = entries.filter((entry) => fits(written, entry));
  if (means.length === 0) return undefined;
  return mark(text, NEAR_INSTITUTION['institution-near-miss'], tokensSpan(text, from, last), {
    means: means.map(({ name }) => name),
    ...(means[0].size > 2 ? {} : { severity: 'hint' }),
  });
}

/** Similar letters are enough where two words more say which name it is. */
function fits(written: string, { word, size }: Entry): boolean {
  return shareStem(written, word) || (size > 2 && lookAlike(written, word));
}

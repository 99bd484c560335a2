import type { Finding } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import { ALL_CAPS, COMMON, type Text } from '../text/text.js';
import { lookAlike, shareStem } from './alike.js';
import { endOfRun, isCapital, LINKER, LINKERS } from './capital-runs.js';
import { lowerText, mark, tokensSpan } from './detector.js';
import { readGaps, type Entry, type Gaps } from './institution-gaps.js';
import { NEAR_INSTITUTION } from './near-miss-rules.js';
import { extendPhrase } from './phrases.js';
import { classAt, idsOf, wordClasses, wordsOf, type WordClasses } from './words.js';

const IN_NAMES = 1;
const LONGEST_RUN = 12;
/** Stands in a hash for the word that differs. */
const GAP = 0x5bd1e995;

/**
 * What finds names of institutions whose one differing word shares its stem or its letters with the right one
 * (Transport Security Administration): names are looked up with a gap at each word, so nothing is compared that does
 * not fit already. Names of two words are hints: many have real neighbours.
 */
export function similarFinder(knowledge: Knowledge): (text: Text) => Finding[] {
  const { lexicon, tables, list } = knowledge;
  const words = tables.get('institution-words', () =>
    idsOf(lexicon, [...new Set(list('institution').flatMap(wordsOf))]),
  );
  const classes = wordClasses(lexicon, [words, LINKERS]);
  const gaps = readGaps(knowledge, GAP);
  return (text) => {
    const found: Finding[] = [];
    for (let token = 0; token < text.length; token++) {
      if (!isCapital(text, token)) continue;
      const end = endOfRun(text, classes, token);
      if (mayBeName(text, classes, token, end)) {
        found.push(...inRun(text, gaps, { classes, first: token, last: Math.min(end, token + LONGEST_RUN) }));
      }
      token = end;
    }
    return found;
  };
}

/** Two words with capitals and more, one of them from a name that is known. */
function mayBeName(text: Text, classes: WordClasses, first: number, last: number): boolean {
  let words = 0;
  let known = 0;
  for (let token = first; token <= last && words < LONGEST_RUN; token++) {
    if (!isCapital(text, token)) continue;
    words++;
    if (classAt(classes, text, token) & IN_NAMES) known++;
  }
  return words > 1 && known > 0 && (text.flags[first] & text.flags[last] & ALL_CAPS) === 0;
}

interface Run {
  readonly classes: WordClasses;
  readonly first: number;
  readonly last: number;
}

/** Words that stand in a real name are right, whatever they look like. */
function inRun(text: Text, gaps: Gaps, run: Run): Finding[] {
  const real = new Set<number>();
  for (let from = run.first; from <= run.last; from++) {
    let hash = 0;
    for (let to = from; to <= run.last; to++) {
      hash = extendPhrase(hash, text.hashes[to]);
      if (gaps.names.has(hash)) for (let token = from; token <= to; token++) real.add(token);
    }
  }
  for (let token = run.first; token <= run.last; token++) {
    if (real.has(token) || !isCapital(text, token) || (text.flags[token] & COMMON) === 0) continue;
    const finding = atGap(text, gaps, run, token);
    if (finding) return [finding];
  }
  return [];
}

/** Similar letters are enough where two words more say which name it is. */
function fits(written: string, { word, size }: Entry): boolean {
  return shareStem(written, word) || (size > 2 && lookAlike(written, word));
}

/** Tries all stretches around a word, the longest first. */
function atGap(text: Text, { entries }: Gaps, { classes, first, last }: Run, gap: number): Finding | undefined {
  for (let from = first; from <= gap; from++) {
    if (classAt(classes, text, from) & LINKER) continue;
    let hash = 0;
    for (let token = from; token < gap; token++) hash = extendPhrase(hash, text.hashes[token]);
    hash = extendPhrase(hash, GAP);
    let best: Finding | undefined;
    for (let to = gap; to <= last; to++) {
      if (to > gap) hash = extendPhrase(hash, text.hashes[to]);
      const means = entries.get(hash).filter((entry) => fits(lowerText(text, gap), entry));
      if (means.length === 0) continue;
      best = mark(text, NEAR_INSTITUTION['institution-near-miss'], tokensSpan(text, from, to), {
        means: means.map(({ name }) => name),
        ...(means[0].size > 2 ? {} : { severity: 'hint' }),
      });
    }
    if (best) return best;
  }
  return undefined;
}

import type { Finding } from '../model.js';
import { fold } from '../text/fold.js';
import type { Match } from './align.js';
import type { Stretch } from './departure.js';
import { FUNCTION_WORDS } from './function-words.js';
import type { Said, View } from './views.js';
import { stemOf } from './stem.js';
import type { Unit } from './unit.js';

/** Words that a guess at what was meant may have; of longer ones chance makes too little sense. */
const MOST_WORDS = 3;

/** A word in the wrong sense whose right one another article has in its place. */
interface Confirmed {
  /** What a rule found in the statement of one article. */
  readonly finding: Finding;
  readonly words: Stretch;
  /** The words of the other article. */
  readonly meant: Stretch;
}

/** Where the other statement says what rules suppose was meant in the first: `arrows` in one article, `missiles` in the other. */
function confirmedIn({ one, other }: Pick<Match, 'one' | 'other'>, findings: readonly Finding[]): Confirmed[] {
  return findings.flatMap((finding) => {
    const words = wordsOf(one, finding);
    const meant =
      words &&
      phrasesOf(finding)
        .map((phrase) => placeOf(phrase, one, other))
        .find((place) => place);
    return words && meant ? [{ finding, words, meant }] : [];
  });
}

/** The words of a unit that a finding covers; undefined where it lies elsewhere. */
function wordsOf({ text, words }: Unit, { start, end, field }: Finding): Stretch | undefined {
  if (field !== undefined) return undefined;
  const first = words.findIndex(({ token }) => text.starts[token] >= start && text.ends[token] <= end);
  if (first === -1) return undefined;
  let last = first;
  while (last + 1 < words.length && text.ends[words[last + 1].token] <= end) last++;
  return { first, end: last + 1 };
}

/** The guesses of a rule, as stems: `steps back, takes a step` are two. */
function phrasesOf({ means = [] }: Finding): string[][] {
  return means
    .flatMap((text) => text.split(/[,;()]|\bor\b/))
    .map((phrase) =>
      fold(phrase)
        .split(/[^\p{L}\p{N}'-]+/u)
        .filter((word) => word !== '' && word !== 'the' && word !== 'a'),
    )
    .filter(({ length }) => length > 0 && length <= MOST_WORDS)
    .map((words) => words.map((word) => (FUNCTION_WORDS.has(word) ? word : stemOf(word))))
    .filter((stems) => stems.some((stem) => !FUNCTION_WORDS.has(stem)));
}

/** Where a phrase stands in the other unit, if it does not stand in the first as well. */
function placeOf(phrase: readonly string[], one: Unit, other: Unit): Stretch | undefined {
  if (indexIn(one, phrase) !== -1) return undefined;
  const first = indexIn(other, phrase);
  return first === -1 ? undefined : { first, end: first + phrase.length };
}

function indexIn({ words }: Unit, phrase: readonly string[]): number {
  return words.findIndex((_, at) => phrase.every((stem, step) => words[at + step]?.stem === stem));
}

/** What a rule found in an article, and where others have what it supposes was meant. */
export interface Backed {
  readonly finding: Finding;
  readonly said: Said;
  readonly others: readonly Said[];
}

/** The findings of rules that other articles of the story bear out. */
export function backedFindings(own: readonly View[], findings: readonly Finding[]): Backed[] {
  const backed = new Map<Finding, { said: Said; others: Said[] }>();
  for (const { match, article, other } of own)
    for (const { finding, words, meant } of confirmedIn(match, findings)) {
      const known = backed.get(finding) ?? { said: { article, unit: match.one, words }, others: [] };
      if (known.others.every((one) => one.article !== other))
        known.others.push({ article: other, unit: match.other, words: meant });
      backed.set(finding, known);
    }
  return [...backed].map(([finding, rest]) => ({ finding, ...rest }));
}

import { gapsOf, linkSameWords } from './align.js';
import type { Source } from './sources.js';
import { leftover, learnTranslations } from './translations.js';
import { BORDER } from './vocabulary.js';

/** A machine's word or phrase where people have another. */
export interface Confusion {
  readonly machine: readonly number[];
  readonly people: readonly number[];
  /** Sources in which it stands for the other. */
  readonly sources: number;
  /** Sources that people put with the machine's word or phrase: where it is right. */
  readonly right: number;
  readonly languages: Readonly<Record<string, number>>;
  /** Words that stand around it where it is wrong and not where it is right, best first. */
  readonly context: readonly number[];
}

/** Longest phrases that are taken for one another, in words. */
const LONGEST = 4;

/** What is kept of all confusions. */
export interface ConfusionBounds {
  readonly least: number;
  /** Words too frequent to tell a field, and what is no word of a field at all. */
  readonly isContext: (word: number) => boolean;
}

interface Entry {
  readonly machine: readonly number[];
  readonly people: readonly number[];
  sources: number;
  readonly languages: Record<string, number>;
  readonly around: Map<number, number>;
}

/**
 * Finds what machines put for what. Phrases come from gaps between shared words, single words also from a model of all
 * that was put differently. Ordered by how many sources show it, against how often people write the same words.
 */
export function findConfusions(sources: readonly Source[], { least, isContext }: ConfusionBounds): Confusion[] {
  const guess = learnTranslations(sources);
  const entries = new Map<string, Entry>();
  for (const {
    people: [people],
    versions,
  } of sources) {
    const seen = new Map<string, Set<string>>();
    for (const { words, language = '?' } of versions) {
      for (const [machine, other] of confusedIn(words, people, guess)) {
        const key = `${machine.join()}|${other.join()}`;
        const languages = seen.get(key) ?? new Set();
        if (languages.size === 0)
          addSource(entries, key, { machine, people: other, around: around(words, machine, isContext) });
        seen.set(key, languages.add(language));
      }
    }
    for (const [key, languages] of seen) {
      const counted = entries.get(key)?.languages ?? {};
      for (const language of languages) counted[language] = (counted[language] ?? 0) + 1;
    }
  }
  return ranked(
    [...entries.values()].filter((entry) => entry.sources >= least),
    sources,
  );
}

type Pair = readonly [machine: readonly number[], people: readonly number[]];

function confusedIn(machine: Int32Array, people: Int32Array, guess: ReturnType<typeof learnTranslations>): Pair[] {
  const links = linkSameWords(machine, people);
  const left = leftover(machine, people, links);
  const pairs: Pair[] = left.machine.flatMap((word) => {
    const meant = guess(word, left.people);
    return meant === undefined ? [] : [[[word], [meant]] as const];
  });
  for (const gap of gapsOf(links, people.length)) {
    const [from, to] = [machine.subarray(...gap.machine), people.subarray(...gap.people)];
    const fits = from.length <= LONGEST && to.length <= LONGEST && from.length + to.length > 2;
    if (fits && !from.includes(BORDER) && !to.includes(BORDER)) pairs.push([[...from], [...to]]);
  }
  return pairs;
}

function around(words: Int32Array, machine: readonly number[], isContext: (word: number) => boolean): Set<number> {
  return new Set([...words].filter((word) => !machine.includes(word) && isContext(word)));
}

function addSource(
  entries: Map<string, Entry>,
  key: string,
  { machine, people, around: words }: Pick<Entry, 'machine' | 'people'> & { readonly around: ReadonlySet<number> },
): void {
  const entry = entries.get(key) ?? { machine, people, sources: 0, languages: {}, around: new Map() };
  entries.set(key, entry);
  entry.sources++;
  for (const word of words) entry.around.set(word, (entry.around.get(word) ?? 0) + 1);
}

/** What stands around words of people where they are right. */
interface Right {
  sources: number;
  readonly around: Map<number, number>;
}

function ranked(entries: readonly Entry[], sources: readonly Source[]): Confusion[] {
  const right = rightUses(entries, sources);
  return entries
    .map((entry) => {
      const used = right.get(entry.machine.join()) ?? { sources: 0, around: new Map<number, number>() };
      return { ...entry, right: used.sources, context: contextOf(entry, used) };
    })
    .sort((one, other) => worth(other) - worth(one));
}

/** Many sources, and few in which people use the same words rightly. */
function worth({ sources, right }: Pick<Confusion, 'sources' | 'right'>): number {
  return sources * Math.log(1 + sources / (right + 1));
}

function rightUses(entries: readonly Entry[], sources: readonly Source[]): Map<string, Right> {
  const byFirst = new Map<number, (readonly number[])[]>();
  const uses = new Map<string, Right>();
  for (const { machine } of entries) {
    const key = machine.join();
    if (uses.has(key)) continue;
    uses.set(key, { sources: 0, around: new Map() });
    byFirst.set(machine[0], [...(byFirst.get(machine[0]) ?? []), machine]);
  }
  for (const { people } of sources)
    for (const words of people) {
      const found = new Set<string>();
      words.forEach((word, at) => {
        for (const phrase of byFirst.get(word) ?? [])
          if (phrase.every((wanted, step) => words[at + step] === wanted)) found.add(phrase.join());
      });
      for (const key of found) {
        const use = uses.get(key);
        if (use === undefined) continue;
        use.sources++;
        for (const word of new Set(words)) use.around.set(word, (use.around.get(word) ?? 0) + 1);
      }
    }
  return uses;
}

/** Most words that a draft proposes as a field. */
const CONTEXT_WORDS = 8;

function contextOf({ sources, around: wrong }: Entry, right: Right): number[] {
  const rate = (count: number, all: number): number => (count + 0.25) / (all + 1);
  return [...wrong]
    .filter(([, count]) => count > 1)
    .map(
      ([word, count]) =>
        [word, rate(count, sources) / rate(right.around.get(word) ?? 0, right.sources), count] as const,
    )
    .filter(([, lift]) => lift > 2)
    .sort((one, other) => other[2] * Math.log(other[1]) - one[2] * Math.log(one[1]))
    .slice(0, CONTEXT_WORDS)
    .map(([word]) => word);
}

import { BORDER } from './vocabulary.js';
import type { Source } from './sources.js';

/** A row of tokens and how often engines and people write it. */
export interface Tally {
  readonly tokens: readonly number[];
  /** Sources of which a machine version holds it oftener than people put it. */
  readonly machine: number;
  /** The same, each source counted as the share of its versions. */
  readonly share: number;
  /** Sources that people put with it. */
  readonly people: number;
  /** How much oftener a machine writes it, per word. */
  readonly lift: number;
  /** Sources by language. */
  readonly languages: Readonly<Record<string, number>>;
}

/** What is kept of all rows of tokens. */
export interface Bounds {
  /** Most tokens of a row. */
  readonly longest: number;
  /** Fewest sources a machine must have put with it. */
  readonly least: number;
  readonly leastLift: number;
}

interface Count {
  readonly tokens: readonly number[];
  machine: number;
  share: number;
  people: number;
  readonly languages: Record<string, number>;
}

/**
 * Counts rows of two tokens and more that machines write and people do not. What is counted is sources, not places. Memory
 * holds only rows that a first pass, over a sketch of 16 million counters, has met often enough.
 */
export function tallyPhrases(sources: readonly Source[], bounds: Bounds): Tally[] {
  const frequent = frequentKeys(sources, bounds);
  const counts = new Map<number, Count>();
  const words = { machine: 0, people: 0 };
  for (const source of sources) {
    words.machine += mean(source.versions.map((version) => version.words.length));
    for (const people of source.people) words.people += people.length;
    countMachine(counts, source, { ...bounds, frequent });
  }
  for (const { people } of sources) countPeople(counts, people, bounds.longest);
  const lift = ({ share, people }: Count): number => share / words.machine / ((people + 0.5) / words.people);
  return [...counts.values()]
    .filter((count) => count.machine >= bounds.least && lift(count) >= bounds.leastLift)
    .map((count) => ({ ...count, lift: lift(count) }))
    .sort((one, other) => other.machine * Math.log(other.lift) - one.machine * Math.log(one.lift));
}

/** Rows without those that hold a shorter one of the same list: it is found by that one. */
export function withoutLonger(tallies: readonly Tally[]): Tally[] {
  const kept = new Set<string>();
  const isNew = ({ tokens }: Tally): boolean => {
    for (let from = 0; from < tokens.length; from++)
      for (let to = from + 2; to <= tokens.length; to++)
        if (to - from < tokens.length && kept.has(tokens.slice(from, to).join())) return false;
    kept.add(tokens.join());
    return true;
  };
  const shortFirst = [...tallies].sort((one, other) => one.tokens.length - other.tokens.length);
  const fresh = new Set(shortFirst.filter(isNew));
  return tallies.filter((tally) => fresh.has(tally));
}

const SKETCH_BITS = 24;

/** Whether a row may have been met in `least` sources: never wrongly no. */
function frequentKeys(sources: readonly Source[], { longest, least }: Bounds): (key: number) => boolean {
  const sketch = new Uint8Array(1 << SKETCH_BITS);
  const slot = (key: number): number => key % (1 << SKETCH_BITS);
  for (const { versions } of sources) {
    const seen = new Set<number>();
    for (const { words } of versions) eachRow(words, longest, (key) => seen.add(key));
    for (const key of seen) if (sketch[slot(key)] < 255) sketch[slot(key)]++;
  }
  return (key) => sketch[slot(key)] >= least;
}

function countMachine(
  counts: Map<number, Count>,
  { people, versions }: Source,
  { longest, frequent }: Bounds & { readonly frequent: (key: number) => boolean },
): void {
  const byPeople = rowsOf(people, longest);
  const met = new Map<number, { versions: number; readonly languages: Set<string> }>();
  for (const { words, language = '?' } of versions) {
    const inVersion = new Map<number, number>();
    eachRow(words, longest, (key, start, end) => {
      if (!frequent(key)) return;
      inVersion.set(key, (inVersion.get(key) ?? 0) + 1);
      if (!counts.has(key)) counts.set(key, { tokens: [...words.subarray(start, end)], ...NONE, languages: {} });
    });
    for (const [key, times] of inVersion) {
      if (times <= (byPeople.get(key) ?? 0)) continue;
      const entry = met.get(key) ?? { versions: 0, languages: new Set<string>() };
      met.set(key, entry);
      entry.versions++;
      entry.languages.add(language);
    }
  }
  for (const [key, { versions: holding, languages }] of met) {
    const count = counts.get(key);
    if (count === undefined) continue;
    count.machine++;
    count.share += holding / versions.length;
    for (const language of languages) count.languages[language] = (count.languages[language] ?? 0) + 1;
  }
}

const NONE = { machine: 0, share: 0, people: 0 };

function countPeople(counts: ReadonlyMap<number, Count>, people: readonly Int32Array[], longest: number): void {
  for (const key of rowsOf(people, longest).keys()) {
    const count = counts.get(key);
    if (count !== undefined) count.people++;
  }
}

/** How often each row stands in a text; in several, the most times in one. */
function rowsOf(texts: readonly Int32Array[], longest: number): Map<number, number> {
  const most = new Map<number, number>();
  for (const words of texts) {
    const rows = new Map<number, number>();
    eachRow(words, longest, (key) => rows.set(key, (rows.get(key) ?? 0) + 1));
    for (const [key, times] of rows) most.set(key, Math.max(times, most.get(key) ?? 0));
  }
  return most;
}

/** Calls back for every row of two to `longest` tokens inside a sentence, with a key of 53 bits: two hashes side by side. */
function eachRow(words: Int32Array, longest: number, found: (key: number, start: number, end: number) => void): void {
  for (let start = 0; start < words.length; start++) {
    let [low, high] = [0, 0];
    const limit = Math.min(words.length, start + longest);
    for (let at = start; at < limit && words[at] !== BORDER; at++) {
      low = mix(low, words[at], 0x9e3779b1);
      high = mix(high, words[at], 0x85ebca77);
      if (at > start) found((high >>> 11) * 2 ** 32 + (low >>> 0), start, at + 1);
    }
  }
}

/** One word more: multiply and shift, as the finalizer of MurmurHash3 does. */
function mix(hash: number, word: number, factor: number): number {
  const mixed = Math.imul(hash ^ Math.imul(word, factor), 0xc2b2ae35);
  return mixed ^ (mixed >>> 15);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

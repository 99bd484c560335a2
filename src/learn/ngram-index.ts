import { ngramsAt, PER_FORM, type Members } from '../wording/ngrams.js';

/** The n-grams that are learned, numbered from 0. */
export interface NgramIndex {
  readonly size: number;
  /** The hash of each. */
  readonly hashes: Int32Array;
  /** Calls `visit` with the number of each n-gram of these forms that is learned. */
  each(codes: Uint16Array, visit: (ngram: number) => void): void;
}

/** Forms with the source document they are a version of: versions of one document count once. */
export interface Version {
  readonly codes: Uint16Array;
  readonly document: string;
}

/** N-grams of fewer different source documents say more of these than of anything. */
const FEWEST_DOCUMENTS = 12;
/** Buckets of the first count, which only tells what is surely too rare. */
const BUCKETS = 1 << 22;

/** Finds the n-grams that stand in enough different documents. */
export function indexNgrams(versions: readonly Version[], members: Members): NgramIndex {
  const documents = [...groupByDocument(versions).values()];
  const buckets = new Uint16Array(BUCKETS);
  const bucketOf = (hash: number): number => hash & (BUCKETS - 1);
  for (const hashes of eachDocument(documents, members))
    for (const hash of hashes) if (buckets[bucketOf(hash)] < FEWEST_DOCUMENTS) buckets[bucketOf(hash)]++;
  const counts = new Map<number, number>();
  for (const hashes of eachDocument(documents, members))
    for (const hash of hashes)
      if (buckets[bucketOf(hash)] >= FEWEST_DOCUMENTS) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const frequent = [...counts].filter(([, count]) => count >= FEWEST_DOCUMENTS).map(([hash]) => hash);
  return numbered(Int32Array.from(frequent).sort(), members);
}

function numbered(hashes: Int32Array, members: Members): NgramIndex {
  const numbers = new Map(Array.from(hashes, (hash, at) => [hash, at]));
  return {
    size: hashes.length,
    hashes,
    each(codes, visit) {
      eachHash(codes, members, (hash) => {
        const number = numbers.get(hash);
        if (number !== undefined) visit(number);
      });
    },
  };
}

function groupByDocument(versions: readonly Version[]): Map<string, Uint16Array[]> {
  const groups = new Map<string, Uint16Array[]>();
  for (const { codes, document } of versions) {
    const group = groups.get(document);
    if (group) group.push(codes);
    else groups.set(document, [codes]);
  }
  return groups;
}

/** The different n-grams of each document, all its versions together. */
function* eachDocument(documents: readonly (readonly Uint16Array[])[], members: Members): Generator<Set<number>> {
  for (const versions of documents) {
    const hashes = new Set<number>();
    for (const codes of versions) eachHash(codes, members, (hash) => hashes.add(hash));
    yield hashes;
  }
}

function eachHash(codes: Uint16Array, members: Members, visit: (hash: number) => void): void {
  const hashes = new Int32Array(PER_FORM);
  for (let at = 0; at < codes.length; at++) {
    const count = ngramsAt(codes, at, members, hashes);
    for (let index = 0; index < count; index++) visit(hashes[index]);
  }
}

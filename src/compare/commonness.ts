import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Features } from './features.js';

/** How common each feature is in the stories met so far. */
export interface Commonness {
  /** What each feature of an article says of its event: 0 for what half of all stories hold, the rarer the more. */
  weigh(features: Features): Float32Array;
  /** Counts the features of the first article of a story. */
  count(features: Features): void;
  /** All counts as bytes, so that another run, or another machine, can go on from them. */
  counts(): Uint8Array;
  /** Adds counts made elsewhere. */
  add(counts: Uint8Array): void;
}

/** Stories that the chance of a word in ordinary news counts as much as: few articles cannot tell what is common. */
const PRIOR = 500;
/** What has a chance of this logarithm and more says nothing: one in twelve. */
const LEAST_SURPRISE = 2.5;
const SLOTS = 1 << 21;
const MOST = 0xffff;
/** Bytes of packed counts before the rows, and in all. */
const HEAD = 4;
const PACKED = HEAD + 2 * SLOTS * 2;

/**
 * Counts in how many stories a feature stands, in the fixed memory of a count-min sketch (Cormode and Muthukrishnan, 2005) of
 * two rows: a count can come out too high, never too low. Stories are counted and not articles, so that a name in a hundred
 * copies of one report stays rare while a line below every article of a source does not.
 */
export function createCommonness(): Commonness {
  const rows: Rows = [new Uint16Array(SLOTS), new Uint16Array(SLOTS)];
  let stories = 0;
  const weight = (hash: number, chance: number): number => {
    const met = Math.min(rows[0][slot(hash, 0)], rows[1][slot(hash, 1)]);
    // One of them is the story an article is compared with.
    const others = Math.max(met - 1, 0);
    return Math.max(-Math.log((others + PRIOR * chance) / (stories + PRIOR)) - LEAST_SURPRISE, 0);
  };
  return {
    weigh: ({ hashes, chances }) => chances.map((chance, at) => weight(hashes[at], chance)),
    count({ hashes }) {
      stories++;
      for (const hash of hashes)
        rows.forEach((counts, row) => {
          const at = slot(hash, row);
          if (counts[at] < MOST) counts[at]++;
        });
    },
    counts: () => packCounts(stories, rows),
    add(counts) {
      stories += addCounts(counts, rows);
    },
  };
}

type Rows = readonly [Uint16Array, Uint16Array];

/** The number of stories, then the rows, compressed: few slots of a small run are not 0. */
function packCounts(stories: number, rows: Rows): Uint8Array {
  const head = Uint32Array.of(stories);
  const bytes = [head, ...rows].map(({ buffer, byteOffset, byteLength }) =>
    Buffer.from(buffer, byteOffset, byteLength),
  );
  return deflateRawSync(Buffer.concat(bytes), { level: 1 });
}

/** Adds packed counts to the rows, and gives the number of their stories. */
function addCounts(counts: Uint8Array, rows: Rows): number {
  const bytes = Uint8Array.from(inflateRawSync(counts, { maxOutputLength: PACKED }));
  rows.forEach((row, at) => {
    const others = new Uint16Array(bytes.buffer, HEAD + at * row.byteLength, row.length);
    for (let slot = 0; slot < row.length; slot++) row[slot] = Math.min(row[slot] + others[slot], MOST);
  });
  return new Uint32Array(bytes.buffer, 0, 1)[0];
}

function slot(hash: number, row: number): number {
  const turned = Math.imul(hash ^ (hash >>> 15), row === 0 ? 0x2c1b3c6d : 0x297a2d39);
  return (turned ^ (turned >>> 13)) & (SLOTS - 1);
}

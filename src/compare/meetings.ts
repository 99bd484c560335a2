import { BANDS } from './sketch.js';

/** Where articles meet that share a key of their sketches. */
export interface Meetings {
  /** Enters the next article and gives those it meets, by the number of keys in common, at most MOST_MET. */
  enter(keys: Int32Array): number[];
}

/** Articles that one is compared with. */
export const MOST_MET = 24;
/**
 * Articles looked at under one key, the latest first. More are copies of one another, or share boilerplate. Only those with that
 * very key count, so that what an article meets does not depend on the size of the table, nor on how the work is divided.
 */
const LOOKED_AT = 12;
const FIRST_SLOTS = 1 << 16;

/**
 * A hash table of chains in typed arrays: 600 to 1,200 bytes an article, whatever it says. Entry `article * BANDS + band` points to the
 * entry before it that has the same key.
 */
export function createMeetings(): Meetings {
  let entered = 0;
  let keys = new Int32Array(FIRST_SLOTS);
  let before = new Int32Array(FIRST_SLOTS).fill(-1);
  let latest = new Int32Array(FIRST_SLOTS).fill(-1);
  const link = (entry: number): void => {
    const slot = keys[entry] & (latest.length - 1);
    before[entry] = latest[slot];
    latest[slot] = entry;
  };
  const grow = (): void => {
    keys = longer(keys);
    before = longer(before);
    latest = new Int32Array(keys.length).fill(-1);
    for (let entry = 0; entry < entered * BANDS; entry++) link(entry);
  };
  const countUnder = (key: number, met: Map<number, number>): void => {
    let entry = latest[key & (latest.length - 1)];
    for (let looked = 0; entry !== -1 && looked < LOOKED_AT; entry = before[entry]) {
      if (keys[entry] !== key) continue;
      looked++;
      const article = Math.floor(entry / BANDS);
      met.set(article, (met.get(article) ?? 0) + 1);
    }
  };
  return {
    enter(mine) {
      if ((entered + 1) * BANDS > keys.length) grow();
      const met = new Map<number, number>();
      mine.forEach((key) => {
        countUnder(key, met);
      });
      mine.forEach((key, band) => {
        keys[entered * BANDS + band] = key;
        link(entered * BANDS + band);
      });
      entered++;
      return [...met]
        .sort(([, one], [, other]) => other - one)
        .slice(0, MOST_MET)
        .map(([article]) => article);
    },
  };
}

function longer(values: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(values.length * 2);
  copy.set(values);
  return copy;
}

import type { Features } from './features.js';

/** Bands of a sketch; two articles are compared if one of them is the same. */
export const BANDS = 48;
/** Hashes in a band: the more, the fewer articles meet that have little in common. */
const ROWS = 2;

/**
 * The keys under which an article meets others about the same event: weighted MinHash (each row picks a feature with a chance
 * that grows with how rare it is, the same one in both articles with a chance equal to the share of weight they have in common;
 * after Ioffe, Improved Consistent Sampling, 2010, in the simpler form of the least exponential variate), ROWS picks to a key.
 * The chance that articles of similarity s meet is 1 - (1 - s^ROWS)^BANDS: 0.98 for 0.3, 0.38 for 0.1.
 */
export function keysOf({ hashes, chances }: Features): Int32Array {
  const keys = new Int32Array(BANDS);
  if (hashes.length === 0) return keys.subarray(0, 0);
  const weights = Float32Array.from(chances, (chance) => -Math.log(chance));
  for (let band = 0; band < BANDS; band++) {
    let key = Math.imul(band + 1, 0x9e3779b1);
    for (let row = 0; row < ROWS; row++) key = mixed(key ^ picked(hashes, weights, band * ROWS + row));
    keys[band] = key;
  }
  return keys;
}

/** The feature with the least exponential variate of rate `weight`: one and the same draw wherever the feature stands. */
function picked(hashes: Int32Array, weights: Float32Array, row: number): number {
  let least = Infinity;
  let best = 0;
  const salt = Math.imul(row + 1, 0x85ebca6b);
  for (let at = 0; at < hashes.length; at++) {
    const share = ((mixed(hashes[at] ^ salt) >>> 0) + 1) / 4294967297;
    // 1 - x is never above -log(x): the logarithm is taken only where it can matter.
    if ((1 - share) / weights[at] >= least) continue;
    const draw = -Math.log(share) / weights[at];
    if (draw < least) {
      least = draw;
      best = hashes[at];
    }
  }
  return best;
}

/** The finaliser of MurmurHash3: every bit of the result depends on every bit of the value. */
function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}

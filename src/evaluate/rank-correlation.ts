/** Values in order, with the stretches that tie: worked out once, ranked under any weights. */
interface Order {
  readonly sorted: readonly number[];
  readonly values: ArrayLike<number>;
}

/**
 * Spearman's rank correlation (Spearman 1904) of two columns whose rows have weights: Pearson's correlation of the ranks,
 * where rows that tie share the middle rank of their weight. NaN where a column is constant.
 */
export function rankCorrelation(xs: ArrayLike<number>, ys: ArrayLike<number>): (weights: ArrayLike<number>) => number {
  const [x, y] = [orderOf(xs), orderOf(ys)];
  return (weights) => correlation(midRanks(x, weights), midRanks(y, weights), weights);
}

function orderOf(values: ArrayLike<number>): Order {
  const sorted = Array.from(values, (_, at) => at).sort((a, b) => values[a] - values[b]);
  return { sorted, values };
}

function midRanks({ sorted, values }: Order, weights: ArrayLike<number>): Float64Array {
  const ranks = new Float64Array(sorted.length);
  let below = 0;
  for (let first = 0; first < sorted.length;) {
    let [last, tied] = [first, 0];
    while (last < sorted.length && values[sorted[last]] === values[sorted[first]]) tied += weights[sorted[last++]];
    for (let at = first; at < last; at++) ranks[sorted[at]] = below + tied / 2;
    below += tied;
    first = last;
  }
  return ranks;
}

/** Pearson's correlation of two columns under weights. */
function correlation(xs: Float64Array, ys: Float64Array, weights: ArrayLike<number>): number {
  let [total, sumX, sumY] = [0, 0, 0];
  for (let at = 0; at < xs.length; at++) {
    total += weights[at];
    sumX += weights[at] * xs[at];
    sumY += weights[at] * ys[at];
  }
  const [meanX, meanY] = [sumX / total, sumY / total];
  let [xx, yy, xy] = [0, 0, 0];
  for (let at = 0; at < xs.length; at++) {
    const [dx, dy] = [xs[at] - meanX, ys[at] - meanY];
    xx += weights[at] * dx * dx;
    yy += weights[at] * dy * dy;
    xy += weights[at] * dx * dy;
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : NaN;
}

/**
 * Probability of `hits` or more in `trials`, each with the chance `share` (0 to 1, ends excluded): the upper tail of the
 * binomial distribution, P(X >= k) = sum over i from k to n of C(n, i) p^i (1 - p)^(n - i), term by term, exact but for
 * rounding. The sum runs away from the peak, on the side where it is small, so that its first term is its largest.
 */
export function upperTail(hits: number, trials: number, share: number): number {
  if (hits <= 0) return 1;
  if (hits > trials * share) return sumFrom(hits, trials, share);
  return 1 - sumFrom(trials - hits + 1, trials, 1 - share);
}

/** P(X >= k) where k is beyond the mean. */
function sumFrom(hits: number, trials: number, share: number): number {
  if (hits > trials) return 0;
  let term = Math.exp(logTerm(hits, trials, share));
  let sum = 0;
  for (let at = hits; at <= trials && term > sum * Number.EPSILON; at++) {
    sum += term;
    term *= ((trials - at) / (at + 1)) * (share / (1 - share));
  }
  return sum;
}

/** Logarithm of C(n, k) p^k (1 - p)^(n - k); the factors would overflow. */
function logTerm(hits: number, trials: number, share: number): number {
  let log = hits * Math.log(share) + (trials - hits) * Math.log1p(-share);
  for (let at = 1; at <= trials - hits; at++) log += Math.log((hits + at) / at);
  return log;
}

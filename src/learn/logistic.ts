/** One case of a logistic regression: its features, without the constant, whether it is garbled, and how much it counts. */
export interface Case {
  readonly features: readonly number[];
  readonly isGarbled: boolean;
  readonly weight: number;
}

const ROUNDS = 25;
const RIDGE = 1e-6;

/**
 * Coefficients of a logistic regression, the constant first, by Newton's method (iteratively reweighted least squares;
 * Hastie, Tibshirani, Friedman, "The Elements of Statistical Learning", 4.4.1). Both sides are given the same total weight.
 */
export function logisticFit(cases: readonly Case[]): number[] {
  const totals = [false, true].map((side) =>
    cases.reduce((sum, { isGarbled, weight }) => sum + (isGarbled === side ? weight : 0), 0),
  );
  const rows = cases.map(({ features, isGarbled, weight }) => ({
    values: [1, ...features],
    target: isGarbled ? 1 : 0,
    weight: weight / totals[isGarbled ? 1 : 0] / 2,
  }));
  let coefficients = rows[0].values.map(() => 0);
  for (let round = 0; round < ROUNDS; round++) {
    const step = newtonStep(rows, coefficients);
    coefficients = coefficients.map((value, at) => value + step[at]);
  }
  return coefficients;
}

interface Row {
  readonly values: readonly number[];
  readonly target: number;
  readonly weight: number;
}

function newtonStep(rows: readonly Row[], coefficients: readonly number[]): number[] {
  const size = coefficients.length;
  const system = coefficients.map((value, at) => [
    ...coefficients.map((_, other) => (at === other ? RIDGE : 0)),
    -RIDGE * value,
  ]);
  for (const { values, target, weight } of rows) {
    const odds = values.reduce((sum, value, at) => sum + value * coefficients[at], 0);
    const expected = 1 / (1 + Math.exp(-odds));
    const spread = weight * expected * (1 - expected);
    for (let at = 0; at < size; at++) {
      for (let other = 0; other < size; other++) system[at][other] += spread * values[at] * values[other];
      system[at][size] += weight * (target - expected) * values[at];
    }
  }
  return solve(system);
}

/** Gauss-Jordan elimination with the largest pivot; each row holds its right side last. */
export function solve(system: number[][]): number[] {
  const size = system.length;
  for (let at = 0; at < size; at++) {
    let pivot = at;
    for (let row = at; row < size; row++) if (Math.abs(system[row][at]) > Math.abs(system[pivot][at])) pivot = row;
    [system[at], system[pivot]] = [system[pivot], system[at]];
    for (let row = 0; row < size; row++) {
      if (row === at) continue;
      const ratio = system[row][at] / system[at][at];
      for (let column = at; column <= size; column++) system[row][column] -= ratio * system[at][column];
    }
  }
  return system.map((row, at) => row[size] / row[at]);
}

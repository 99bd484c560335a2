import type { Sample } from './gather.js';
import type { Scored } from './scored.js';
import { rowsWhere, type Rows } from './weights.js';

/** Documents of both classes, one to be told from the other. */
export interface Side {
  readonly humans: Rows;
  readonly garbled: Rows;
}

/** What all figures are measured on. */
export interface Ground extends Side {
  readonly articles: readonly Scored[];
  readonly others: Rows;
  readonly scores: Float64Array;
  readonly ruleScores: Float64Array;
  readonly words: Float64Array;
  /** Share of garbled documents that the score assumes. */
  readonly prior: number;
}

/** The rows in columns, by class. */
export function groundOf({ articles }: Sample, prior: number): Ground {
  return {
    articles,
    humans: rowsWhere(articles, ({ label }) => label === 'human'),
    garbled: rowsWhere(articles, ({ label }) => label === 'garbled'),
    others: rowsWhere(articles, ({ label }) => label === 'other'),
    scores: Float64Array.from(articles, ({ score }) => score),
    ruleScores: Float64Array.from(articles, ({ ruleScore }) => ruleScore),
    words: Float64Array.from(articles, ({ words }) => words),
    prior,
  };
}

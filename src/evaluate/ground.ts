import { documentKey } from './draws.js';
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
  /** Human rows by source document. */
  readonly humanVersions: ReadonlyMap<string | undefined, readonly number[]>;
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
    humanVersions: humansByDocument(articles),
    prior,
  };
}

/** What joins a machine document with its human versions: year and doc, where the row gives both. */
export function joinKey(row: Scored): string | undefined {
  return row.year === undefined ? undefined : documentKey(row);
}

function humansByDocument(articles: readonly Scored[]): ReadonlyMap<string | undefined, readonly number[]> {
  const documents = new Map<string | undefined, number[]>();
  articles.forEach((article, row) => {
    const key = joinKey(article);
    if (article.label !== 'human' || key === undefined) return;
    const known = documents.get(key);
    if (known) known.push(row);
    else documents.set(key, [row]);
  });
  return documents;
}

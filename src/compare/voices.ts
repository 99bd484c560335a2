import type { Article } from '../model.js';

/** Two versions of one article, by their indexes. */
export interface Revision {
  readonly earlier: number;
  readonly later: number;
}

/** Who speaks in a story. */
export interface Voices {
  /** For each article, the first with the same text: copies are no further witness. */
  readonly copyOf: readonly number[];
  /** The articles that are heard: one of each text, and of versions of one article the latest. */
  readonly latest: readonly number[];
  /** Each version beside the one before it, in order of time. */
  readonly revisions: readonly Revision[];
}

/** Tells copies and versions from articles of their own. Versions share an address, or an id; without dates they are in order. */
export function voicesOf(articles: readonly Article[]): Voices {
  const first = new Map<string, number>();
  const copyOf = articles.map(({ text }, at) => {
    const known = first.get(text) ?? at;
    first.set(text, known);
    return known;
  });
  const versions = new Map<string, number[]>();
  for (const at of new Set(copyOf)) {
    const name = articles[at].url ?? articles[at].id;
    versions.set(name, [...(versions.get(name) ?? []), at]);
  }
  const ordered = [...versions.values()].map((same) => same.sort((one, other) => byTime(articles, one, other)));
  return {
    copyOf,
    latest: ordered.flatMap((same) => same.slice(-1)).sort((one, other) => one - other),
    revisions: ordered.flatMap((same) => same.slice(1).map((later, at) => ({ earlier: same[at], later }))),
  };
}

function byTime(articles: readonly Article[], one: number, other: number): number {
  const [first, second] = [one, other].map((at) => Date.parse(articles[at].published ?? ''));
  return first - second || one - other;
}

import type { Sample } from './gather.js';
import { randomNumbers } from './random.js';
import type { Provenance } from './scored.js';

/** How often each row counts in one resample; all ones for the sample as it is. */
export interface Draw {
  readonly articles: Float64Array;
  readonly sentences: Float64Array;
}

/** How many resamples are drawn, and from which seed. */
export interface Resampling {
  readonly bootstrap: number;
  readonly seed: number;
}

/** The sample as it is: every row once. */
export function wholeSample({ articles, sentences }: Sample): Draw {
  return { articles: new Float64Array(articles.length).fill(1), sentences: new Float64Array(sentences.length).fill(1) };
}

/**
 * Resamples for the bootstrap (Efron 1979): as many source documents as there are, drawn with replacement, each with all
 * of its versions, because versions of one document are alike. Each draw is valid until the next is asked for.
 */
export function* draws(sample: Sample, { bootstrap, seed }: Resampling): Generator<Draw> {
  const clusters = clustersOf(sample);
  const random = randomNumbers(seed);
  const times = new Float64Array(clusters.count);
  const { articles, sentences } = wholeSample(sample);
  for (let number = 0; number < bootstrap; number++) {
    times.fill(0);
    for (let left = clusters.count; left > 0; left--) times[Math.floor(random() * clusters.count)]++;
    spread(times, clusters.articles, articles);
    spread(times, clusters.sentences, sentences);
    yield { articles, sentences };
  }
}

function spread(times: Float64Array, clusters: Int32Array, weights: Float64Array): void {
  for (let row = 0; row < weights.length; row++) weights[row] = times[clusters[row]];
}

function clustersOf({ articles, sentences }: Sample): Record<'articles' | 'sentences', Int32Array> & { count: number } {
  const numbers = new Map<string, number>();
  const numberOf = (row: Provenance): number => {
    const key = documentKey(row) ?? `id ${row.id}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
  return {
    articles: Int32Array.from(articles, numberOf),
    sentences: Int32Array.from(sentences, numberOf),
    count: numbers.size,
  };
}

/** What all versions of one source document share; undefined where the row does not say which document it is. */
export function documentKey({ year, doc }: Pick<Provenance, 'year' | 'doc'>): string | undefined {
  return doc === undefined ? undefined : `${year ?? ''} ${doc}`;
}

/** A value worked out once for each draw, however many figures need it. */
export function perDraw<T>(make: (draw: Draw) => T): (draw: Draw) => T {
  let last: { readonly draw: Draw; readonly value: T } | undefined;
  return (draw) => (last?.draw === draw ? last : (last = { draw, value: make(draw) })).value;
}

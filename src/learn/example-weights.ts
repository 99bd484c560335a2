import type { Example } from './corpus.js';
import { isForLearning } from './corpus.js';

/** The source document of a row: the same for every version of it. */
export function documentOf({ id, year, doc }: Pick<Example, 'id' | 'year' | 'doc'>): string {
  return doc === undefined ? JSON.stringify([id]) : JSON.stringify([year, doc]);
}

/** Indexes of the examples learning may look at: visibly garbled or human, and long enough to say anything. */
export function learnable(examples: readonly Example[], fewestWords: number): Int32Array {
  return Int32Array.from(
    examples.flatMap((example, at) =>
      example.label !== 'other' && isForLearning(example) && !example.unscored && example.words >= fewestWords
        ? [at]
        : [],
    ),
  );
}

/**
 * How much each example counts: one for a person's text; for one of n garbled versions of a document, one by the square
 * root of n, because they say much the same.
 */
export function exampleWeights(examples: readonly Example[]): Float64Array {
  const versions = new Map<string, number>();
  for (const example of examples)
    if (example.label === 'garbled' && isForLearning(example))
      versions.set(documentOf(example), (versions.get(documentOf(example)) ?? 0) + 1);
  return Float64Array.from(examples, (example) =>
    example.label === 'garbled' ? 1 / Math.sqrt(versions.get(documentOf(example)) ?? 1) : 1,
  );
}

import type { Draw } from '../../src/evaluate/draws.js';
import type { Sample } from '../../src/evaluate/gather.js';
import type { Scored, ScoredFinding, ScoredSentence } from '../../src/evaluate/scored.js';

let rows = 0;

/** A scored article with what a test says of it, and plain values for the rest. */
export function article(given: Partial<Scored> = {}): Scored {
  const score = given.score ?? 0.5;
  return {
    id: `row-${rows++}`,
    set: 'news',
    label: 'human',
    roundtrip: false,
    quality: null,
    words: 200,
    ruleScore: score,
    band: score >= 0.9 ? 'garbled' : score >= 0.5 ? 'suspect' : 'clean',
    findings: [],
    ...given,
    score,
  };
}

/** A rated sentence of 100 characters. */
export function sentence(given: Partial<ScoredSentence> = {}): ScoredSentence {
  return { id: `sentence-${rows++}`, set: 'rated', human: false, length: 100, errors: [], findings: [], ...given };
}

/** A finding over a stretch. */
export function finding(start: number, end: number, given: Partial<ScoredFinding> = {}): ScoredFinding {
  return { rule: 'a-rule', category: 'grammar', family: 'a-family', severity: 'sign', start, end, ...given };
}

/** A sample of these rows. */
export function sampleOf(articles: readonly Scored[], sentences: readonly ScoredSentence[] = []): Sample {
  return { articles, sentences };
}

/** Weights of articles as a resample has them. */
export function drawOf(weights: readonly number[]): Draw {
  return { articles: Float64Array.from(weights), sentences: new Float64Array() };
}

import type { Span } from '../model.js';
import type { ScoredFinding, ScoredSentence } from './scored.js';
import { chanceToTouch, covered, lengthOf, touches, unionOf } from './spans.js';

/** What one sentence adds to the figures about spans. `chance` is in expected findings. */
export interface SpanTally {
  readonly findings: number;
  readonly right: number;
  readonly chance: number;
  /** Characters in findings, in errors, and in both; spans that overlap are counted once. */
  readonly marked: number;
  readonly wrong: number;
  readonly both: number;
  /** The share of each marked span that lies in an error, summed; their number; and the same the other way round. */
  readonly markedShares: number;
  readonly markedSpans: number;
  readonly wrongShares: number;
  readonly wrongSpans: number;
  readonly majors: number;
  readonly majorsFound: number;
}

const MAJOR = /^(major|critical)$/i;

/** Holds findings against the union of what all raters marked in a sentence. */
export function tallySentence({ length, errors }: ScoredSentence, findings: readonly ScoredFinding[]): SpanTally {
  const wrong = unionOf(errors);
  const marked = unionOf(findings);
  const majors = unionOf(errors.filter(({ severity }) => MAJOR.test(severity)));
  return {
    findings: findings.length,
    right: findings.filter((finding) => touches(finding, wrong)).length,
    chance: sum(findings.map(({ start, end }) => chanceToTouch(end - start, length, wrong))),
    ...{ marked: lengthOf(marked), wrong: lengthOf(wrong) },
    both: sum(marked.map((span) => covered(span, wrong))),
    ...{ markedShares: sharesIn(marked, wrong), markedSpans: marked.length },
    ...{ wrongShares: sharesIn(wrong, marked), wrongSpans: wrong.length },
    ...{ majors: majors.length, majorsFound: majors.filter((span) => touches(span, marked)).length },
  };
}

function sharesIn(spans: readonly Span[], union: readonly Span[]): number {
  return sum(spans.map((span) => covered(span, union) / (span.end - span.start)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

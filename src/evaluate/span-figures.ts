import { documentKey, perDraw, type Draw } from './draws.js';
import { figureUnless, type Measure, type Planned } from './estimate.js';
import type { Evaluation, SpanFigures } from './schema.js';
import type { ScoredFinding, ScoredSentence } from './scored.js';
import { tallySentence, type SpanTally } from './span-tally.js';
import { rowsWhere, sumOf, type Rows } from './weights.js';

type Choice = (finding: ScoredFinding) => boolean;
type Column = keyof SpanTally;

/** Findings against rated spans; null where no sentence was rated. */
export function spanReport(sentences: readonly ScoredSentence[]): Planned<Evaluation['spans']> {
  if (sentences.length === 0) return null;
  const [machine, human] = [false, true].map((by) => rowsWhere(sentences, (row) => row.human === by));
  const aboveHint: Choice = ({ severity }) => severity !== 'hint';
  const all: Choice = () => true;
  return {
    machine: spanFigures(sentences, machine, aboveHint),
    machineWithHints: spanFigures(sentences, machine, all),
    human: spanFigures(sentences, human, aboveHint),
    humanWithHints: spanFigures(sentences, human, all),
  };
}

/** Sums of columns over sentences in one draw. */
export type SpanSums = (draw: Draw) => Readonly<Record<Column, number>>;

/** The sums that a choice of findings comes to; `rows` are the sentences that can add to them. */
export function spanSums(sentences: readonly ScoredSentence[], rows: Rows, chosen: Choice): SpanSums {
  const tallies = Array.from(rows, (row) => tallySentence(sentences[row], sentences[row].findings.filter(chosen)));
  const names = Object.keys(tallySentence({ ...EMPTY }, [])) as Column[];
  const columns = names.map((name) => [name, Float64Array.from(tallies, (tally) => tally[name])] as const);
  const every = rows.map((_, at) => at);
  return perDraw(({ sentences: weights }) => {
    const own = Float64Array.from(rows, (row) => weights[row]);
    const sums = columns.map(([name, column]) => [name, sumOf(every, own, column)]);
    return Object.fromEntries(sums) as Record<Column, number>;
  });
}

const EMPTY: ScoredSentence = { id: '', set: '', human: false, length: 0, errors: [], findings: [] };

function spanFigures(sentences: readonly ScoredSentence[], rows: Rows, chosen: Choice): Planned<SpanFigures> {
  const sums = spanSums(sentences, rows, chosen);
  const findings = Array.from(rows).flatMap((row) => sentences[row].findings.filter(chosen)).length;
  const right = Array.from(rows, (row) => tallySentence(sentences[row], sentences[row].findings.filter(chosen)).right);
  const noRows = rows.length === 0 ? 'no such sentence was rated' : undefined;
  const silent = noRows ?? (findings === 0 ? 'there are no findings in these sentences' : undefined);
  return {
    documents: new Set(Array.from(rows, (row) => documentKey(sentences[row]) ?? sentences[row].id)).size,
    ...{ sentences: rows.length, findings, right: right.reduce((sum, value) => sum + value, 0) },
    precision: figureUnless(silent, precisionOf(sums)),
    chance: figureUnless(silent, chanceOf(sums)),
    lift: figureUnless(silent, liftOf(sums)),
    characterPrecision: figureUnless(silent, (draw) => sums(draw).both / sums(draw).marked),
    majorRecall: figureUnless(noRows, (draw) => sums(draw).majorsFound / sums(draw).majors),
    f1: figureUnless(silent, partialF1(sums)),
    characterF1: figureUnless(silent, (draw) => (2 * sums(draw).both) / (sums(draw).marked + sums(draw).wrong)),
  };
}

/** Share of findings that touch an error span of any rater. */
export function precisionOf(sums: SpanSums): Measure {
  return (draw) => sums(draw).right / sums(draw).findings;
}

/** What that share would be if every finding lay anywhere in its sentence. */
export function chanceOf(sums: SpanSums): Measure {
  return (draw) => sums(draw).chance / sums(draw).findings;
}

/** How many times better than chance. */
export function liftOf(sums: SpanSums): Measure {
  return (draw) => sums(draw).right / sums(draw).chance;
}

/**
 * F1 of spans with credit for partial overlap, as in SemEval-2020 task 11 (Da San Martino et al. 2020): precision is the
 * mean share of a marked span that is wrong, recall the mean share of a wrong span that is marked. Micro-averaged: spans
 * of all sentences are pooled. The F1 of characters beside it is what WMT's quality estimation tasks report (2023, 2024),
 * without their penalty for another severity.
 */
function partialF1(sums: SpanSums): Measure {
  return (draw) => {
    const { markedShares, markedSpans, wrongShares, wrongSpans } = sums(draw);
    const [precision, recall] = [markedShares / markedSpans, wrongShares / wrongSpans];
    return precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  };
}

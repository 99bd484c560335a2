import { documentKey, perDraw, wholeSample, type Draw } from './draws.js';
import { figureUnless, type Measure, type Planned } from './estimate.js';
import type { Evaluation, SpanFigures } from './schema.js';
import { isAboveHint, type ScoredFinding, type ScoredSentence } from './scored.js';
import { tallySentence, type SpanTally } from './span-tally.js';
import { dotOf, rowsWhere, type Rows } from './weights.js';

type Choice = (finding: ScoredFinding) => boolean;
type Column = keyof SpanTally;

/** Findings against rated spans; null where no sentence was rated. */
export function spanReport(sentences: readonly ScoredSentence[]): Planned<Evaluation['spans']> {
  if (sentences.length === 0) return null;
  const [machine, human] = [false, true].map((by) => rowsWhere(sentences, (row) => row.human === by));
  const all: Choice = () => true;
  return {
    machine: spanFigures(sentences, machine, isAboveHint),
    machineWithHints: spanFigures(sentences, machine, all),
    human: spanFigures(sentences, human, isAboveHint),
    humanWithHints: spanFigures(sentences, human, all),
  };
}

/** The sum of one column over sentences in a draw. */
export type SpanSums = (column: Column) => Measure;

/** The sums that a choice of findings comes to; `rows` are the sentences that can add to them. */
export function spanSums(sentences: readonly ScoredSentence[], rows: Rows, chosen: Choice): SpanSums {
  const tallies = Array.from(rows, (row) => tallySentence(sentences[row], sentences[row].findings.filter(chosen)));
  const sums = new Map<Column, Measure>();
  return (name) => {
    const known = sums.get(name);
    if (known) return known;
    const column = Float64Array.from(tallies, (tally) => tally[name]);
    const measure = perDraw((draw: Draw) => dotOf(rows, column, draw.sentences));
    sums.set(name, measure);
    return measure;
  };
}

/** One sum over another. */
function quotient(sums: SpanSums, over: Column, under: Column): Measure {
  return (draw) => sums(over)(draw) / sums(under)(draw);
}

/** Plans the figures of some sentences and findings. */
export function spanFigures(sentences: readonly ScoredSentence[], rows: Rows, chosen: Choice): Planned<SpanFigures> {
  const sums = spanSums(sentences, rows, chosen);
  const [findings, right] = (['findings', 'right'] as const).map((name) => sums(name)(onesFor(sentences)));
  const noRows = rows.length === 0 ? 'no such sentence was rated' : undefined;
  const silent = noRows ?? (findings === 0 ? 'there are no findings in these sentences' : undefined);
  return {
    documents: new Set(Array.from(rows, (row) => documentKey(sentences[row]) ?? sentences[row].id)).size,
    ...{ sentences: rows.length, findings, right },
    precision: figureUnless(silent, precisionOf(sums)),
    chance: figureUnless(silent, chanceOf(sums)),
    lift: figureUnless(silent, liftOf(sums)),
    characterPrecision: figureUnless(silent, quotient(sums, 'both', 'marked')),
    majorRecall: figureUnless(noRows, quotient(sums, 'majorsFound', 'majors')),
    f1: figureUnless(silent, partialF1(sums)),
    characterF1: figureUnless(silent, characterF1(sums)),
  };
}

/** Share of findings that touch an error span of any rater. */
export function precisionOf(sums: SpanSums): Measure {
  return quotient(sums, 'right', 'findings');
}

/** What that share would be if every finding lay anywhere in its sentence. */
export function chanceOf(sums: SpanSums): Measure {
  return quotient(sums, 'chance', 'findings');
}

/** How many times better than chance. */
export function liftOf(sums: SpanSums): Measure {
  return quotient(sums, 'right', 'chance');
}

/**
 * F1 of spans with credit for partial overlap, as in SemEval-2020 task 11 (Da San Martino et al. 2020): precision is the
 * mean share of a marked span that is wrong, recall the mean share of a wrong span that is marked. Micro-averaged: spans
 * of all sentences are pooled. The F1 of characters beside it is what WMT's quality estimation tasks report (2023, 2024),
 * without their penalty for another severity.
 */
function partialF1(sums: SpanSums): Measure {
  const [precision, recall] = [
    quotient(sums, 'markedShares', 'markedSpans'),
    quotient(sums, 'wrongShares', 'wrongSpans'),
  ];
  return (draw) => {
    const [exact, found] = [precision(draw), recall(draw)];
    return exact + found > 0 ? (2 * exact * found) / (exact + found) : 0;
  };
}

function characterF1(sums: SpanSums): Measure {
  const [both, marked, wrong] = [sums('both'), sums('marked'), sums('wrong')];
  return (draw) => (2 * both(draw)) / (marked(draw) + wrong(draw));
}

/** Every sentence once. */
export function onesFor(sentences: readonly ScoredSentence[]): Draw {
  return wholeSample({ articles: [], sentences });
}

import type { Ground, Side } from './ground.js';
import { rounded } from './round.js';
import type { Evaluation } from './schema.js';
import type { Rows } from './weights.js';

const MOST_POINTS = 400;
const HISTOGRAM_BINS = 20;

/** The ROC curve, one point for each different score from the highest down; of many points an even choice. */
export function rocCurve({ scores }: Ground, { humans, garbled }: Side): Evaluation['roc'] {
  if (humans.length === 0 || garbled.length === 0) return [];
  const ranked = [...garbled, ...humans]
    .map((row, at) => ({ score: scores[row], bad: at < garbled.length }))
    .sort((a, b) => b.score - a.score);
  const points: Evaluation['roc'] = [];
  let [alarms, found] = [0, 0];
  ranked.forEach(({ score, bad }, at) => {
    if (bad) found++;
    else alarms++;
    if (ranked[at + 1]?.score !== score)
      points.push({
        threshold: rounded(score),
        falseAlarms: rounded(alarms / humans.length),
        recall: rounded(found / garbled.length),
      });
  });
  return thinned(points);
}

/** The first and the last point, and an even choice between them. */
function thinned<T>(points: readonly T[]): T[] {
  if (points.length <= MOST_POINTS) return [...points];
  const step = (points.length - 1) / (MOST_POINTS - 1);
  return Array.from({ length: MOST_POINTS }, (_, at) => points[Math.round(at * step)]);
}

/** How scores are spread: in each class, and in each kind of machine whatever its class. */
export function histograms(ground: Ground): Evaluation['histograms'] {
  const { articles, humans, garbled, others } = ground;
  const machines = [...garbled, ...others];
  const kinds = [...new Set(machines.flatMap((row) => articles[row].kind ?? []))].sort();
  return [
    histogram('human', humans, ground),
    histogram('garbled', garbled, ground),
    histogram('other', others, ground),
    ...kinds.map((kind) => {
      const rows = machines.filter((row) => articles[row].kind === kind);
      return histogram(kind, Int32Array.from(rows), ground);
    }),
  ];
}

function histogram(kind: string, rows: Rows, { scores }: Ground): Evaluation['histograms'][number] {
  const bins = Array.from({ length: HISTOGRAM_BINS }, () => 0);
  for (const row of rows) bins[Math.min(HISTOGRAM_BINS - 1, Math.floor(scores[row] * HISTOGRAM_BINS))]++;
  return { kind, documents: rows.length, bins };
}

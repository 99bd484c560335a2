import { count } from '../../report/say.js';
import type { Evaluation } from '../schema.js';
import { dataBlock, element, type Child, type Html } from '../../report/html/element.js';
import { decimal, percent, whole } from './numbers.js';

/** Where the curve is also given in numbers, as shares of false alarms. */
const READ_AT = [0, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5];

/** The numbers behind the charts, for the script that draws them (browser/charts.js). */
export function chartData({ roc, calibration, histograms }: Evaluation): Html {
  return dataBlock('chart-data', { roc, calibration, histograms });
}

/** ROC curve, on a linear and on a logarithmic axis: what counts in use is the left edge. */
export function rocCharts(evaluation: Evaluation): Html {
  return element(
    'div',
    { class: 'charts' },
    chart('roc', 'ROC curve: recall against false alarms'),
    chart('roc-log', 'The same, false alarms on a logarithmic axis'),
    inNumbers(['False alarms at most', 'Recall', 'Threshold'], rocRows(evaluation)),
  );
}

/** How far a score can be taken for a probability, and how many documents each part of the curve rests on. */
export function reliabilityCharts({ calibration }: Evaluation): Html {
  const rows = calibration.map(({ low, high, documents, weight, score, garbled }) => [
    `${low.toFixed(1)} to ${high.toFixed(1)}`,
    whole(documents),
    percent(weight),
    score === null ? '–' : decimal(score),
    garbled === null ? '–' : decimal(garbled),
  ]);
  return element(
    'div',
    { class: 'charts' },
    chart('reliability', 'Share that is garbled against the score, under the prior'),
    chart('reliability-counts', 'Documents in each bin of scores, on a logarithmic axis'),
    inNumbers(['Score', 'Documents', 'Weight under the prior', 'Mean score', 'Garbled'], rows),
  );
}

/** Scores of each kind of text. */
export function histogramCharts({ histograms }: Evaluation): Html {
  const bins = Math.max(0, ...histograms.map((histogram) => histogram.bins.length));
  const head = ['Score from', ...histograms.map(({ kind }) => kind)];
  const rows = Array.from({ length: bins }, (_, bin) => [
    (bin / bins).toFixed(2),
    ...histograms.map((histogram) => whole(histogram.bins[bin] ?? 0)),
  ]);
  return element(
    'div',
    { class: 'charts small' },
    histograms.map(({ kind, documents }, at) =>
      chart(`histogram-${at}`, [element('b', {}, kind), `: ${count(documents, 'document')} by score`]),
    ),
    inNumbers(head, rows),
  );
}

function chart(id: string, caption: Child): Html {
  return element(
    'figure',
    {},
    element('figcaption', { id: `${id}-caption` }, caption),
    element('div', { id, class: 'chart', role: 'img', 'aria-labelledby': `${id}-caption` }),
  );
}

/** The numbers of a chart, for those who do not see it. */
function inNumbers(head: readonly string[], rows: readonly (readonly string[])[]): Html {
  const line = (cells: readonly string[]): Html[] =>
    cells.map((cell, at) =>
      at === 0 ? element('th', { scope: 'row' }, cell) : element('td', { class: 'number' }, cell),
    );
  return element(
    'details',
    {},
    element('summary', {}, 'In numbers'),
    element(
      'div',
      { class: 'scroll' },
      element(
        'table',
        {},
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            head.map((name) => element('th', { scope: 'col' }, name)),
          ),
        ),
        element(
          'tbody',
          {},
          rows.map((row) => element('tr', {}, line(row))),
        ),
      ),
    ),
  );
}

function rocRows({ roc }: Evaluation): string[][] {
  return READ_AT.flatMap((most) => {
    const point = roc.findLast(({ falseAlarms }) => falseAlarms <= most);
    return point ? [[percent(most), percent(point.recall), decimal(point.threshold)]] : [];
  });
}

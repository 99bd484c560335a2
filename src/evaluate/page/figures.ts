import type { DetectionJson, Evaluation, Figure } from '../schema.js';
import { element, type Html } from './element.js';
import { decimal, percent, range, ratio, type Write } from './numbers.js';

/** A figure of the first table: what it is, and over which text. */
interface Headline {
  readonly name: string;
  readonly over: string;
  readonly figure: Figure;
  readonly write: Write;
}

/** The figures a reader looks at first. Those that lie between 0 and 1 are drawn with their intervals. */
export function headlines(evaluation: Evaluation): Html {
  const rows = [
    ...matchedRows(evaluation),
    ...detectionRows(evaluation),
    ...humanRows(evaluation),
    ...otherRows(evaluation),
  ];
  const head = ['Figure', 'Over', 'Value', '95 % interval', '0 to 1'];
  return element(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Figures' },
    element(
      'table',
      { class: 'headlines' },
      element('caption', {}, 'The main figures, with 95 % bootstrap intervals over documents'),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          head.map((name) => element('th', { scope: 'col' }, name)),
        ),
      ),
      element('tbody', {}, rows.map(headlineRow)),
    ),
  );
}

function matchedRows({ matched }: Evaluation): Headline[] {
  const over = 'the same documents by machine and by people, mean over sets';
  return [
    { name: 'Matched AUC', over, figure: matched.all.mean, write: decimal },
    {
      name: 'Matched AUC, round trips',
      over: 'English that went out and came back',
      figure: matched.roundTrips.mean,
      write: decimal,
    },
    { name: 'Matched AUC, rules alone', over: 'wording evidence left out', figure: matched.rules.mean, write: decimal },
  ];
}

function detectionRows({ all, long }: Evaluation): Headline[] {
  const over = '150 words and more';
  return [
    ...(
      [
        [all, 'all documents'],
        [long, over],
      ] as const
    ).flatMap(([part, name]) => rocRows(part, name)),
    { name: 'Recall of band garbled', over, figure: long.garbledBand.recall, write: percent },
    { name: 'Recall of suspect or worse', over, figure: long.suspect.recall, write: percent },
    { name: 'Calibration error', over: 'all documents', figure: all.ece, write: decimal },
    { name: 'Brier score', over: 'all documents', figure: all.brier, write: decimal },
  ];
}

function rocRows({ auc, recallAt1, recallAt01 }: DetectionJson, over: string): Headline[] {
  return [
    { name: 'AUC', over, figure: auc, write: decimal },
    { name: 'Recall at 1 % false alarms', over, figure: recallAt1, write: percent },
    { name: 'Recall at 0.1 % false alarms', over, figure: recallAt01, write: percent },
  ];
}

function humanRows({ humanText }: Evaluation): Headline[] {
  const over = 'human text';
  return [
    { name: 'Band garbled', over, figure: humanText.garbledBand, write: percent },
    { name: 'Band suspect or worse', over, figure: humanText.suspect, write: percent },
    { name: 'Findings above hint per 1,000 words', over, figure: humanText.aboveHint, write: ratio },
  ];
}

function otherRows({ quality, spans }: Evaluation): Headline[] {
  const over = 'rated sentences by machine, findings above hint';
  return [
    ...quality.map(({ quality: name, mean }) => ({
      ...{
        name: `Rank correlation with ${name}`,
        over: 'inside a language pair and year',
        figure: mean,
        write: decimal,
      },
    })),
    ...(spans === null
      ? []
      : [
          { name: 'Precision of findings', over, figure: spans.machine.precision, write: percent },
          { name: 'The same of random spans', over, figure: spans.machine.chance, write: percent },
          { name: 'Lift over chance', over, figure: spans.machine.lift, write: ratio },
          { name: 'Recall of major errors', over, figure: spans.machine.majorRecall, write: percent },
          { name: 'Partial-overlap F1', over, figure: spans.machine.f1, write: decimal },
        ]),
  ];
}

function headlineRow({ name, over, figure, write }: Headline): Html {
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, name),
    element('td', {}, over),
    element('td', { class: 'number', title: figure.reason }, figure.value === null ? '–' : write(figure.value)),
    element('td', { class: 'number' }, range(figure.low, figure.high, write)),
    element('td', {}, drawn(figure)),
  );
}

/** The figure as a dot, its interval as a bar, on a line from 0 to 1; the numbers stand beside it. */
function drawn({ value, low, high }: Figure): Html | string {
  if (value === null || value < 0 || value > 1) return '';
  const from = Math.max(0, low ?? value) * 100;
  const to = Math.min(1, high ?? value) * 100;
  return element(
    'span',
    { class: 'track', 'aria-hidden': 'true' },
    element('span', { class: 'interval', style: `left:${from.toFixed(2)}%;width:${(to - from).toFixed(2)}%` }),
    element('span', { class: 'dot', style: `left:${(value * 100).toFixed(2)}%` }),
  );
}

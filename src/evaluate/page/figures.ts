import { HEADLINES, type Goal, type Headline } from '../headline.js';
import type { Evaluation, Figure } from '../schema.js';
import { element, type Child, type Html } from '../../report/html/element.js';
import { decimal, range } from './numbers.js';

/** The figures a reader looks at first, beside what they are to reach; those between 0 and 1 are drawn. */
export function headlines(evaluation: Evaluation): Html {
  const head = ['Figure', 'Value', '95 % interval', 'Must, on left-out sets', 'Ambition', '0 to 1'];
  const caption = 'The figures of most weight, with 95 % bootstrap intervals over documents';
  return element(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Figures' },
    element(
      'table',
      { class: 'headlines' },
      element('caption', {}, caption),
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
        HEADLINES.map((headline) => headlineRow(headline, headline.pick(evaluation))),
      ),
    ),
  );
}

function headlineRow({ name, must, ambition }: Headline, figure: Figure): Html {
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, name),
    element('td', { class: 'number', title: figure.reason }, figure.value === null ? '–' : decimal(figure.value)),
    element('td', { class: 'number' }, range(figure.low, figure.high, decimal)),
    element('td', {}, must ? goalText(must, figure) : ''),
    element('td', {}, ambition ? goalText(ambition, figure) : ''),
    element('td', {}, drawn(figure, must)),
  );
}

/** What is to be reached, and whether it is: in words, and not by colour alone. */
function goalText(goal: Goal, { value }: Figure): Child {
  const { least, most } = goal;
  const text = least === undefined ? `at most ${most}` : `at least ${least}`;
  if (value === null) return text;
  const met = isMet(goal, value);
  return [text, ' ', element('span', { class: met ? 'met' : 'missed' }, met ? 'reached' : 'missed')];
}

function isMet({ least = -Infinity, most = Infinity }: Goal, value: number): boolean {
  return value >= least && value <= most;
}

/** The figure as a dot, its interval as a bar, the goal as a line, from 0 to 1; the numbers stand beside it. */
function drawn({ value, low, high }: Figure, { least, most }: Goal = {}): Html | string {
  if (value === null || value < 0 || value > 1) return '';
  const from = Math.max(0, low ?? value);
  const to = Math.min(1, high ?? value);
  const goal = least ?? most;
  return element(
    'span',
    { class: 'track', 'aria-hidden': 'true' },
    element('span', { class: 'interval', style: `left:${share(from)};width:${share(to - from)}` }),
    goal === undefined || goal > 1 ? [] : element('span', { class: 'goal', style: `left:${share(goal)}` }),
    element('span', { class: 'dot', style: `left:${share(value)}` }),
  );
}

function share(value: number): string {
  return `${(value * 100).toFixed(2)}%`;
}

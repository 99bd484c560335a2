import { paint as paintOf, type Paint } from '../report/paint.js';
import type { Appearance } from '../report/reporter.js';
import { count, grouped, joined } from '../report/say.js';
import { visible } from '../report/visible.js';
import { wrapText } from '../report/wrap.js';
import { alignColumns } from './columns.js';
import { intervalText, numberText } from './figure-text.js';
import { HEADLINES } from './headline.js';
import type { Evaluation, Figure } from './schema.js';
import { TABLES, type Table } from './terminal-tables.js';

const INDENT = '  ';

/** The report for people: what was measured, the figures of most weight, a table for every grouping, and what to know. */
export function evaluationText(evaluation: Evaluation, options: Appearance): string {
  const paint = paintOf(options.colors);
  const sections = [
    [dataLine(evaluation), settingLine(evaluation)],
    headlineLines(evaluation, paint),
    ...(options.quiet ? [] : TABLES.map((table) => tableLines(table, evaluation, paint))),
    noteLines(evaluation, options),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function dataLine({ data }: Evaluation): string {
  const parts = [
    count(data.human, 'human document'),
    `${grouped(data.garbled)} garbled`,
    `${grouped(data.other)} other machine text`,
    count(data.words, 'word'),
    ...(data.sentences > 0 ? [count(data.sentences, 'rated sentence')] : []),
  ];
  return `${joined(parts)}; split: ${data.split}.`;
}

function settingLine({ options }: Evaluation): string {
  const { prior, bootstrap, seed } = options;
  const resamples =
    bootstrap === 0 ? 'no intervals' : `95 % intervals from ${count(bootstrap, 'resample')}, seed ${seed}`;
  return `Prior: ${prior}; ${resamples}.`;
}

function headlineLines(evaluation: Evaluation, paint: Paint): string[] {
  const figures = HEADLINES.map(({ name, pick }) => ({ name, figure: pick(evaluation) }));
  const rows = figures.map(({ name, figure }) => [name, numberText(figure.value), intervalText(figure)]);
  const reasons = figures.flatMap(({ name, figure }) => reasonFor(name, figure));
  return [
    ...titled('Figures', alignColumns([['', 'value', '95 % interval'], ...rows]), paint),
    ...reasons.map((reason) => paint.faint(`${INDENT}${reason}`)),
  ];
}

function reasonFor(name: string, { value, reason }: Figure): string[] {
  return value === null && reason !== undefined ? [`- ${name}: ${reason}.`] : [];
}

function tableLines({ title, head, rows, most }: Table, evaluation: Evaluation, paint: Paint): string[] {
  const all = rows(evaluation);
  if (all.length === 0) return [];
  const shown = all.slice(0, most);
  const more = all.length - shown.length;
  const lines = alignColumns([['', ...head], ...shown.map((row) => row.map(visible))]);
  return [
    ...titled(title, lines, paint),
    ...(more > 0 ? [paint.faint(`${INDENT}and ${grouped(more)} more: --format json has all of them.`)] : []),
  ];
}

function titled(title: string, [head = '', ...rest]: readonly string[], paint: Paint): string[] {
  return [paint.strong(title), paint.faint(INDENT + head), ...rest.map((line) => INDENT + line)];
}

function noteLines({ notes }: Evaluation, { width }: Appearance): string[] {
  return notes.flatMap((note) => wrapText(visible(note), width, INDENT));
}

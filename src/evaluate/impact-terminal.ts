import { paint as paintOf, type Paint } from '../report/paint.js';
import type { Appearance } from '../report/reporter.js';
import { count, grouped } from '../report/say.js';
import { visible } from '../report/visible.js';
import { wrapText } from '../report/wrap.js';
import { DIRECTIONS, liftOf, perThousand, LABELS, totalMoves } from './impact.js';
import type { Change, Direction, Impact, Moves } from './impact.js';
import { alignColumns } from './columns.js';
import type { Label } from './scored.js';

/** The two rule sets in words, for the first line of a report. */
export interface Sides {
  readonly before: string;
  readonly after: string;
}

const NOTES = [
  '',
  '"other" is machine text that is not visibly garbled.',
  '"per 1,000" is the change in findings per 1,000 words. "lift" is how much more often what was gained (or, where',
  'nothing was, lost) stands in a word of garbled text than of human text: a good rule is far above 1.',
];

/** The report for people: what was read, a line a rule, then the sentences, human text first. */
export function impactText(impact: Impact, sides: Sides, options: Appearance): string {
  const paint = paintOf(options.colors);
  return [
    `Before: ${visible(sides.before)}.`,
    `After: ${visible(sides.after)}.`,
    '',
    ...classTable(impact, paint),
    '',
    ...(impact.rules.length === 0
      ? ['Both find the same.']
      : [...ruleTable(impact, paint), ...NOTES.map((note) => paint.faint(note))]),
    ...LABELS.flatMap((label) =>
      DIRECTIONS.flatMap((direction) => sentenceLines(impact, { label, direction }, { ...options, paint })),
    ),
    '',
  ].join('\n');
}

function classTable(impact: Impact, paint: Paint): string[] {
  const head = ['', 'articles', 'words', 'kept', ...DIRECTIONS, 'per 1,000', 'band worse', 'band better'];
  const rows = shownClasses(impact).map((label) => {
    const counts = impact.classes[label];
    const moves = totalMoves(impact, label);
    const numbers = [counts.articles, counts.words, counts.kept, ...DIRECTIONS.map((direction) => moves[direction])];
    const rate = signed(perThousand(moves, counts));
    return [label, ...numbers.map(grouped), rate, grouped(counts.worse), grouped(counts.better)];
  });
  return headed(alignColumns([head, ...rows]), 1, paint);
}

function ruleTable(impact: Impact, paint: Paint): string[] {
  const shown = shownClasses(impact);
  const heads = [
    ['', ...shown.flatMap((label) => [label, '', '', '']), ''],
    ['', ...shown.flatMap(() => [...DIRECTIONS, 'per 1,000']), 'lift'],
  ];
  const rows = impact.rules.map((rule) => [
    visible(rule.rule),
    ...shown.flatMap((label) => moveCells(rule.classes[label], impact.classes[label])),
    liftOf(rule, impact)?.toFixed(1) ?? '-',
  ]);
  return headed(alignColumns([...heads, ...rows]), heads.length, paint);
}

function shownClasses({ classes }: Impact): Label[] {
  return LABELS.filter((label) => classes[label].articles > 0);
}

function headed(lines: readonly string[], heads: number, paint: Paint): string[] {
  return lines.map((line, index) => (index < heads ? paint.strong(line) : line));
}

function moveCells(moves: Moves, counts: { readonly words: number }): string[] {
  const numbers = DIRECTIONS.map((direction) => (moves[direction] > 0 ? grouped(moves[direction]) : ''));
  return [...numbers, moves.gained + moves.lost > 0 ? signed(perThousand(moves, counts)) : ''];
}

function signed(rate: number | null): string {
  if (rate === null) return '-';
  return `${rate > 0 ? '+' : ''}${rate.toFixed(4)}`;
}

type Group = Pick<Change, 'label' | 'direction'>;
type Look = Appearance & { readonly paint: Paint };

const HEADINGS: Readonly<Record<Direction, string>> = { gained: 'Gained in', changed: 'Changed in', lost: 'Lost from' };

/** The sentences of one class and direction, rule by rule, and how many more there are. */
function sentenceLines(impact: Impact, { label, direction }: Group, look: Look): string[] {
  const changes = impact.changes.filter((change) => change.label === label && change.direction === direction);
  const total = totalMoves(impact, label)[direction];
  if (total === 0) return [];
  const rules = [...new Set(changes.map(({ rule }) => rule))];
  const rest = total - changes.length;
  return [
    '',
    look.paint.strong(`${HEADINGS[direction]} ${label} text (${grouped(total)})`),
    ...rules.flatMap((rule) =>
      ruleLines(
        rule,
        changes.filter((change) => change.rule === rule),
        look,
      ),
    ),
    ...(rest > 0 ? [`  and ${count(rest, 'sentence')} more; --limit shows them.`] : []),
  ];
}

function ruleLines(rule: string, changes: readonly Change[], { paint, width }: Look): string[] {
  return [
    `  ${visible(rule)}`,
    ...changes.flatMap((change) => [
      ...wrapText(sentenceOf(change, paint), width - 4, '').map((line) => `    ${line}`),
      `      ${paint.faint(placeOf(change))}`,
    ]),
  ];
}

/** The sentence with the finding in double brackets, as the examples of a rule file have it. */
function sentenceOf({ sentence, severity }: Change, paint: Paint): string {
  return sentence
    .map((piece) => (piece.severity ? paint.severity[severity](`((${piece.text}))`) : piece.text))
    .join('');
}

function placeOf({ article, origin, severity, was, field }: Change): string {
  const line = origin.line === undefined ? '' : `:${origin.line}`;
  return visible(
    `${was ? `${was}, now ` : ''}${severity}${field ? ` in the ${field}` : ''}, ${article}, ${origin.path}${line}`,
  );
}

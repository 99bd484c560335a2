import type { Evaluation, RuleRow } from '../schema.js';
import type { Html } from '../../report/html/element.js';
import { decimal, percent, ratio } from './numbers.js';
import { figures, numbers, table, words, type Column } from './table.js';

/** Every rule, family and category with its figures, to sort and search. */
export function ruleTables({ rules, families, categories, spans }: Evaluation): Html[] {
  const rated = spans === null ? [] : SPANS;
  const tableOf = (id: string, caption: string, rows: readonly RuleRow[], first: readonly Column<RuleRow>[]): Html =>
    table({
      id,
      caption,
      columns: [...first, ...COUNTS, ...FIGURES, ...rated],
      rows,
      ...(id === 'rules' ? SEARCH : {}),
    });
  return [
    tableOf('rules', 'Rules', rules, [NAMES.rule, CATEGORY, SEVERITY]),
    tableOf('families', 'Families', families, [NAMES.family, CATEGORY]),
    tableOf('categories', 'Categories', categories, [NAMES.category]),
  ];
}

const SEARCH = { filter: 'Only rules that hold:' };
const NAMES = {
  rule: words<RuleRow>('Rule', ({ name }) => name),
  family: words<RuleRow>('Family', ({ name }) => name),
  category: words<RuleRow>('Category', ({ name }) => name),
};
const CATEGORY = words<RuleRow>('Category', ({ category }) => category);
const SEVERITY = words<RuleRow>('Severity', ({ severity }) => severity);

const COUNTS: readonly Column<RuleRow>[] = [
  numbers('Human documents', ({ human }) => human.documents, 'Human documents with a finding: false alarms'),
  numbers('Garbled documents', ({ garbled }) => garbled.documents, 'Visibly garbled documents with a finding'),
  numbers('Other documents', ({ other }) => other.documents, 'Machine documents that are neither, with a finding'),
];

const FIGURES: readonly Column<RuleRow>[] = [
  figures('Precision', ({ precision }) => precision, {
    write: percent,
    about: 'Share of garbled among documents with a finding, if there were as many of either class',
  }),
  figures('Recall', ({ recall }) => recall, { write: percent, about: 'Share of garbled documents with a finding' }),
  figures('False alarms', ({ falseAlarms }) => falseAlarms, {
    write: percent,
    about: 'Share of human documents with a finding',
  }),
  figures('Per 1,000 words', ({ perThousand }) => perThousand, {
    write: ratio,
    about: 'Findings per 1,000 words of human text',
  }),
  figures('AUC', ({ auc }) => auc, { write: decimal, about: 'Of having a finding or none' }),
  figures('Matched AUC', ({ matched }) => matched, {
    write: decimal,
    about: 'The same over joined documents, mean over sets',
  }),
];

const SPANS: readonly Column<RuleRow>[] = [
  figures('Precision, rated spans', ({ spans }) => spans?.precision ?? null, {
    write: percent,
    about: 'Share of findings in rated sentences that overlap an error of any rater',
  }),
  figures('Lift, rated spans', ({ spans }) => spans?.lift ?? null, {
    write: ratio,
    about: 'That precision over the one of equally long random spans in the same sentences',
  }),
];

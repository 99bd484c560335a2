import type { Evaluation, GroupRow, HumanText, MatchedJson, QualityJson, SpanFigures } from '../schema.js';
import type { Html } from '../../report/html/element.js';
import { decimal, percent, ratio } from './numbers.js';
import { figures, numbers, table, words, type Column } from './table.js';

/** The same figures for each part of the text: set, kind of engine, language pair, system. */
export function groupTables({ groups }: Evaluation): Html[] {
  const names = { set: 'Set', kind: 'Kind', langpair: 'Language pair', system: 'System' } as const;
  return (Object.keys(names) as (keyof typeof names)[]).map((part) =>
    table({
      ...{ id: `by-${part}`, caption: `By ${names[part].toLowerCase()}`, rows: groups[part] },
      columns: [words<GroupRow>(names[part], ({ name }) => name), ...GROUP],
    }),
  );
}

const GROUP: readonly Column<GroupRow>[] = [
  numbers('Garbled', ({ detection }) => detection.garbled, 'Visibly garbled documents of the group'),
  numbers('Other', ({ other }) => other, 'Machine documents of the group that are neither'),
  figures('AUC', ({ detection }) => detection.auc, {
    write: decimal,
    about: "The group's garbled documents against all human ones",
  }),
  figures('Recall at 1 %', ({ detection }) => detection.recallAt1, {
    write: percent,
    about: 'Recall at 1 % false alarms',
  }),
  figures('Suspect or worse', ({ detection }) => detection.suspect.recall, {
    write: percent,
    about: 'Recall of band suspect or garbled',
  }),
  figures('Matched AUC', ({ matched }) => matched, {
    write: decimal,
    about: 'Against the same documents by people, mean over sets',
  }),
  figures('Quality', ({ quality }) => quality, { write: decimal, about: 'Spearman inside language pair and year' }),
  figures('Human suspect', ({ humanText }) => humanText?.suspect ?? null, {
    write: percent,
    about: 'Human documents in band suspect or garbled',
  }),
];

/** Matched AUC set by set. */
export function matchedTable({ matched }: Evaluation): Html {
  type Row = MatchedJson['sets'][number] & { readonly over: string };
  const part = ({ sets }: MatchedJson, over: string): Row[] => sets.map((set) => ({ ...set, over }));
  return table<Row>({
    ...{ id: 'matched', caption: 'Machine documents against the same documents as a person wrote them' },
    columns: [
      words('Set', ({ set }) => set),
      words('Of', ({ over }) => over),
      numbers('Machine', ({ machine }) => machine),
      numbers('Human', ({ human }) => human),
      figures('AUC', ({ auc }) => auc, { write: decimal }),
    ],
    rows: [
      ...part(matched.all, 'all'),
      ...part(matched.roundTrips, 'round trips'),
      ...part(matched.rules, 'all, rules alone'),
    ],
  });
}

/** False alarms set by set. */
export function humanTable({ humanText }: Evaluation): Html {
  type Row = HumanText['sets'][number];
  return table<Row>({
    ...{ id: 'human', caption: 'Human text', rows: humanText.sets },
    columns: [
      words('Set', ({ set }) => set),
      numbers('Documents', ({ documents }) => documents),
      numbers('Words', ({ words: number }) => number),
      numbers('Suspect or worse', ({ suspectDocuments }) => suspectDocuments, 'Documents in band suspect or garbled'),
      figures('Share', ({ suspect }) => suspect, { write: percent }),
      numbers('Garbled', ({ garbledDocuments }) => garbledDocuments, 'Documents in band garbled'),
      figures('Share', ({ garbledBand }) => garbledBand, { write: percent }),
      figures('Above hint', ({ aboveHint }) => aboveHint, {
        write: ratio,
        about: 'Findings above hint per 1,000 words',
      }),
      figures('With hints', ({ withHints }) => withHints, { write: ratio, about: 'All findings per 1,000 words' }),
    ],
  });
}

/** Rank correlation with quality, by language pair and year. */
export function qualityTable({ quality }: Evaluation): Html {
  type Row = QualityJson['pairs'][number] & Pick<QualityJson, 'quality'>;
  return table<Row>({
    ...{ id: 'quality', caption: 'Score and quality as readers rated it' },
    columns: [
      words('Language pair', ({ langpair }) => langpair),
      words('Year', ({ year }) => (year === null ? null : String(year))),
      words('Quality', ({ quality: name }) => name),
      numbers('Documents', ({ documents }) => documents),
      figures('Rank correlation', ({ rho }) => rho, {
        write: decimal,
        about: 'Spearman; positive where worse text scores higher',
      }),
    ],
    rows: quality.flatMap(({ quality: name, pairs }) => pairs.map((pair) => ({ ...pair, quality: name }))),
  });
}

/** Findings against the errors that raters marked; nothing where none were given. */
export function spanTable({ spans }: Evaluation): Html[] {
  if (spans === null) return [];
  type Row = SpanFigures & { readonly name: string };
  const rows: readonly Row[] = [
    { name: 'machine, above hint', ...spans.machine },
    { name: 'machine, with hints', ...spans.machineWithHints },
    { name: 'human, above hint', ...spans.human },
    { name: 'human, with hints', ...spans.humanWithHints },
  ];
  return [
    table<Row>({ id: 'spans', caption: 'Findings against the errors that raters marked', columns: SPAN_COLUMNS, rows }),
  ];
}

const SPAN_COLUMNS: readonly Column<SpanFigures & { readonly name: string }>[] = [
  words('Sentences by', ({ name }) => name),
  numbers('Sentences', ({ sentences }) => sentences),
  numbers('Findings', ({ findings }) => findings),
  figures('Precision', ({ precision }) => precision, {
    write: percent,
    about: 'Findings that overlap an error of any rater',
  }),
  figures('Chance', ({ chance }) => chance, {
    write: percent,
    about: 'The same of equally long random spans in the same sentences',
  }),
  figures('Lift', ({ lift }) => lift, { write: ratio }),
  figures('Of characters', ({ characterPrecision }) => characterPrecision, {
    write: percent,
    about: 'Share of the characters in findings that lie in an error',
  }),
  figures('Major errors', ({ majorRecall }) => majorRecall, { write: percent, about: 'Recall of major errors' }),
  figures('F1', ({ f1 }) => f1, { write: decimal, about: 'Partial overlap, micro-averaged' }),
  figures('Character F1', ({ characterF1 }) => characterF1, { write: decimal }),
];

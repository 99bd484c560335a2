import { grouped, languageName } from '../report/say.js';
import { intervalText, numberText, percentText } from './figure-text.js';
import type { Evaluation, GroupRow, RuleRow, SpanFigures } from './schema.js';

type Row = readonly string[];

/** A table of the terminal report: its rows in the order of their weight, of which the first `most` are shown. */
export interface Table {
  readonly title: string;
  readonly head: Row;
  readonly most?: number;
  readonly rows: (evaluation: Evaluation) => Row[];
}

const MOST_GROUPS = 15;
const MOST_RULES = 20;
const GROUP_HEAD = ['garbled', 'AUC', 'recall at 1 %', 'suspect', 'in band garbled', 'matched AUC', 'Spearman'];
const RULE_HEAD = ['human', 'garbled', 'other', 'per 1,000', 'precision', 'matched AUC', 'right spans', 'lift'];

/** Every table, in order. */
export const TABLES: readonly Table[] = [
  {
    title: 'Matched AUC by set',
    head: ['machine', 'human', 'AUC', '95 % interval', 'round trips', 'rules alone'],
    rows: matchedRows,
  },
  {
    title: 'Human text by set',
    head: ['documents', 'suspect or worse', 'garbled', 'per 1,000 words', 'hints included'],
    rows: ({ humanText }) =>
      humanText.sets.map((row) => [
        row.set,
        grouped(row.documents),
        `${grouped(row.suspectDocuments)} (${percentText(row.suspect)})`,
        `${grouped(row.garbledDocuments)} (${percentText(row.garbledBand)})`,
        numberText(row.aboveHint.value),
        numberText(row.withHints.value),
      ]),
  },
  {
    title: 'Reliability: score against the share that is garbled, under the prior',
    head: ['documents', 'mean score', 'garbled'],
    rows: ({ calibration }) =>
      calibration.map((bin) => [
        `${bin.low.toFixed(1)} to ${bin.high.toFixed(1)}`,
        ...[grouped(bin.documents), numberText(bin.score), numberText(bin.garbled)],
      ]),
  },
  {
    title: 'Rank correlation with quality, inside language pair and year',
    head: ['documents', 'rho', '95 % interval'],
    rows: ({ quality }) =>
      quality.flatMap((by) =>
        by.pairs.map(({ langpair, year, documents, rho }) => [
          `${by.quality} ${langpair} ${year ?? ''}`,
          ...[grouped(documents), numberText(rho.value), intervalText(rho)],
        ]),
      ),
  },
  {
    title: 'Findings against rated spans',
    head: ['findings', 'right', 'precision', 'chance', 'lift', 'characters', 'major recall', 'F1'],
    rows: ({ spans }) =>
      Object.entries(spans ?? {}).map(([name, figures]) => spanRow(SPAN_NAMES[name] ?? name, figures)),
  },
  {
    title: 'Source languages: garbled documents of five findings and more',
    head: ['documents', 'likeliest', 'in the first three', 'verdict names one', 'which is right'],
    rows: sourceRows,
  },
  { title: 'By set', head: GROUP_HEAD, most: MOST_GROUPS, rows: ({ groups }) => groupRows(groups.set) },
  { title: 'By kind of machine', head: GROUP_HEAD, most: MOST_GROUPS, rows: ({ groups }) => groupRows(groups.kind) },
  { title: 'By language pair', head: GROUP_HEAD, most: MOST_GROUPS, rows: ({ groups }) => groupRows(groups.langpair) },
  { title: 'By system', head: GROUP_HEAD, most: MOST_GROUPS, rows: ({ groups }) => groupRows(groups.system) },
  { title: 'By category', head: RULE_HEAD, rows: ({ categories }) => ruleRows(categories) },
  { title: 'By family', head: RULE_HEAD, most: MOST_RULES, rows: ({ families }) => ruleRows(families) },
  { title: 'By rule', head: RULE_HEAD, most: MOST_RULES, rows: ({ rules }) => ruleRows(rules) },
];

const SPAN_NAMES: Readonly<Record<string, string>> = {
  machine: 'machine text, above hint',
  machineWithHints: 'machine text, hints included',
  human: 'human text, above hint',
  humanWithHints: 'human text, hints included',
};

function matchedRows({ matched }: Evaluation): Row[] {
  const valueIn = (part: 'roundTrips' | 'rules', name: string): string =>
    numberText(matched[part].sets.find(({ set }) => set === name)?.auc.value ?? null);
  return matched.all.sets.map(({ set, machine, human, auc }) => [
    ...[set, grouped(machine), grouped(human), numberText(auc.value), intervalText(auc)],
    ...[valueIn('roundTrips', set), valueIn('rules', set)],
  ]);
}

function spanRow(name: string, spans: SpanFigures): Row {
  const { precision, chance, lift, characterPrecision, majorRecall, f1 } = spans;
  const figures = [precision, chance, lift, characterPrecision, majorRecall, f1];
  return [name, grouped(spans.findings), grouped(spans.right), ...figures.map(({ value }) => numberText(value))];
}

/** Each language, those no document came from as unmeasured, and all that a verdict cannot name. */
function sourceRows({ sources: { languages, others, unmeasured } }: Evaluation): Row[] {
  if (languages.length + others.documents === 0) return [];
  return [
    ...languages.map(({ language, documents, top1, top3, named, right }) => [
      ...[languageName(language), grouped(documents)],
      ...[top1, top3, named, right].map(({ value }) => numberText(value)),
    ]),
    ['languages it cannot name', grouped(others.documents), '', '', numberText(others.named.value), ''],
    ...unmeasured.map((language) => [languageName(language), 'unmeasured', '', '', '', '']),
  ];
}

/** Groups with garbled documents, the largest first. */
function groupRows(groups: readonly GroupRow[]): Row[] {
  const sorted = groups
    .filter(({ detection }) => detection.garbled > 0)
    .sort((a, b) => b.detection.garbled - a.detection.garbled);
  return sorted.map(({ name, detection, matched, quality }) => {
    const { auc, recallAt1, suspect, garbledBand } = detection;
    const figures = [auc, recallAt1, suspect.recall, garbledBand.recall, matched, quality];
    return [name, grouped(detection.garbled), ...figures.map(({ value }) => numberText(value))];
  });
}

/** Rules, those that speak most often first. */
function ruleRows(rules: readonly RuleRow[]): Row[] {
  const spoken = ({ human, garbled, other }: RuleRow): number => human.findings + garbled.findings + other.findings;
  return [...rules]
    .sort((a, b) => spoken(b) - spoken(a))
    .map((row) => [
      row.name,
      ...[row.human, row.garbled, row.other].map(({ findings }) => grouped(findings)),
      ...[row.perThousand, row.precision, row.matched].map(({ value }) => numberText(value)),
      row.spans ? `${grouped(row.spans.right)} of ${grouped(row.spans.findings)}` : '',
      row.spans ? numberText(row.spans.lift.value) : '',
    ]);
}

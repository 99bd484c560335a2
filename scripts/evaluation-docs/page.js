// docs/evaluation.md as text.
import { HEADLINES } from '../../dist/evaluate/headline.js';
import { TABLES } from '../../dist/evaluate/terminal-tables.js';

const NOT_IN_DOCS = new Set(['By system', 'By rule']);
const MOST_ROWS = 25;

/** The page: what was measured, the figures against what they must be, a table for each grouping, and what is not known. */
export function evaluationPage(sides, parts) {
  const [main] = sides;
  return (
    [
      '# How far the verdicts hold',
      'Written by `node scripts/evaluation-docs.js` from measured figures and docs/parts/evaluation.yaml; do not edit.',
      sides.map(dataLine).join('\n'),
      explanation(main.evaluation),
      '## The figures',
      goalTable(sides),
      ...missingFigures(sides),
      '## Curves',
      '![ROC curve: recall against false alarms](evaluation-roc.svg)',
      '![Reliability: share that is garbled against score](evaluation-reliability.svg)',
      ...sides.flatMap(({ name, evaluation }) => tables(name, evaluation)),
      ...unknown(parts.unknown),
      ...causes(
        'False alarms, by cause',
        'human documents that were suspect or worse, or nearest to it',
        parts.falseAlarms,
      ),
      ...causes('Misses, by cause', 'visibly garbled documents that were called clean', parts.misses),
      '## Measuring again',
      '```sh\nlakeby evaluate articles.jsonl.gz spans.jsonl.gz --split test --format json --output test.json\n```',
    ].join('\n\n') + '\n'
  );
}

function dataLine({ name, evaluation: { data, options } }) {
  const counts = `${number(data.human)} human documents, ${number(data.garbled)} visibly garbled, ${number(data.other)} other`;
  const rest = `${number(data.words)} words, ${number(data.sentences)} rated sentences`;
  return `- **${name}**: ${counts}; ${rest}. Prior ${options.prior}, ${number(options.bootstrap)} resamples, seed ${options.seed}.`;
}

function explanation({ options }) {
  return `Human text is everything written or translated by people. Machine text counts as garbled where it visibly is: made by
rules or statistics, by argos, opusmt, nllb or bergamot-tiny, or among the worst third by MQM or DA of its set and language
pair; all other machine text is neither. "Left out" figures come from programs that had learned nothing from the set
measured, nor from any document of the same year and name. Intervals are 95 % percentile intervals over resampled source
documents. Calibration is measured as if a share of ${options.prior} of all documents were garbled, whatever the mix of the sets.
In matched figures the human side is the same documents as people wrote them, so that topic and genre cannot help.`;
}

function goalTable(sides) {
  const head = ['figure', 'must', 'ambition', ...sides.flatMap(({ name }) => [name, '95 %', 'reached'])];
  const rows = HEADLINES.map(({ name, pick, must, ambition }) => [
    ...[name, goalText(must), goalText(ambition)],
    ...sides.flatMap(({ evaluation }) => {
      const figure = pick(evaluation);
      return [valueText(figure.value), intervalText(figure), reached(figure, must, ambition)];
    }),
  ]);
  return table(head, rows);
}

function goalText({ least, most } = {}) {
  if (least !== undefined) return `at least ${least}`;
  return most === undefined ? '' : `at most ${most}`;
}

function reached({ value }, must, ambition) {
  if (value === null || must === undefined) return '';
  const holds = ({ least = -Infinity, most = Infinity }) => value >= least && value <= most;
  if (!holds(must)) return '**no**';
  return ambition !== undefined && holds(ambition) ? 'ambition' : 'yes';
}

function missingFigures(sides) {
  const lines = sides.flatMap(({ name, evaluation }) =>
    HEADLINES.flatMap((headline) => {
      const { value, reason } = headline.pick(evaluation);
      return value === null ? [`- ${headline.name} (${name}): not computed, because ${reason}.`] : [];
    }),
  );
  return lines.length > 0 ? [lines.join('\n')] : [];
}

function tables(name, evaluation) {
  return TABLES.filter(({ title }) => !NOT_IN_DOCS.has(title)).flatMap(({ title, head, rows }) => {
    const all = rows(evaluation);
    if (all.length === 0) return [];
    const more = all.length > MOST_ROWS ? [`${number(all.length - MOST_ROWS)} more are in the JSON.`] : [];
    return [`## ${title} (${name})`, table(['', ...head], all.slice(0, MOST_ROWS)), ...more];
  });
}

function unknown(entries) {
  if (!entries?.length) return [];
  return [
    '## What the score does not know',
    entries.map(({ title, text }) => `- **${title}.** ${text.trim()}`).join('\n'),
  ];
}

function causes(title, what, part) {
  if (!part?.causes?.length) return [];
  const rows = part.causes.map(({ cause, documents, example = '', mended = '' }) => [
    ...[cause, number(documents), example],
    typeof mended === 'boolean' ? (mended ? 'yes' : 'no') : mended,
  ]);
  const head = ['cause', 'documents', 'example (our own words)', 'mended'];
  return [`## ${title}`, `Read by hand on split dev: ${number(part.read)} ${what}.`, table(head, rows)];
}

function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

function valueText(value) {
  return value === null ? '-' : value.toFixed(3);
}

function intervalText({ low, high }) {
  return low === null || high === null ? '' : `${low.toFixed(3)} to ${high.toFixed(3)}`;
}

function number(value) {
  return value.toLocaleString('en-US');
}

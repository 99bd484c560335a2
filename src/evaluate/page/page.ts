import { count, grouped } from '../../report/say.js';
import type { Evaluation } from '../schema.js';
import type { Assets } from '../../report/html/assets.js';
import { element, type Child, type Html } from '../../report/html/element.js';
import { pageText } from '../../report/html/page.js';
import { pageAssets } from './assets.js';
import { chartData, histogramCharts, reliabilityCharts, rocCharts } from './charts.js';
import { headlines } from './figures.js';
import { groupTables, humanTable, matchedTable, qualityTable, spanTable } from './groups.js';
import { percent } from './numbers.js';
import { ruleTables } from './rules.js';
import { sourceTable } from './sources.js';

/**
 * An evaluation as one HTML page that needs no network: figures, charts, and tables to sort and search. It can be read
 * without scripts; only the charts are missing then. Names in it come from the input and are never more than text.
 */
export function evaluationPage(evaluation: Evaluation, assets: Assets = pageAssets()): string {
  const title = `Lakeby evaluation: ${evaluation.data.inputs.join(', ')}`;
  return pageText({ title, ...assets, body: body(evaluation) });
}

function body(evaluation: Evaluation): Child[] {
  const sections = contents(evaluation).filter(({ parts }) => parts.length > 0);
  return [
    element('header', {}, element('h1', {}, 'Lakeby evaluation'), about(evaluation), links(sections)),
    element('main', {}, sections.map(section)),
    chartData(evaluation),
  ];
}

/** A part of the page, with a heading of its own. */
interface Section {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly Html[];
}

function contents(evaluation: Evaluation): Section[] {
  const { notes } = evaluation;
  const noteList =
    notes.length === 0
      ? []
      : [
          element(
            'ul',
            {},
            notes.map((note) => element('li', {}, note)),
          ),
        ];
  return [
    { id: 'figures', title: 'Figures', parts: [headlines(evaluation)] },
    { id: 'notes', title: 'What to know of these figures', parts: noteList },
    { id: 'curves', title: 'Detection', parts: [rocCharts(evaluation)] },
    { id: 'calibration', title: 'Reliability', parts: [reliabilityCharts(evaluation)] },
    { id: 'scores', title: 'Scores', parts: [histogramCharts(evaluation)] },
    { id: 'sets', title: 'Matched documents', parts: [matchedTable(evaluation)] },
    { id: 'false-alarms', title: 'Human text', parts: [humanTable(evaluation)] },
    { id: 'groups', title: 'Sets, kinds, language pairs, systems', parts: groupTables(evaluation) },
    { id: 'rated', title: 'Quality', parts: evaluation.quality.length > 0 ? [qualityTable(evaluation)] : [] },
    { id: 'rated-spans', title: 'Rated spans', parts: spanTable(evaluation) },
    { id: 'source-languages', title: 'Source languages', parts: sourceTable(evaluation) },
    { id: 'by-rule', title: 'Rules', parts: ruleTables(evaluation) },
  ];
}

function section({ id, title, parts }: Section): Html {
  return element('section', { id }, element('h2', {}, title), parts);
}

function links(sections: readonly Section[]): Html {
  const items = sections.map(({ id, title }) => element('li', {}, element('a', { href: `#${id}` }, title)));
  return element('nav', { 'aria-label': 'Parts of this page' }, element('ul', {}, items));
}

/** What was measured, and how. */
function about({ data, options, tool }: Evaluation): Html {
  const rows: readonly (readonly [string, Child])[] = [
    ['Text', `${data.inputs.join(', ')}; ${data.split === 'all' ? 'all rows' : `split ${data.split}`}`],
    [
      'Documents',
      `${grouped(data.human)} human, ${grouped(data.garbled)} visibly garbled, ${grouped(data.other)} other machine text; ${count(data.words, 'word')}; ${count(data.sentences, 'rated sentence')}`,
    ],
    ['Not scored', `${count(data.unscored, 'document')} taken for another language: counted as clean`],
    ['Prior', `${percent(options.prior)} of articles garbled`],
    ['Intervals', `95 %, ${grouped(options.bootstrap)} resamples, seed ${options.seed}`],
    ...(options.off.length > 0 ? [['Switched off', options.off.join(', ')] as const] : []),
    ['Measured by', `${tool.name} ${tool.version}`],
  ];
  return element(
    'dl',
    {},
    rows.map(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]),
  );
}

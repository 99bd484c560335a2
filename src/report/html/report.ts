import { version } from '../../version.js';
import type { RunInfo } from '../reporter.js';
import { grouped } from '../say.js';
import { articleHtml } from './article.js';
import { browserFile, type Assets } from './assets.js';
import { element, type Child, type Html } from './element.js';
import { filters } from './filters.js';
import { sampleMark } from './marks.js';
import { KINDS, type Kind } from './notes.js';
import { pageText } from './page.js';
import { storiesHtml } from './stories.js';
import { summaryHtml, type Shown } from './summary.js';

/** A run as it is shown. */
export interface Report extends Shown {
  readonly run?: RunInfo | undefined;
}

/** The style and script files of a report. */
function reportAssets(): Assets {
  return {
    styles: ['base.css', 'report.css', 'marks.css'].map(browserFile).join(''),
    scripts: ['marks.js', 'report.js'].map(browserFile),
  };
}

/**
 * A run as one HTML page that needs no network. All of it is written here and nothing by scripts, so that it can be read
 * without them, searched by the browser and printed; scripts only choose what is seen and bring a note to its words.
 */
export function reportPage(report: Report, assets: Assets = reportAssets()): string {
  const { run } = report;
  const inputs = run?.inputs.join(', ') ?? '';
  const title = `Lakeby report${inputs === '' ? '' : `: ${inputs}`}`;
  const head = element('header', {}, element('h1', {}, 'Lakeby report'), dateline(run), summaryHtml(report));
  return pageText({ title, ...assets, body: [head, element('main', {}, articles(report))] });
}

function dateline(run: RunInfo | undefined): Html {
  const parts: readonly Child[] = [
    ...(run === undefined ? [] : [run.inputs.join(', '), ' · ', time(run.started), ' · ']),
    `lakeby ${version()}`,
  ];
  return element('p', { class: 'dateline' }, parts);
}

/** Minutes, in UTC: the page may be read anywhere. */
function time(date: Date): Html {
  const iso = date.toISOString();
  return element('time', { datetime: iso }, `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`);
}

function articles({ verdicts, summary, hints }: Report): Child[] {
  if (verdicts.length === 0) return [element('p', {}, 'No article was read.')];
  const anchors = new Map(verdicts.map(({ article }, at) => [article.id, `a${at + 1}`]));
  return [
    storiesHtml(verdicts, anchors),
    element('h2', {}, 'Articles'),
    key(hints),
    filters(verdicts),
    notShown(summary.articles - verdicts.length),
    verdicts.map((verdict, at) => articleHtml({ verdict, anchor: `a${at + 1}`, anchors })),
  ];
}

function notShown(number: number): Html | readonly [] {
  if (number <= 0) return [];
  const many = number === 1 ? '1 article is' : `${grouped(number)} articles are`;
  const said = `${many} counted above and not shown: the page keeps those that fail and those of the highest score.`;
  return element('p', { class: 'remark' }, said);
}

/** What the marks say. */
function key(hints: boolean): Html {
  const kinds = (Object.keys(KINDS) as Kind[]).filter((kind) => hints || kind !== 'hint');
  return element(
    'dl',
    { class: 'key' },
    kinds.map((kind) => element('div', {}, element('dt', {}, sampleMark(kind)), element('dd', {}, KINDS[kind]))),
  );
}

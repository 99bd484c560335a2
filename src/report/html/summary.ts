import type { Verdict } from '../../model.js';
import type { RunSummary } from '../reporter.js';
import { count, grouped, hiddenHints, languageName, skippedText } from '../say.js';
import { element, type Child, type Html } from './element.js';
import { rulesIn } from './notes.js';

const MOST_RULES = 12;

/** What a run came to, and what of it the page shows. */
export interface Shown {
  readonly summary: RunSummary;
  /** The verdicts that found room, the highest score first. */
  readonly verdicts: readonly Verdict[];
  /** Whether hints are among what they show. */
  readonly hints: boolean;
}

/** What the run came to, in figures; those that name a kind of article lead to the articles of that kind. */
export function summaryHtml({ summary, verdicts, hints }: Shown): Child[] {
  const hidden = hints ? '' : hiddenHints(summary.hints);
  const said = [
    messages('failures', 'What fails', summary.failures),
    messages('remarks', 'Worth knowing', [...unscored(summary), ...summary.remarks, ...(hidden ? [hidden] : [])]),
    skipped(summary),
  ];
  return [
    figures(summary),
    element('div', { class: 'columns' }, element('div', {}, said), frequentRules(summary, rulesIn(verdicts))),
  ];
}

function figures({ articles, words, bands, damaged, disclosed, skippedCount }: RunSummary): Html {
  const all: readonly (readonly [string, number, string?])[] = [
    ['articles', articles],
    ['words', words],
    ['garbled', bands.garbled, '#band=garbled'],
    ['suspect', bands.suspect, '#band=suspect'],
    ['clean', bands.clean, '#band=clean'],
    ['damaged', damaged],
    ['disclosed', disclosed],
    ['skipped', skippedCount, '#skipped'],
  ];
  return element(
    'dl',
    { class: 'figures' },
    all.map(([name, number, target]) =>
      element(
        'div',
        { class: name },
        element('dt', {}, name),
        element('dd', {}, number > 0 ? linked(grouped(number), target) : '0'),
      ),
    ),
  );
}

function linked(text: string, href: string | undefined): Child {
  return href === undefined ? text : element('a', { href }, text);
}

function unscored({ unscored: languages }: RunSummary): string[] {
  const parts = Object.entries(languages).map(([code, number]) => `${languageName(code)} ${grouped(number)}`);
  return parts.length === 0 ? [] : [`Not scored, by language: ${parts.join(', ')}.`];
}

function messages(name: string, title: string, sentences: readonly string[]): Html | readonly [] {
  if (sentences.length === 0) return [];
  return element(
    'section',
    { class: name },
    element('h2', {}, title),
    element(
      'ul',
      {},
      sentences.map((sentence) => element('li', {}, sentence)),
    ),
  );
}

/** Links that show the articles of one rule (browser/report.js), where there are any. */
function frequentRules({ rules }: RunSummary, shown: readonly string[]): Html | readonly [] {
  const most = Object.entries(rules).slice(0, MOST_RULES);
  if (most.length === 0) return [];
  return element(
    'section',
    { class: 'rules' },
    element('h2', {}, 'Most frequent'),
    element(
      'ul',
      {},
      most.map(([rule, number]) =>
        element(
          'li',
          {},
          linked(rule, shown.includes(rule) ? `#rule=${encodeURIComponent(rule)}` : undefined),
          ` ${grouped(number)}`,
        ),
      ),
    ),
  );
}

function skipped({ skipped: kept, skippedCount }: RunSummary): Html | readonly [] {
  if (skippedCount === 0) return [];
  const more = skippedCount - kept.length;
  return element(
    'section',
    { id: 'skipped' },
    element('h2', {}, 'Skipped'),
    element(
      'details',
      {},
      element('summary', {}, `${count(skippedCount, 'input')} could not be read`),
      element(
        'ul',
        {},
        kept.map((item) => element('li', {}, skippedText(item))),
        more > 0 ? element('li', {}, `and ${grouped(more)} more`) : [],
      ),
    ),
  );
}

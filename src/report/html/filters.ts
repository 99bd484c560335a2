import type { Verdict } from '../../model.js';
import { element, type Html } from './element.js';
import { rulesIn } from './notes.js';

const BANDS = ['garbled', 'suspect', 'clean', 'unscored'] as const;

/** What chooses the articles to be seen (browser/report.js); a page without scripts does not show it. */
export function filters(verdicts: readonly Verdict[]): Html {
  const bands = BANDS.filter((band) => verdicts.some((verdict) => (verdict.band ?? 'unscored') === band));
  const sources = verdicts.flatMap(({ article }) => article.source ?? []);
  return element(
    'form',
    { class: 'filters', role: 'search', 'aria-label': 'Articles to be seen' },
    element('input', { type: 'search', name: 'text', placeholder: 'Words, title or id', 'aria-label': 'Search text' }),
    choice('band', { label: 'Band', all: 'All bands' }, bands),
    choice('source', { label: 'Source', all: 'All sources' }, sorted(sources)),
    choice('rule', { label: 'Rule', all: 'All rules' }, rulesIn(verdicts)),
    verdicts.some(({ fails }) => fails !== undefined)
      ? element('label', {}, element('input', { type: 'checkbox', name: 'failing' }), ' Failing only')
      : [],
    element('button', { type: 'reset' }, 'Show all'),
    element('output', { 'aria-live': 'polite' }),
    element('span', { class: 'keys' }, element('kbd', {}, 'j'), ' next ', element('kbd', {}, 'k'), ' previous'),
  );
}

function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => name !== '').sort();
}

/** A list to choose one of; none where there is nothing to choose. */
function choice(
  name: string,
  { label, all }: Record<'label' | 'all', string>,
  values: readonly string[],
): Html | readonly [] {
  if (values.length === 0) return [];
  const options = values.map((value) => element('option', { value }, value));
  return element('select', { name, 'aria-label': label }, element('option', { value: '' }, all), options);
}

import type { Article, Finding } from '../model.js';
import { fieldText } from '../text/fields.js';
import { catalogue } from './catalogue.js';
import { fingerprint } from './fingerprint.js';

export const PAGE_SIGNS = catalogue(
  {
    family: 'page-signs',
    category: 'disclosure',
    about: 'The markup of the page says that a machine translated it. That is honest, and no sign of garble.',
  },
  {
    'markup-machine-translated': {
      severity: 'sign',
      message: "The page's markup says that it was translated by a machine.",
    },
  },
);

/** A finding for each sign the reader of the page has seen. */
export function findPageSigns(article: Article): Finding[] {
  const { id: rule, category, severity } = PAGE_SIGNS['markup-machine-translated'];
  const source = fieldText(article, 'markup');
  let at = 0;
  return (article.markup ?? []).map(({ markup, message }) => {
    const span = { start: at, end: at + markup.length };
    at = span.end + 1;
    return {
      rule,
      category,
      severity,
      ...span,
      field: 'markup',
      message,
      fingerprint: fingerprint(rule, source, span),
    };
  });
}

import type { Article, Finding } from '../model.js';
import { fieldText } from '../text/fields.js';
import { catalogue } from './catalogue.js';
import type { Detector } from './detector.js';
import { fingerprint } from './fingerprint.js';

const RULES = catalogue(
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

/** Finds what the reader of a page has seen in its markup. */
export function makePageSigns(): Detector {
  return { name: 'page-signs', rules: Object.values(RULES), find: ({ article }) => findPageSigns(article) };
}

function findPageSigns(article: Article): Finding[] {
  const { id: rule, category, severity } = RULES['markup-machine-translated'];
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

import type { Article, Finding } from '../model.js';

/** The text that the offsets of a finding point into; signs in markup stand a line each. */
export function fieldText({ title = '', text, markup = [] }: Article, field: Finding['field']): string {
  if (field === 'title') return title;
  return field === 'markup' ? markup.map((sign) => sign.markup).join('\n') : text;
}

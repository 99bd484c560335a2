import { walk, type HtmlDocument, type HtmlElement } from './tree.js';

const PARTS = new Set(['thead', 'tbody', 'tfoot', 'tr', 'td', 'th']);
const PROSE = new Set(['p', 'br', 'div', 'table', 'h1', 'h2', 'h3', 'ul']);

/**
 * Makes `<div>` of tables, rows and cells that lay a page out and hold no data, as pages did until about 2005: those whose
 * cells hold paragraphs, line breaks or other tables.
 */
export function dissolveLayoutTables(document: HtmlDocument): void {
  const open: { readonly parts: HtmlElement[]; isLayout: boolean }[] = [];
  walk(document, {
    enter(element) {
      const table = open.at(-1);
      if (table && PROSE.has(element.tagName)) table.isLayout = true;
      if (element.tagName === 'table') open.push({ parts: [element], isLayout: false });
      else if (table && PARTS.has(element.tagName)) table.parts.push(element);
      return true;
    },
    leave({ tagName }) {
      const table = tagName === 'table' ? open.pop() : undefined;
      if (table?.isLayout) for (const part of table.parts) part.tagName = 'div';
    },
  });
}

import { visible } from '../visible.js';

/**
 * Text from outside as code, where no Markdown renderer looks for markup, links, mentions or references. A bar would end
 * the cell of a table even in code, so a broken bar stands for it.
 */
export function codeSpan(text: string): string {
  const inert = visible(text).replaceAll('|', '\u00A6').trim();
  const fence = fenceFor(inert, 1);
  return inert === '' ? '' : `${fence} ${inert} ${fence}`;
}

/** Lines from outside as a block of code. */
export function codeBlock(lines: readonly string[]): string {
  const text = lines.join('\n').trimEnd();
  const fence = fenceFor(text, 3);
  return `${fence}text\n${text}\n${fence}\n`;
}

/** Text of rules as Markdown, in which nothing is markup. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~&]/g, '\\$&');
}

/** More backticks than stand together anywhere in a text. */
function fenceFor(text: string, least: number): string {
  const longest = (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
  return '`'.repeat(Math.max(least, longest + 1));
}

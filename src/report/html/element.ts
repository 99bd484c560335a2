import { visible } from '../visible.js';

/** A piece of a page that is safe to stand in it as it is. Only this file makes one from text. */
export interface Html {
  readonly html: string;
}

/** What an element holds: text, which is escaped, other elements, or a list of these. */
export type Child = string | Html | readonly Child[];

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Elements without an end tag. */
const VOID: ReadonlySet<string> = new Set(['meta', 'input', 'br']);

/** An element. Names come from the program; text and the values of attributes may come from anywhere. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly Child[]): Html {
  const start = `<${name}${Object.entries(attributes).map(attribute).join('')}>`;
  return { html: VOID.has(name) ? start : `${start}${contents(children)}</${name}>` };
}

/** Text from outside as HTML: control characters and marks that turn the direction of writing made visible. */
function escaped(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}

/** A value of true is a bare name; undefined and false leave the attribute out. */
function attribute([name, value]: readonly [string, Attributes[string]]): string {
  if (value === undefined || value === false) return '';
  return value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`;
}

function contents(children: readonly Child[]): string {
  return children.map(content).join('');
}

function content(child: Child): string {
  if (typeof child === 'string') return escaped(child);
  return 'html' in child ? child.html : contents(child);
}

/** Data for a script, in a block that is not run. JSON with `<` escaped cannot end the block or open a comment in it. */
export function dataBlock(id: string, value: unknown): Html {
  const json = JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  return { html: `<script type="application/json" id="${id}">${json}</script>` };
}

/** Code of ours, or of a library, in the page. Throws if it holds what would end the block: that is our mistake. */
export function codeBlock(name: 'script' | 'style', code: string): Html {
  if (/<\/(?:script|style)|<!--/i.test(code)) throw new Error(`The ${name} holds the end of a block.`);
  return { html: `<${name}>${code}</${name}>` };
}

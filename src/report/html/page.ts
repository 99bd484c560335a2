import { createHash } from 'node:crypto';
import { codeBlock, element, type Child, type Html } from './element.js';

/** A page that is opened from a disk, without a network: all it needs stands in it. */
export interface Page {
  readonly title: string;
  readonly styles: string;
  /** Scripts in the order in which they run. */
  readonly scripts: readonly string[];
  readonly body: readonly Child[];
}

/** A page as text. Names and texts in it come from the input and are never more than text. */
export function pageText({ title, styles, scripts, body }: Page): string {
  const page = element(
    'html',
    { lang: 'en' },
    head({ title, styles, scripts }),
    element(
      'body',
      {},
      body,
      scripts.map((code) => codeBlock('script', code)),
    ),
  );
  return `<!doctype html>\n${page.html}\n`;
}

function head({ title, styles, scripts }: Omit<Page, 'body'>): Html {
  return element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy(scripts) }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('title', {}, title),
    codeBlock('style', styles),
  );
}

/** Nothing is loaded, and only our own scripts run, known by their hashes: a name from the input can start none. */
function policy(scripts: readonly string[]): string {
  const hashes = scripts.map((code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`);
  return `default-src 'none'; style-src 'unsafe-inline'; script-src ${hashes.join(' ')}; base-uri 'none'; form-action 'none'`;
}

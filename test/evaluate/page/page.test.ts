import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { codeBlock, dataBlock, element } from '../../../src/report/html/element.js';
import { evaluationPage } from '../../../src/evaluate/page/page.js';
import type { Evaluation } from '../../../src/evaluate/schema.js';
import { folder } from '../../helpers/folder.js';
import { runCli } from '../../helpers/run-cli.js';

const HOSTILE = '</script><img src=x onerror="alert(1)">\u202e\u001b[31m';
const ASSETS = { styles: 'p{}', scripts: ['one()', 'two()'] };

/** Rows of which every name would like to be markup. */
function hostileRows(): string {
  return Array.from({ length: 6 }, (_, at) => [
    { id: `h${at}`, label: 'human', set: HOSTILE, doc: `d${at}`, year: 2020, text: 'Nothing to see here today.' },
    {
      ...{ id: `g${at}`, label: 'mt', kind: HOSTILE, system: 'argos', langpair: HOSTILE, set: HOSTILE },
      ...{ doc: `d${at}`, year: 2020, text: `Lake by Reuters. They fired ${at > 1 ? 'arrows' : 'nothing'}.` },
    },
  ])
    .flat()
    .map((row) => JSON.stringify(row))
    .join('\n');
}

describe('the page of an evaluation', () => {
  let evaluation: Evaluation;
  let page: string;
  beforeAll(async () => {
    const file = join(folder({ 'rows.jsonl': hostileRows() }), 'rows.jsonl');
    const { stdout } = await runCli(['evaluate', file, '--bootstrap', '20', '--format', 'json']);
    evaluation = JSON.parse(stdout) as Evaluation;
    page = evaluationPage(evaluation, ASSETS);
  });

  it('holds names from the input as text only', () => {
    expect(page).not.toContain('<img');
    expect(page.match(/<script/g)).toHaveLength(3);
    expect(page.match(/<\/script>/g)).toHaveLength(3);
    expect(page).toContain('&lt;/script&gt;&lt;img src=x onerror=&quot;alert(1)&quot;&gt;\\u202e\\x1b[31m');
  });

  it('gives the charts their data, whatever is in it', () => {
    const [, json = ''] = /<script type="application\/json" id="chart-data">(.*?)<\/script>/s.exec(page) ?? [];
    const { roc, calibration, histograms } = evaluation;
    expect(JSON.parse(json)).toEqual({ roc, calibration, histograms });
    expect(json).not.toContain('<');
  });

  it('allows its own scripts by their hashes, and no network', () => {
    const hash = createHash('sha256').update('one()').digest('base64');
    expect(page).toContain('default-src &#39;none&#39;');
    expect(page).toContain(`&#39;sha256-${hash}&#39;`);
    expect(page).not.toMatch(/(?:src|href)="(?!#)/);
  });

  it('is well-formed: every element is closed in its turn', () => {
    const open: string[] = [];
    for (const [, end, name = ''] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
      if (end) expect(open.pop()).toBe(name);
      else if (!['meta', 'input', 'br'].includes(name)) open.push(name);
    }
    expect(open).toEqual([]);
  });

  it('has an id only once, and links only to what is there', () => {
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/ href="#([^"]*)"/g)) expect(ids).toContain(target);
  });

  it('says of every cell what it is sorted by', () => {
    const { value } = evaluation.matched.all.sets[0]!.auc;
    expect(page).toContain(`<td data-sort="${value}" class="figure">`);
  });

  it('is the same for the same evaluation', () => {
    expect(evaluationPage(evaluation, ASSETS)).toBe(page);
  });

  it('is written by evaluate, with the charts library and its licence in it', async () => {
    const file = join(folder({ 'rows.jsonl': hostileRows() }), 'rows.jsonl');
    const { stdout } = await runCli(['evaluate', file, '--bootstrap', '0', '--format', 'html']);
    expect(stdout.startsWith('<!doctype html>')).toBe(true);
    expect(stdout).toContain('The MIT License (MIT)\n\nCopyright (c) 2022 Leon Sorokin');
    expect(stdout).toContain('var uPlot=');
  });
});

describe('an element', () => {
  it('escapes text and attributes', () => {
    expect(element('p', { title: '"<a>', hidden: true, id: undefined }, `a & 'b'`, ['c']).html).toBe(
      '<p title="&quot;&lt;a&gt;" hidden>a &amp; &#39;b&#39;c</p>',
    );
  });

  it('of data cannot be ended by the data', () => {
    expect(dataBlock('d', ['</script>', '\u2028']).html).toBe(
      '<script type="application/json" id="d">["\\u003c/script>","\\u2028"]</script>',
    );
  });

  it('of code may not hold its own end', () => {
    expect(() => codeBlock('script', 'a("</script>")')).toThrow('end of a block');
  });
});

// npm run test:browser: makes the page of an evaluation with the built program, opens it in headless Chromium and looks at
// it: charts, sorting, searching, names from the input, accessibility (axe-core). Without a browser it says so and passes.
// LAKEBY_CHROMIUM names one; otherwise the usual places are tried.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PLACES = ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join('/usr/bin', name));
const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
const HOSTILE = '</script><img src=x onerror="document.title=1"><b>set</b>';

/** The labelled articles of the corpus, under names that would like to be markup. */
function labelledRows() {
  return ['human', 'garbled'].flatMap((label) =>
    readdirSync(join(ROOT, 'corpus', label))
      .filter((file) => file.endsWith('.txt'))
      .map((file, at) => ({
        ...{ id: file, label, set: HOSTILE, doc: `d${at}`, year: 2020, kind: `${HOSTILE}${at % 2}` },
        text: readFileSync(join(ROOT, 'corpus', label, file), 'utf8'),
      })),
  );
}

function makePage(folder) {
  const [rows, page] = [join(folder, 'rows.jsonl'), join(folder, 'page.html')];
  writeFileSync(
    rows,
    labelledRows()
      .map((row) => JSON.stringify(row))
      .join('\n'),
  );
  const words = ['evaluate', rows, '--bootstrap', '50', '--format', 'html', '--output', page];
  execFileSync(process.execPath, [join(ROOT, 'dist/cli/main.js'), ...words], { stdio: 'inherit' });
  return pathToFileURL(page).href;
}

/** Pixels of a chart that are neither empty nor a line of the grid: something was drawn. */
const INK = `[...document.querySelectorAll('.chart')].map((place) => {
  const canvas = place.querySelector('canvas');
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return data.filter((value, at) => at % 4 === 3 && value > 0).length;
})`;

const CHECKS = {
  async 'draws every chart'(page) {
    const ink = await page.evaluate(INK);
    assert.ok(ink.length >= 6, `${ink.length} charts`);
    assert.ok(
      ink.every((pixels) => pixels > 500),
      `ink: ${ink}`,
    );
  },
  async 'takes names from the input for text'(page) {
    assert.equal(await page.locator('section img, section b b').count(), 0);
    assert.match(await page.title(), /^Lakeby evaluation/);
    assert.ok((await page.locator('#human tbody').innerText()).includes(HOSTILE));
  },
  async 'sorts by a column with the keyboard, and says so'(page) {
    const heading = page.locator('#rules thead th', { hasText: 'Garbled documents' });
    const column = async () =>
      (
        await page
          .locator('#rules tbody td:nth-child(5)')
          .evaluateAll((cells) => cells.map((cell) => cell.dataset.sort))
      ).map(Number);
    await heading.locator('button').focus();
    for (const [order, compare] of Object.entries({ descending: (a, b) => b - a, ascending: (a, b) => a - b })) {
      await page.keyboard.press('Enter');
      assert.equal(await heading.getAttribute('aria-sort'), order);
      const found = await column();
      assert.deepEqual(found, [...found].sort(compare));
    }
    assert.equal(await page.locator('#rules thead th[aria-sort]').count(), 1);
  },
  async 'sorts names as words, and empty cells last'(page) {
    await page.locator('#rules thead th button').first().click();
    const names = await page.locator('#rules tbody th').allInnerTexts();
    assert.deepEqual(
      names,
      [...names].sort((a, b) => new Intl.Collator('en', { numeric: true }).compare(a, b)),
    );
    await page.locator('#rules thead th', { hasText: 'Precision' }).first().locator('button').click();
    const filled = await page
      .locator('#rules tbody td:nth-child(7)')
      .evaluateAll((cells) => cells.map((cell) => cell.dataset.sort !== ''));
    assert.equal(filled.lastIndexOf(true) + 1, filled.filter(Boolean).length);
  },
  async 'shows only the rows that hold what is typed'(page) {
    await page.locator('#rules-filter').fill('CREDITS');
    const shown = await page.locator('#rules tbody tr:visible').allInnerTexts();
    assert.ok(shown.length > 0 && shown.every((row) => row.includes('credits')));
    assert.match(await page.locator('output').first().innerText(), new RegExp(`^${shown.length} of \\d+$`));
    await page.locator('#rules-filter').fill('');
  },
  async 'draws for paper in light colours'(page) {
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)');
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  },
  async 'fits a narrow window'(page) {
    await page.setViewportSize({ width: 360, height: 700 });
    await page.waitForFunction(() => document.querySelector('.chart canvas').clientWidth < 360);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
  },
  async 'passes axe'(page, axe) {
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => (await globalThis.axe.run()).violations);
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`),
      [],
    );
  },
};

/** Every check in both colour schemes; gives the names of those that failed. */
async function check(browser, url) {
  const failed = [];
  const { default: axe } = await import('axe-core');
  for (const colorScheme of ['light', 'dark']) {
    const page = await browser.newPage({ colorScheme });
    const said = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    page.on('request', (request) => request.url() === url || said.push(`asks for ${request.url()}`));
    await page.goto(url);
    const all = { ...CHECKS, 'loads without a word or a request': async () => assert.deepEqual(said, []) };
    for (const [name, run] of Object.entries(all)) {
      const error = await run(page, axe.source).then(
        () => undefined,
        (reason) => reason,
      );
      console.log(`${error ? 'FAILED' : 'ok'}: ${colorScheme}, ${name}${error ? `\n${error.message}` : ''}`);
      if (error) failed.push(name);
    }
    await page.close();
  }
  return failed;
}

async function main(executablePath) {
  const { chromium } = await import('playwright-core');
  const folder = mkdtempSync(join(tmpdir(), 'lakeby-browser-'));
  const browser = await chromium.launch({ executablePath, args: FLAGS.split(' ') });
  try {
    const failed = await check(browser, makePage(folder));
    process.exitCode = failed.length > 0 ? 1 : 0;
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const { LAKEBY_CHROMIUM } = process.env;
const places = LAKEBY_CHROMIUM === undefined ? PLACES : [LAKEBY_CHROMIUM];
const found = places.find((path) => existsSync(path));
if (found) await main(found);
else console.log(`test:browser: skipped, there is no Chromium at ${places.join(', ')}; LAKEBY_CHROMIUM may name one`);

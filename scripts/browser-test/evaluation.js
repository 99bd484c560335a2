// The page of an evaluation: charts, sorting, searching, names from the input.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { fitsNarrowWindow, passesAxe } from './check-page.js';
import { corpusArticles, HOSTILE, makePage, writeRows } from './program.js';

function labelledRows() {
  return ['human', 'garbled'].flatMap((label) =>
    corpusArticles(label).map((article, at) => ({
      ...article,
      ...{ label, set: HOSTILE, doc: `d${at}`, year: 2020, kind: `${HOSTILE}${at % 2}` },
    })),
  );
}

function make(folder) {
  const page = join(folder, 'evaluation.html');
  const rows = writeRows(join(folder, 'labelled.jsonl'), labelledRows());
  return makePage(['evaluate', rows, '--bootstrap', '50', '--format', 'html', '--output', page], page);
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
    await fitsNarrowWindow(page);
    await page.waitForFunction(() => document.querySelector('.chart canvas').clientWidth < 360);
  },
  'passes axe': passesAxe,
};

/** The page of an evaluation of the corpus, under names that would like to be markup. */
export const evaluationPage = { name: 'evaluation', make, checks: CHECKS };

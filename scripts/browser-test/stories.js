// The page of a comparison: stories as columns, the words that differ marked.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fitsNarrowWindow, passesAxe } from './check-page.js';
import { makePage } from './program.js';

const STORIES = fileURLToPath(new URL('../../corpus/stories', import.meta.url));

function make(folder) {
  const page = join(folder, 'stories.html');
  return makePage(['compare', STORIES, '--format', `html=${page}`, '--fail-on', 'none'], page);
}

const CHECKS = {
  async 'sets what articles of a story say differently side by side'(page) {
    const rows = page.locator('.story tbody tr');
    assert.ok((await rows.count()) > 20);
    const marked = await rows.evaluateAll((all) => all.map((row) => row.querySelectorAll('td mark').length));
    assert.ok(
      marked.every((count) => count >= 2),
      `marks in a row: ${marked}`,
    );
  },
  async 'leads from a column to its article'(page) {
    const link = page.locator('.story th a').first();
    const target = await link.getAttribute('href');
    await link.click();
    assert.equal(await page.locator(target).count(), 1);
  },
  'fits a narrow window': fitsNarrowWindow,
  'passes axe': passesAxe,
};

export const storiesPage = { name: 'stories', make, checks: CHECKS };

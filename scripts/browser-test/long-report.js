// The report of a large run: as many articles as a page keeps. Work is counted, not timed.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { corpusArticles, makePage, writeRows } from './program.js';

const ARTICLES = 2000;
const WORDS = 600;

/** Articles of the corpus, repeated until they are long enough. */
function rows() {
  const texts = ['human', 'garbled'].flatMap((folder) => corpusArticles(folder).map(({ text }) => text));
  const padding = texts.join('\n\n').split(/(?<=\n)\n/);
  return Array.from({ length: ARTICLES + 50 }, (_, at) => {
    const parts = [texts[at % texts.length]];
    for (let next = at; parts.join(' ').split(' ').length < WORDS; next++) parts.push(padding[next % padding.length]);
    return { id: `article ${at}`, text: parts.join('\n') };
  });
}

function make(folder) {
  const page = join(folder, 'long.html');
  return makePage(['check', writeRows(join(folder, 'long.jsonl'), rows()), '--format', `html=${page}`], page);
}

/** Types into the search box; gives how many elements of the page a script changed for it. */
function type(page, text) {
  return page.evaluate(async (value) => {
    const box = document.querySelector('[name=text]');
    const seen = [];
    const observer = new MutationObserver((records) => seen.push(...records));
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    box.value = value;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    seen.push(...observer.takeRecords());
    observer.disconnect();
    return seen.length;
  }, text);
}

const CHECKS = {
  async 'keeps 2,000 articles, and says how many it left out'(page) {
    assert.ok((await page.locator('article').count()) <= ARTICLES);
    assert.match(await page.locator('.remark').first().innerText(), /^\d+ articles are counted above and not shown/);
    assert.ok((await page.evaluate(() => document.querySelectorAll('*').length)) < 300_000);
  },
  async 'lays out only what is near the screen'(page) {
    const laidOut = await page
      .locator('article')
      .evaluateAll(
        (all) => all.filter((one) => one.firstChild.checkVisibility({ contentVisibilityAuto: true })).length,
      );
    assert.ok(laidOut > 0 && laidOut < 50, `${laidOut} articles`);
  },
  async 'changes an article at a key only where it comes or goes'(page) {
    const hidden = () => page.locator('article[hidden]').count();
    assert.ok((await type(page, 'article 77')) <= ARTICLES + 1);
    const before = await hidden();
    assert.ok((await type(page, 'article 777')) <= (await hidden()) - before + 1);
    assert.ok((await type(page, 'article 777 ')) <= 1);
    assert.equal(await page.locator('article:visible').count(), 1);
  },
};

/** A report on more articles than it shows. */
export const longReportPage = { name: 'long report', make, checks: CHECKS, schemes: ['light'] };

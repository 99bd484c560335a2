// The page of a check: marks and their notes, what chooses the articles, the keyboard, paper.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { fitsNarrowWindow, passesAxe } from './check-page.js';
import { corpusArticles, HOSTILE, makePage, writeRows } from './program.js';

const TITLE = `${HOSTILE} Lake by Reuters`;

function rows() {
  return ['garbled', 'damaged', 'human'].flatMap((label) =>
    corpusArticles(label).map((article) => ({
      ...article,
      ...{ title: TITLE, source: `${HOSTILE}${label}`, url: 'https://example.org/"', published: HOSTILE },
    })),
  );
}

function make(folder) {
  const page = join(folder, 'report.html');
  return makePage(
    ['check', writeRows(join(folder, 'rows.jsonl'), rows()), '--hints', '--format', `html=${page}`],
    page,
  );
}

const NOTES = '#notes:popover-open';
const mark = (page) => page.locator('article:not([hidden]) .text a.mark').first();
const shown = (page) => page.locator('article:visible').count();
const output = (page) => page.locator('.filters output').innerText();

/** Runs a step with the articles that some choice leaves, and takes the choice back. */
async function filtered(page, choose, look) {
  await choose();
  await look();
  await page.locator('.filters button').click();
  await page.waitForFunction(() => document.querySelectorAll('article[hidden]').length === 0);
}

/** What a reader of paper sees of a part of the page. */
const isSeen = (page, selector) =>
  page
    .locator(selector)
    .first()
    .evaluate((found) => found.checkVisibility() && found.getClientRects().length > 0);

const CHECKS = {
  async 'takes everything from the input for text'(page) {
    assert.equal(await page.locator('article img, article h3 b').count(), 0);
    assert.match(await page.title(), /^Lakeby report: /);
    assert.ok((await page.locator('h3').first().innerText()).includes(HOSTILE));
  },
  async 'shows the note of words under the pointer, and lets the pointer go there'(page) {
    await mark(page).hover();
    await page.waitForSelector(NOTES);
    await page.locator(NOTES).hover();
    await page.waitForTimeout(400);
    assert.ok(await page.locator(NOTES).isVisible());
    await page.mouse.move(2, 2);
    await page.waitForSelector(NOTES, { state: 'detached' });
  },
  async 'shows the note of words that have the focus, until Escape'(page) {
    await mark(page).focus();
    const about = await page.locator(NOTES).innerText();
    const ids = (await mark(page).getAttribute('aria-describedby')).split(' ');
    for (const id of ids) assert.ok(about.includes(await page.locator(`#${id} .why`).textContent()));
    await passesAxe(page);
    await page.keyboard.press('Escape');
    assert.equal(await page.locator(NOTES).count(), 0);
    await page.keyboard.press('Tab');
    assert.equal(await page.locator(NOTES).count(), 1);
    await page.keyboard.press('Escape');
  },
  async 'shows the note at a tap, inside the window'(page) {
    await mark(page).dispatchEvent('click', { clientX: 0, clientY: 0 });
    const box = await page.locator(NOTES).boundingBox();
    assert.ok(box.x >= 0 && box.x + box.width <= page.viewportSize().width);
    assert.ok(!page.url().includes('#a'), 'the page jumped');
    await page.keyboard.press('Escape');
  },
  async 'finds words in title, id and text, and says how many articles hold them'(page) {
    await filtered(
      page,
      () => page.locator('[name=text]').fill('NIGHT-attack'),
      async () => {
        assert.equal(await shown(page), 1);
        assert.match(await output(page), /^1 of \d+ articles$/);
      },
    );
  },
  async 'shows the articles of a band, a source and a rule, and keeps the choice in the address'(page) {
    const choices = { band: 'suspect', source: `${HOSTILE}damaged`, rule: 'lake-by-reuters' };
    for (const [name, value] of Object.entries(choices))
      await filtered(
        page,
        () => page.locator(`[name=${name}]`).selectOption(value),
        async () => {
          const found = await page.locator('article:visible').evaluateAll((all) => all.map(({ dataset }) => dataset));
          assert.ok(found.length > 0);
          for (const { band, source, rules } of found)
            assert.ok({ band: band === value, source: source === value, rule: rules.split(' ').includes(value) }[name]);
          const state = new URLSearchParams({ [name]: value }).toString();
          await page.waitForFunction((hash) => location.hash === `#${hash}`, state);
        },
      );
  },
  async 'shows only what fails'(page) {
    await filtered(
      page,
      () => page.locator('[name=failing]').check(),
      async () => assert.equal(await shown(page), await page.locator('article[data-fails]').count()),
    );
  },
  async 'takes the choice from the address'(page) {
    await filtered(
      page,
      () => page.locator('.rules a').first().click(),
      async () => {
        const rule = await page.locator('[name=rule]').inputValue();
        assert.equal(await shown(page), await page.locator(`article[data-rules~="${rule}"]`).count());
      },
    );
  },
  async 'takes the choice back where a link leads to an article outside it'(page) {
    await page.locator('[name=band]').selectOption('clean');
    const id = await page.locator('article[hidden]').first().getAttribute('id');
    await page.evaluate((hash) => (location.hash = hash), id);
    await page.waitForFunction((target) => document.getElementById(target).checkVisibility(), id);
    assert.equal(await page.locator('article[hidden]').count(), 0);
  },
  async 'goes from article to article with j and k'(page) {
    const ids = await page.locator('article').evaluateAll((all) => all.map(({ id }) => id));
    const current = () => page.evaluate(() => document.activeElement.closest('article')?.id);
    await page.evaluate(() => document.activeElement.blur());
    await page.evaluate(() => window.scrollTo(0, 0));
    for (const [key, at] of [
      ['j', 0],
      ['j', 1],
      ['j', 2],
      ['k', 1],
    ]) {
      await page.keyboard.press(key);
      assert.equal(await current(), ids[at]);
    }
    await page.locator('[name=text]').focus();
    await page.keyboard.press('j');
    assert.equal(await page.locator('[name=text]').inputValue(), 'j');
    await page.locator('.filters button').click();
  },
  async 'has all notes and no controls on paper'(page) {
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.text .notes .why', '.text .notes small']) assert.ok(await isSeen(page, part), part);
    assert.ok(!(await isSeen(page, '.filters')));
    const [text, notes] = await page
      .locator('article:has(.row ~ .row)')
      .first()
      .evaluate((article) =>
        ['.text p', '.text .notes'].map((part) =>
          [...article.querySelectorAll(part)].map((one) => one.getBoundingClientRect()),
        ),
      );
    assert.ok(Math.max(...text.map(({ bottom }) => bottom)) <= Math.min(...notes.map(({ top }) => top)));
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)');
    await page.emulateMedia({ media: 'screen' });
  },
  'passes axe': passesAxe,
  'fits a narrow window': fitsNarrowWindow,
};

/** A report on the corpus, its articles under names that would like to be markup. */
export const reportPage = { name: 'report', make, checks: CHECKS };

// npm run test:browser: makes pages with the built program, opens them in headless Chromium and looks at them. Without a
// browser it says so and passes. LAKEBY_CHROMIUM names one; otherwise the usual places are tried.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPage } from './browser-test/check-page.js';
import { evaluationPage } from './browser-test/evaluation.js';
import { longReportPage } from './browser-test/long-report.js';
import { reportPage } from './browser-test/report.js';
import { storiesPage } from './browser-test/stories.js';

const PAGES = [evaluationPage, reportPage, storiesPage, longReportPage];
const PLACES = ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join('/usr/bin', name));
const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

async function main(executablePath) {
  const { chromium } = await import('playwright-core');
  const folder = mkdtempSync(join(tmpdir(), 'lakeby-browser-'));
  const browser = await chromium.launch({ executablePath, args: FLAGS.split(' ') });
  try {
    let failed = 0;
    for (const page of PAGES) failed += await checkPage(browser, { ...page, url: await page.make(folder) });
    process.exitCode = failed > 0 ? 1 : 0;
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

// What is asked of one page, in both colour schemes: its own checks, and those every page has to pass.
import assert from 'node:assert/strict';

/** Runs the checks of a page; gives how many failed. */
export async function checkPage(browser, { name, url, checks, schemes = ['light', 'dark'] }) {
  let failed = 0;
  for (const colorScheme of schemes) {
    const page = await browser.newPage({ colorScheme });
    const said = listen(page, url);
    await page.goto(url);
    const all = { ...checks, 'says nothing and asks for nothing': async () => assert.deepEqual(said, []) };
    for (const [what, run] of Object.entries(all)) {
      const error = await run(page).then(
        () => undefined,
        (reason) => reason,
      );
      console.log(`${error ? 'FAILED' : 'ok'}: ${name}, ${colorScheme}, ${what}${error ? `\n${error.message}` : ''}`);
      if (error) failed++;
    }
    await page.close();
  }
  return failed;
}

/** Everything a page says on the console or asks of the network. */
function listen(page, url) {
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('request', (request) => request.url() === url || said.push(`asks for ${request.url()}`));
  return said;
}

/** That axe-core finds nothing that keeps somebody out. */
export async function passesAxe(page) {
  const { default: axe } = await import('axe-core');
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => (await globalThis.axe.run()).violations);
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`),
    [],
  );
}

/** That nothing sticks out of a telephone's screen. */
export async function fitsNarrowWindow(page) {
  await page.setViewportSize({ width: 360, height: 700 });
  await page.waitForFunction(() => document.documentElement.scrollWidth === 360, undefined, { timeout: 5000 });
}

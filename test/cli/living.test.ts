import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { ALSO_GARBLED, GARBLED, HUMAN } from '../helpers/articles.js';
import { folder } from '../helpers/folder.js';
import { lakeby } from '../helpers/lakeby.js';

jest.setTimeout(60_000);

const cwd = folder();
const feed = join(cwd, 'articles', 'feed.jsonl');
const settings = join(cwd, 'lakeby.yaml');

/** Adds an item to the feed. */
function publish(id: string, text: string): void {
  appendFileSync(feed, `${JSON.stringify({ id, text })}\n`);
}

/** What a check in the repository comes to: its exit code, and which items fail. */
async function checked(...words: string[]): Promise<[code: number, failing: string[]]> {
  const { code, stdout } = await lakeby(['check', '--format', 'json', ...words], { cwd });
  const { verdicts } = JSON.parse(stdout) as { verdicts: { id: string; fails?: string | null }[] };
  return [code, verdicts.filter(({ fails }) => fails).map(({ id }) => id)];
}

/** Each step stands on the ones before it: the life of one repository. */
describe('living with Lakeby', () => {
  it('begins with lakeby init in an empty repository', async () => {
    execFileSync('git', ['init', '--quiet'], { cwd });
    const { code, stdout } = await lakeby(['init'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Wrote lakeby\.yaml\.\nWrote \.github\/workflows\/lakeby\.yml\.\n/);
  });

  it('fails on a feed with a garbled item', async () => {
    mkdirSync(join(cwd, 'articles'));
    publish('archery', HUMAN);
    publish('boilers', GARBLED);
    expect(await checked()).toEqual([1, ['boilers']]);
  });

  it('passes once the baseline knows the item', async () => {
    writeFileSync(settings, readFileSync(settings, 'utf8').replace('#baseline:', 'baseline:'));
    await lakeby(['check', '--update-baseline'], { cwd });
    expect(await checked()).toEqual([0, []]);
  });

  it('fails on a new garbled item, and on no other', async () => {
    publish('bank', ALSO_GARBLED);
    expect(await checked()).toEqual([1, ['bank']]);
  });

  it('goes by the same settings from a folder below', async () => {
    const { code, stdout } = await lakeby(['config'], { cwd: join(cwd, 'articles') });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^baseline +\.\.\/lakeby\.yaml:\d+ +\.\.\/lakeby-baseline\.txt$/m);
  });

  it('passes once a suppression excuses the source, with a reason', async () => {
    appendFileSync(
      settings,
      '\nsuppress:\n  - file: articles/feed.jsonl\n    reason: The feed is rewritten by hand this week.\n',
    );
    expect(await checked()).toEqual([0, []]);
  });

  it('stops at a mistake in lakeby.yaml, and says where it is', async () => {
    appendFileSync(settings, 'failon: none\n');
    const { code, stderr } = await lakeby(['check'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^lakeby: lakeby\.yaml:\d+:1: "failon" is no key of lakeby\.yaml\.\n {2}Did you mean "failOn"\?/,
    );
  });
});

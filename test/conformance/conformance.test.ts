import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Item } from '../../src/read/reader.js';
import { isSkipped } from '../../src/read/reader.js';
import { readAll } from '../read/read-all.js';

const HERE = 'test/conformance';
const EXPECTED = '.expected.json';

/**
 * What stands beside a fixture: an entry for each item in its order. Of an article, the keys that are named must be as they
 * are there, `text` to the letter; of a skipped record, its reason must hold `skipped`.
 */
type Expected = readonly Readonly<Record<string, unknown>>[];

const groups = readdirSync(HERE).filter((name) => statSync(join(HERE, name)).isDirectory());

describe.each(groups)('%s', (group) => {
  const files = readdirSync(join(HERE, group)).filter((name) => name !== 'README.md' && !name.endsWith(EXPECTED));

  it.each(files)('%s is read as expected', async (name) => {
    const path = join(HERE, group, name);
    const expected = JSON.parse(readFileSync(path + EXPECTED, 'utf8')) as Expected;
    const items = await readAll([path]);
    expect(items.map((item, at) => outlined(item, expected[at] ?? {}))).toEqual(expected);
  });

  it('has no expectation without its fixture', () => {
    const alone = readdirSync(join(HERE, group)).filter(
      (name) => name.endsWith(EXPECTED) && !existsSync(join(HERE, group, name.slice(0, -EXPECTED.length))),
    );
    expect(alone).toEqual([]);
  });
});

/** Of an item, what the expectation speaks of. */
function outlined(item: Item, expected: Expected[number]): Expected[number] {
  if (isSkipped(item)) {
    const { skipped } = expected;
    const reason = typeof skipped === 'string' && item.reason.includes(skipped) ? skipped : item.reason;
    const place = Object.keys(expected).flatMap((key) =>
      key === 'line' || key === 'item' ? [[key, item.origin[key]]] : [],
    );
    return { skipped: reason, ...(Object.fromEntries(place) as object) };
  }
  const { origin, ...article } = item;
  const all: Readonly<Record<string, unknown>> = { ...article, line: origin.line, item: origin.item };
  return Object.fromEntries(Object.keys(expected).map((key) => [key, all[key]]));
}

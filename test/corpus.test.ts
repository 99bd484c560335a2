import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { createDetector } from '../src/index.js';
import { GARBLE_CATEGORIES, type Band, type Category, type DamageBand, type Span } from '../src/model.js';

/** A marked span of corpus/README.md. */
interface Mark {
  readonly quote: string;
  readonly nth?: number;
  readonly category: Category;
  readonly means?: string;
  readonly optional?: boolean;
}

interface Label {
  readonly label: 'human' | 'garbled' | 'damaged';
  readonly expect: { readonly band: Band; readonly damage: DamageBand; readonly disclosures: number };
  readonly spans: readonly Mark[];
}

const FOLDERS = [
  'human',
  'garbled',
  'damaged',
  ...readdirSync('corpus/stories').map((story) => join('stories', story)),
];
const detector = await createDetector();

const articles = FOLDERS.flatMap((folder) =>
  readdirSync(join('corpus', folder))
    .filter((name) => name.endsWith('.txt') && existsSync(join('corpus', folder, name.replace('.txt', '.yaml'))))
    .map((name) => {
      const path = join('corpus', folder, name);
      const text = readFileSync(path, 'utf8');
      const label = parse(readFileSync(path.replace('.txt', '.yaml'), 'utf8')) as Label;
      return { path, text, label, verdict: detector.check({ id: path, text }) };
    }),
);

/** Where a quote stands in its article, or null where it does not occur so often. */
function spanOf(text: string, { quote, nth = 1 }: Mark): Span | null {
  let start = -1;
  for (let time = 0; time < nth; time++) {
    start = text.indexOf(quote, start + 1);
    if (start < 0) return null;
  }
  return { start, end: start + quote.length };
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const share = (found: number, all: number): number => found / all;

/** How many of the marked spans in these articles a finding of any kind overlaps. */
function spanRecall(labels: readonly string[]): number {
  const chosen = articles.filter(({ label }) => labels.includes(label.label));
  const marks = chosen.flatMap(({ text, label, verdict }) =>
    label.spans
      .filter(({ optional }) => !optional)
      .map((mark) => {
        const span = spanOf(text, mark) ?? { start: 0, end: 0 };
        return [...verdict.findings, ...verdict.damage.findings].some((finding) => overlap(finding, span));
      }),
  );
  return share(marks.filter(Boolean).length, marks.length);
}

describe('the labels of the corpus', () => {
  test('there are at least 24 articles, of every kind', () => {
    expect(articles.length).toBeGreaterThanOrEqual(24);
    expect(new Set(articles.map(({ label }) => label.label))).toEqual(new Set(['human', 'garbled', 'damaged']));
  });

  test.each(articles)('$path marks what stands in it', ({ text, label }) => {
    const categories: readonly Category[] = [...GARBLE_CATEGORIES, 'damage', 'disclosure'];
    for (const mark of label.spans) {
      expect([mark.quote, spanOf(text, mark)]).not.toEqual([mark.quote, null]);
      expect(categories).toContain(mark.category);
    }
  });
});

const sound = articles.filter(({ label }) => label.label !== 'garbled');

describe('human and damaged articles are not called translated', () => {
  test.each(sound)('$path', ({ label, verdict }) => {
    expect(verdict.band).toBe('clean');
    expect(verdict.disclosures).toHaveLength(label.expect.disclosures);
  });

  test.each(sound.filter(({ label }) => label.label === 'human'))('$path is not damaged', ({ verdict }) => {
    expect(verdict.damage.band).toBe('clean');
  });

  test.each(sound.filter(({ label }) => label.label === 'damaged'))('$path is damaged', ({ verdict }) => {
    expect(verdict.damage.band).not.toBe('clean');
  });
});

/** Floors that only rise: raise them when the figures do. */
const FLOORS = { garbledSpans: 0.1, damagedSpans: 0.65, flagged: 0.25 };

describe('floors', () => {
  test('marked spans in garbled articles', () => {
    expect(spanRecall(['garbled'])).toBeGreaterThanOrEqual(FLOORS.garbledSpans);
  });

  test('marked spans in damaged articles', () => {
    expect(spanRecall(['damaged'])).toBeGreaterThanOrEqual(FLOORS.damagedSpans);
  });

  test('garbled articles that are suspect or worse', () => {
    const garbled = articles.filter(({ label }) => label.label === 'garbled');
    const flagged = garbled.filter(({ verdict }) => verdict.band !== 'clean');
    expect(share(flagged.length, garbled.length)).toBeGreaterThanOrEqual(FLOORS.flagged);
  });
});

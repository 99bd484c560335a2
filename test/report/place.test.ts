import { describe, expect, it } from '@jest/globals';
import type { Article, Finding } from '../../src/model.js';
import { placer, regionOf } from '../../src/report/place.js';

const TEXT = 'One.\nTwo words.\nThree.';
const ARTICLE: Article = { id: 'a', text: TEXT, origin: { path: 'a.txt' } };

const regionAt = (start: number, end: number, article: Article = ARTICLE, field?: Finding['field']) =>
  regionOf({ start, end, field } as Finding, placer(article));

describe('the region of a finding', () => {
  it.each([
    ['inside a line', 5, 8, { startLine: 2, startColumn: 1, endLine: 2, endColumn: 4 }],
    ['up to the end of a line', 9, 15, { startLine: 2, startColumn: 5, endLine: 2, endColumn: 11 }],
    ['across lines', 9, 18, { startLine: 2, startColumn: 5, endLine: 3, endColumn: 3 }],
    ['of no length', 5, 5, { startLine: 2, startColumn: 1, endLine: 2, endColumn: 1 }],
  ])('%s', (_, start, end, region) => {
    expect(regionAt(start, end)).toEqual(region);
  });

  it('is a line where no more is known, and nothing where nothing is', () => {
    expect(regionAt(5, 8, { ...ARTICLE, origin: { path: 'a.jsonl', line: 7 } })).toEqual({ startLine: 7 });
    expect(regionAt(5, 8, { ...ARTICLE, origin: { path: 'a.xml', item: 7 } })).toBeUndefined();
  });

  it('has no end where the text does not go on in the file', () => {
    const places = { starts: [0, 5], lines: [9, 2], columns: [1, 1] };
    expect(regionAt(0, 8, { ...ARTICLE, places })).toEqual({ startLine: 9, startColumn: 1 });
  });

  it('of a sign in markup is its line', () => {
    const markup = [{ markup: '<html class="translated-ltr">', message: 'M.', line: 4 }];
    expect(regionAt(0, 5, { ...ARTICLE, markup }, 'markup')).toEqual({ startLine: 4 });
  });
});

import { describe, expect, it } from '@jest/globals';
import { isOpenAfter } from '../../../src/read/table/csv-quotes.js';
import { folder } from '../../helpers/folder.js';
import { join } from 'node:path';
import { outline, readAll } from '../read-all.js';

describe('quotation marks in a table', () => {
  it.each([
    ['a,b', false, false],
    ['a,"b', false, true],
    ['a,"b"', false, false],
    ['a,"b"" c', false, true],
    ['a,"b "c" d', false, true],
    ['a,b "c', false, false],
    ['"a', false, true],
    ['end",b', true, false],
    ['end" ,"b', true, true],
    ['end"\r', true, false],
    ['still, "open', true, true],
    ['', true, true],
  ])('%j, open before: %s, open after: %s', (line, before, after) => {
    expect(isOpenAfter(line, before, ',')).toBe(after);
  });
});

describe('tables that are too long', () => {
  const read = async (content: string): Promise<string[]> => {
    const path = join(folder({ 'a.csv': content }), 'a.csv');
    return outline(await readAll([path], { maxLine: 100 }));
  };

  it('skips a long record and goes on', async () => {
    expect(await read(`id,text\n1,${'x'.repeat(200)}\n2,short\n`)).toEqual([
      expect.stringContaining('skipped 2: record of 203 bytes, longer than the limit of 100 bytes; raise --max-line'),
      '2',
    ]);
  });

  it('stops at a quotation mark that swallows the rest, and says where it stands', async () => {
    expect(await read(`id,text\n1,one\n2,"two\n${'3,three\n'.repeat(50)}`)).toEqual([
      '1',
      expect.stringContaining('skipped 3: a quotation mark that is not closed within 100 bytes'),
    ]);
  });

  it('says what the fields of a table are called with --field', async () => {
    const path = join(folder({ 'a.csv': 'Nr|Body\n7|A text.\n' }), 'a.csv');
    const fields = { text: 'body', id: 'nr', title: 't', source: 's', published: 'p', language: 'l', url: 'u' };
    expect(await readAll([path], { fields })).toEqual([{ id: '7', text: 'A text.', origin: { path, line: 2 } }]);
  });
});

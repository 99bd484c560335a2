import { describe, expect, it } from '@jest/globals';
import { FIELDS } from '../../src/read/record.js';
import { outline, readAll } from './read-all.js';

const lines = (...records: unknown[]): string =>
  records.map((record) => (typeof record === 'string' ? record : JSON.stringify(record))).join('\n');

describe('JSONL', () => {
  it('takes the fields of an article and carries the rest', async () => {
    const record = {
      text: 'T',
      id: 7,
      title: 'A',
      source: 's',
      published: '2024',
      language: 'en',
      url: 'https://example.test/7',
      tags: [1],
    };
    expect(await readAll(['-'], {}, lines(record))).toEqual([
      {
        text: 'T',
        id: '7',
        title: 'A',
        source: 's',
        published: '2024',
        language: 'en',
        url: 'https://example.test/7',
        meta: { tags: [1] },
        origin: { path: 'stdin', line: 1 },
      },
    ]);
  });

  it('takes fields by other names', async () => {
    const fields = { ...FIELDS, text: 'body', id: 'url' };
    expect(await readAll(['-'], { fields }, lines({ body: 'B', url: 'u', text: 'other' }))).toEqual([
      { text: 'B', id: 'u', meta: { text: 'other' }, origin: { path: 'stdin', line: 1 } },
    ]);
  });

  it('leaves out what describes nothing', async () => {
    expect(await readAll(['-'], {}, lines({ text: 'T', title: null, id: '', source: ['x'] }))).toEqual([
      { text: 'T', id: 'stdin:1', origin: { path: 'stdin', line: 1 } },
    ]);
  });

  it('skips bad lines with their numbers and goes on', async () => {
    const input = lines(
      { text: 'ok', id: 'first' },
      'not json',
      '',
      '[1]',
      '"x"',
      'null',
      { body: 'x' },
      { text: 5 },
      { text: null },
      { text: ' ' },
      { text: 'ok', id: 'last' },
    );
    expect(outline(await readAll(['-'], {}, input))).toEqual([
      'first',
      expect.stringMatching(/^skipped 2: not JSON/),
      expect.stringMatching(/^skipped 4: a list, not a JSON object/),
      expect.stringMatching(/^skipped 5: text, not a JSON object/),
      expect.stringMatching(/^skipped 6: null, not a JSON object/),
      expect.stringMatching(/^skipped 7: no field "text" \(there are "body"\); name the one/),
      'skipped 8: field "text" is a number, not text',
      'skipped 9: field "text" is null, not text',
      'skipped 10: field "text" is empty',
      'last',
    ]);
  });

  it('lets go of a line that is too long, whatever its length, and goes on', async () => {
    const input = lines({ text: 'x'.repeat(5000) }, { text: 'ok', id: 'after' });
    expect(outline(await readAll(['-'], { maxLine: 1000 }, input))).toEqual([
      'skipped 1: line of 5 kB, longer than the limit of 1 kB; raise --max-line',
      'after',
    ]);
  });

  it('names the line that is not UTF-8', async () => {
    const input = Buffer.concat([
      Buffer.from('{"text":"ok","id":"a"}\n{"text":"'),
      Buffer.from([0xe9]),
      Buffer.from('"}\n'),
    ]);
    expect(outline(await readAll(['-'], {}, input))).toEqual([
      'a',
      expect.stringMatching(/^skipped 2: not valid UTF-8 at byte 9/),
    ]);
  });

  it('accepts Windows line ends and lone surrogates', async () => {
    expect(await readAll(['-'], {}, '{"text":"a\\ud800"}\r\n\r\n{"text":"b"}\r\n')).toEqual([
      expect.objectContaining({ text: 'a\ud800' }),
      expect.objectContaining({ text: 'b' }),
    ]);
  });
});

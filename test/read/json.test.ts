import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { jsonParts, type JsonPart } from '../../src/read/json-parts.js';
import { FIELDS } from '../../src/read/record.js';
import { folder } from '../helpers/folder.js';
import { outline, readAll } from './read-all.js';

const CUT = { maxLine: 1e6, textKey: 'text' };

async function* inPieces(content: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

async function partsOf(json: string, size = 1e6, cut = CUT): Promise<JsonPart[]> {
  const parts: JsonPart[] = [];
  for await (const part of jsonParts(inPieces(Buffer.from(json), size), cut)) parts.push(part);
  return parts;
}

async function readJson(content: string, options = {}): Promise<string[]> {
  return outline(await readAll([join(folder({ 'a.json': content }), 'a.json')], options));
}

describe('the parts of a JSON document', () => {
  it('are the same however its bytes were cut, and their values those of JSON.parse', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 4 }),
        fc.constantFrom(undefined, 2),
        fc.integer({ min: 1, max: 30 }),
        async (records, indent, size) => {
          const json = JSON.stringify(records, null, indent);
          const parts = await partsOf(json, size);
          expect(parts.flatMap((part) => (part.kind === 'record' ? [part.value] : []))).toEqual(JSON.parse(json));
          expect(parts).toEqual(await partsOf(json));
        },
      ),
    );
  });

  it('have the line they begin on', async () => {
    const json = '[\n{"a": "x"},\n\n[1,\n2], 7\n, {\n"b": 1}]';
    const lines = (await partsOf(json)).flatMap((part) => (part.kind === 'record' ? [part.line] : []));
    expect(lines).toEqual([2, 4, 5, 6]);
  });

  it.each([
    ['{"articles":[1,2],"n":3}', [1, 2], { articles: [], n: 3 }],
    ['{"response":{"docs":[1]}}', [1], { response: { docs: [] } }],
    ['{"data":{"results":{"items":[1]}}}', [1], { data: { results: { items: [] } } }],
    ['{"a":{"b":{"c":{"items":[1]}}}}', [], { a: { b: { c: { items: [1] } } } }],
    ['{"groups":[{"items":[1]}]}', [], { groups: [{ items: [1] }] }],
    ['{"text":"t","items":[1]}', [], { text: 't', items: [1] }],
    ['{"tags":[1]}', [], { tags: [1] }],
    ['{"articles":{"text":"t"}}', [], { articles: { text: 't' } }],
  ])('are the elements of a list of articles: %s', async (json, records, rest) => {
    const parts = await partsOf(json);
    expect(parts.flatMap((part) => (part.kind === 'record' ? [part.value] : []))).toEqual(records);
    expect(parts.at(-1)).toMatchObject({ kind: 'rest', value: rest });
  });
});

describe('JSON that cannot be read', () => {
  it.each([
    ['a million open lists', '['.repeat(1e6)],
    ['a million open objects', '{"a":'.repeat(1e6)],
    ['a record of open objects', `[${'{"a":'.repeat(1e5)}`],
  ])('is refused for its depth: %s', async (_, json) => {
    expect(await readJson(json)).toEqual([expect.stringContaining('nested more than 200 deep')]);
  });

  it.each([
    ['one long text', '"x"', 5000],
    ['many short values', '1,', 5000],
  ])('is refused for the length of a record, and what came before is kept: %s', async (_, part, times) => {
    const value = part === '"x"' ? `"${'x'.repeat(times)}"` : `[${part.repeat(times)}1]`;
    const json = `[{"id":"a","text":"Short."},\n{"id":"b","text":${value}}]`;
    expect(await readJson(json, { maxLine: 1000 })).toEqual([
      'a',
      'skipped 2: a record longer than the limit of 1 kB; raise --max-line; nothing is read from here on',
    ]);
  });

  it('is refused where it holds no records for longer than the limit', async () => {
    expect(await readJson(`{"numbers":[${'1,'.repeat(5000)}1]}`, { maxLine: 1000 })).toEqual([
      expect.stringContaining('raise --max-line'),
    ]);
  });

  it.each([
    ['[{"text":"a"', 'breaks off'],
    ['[{"text":"a', 'breaks off'],
    ['{"text":tru', 'breaks off'],
    ['{"text":"a"]', 'not JSON'],
    ['[{"text":"a"}}', 'not JSON'],
    ["{'text':'a'}", 'not JSON'],
    ['[{"text":"\u0001"}]', 'not JSON'],
    ['<html></html>', 'not JSON'],
    ['"text"', 'text, not a JSON object'],
    ['12', 'a number, not a JSON object'],
  ])('is skipped with a reason: %j', async (json, reason) => {
    expect((await readJson(json)).at(-1)).toContain(reason);
  });

  it('is skipped from the first byte on that is not UTF-8', async () => {
    const bytes = Buffer.concat([
      Buffer.from('[{"id":"a","text":"A"},{"text":"'),
      Buffer.from([0xff]),
      Buffer.from('xxxx"}]'),
    ]);
    const items = await readAll([join(folder({ 'a.json': bytes }), 'a.json')]);
    expect(outline(items)).toEqual(['a', expect.stringContaining('not JSON')]);
  });
});

describe('JSON', () => {
  it('gives the fields of records other names', async () => {
    const fields = { ...FIELDS, text: 'body', id: 'url' };
    expect(await readJson('{"body":"B","url":"u","items":[{"body":"not this"}]}', { fields })).toEqual(['u']);
  });

  it('is never changed by a key that objects have anyway', async () => {
    await readJson('[{"__proto__":{"polluted":true},"text":"t"}]');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

import { describe, expect, it } from '@jest/globals';
import { toUtf8 } from '../../../src/read/bytes/transcode.js';

const WORDS = 'The council of Marlow said on Tuesday that the bridge would open again in spring. ';

async function* asChunks(...chunks: Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks;
}

async function textOf(chunks: AsyncIterable<Buffer>, charset?: string): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of toUtf8(chunks, charset)) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('encodings that are declared', () => {
  it.each([
    ['the sender, rightly', latin1('Gda\u00f1sk'), 'windows-1250', 'Gdańsk'],
    ['the sender, of bytes that are UTF-8', Buffer.from('Zoë’s'), 'iso-8859-1', 'Zoë’s'],
    [
      'a meta element',
      latin1('<meta charset="windows-1251"><p>\u00cb\u00e5\u00e2'),
      undefined,
      '<meta charset="windows-1251"><p>Лев',
    ],
    [
      'an XML declaration',
      latin1('<?xml version="1.0" encoding="ISO-8859-2"?>\u00b1'),
      undefined,
      '<?xml version="1.0" encoding="ISO-8859-2"?>ą',
    ],
    [
      'a meta element that lies',
      latin1(`<meta charset="utf-8">${WORDS}It\u0092s caf\u00e9.`),
      undefined,
      `<meta charset="utf-8">${WORDS}It’s café.`,
    ],
    ['a name nobody knows', Buffer.from('Zoë'), 'x-klingon', 'Zoë'],
  ])('by %s', async (_, content, charset, text) => {
    expect(await textOf(asChunks(content), charset)).toBe(text);
  });
});

describe('encodings found out', () => {
  it('waits for the first byte beyond ASCII, wherever chunks are cut', async () => {
    const bytes = Buffer.from(`${WORDS}Zoë’s`);
    const pieces = Array.from(bytes, (_, at) => bytes.subarray(at, at + 1));
    expect(await textOf(asChunks(...pieces))).toBe(`${WORDS}Zoë’s`);
  });

  it('decides by the first chunk that is not ASCII', async () => {
    const text = await textOf(asChunks(latin1(WORDS), latin1(`${WORDS}It\u0092s. `), latin1('Caf\u00e9.')));
    expect(text).toBe(`${WORDS}${WORDS}It’s. Café.`);
  });

  it('never makes nonsense of names in another alphabet, of which there are too few to tell', async () => {
    for (const name of [
      '\u00cb\u00e5\u00e2',
      'Wa\u00b3\u00easa',
      'Erdo\u00f0an',
      'caf\u00e9, she said, \u00d2quoted\u00d3',
    ])
      expect(await textOf(asChunks(latin1(WORDS + name)))).toContain('\ufffd');
  });

  it('stops where UTF-8 was appended to another encoding', async () => {
    const later = Buffer.from(`${WORDS.repeat(20)}Zoë’s`);
    await expect(textOf(asChunks(latin1(`${WORDS}It\u0092s. `), later))).rejects.toThrow('goes on in UTF-8');
  });

  it('refuses UTF-16 that ends in the middle of a character', async () => {
    await expect(textOf(asChunks(Buffer.from([0xff, 0xfe, 0x41, 0, 0x42])))).rejects.toThrow('not valid utf-16le');
  });
});

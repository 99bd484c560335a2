import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { packParts, readPart } from '../../src/text/parts.js';

const folder = mkdtempSync(join(tmpdir(), 'lakeby-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PARTS = {
  words: Buffer.from('one two three'),
  numbers: new Uint8Array(new Int32Array([1, -2]).buffer),
  none: new Uint8Array(),
};

function written(name: string): (part?: string) => URL {
  const path = join(folder, name);
  writeFileSync(path, packParts(PARTS));
  return (part) => new URL(part === undefined ? '' : `#${part}`, pathToFileURL(path));
}

describe('files in one file', () => {
  it('are read one by one, where typed arrays may begin', () => {
    const at = written('all.bin');
    for (const [name, bytes] of Object.entries(PARTS)) expect(readPart(at(name))).toEqual(Buffer.from(bytes));
    const { buffer, byteOffset } = readPart(at('numbers'));
    expect(new Int32Array(buffer, byteOffset, 2)).toEqual(new Int32Array([1, -2]));
  });

  it('are one file where no part is named', () => {
    const whole = readPart(written('whole.bin')());
    expect(whole.length % 8).toBe(0);
    expect(whole.includes('one two three')).toBe(true);
  });

  it('are refused when they are cut off, or too many', () => {
    const at = written('cut.bin');
    truncateSync(at(), 4100);
    expect(() => readPart(at('words'))).toThrow('The file ends after 4100 bytes; build it again.');
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, number) => [`part-${number}`, new Uint8Array()]));
    expect(() => packParts(many)).toThrow('500 parts are too many for the directory.');
  });
});

import { execFileSync } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { writeWhole } from '../../src/report/whole-file.js';
import { folder } from '../helpers/folder.js';

function* failing(): Generator<string> {
  yield 'half'.repeat(100_000);
  throw new Error('stopped in the middle');
}

describe('a file written whole', () => {
  test('holds all parts, gzipped if its name says so', async () => {
    const place = folder();
    await writeWhole(join(place, 'plain.txt'), ['a', 'b'.repeat(200_000), 'c']);
    await writeWhole(join(place, 'zipped.txt.gz'), ['a', 'c']);
    expect(readFileSync(join(place, 'plain.txt'), 'utf8')).toBe(`a${'b'.repeat(200_000)}c`);
    expect(gunzipSync(readFileSync(join(place, 'zipped.txt.gz'))).toString()).toBe('ac');
    expect(readdirSync(place)).toHaveLength(2);
  });

  test('leaves the old file, and nothing else, where writing fails', async () => {
    const place = folder({ 'report.json': 'old' });
    await expect(writeWhole(join(place, 'report.json'), failing())).rejects.toThrow('stopped in the middle');
    expect(readdirSync(place)).toEqual(['report.json']);
    expect(readFileSync(join(place, 'report.json'), 'utf8')).toBe('old');
  });

  test('a link stays a link', async () => {
    const place = folder({ 'real.json': 'old' });
    symlinkSync(join(place, 'real.json'), join(place, 'link.json'));
    await writeWhole(join(place, 'link.json'), ['new']);
    expect(lstatSync(join(place, 'link.json')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(place, 'real.json'), 'utf8')).toBe('new');
  });

  test('a device is written to as it is', async () => {
    await writeWhole('/dev/null', ['gone']);
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test('a folder cannot be a file', async () => {
    const place = folder({ 'report/keep': '' });
    await expect(writeWhole(join(place, 'report'), ['x'])).rejects.toThrow(/cannot be written/);
    expect(execFileSync('ls', ['-A', place]).toString()).toBe('report\n');
  });
});

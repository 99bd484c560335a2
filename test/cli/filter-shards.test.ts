import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it, jest } from '@jest/globals';
import { folder } from '../helpers/folder.js';
import { lakeby } from '../helpers/lakeby.js';
import { runCli, type Ran } from '../helpers/run-cli.js';

jest.setTimeout(60_000);

const CLEAN = '{"id":1,"text":"Nothing."}\n';
const GARBLED = '{"id":2,"text":"Arrows, Lake by Reuters."}\n';

function shards(): { path: string; out: string; filter(...more: string[]): Promise<Ran> } {
  const path = folder({
    'in/a.jsonl.gz': gzipSync(CLEAN + GARBLED),
    'in/deep/b.jsonl': `${CLEAN}bad\n`,
    'in/notes.txt': 'no shard',
  });
  const out = join(path, 'out');
  return { path, out, filter: (...more) => runCli(['filter', '--in', join(path, 'in'), '--out', out, ...more]) };
}

const unzipped = (file: string): string => gunzipSync(readFileSync(file)).toString();

describe('lakeby filter --in', () => {
  it('filters file by file, each into one of its name, compressed as it was', async () => {
    const { out, filter } = shards();
    expect(await filter()).toEqual({
      code: 3,
      stdout: '',
      stderr: 'lakeby: 2 shards, 4 lines, 2 clean, 0 suspect, 1 garbled, 0 unscored, 1 error, 0 dropped.\n',
    });
    const { stdout } = await runCli(['filter'], { stdin: CLEAN + GARBLED });
    expect(unzipped(join(out, 'a.jsonl.gz'))).toBe(stdout.replaceAll('stdin', 'a.jsonl.gz'));
    expect(readFileSync(join(out, 'deep/b.jsonl'), 'utf8')).toMatch(/"band":"clean".*\n.*"error":"not JSON/);
    expect(readdirSync(out).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('passes over what is done, and says the same of it', async () => {
    const { path, out, filter } = shards();
    const first = await filter();
    writeFileSync(join(out, 'mark'), '');
    const second = await filter();
    expect(second.stderr).toBe(first.stderr.replace('2 shards', '2 shards (2 done before)'));
    expect(second.code).toBe(first.code);
    expect((await filter('--quiet', '--force')).stderr).toBe('');
    expect((await filter('--off', 'odd-comma')).stderr).toContain('2 shards, ');
    writeFileSync(join(path, 'in/deep/b.jsonl'), CLEAN + CLEAN);
    expect((await filter('--off', 'odd-comma')).stderr).toContain('2 shards (1 done before), 4 lines, 3 clean');
    utimesSync(join(path, 'in/a.jsonl.gz'), 1, 1);
    writeFileSync(join(out, 'deep/b.jsonl'), 'touched');
    expect((await filter('--off', 'odd-comma')).stderr).toContain('2 shards, ');
  });

  it('drops bands into files of their own, with reasons', async () => {
    const { path, out, filter } = shards();
    const dropped = join(path, 'dropped');
    expect((await filter('--drop', 'garbled', '--dropped', dropped)).stderr).toContain(', 1 dropped.');
    expect(unzipped(join(out, 'a.jsonl.gz')).match(/\n/g)).toHaveLength(1);
    const { id, lakeby } = JSON.parse(unzipped(join(dropped, 'a.jsonl.gz')));
    expect([id, lakeby.band, lakeby.dropped]).toEqual([
      2,
      'garbled',
      'It is garbled, 92 %: "Lake by Reuters", probably meant: Pool via REUTERS. The engine translated a photo credit.',
    ]);
  });

  it('says what could not be read or written, and leaves nothing half done', async () => {
    const { path, out } = shards();
    const zipped = gzipSync(CLEAN.repeat(2000));
    writeFileSync(join(path, 'in/a.jsonl.gz'), zipped.subarray(0, zipped.length >> 1));
    writeFileSync(out, 'no folder');
    const ran = await runCli(['filter', '--in', join(path, 'in'), '--in', 'gone', '--out', join(path, 'two')]);
    expect(ran.stderr).toMatch(/not filtered: gone: no such file.*\n.*a\.jsonl\.gz: the gzip data ends in the middle/);
    expect(ran.code).toBe(3);
    expect(existsSync(join(path, 'two/a.jsonl.gz'))).toBe(false);
    expect(readdirSync(join(path, 'two')).filter((name) => name.endsWith('.part'))).toEqual([]);
    const blocked = await lakeby(['filter', '--in', join(path, 'in/deep'), '--out', out]);
    expect([blocked.code, blocked.stderr]).toEqual([3, expect.stringContaining('not filtered: ')]);
  });

  it('clears up behind runs that were killed', async () => {
    const { out, filter } = shards();
    await filter();
    const left = join(out, '.a.jsonl.gz.01234567-89ab-cdef-0123-456789abcdef.part');
    const other = join(out, '.other.01234567-89ab-cdef-0123-456789abcdef.part');
    for (const file of [left, other]) writeFileSync(file, 'half');
    await filter('--force');
    expect([existsSync(left), existsSync(other)]).toEqual([false, true]);
  });

  it('writes attributes of Dolma that line up with the documents', async () => {
    const { out, filter } = shards();
    await filter('--attributes', 'dolma');
    const rows = `${unzipped(join(out, 'a.jsonl.gz'))}${readFileSync(join(out, 'deep/b.jsonl'), 'utf8')}`
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row));
    expect(rows).toEqual([
      { id: 1, attributes: expect.objectContaining({ lakeby__article__clean: [[0, 8, 1]] }) },
      { id: 2, attributes: expect.objectContaining({ lakeby__findings__proof: [[8, 23, 1]] }) },
      { id: 1, attributes: expect.anything() },
      { lakeby: expect.objectContaining({ error: expect.stringMatching(/^not JSON/) }) },
    ]);
  });

  it('takes globs, keeps brotli, and gzips what it cannot write', async () => {
    const path = folder({ 'in/x/a.jsonl': CLEAN, 'in/y/a.jsonl': CLEAN });
    const out = join(path, 'out');
    await runCli(['filter', '--in', join(path, 'in/*/a.jsonl'), '--out', out]);
    expect(['x', 'y'].map((name) => existsSync(join(out, name, 'a.jsonl')))).toEqual([true, true]);
    const { brotliCompressSync } = await import('node:zlib');
    writeFileSync(join(path, 'b.jsonl.br'), brotliCompressSync(CLEAN));
    await runCli(['filter', '--in', join(path, 'b.jsonl.br'), '--out', out]);
    expect(brotliDecompressSync(readFileSync(join(out, 'b.jsonl.br'))).toString()).toContain('"lakeby"');
    writeFileSync(join(path, 'c.jsonl.zst'), CLEAN);
    await runCli(['filter', '--in', join(path, 'c.jsonl.zst'), '--out', out]);
    expect(unzipped(join(out, 'c.jsonl.gz'))).toContain('"lakeby"');
  });

  it.each([
    [['--in', 'x'], '--in has no folder to write to'],
    [['--out', 'x'], '--out has no files to read'],
    [['--dropped', 'x'], '--dropped gets nothing without --drop'],
    [['--drop', 'garbled', '--attributes', 'dolma'], 'attributes need a line for every document'],
    [['--drop', 'bad'], 'there is no band "bad"'],
    [['--jobs', '0'], '--jobs 0 is no number of threads'],
  ])('refuses %j', async (words, message) => {
    expect(await runCli(['filter', ...words])).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
  });

  it('refuses to write two files into one, or over what it reads', async () => {
    const path = folder({ 'x/a.jsonl': CLEAN, 'y/a.jsonl': CLEAN });
    const both = ['--in', join(path, 'x'), '--in', join(path, 'y')];
    expect((await runCli(['filter', ...both, '--out', join(path, 'out')])).stderr).toMatch(/would both be written to/);
    expect((await runCli(['filter', '--in', join(path, 'x/a.jsonl'), '--out', join(path, 'x')])).code).toBe(2);
  });
});

describe('lakeby filter --drop', () => {
  it('leaves lines out of a stream, and puts them elsewhere', async () => {
    const file = join(folder(), 'dropped.jsonl');
    const ran = await runCli(['filter', '--drop', 'garbled,suspect', '--dropped', file], {
      stdin: CLEAN + GARBLED + CLEAN,
    });
    expect(ran.stdout.match(/\n/g)).toHaveLength(2);
    expect(ran.stderr).toBe('lakeby: 1 of 3 articles dropped.\n');
    expect(JSON.parse(readFileSync(file, 'utf8')).lakeby.dropped).toMatch(/^It is garbled, 92 %: /);
  });
});

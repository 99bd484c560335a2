import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { folder, namedPipe } from '../helpers/folder.js';
import { outline, readAll } from './read-all.js';

describe('inputs', () => {
  it('reads a directory recursively, in the order of names, and leaves other files out', async () => {
    const path = folder({
      'b.txt': 'B',
      'a/z.md': 'Z',
      'a/b/c.jsonl': '{"text":"C"}',
      'photo.jpg': 'x',
      '.git/a.txt': 'x',
      'node_modules/x.txt': 'x',
    });
    expect(outline(await readAll([path]))).toEqual([
      join(path, 'a/b/c.jsonl:1'),
      join(path, 'a/z.md'),
      join(path, 'b.txt'),
    ]);
  });

  it('expands a glob that the shell has left alone', async () => {
    const path = folder({ 'two.txt': '2', 'one.txt': '1', 'x.md': 'x' });
    expect(outline(await readAll([`${path}/*.txt`]))).toEqual([join(path, 'one.txt'), join(path, 'two.txt')]);
    expect(outline(await readAll([`${path}/*.csv`]))).toEqual(['skipped : no file matches this pattern']);
  });

  it('prefers a file that has the name to a pattern', async () => {
    const path = folder({ 'a[1].txt': 'x' });
    expect(outline(await readAll([join(path, 'a[1].txt')]))).toEqual([join(path, 'a[1].txt')]);
  });

  it('goes by the beginning where the name says nothing', async () => {
    const path = folder({
      article: 'Plain text.',
      records: '{"text":"One.","id":"r1"}\n',
      'page.pdf': '%PDF-1.7',
      'lines.json': '{"text":"a"}',
    });
    const inputs = ['article', 'records', 'page.pdf', 'lines.json'].map((name) => join(path, name));
    expect(outline(await readAll(inputs))).toEqual([
      join(path, 'article'),
      'r1',
      expect.stringContaining('.pdf files are not read'),
      `${join(path, 'lines.json')}:1`,
    ]);
  });

  it('reads stdin as JSONL or as text', async () => {
    expect(outline(await readAll(['-'], {}, '{"text":"One."}\n{"text":"Two.","id":"t"}'))).toEqual(['stdin:1', 't']);
    expect(outline(await readAll(['-'], {}, 'A text.\n{"text":"in it"}'))).toEqual(['stdin']);
  });

  it('leaves out the file the run writes', async () => {
    const path = folder({ 'a.txt': 'a', 'out.jsonl': '{"text":"x"}' });
    expect(outline(await readAll([path], { except: [join(path, 'out.jsonl')] }))).toEqual([join(path, 'a.txt')]);
  });
});

describe('inputs that cannot be read', () => {
  it.each([
    ['empty.txt', '', 'empty: there is no text in it'],
    ['blank.txt', ' \n\n', 'empty: there is no text in it'],
    ['empty.jsonl', '', 'empty: there is no article in it'],
    ['binary.txt', Buffer.from([0x25, 0x50, 0, 1]), 'binary file (a NUL at byte 2)'],
    ['latin1.txt', Buffer.from('caf\u00e9 society', 'latin1'), 'not valid UTF-8 at byte 3'],
    ['cut.txt', Buffer.from('caf\u00e9').subarray(0, 4), 'not valid UTF-8 at byte 3'],
    ['overlong.txt', Buffer.from([0x41, 0xc0, 0xaf]), 'not valid UTF-8 at byte 1'],
    ['only.md', '---\ntitle: x\n---\n', 'no text below the front matter'],
  ])('skips %s', async (name, content, reason) => {
    const path = folder({ [name]: content });
    expect(outline(await readAll([join(path, name)]))).toEqual([expect.stringContaining(reason)]);
  });

  it('skips what is too long, and says which option raises the limit', async () => {
    const path = folder({
      'long.txt': 'x'.repeat(2000),
      'a.jsonl': `{"text":"${'x'.repeat(2000)}"}\n{"text":"short","id":"s"}`,
    });
    expect(outline(await readAll([join(path, 'long.txt'), join(path, 'a.jsonl')], { maxBytes: 1000 }))).toEqual([
      'skipped : longer than the limit of 1 kB; raise --max-bytes',
      'skipped 1: text of 2 kB, longer than the limit of 1 kB; raise --max-bytes',
      's',
    ]);
  });

  it('skips a directory without articles, a missing file and a named pipe, and never waits', async () => {
    const path = folder({ 'empty/x.jpg': '' });
    namedPipe(join(path, 'pipe.txt'));
    const items = await readAll([join(path, 'empty'), join(path, 'gone.txt'), join(path, 'pipe.txt'), '/dev/zero']);
    expect(outline(items)).toEqual([
      expect.stringContaining('a directory without articles'),
      'skipped : no such file or directory',
      expect.stringContaining('a named pipe'),
      'skipped : not a regular file',
    ]);
  });

  it('does not follow links to directories, and names broken links', async () => {
    const path = folder({ 'a/x.txt': 'x' });
    symlinkSync(path, join(path, 'a/round.txt'));
    symlinkSync(join(path, 'nowhere'), join(path, 'a/broken.txt'));
    symlinkSync(join(path, 'a/x.txt'), join(path, 'a/y.txt'));
    expect(outline(await readAll([path]))).toEqual([
      'skipped : no such file or directory',
      join(path, 'a/x.txt'),
      join(path, 'a/y.txt'),
    ]);
  });

  it('skips an unreadable file', async () => {
    const path = folder({ 'secret.txt': 'x' });
    chmodSync(join(path, 'secret.txt'), 0);
    mkdirSync(join(path, 'locked'));
    chmodSync(join(path, 'locked'), 0);
    if (process.getuid?.() === 0) return;
    expect(outline(await readAll([path]))).toEqual([
      'skipped : permission is denied',
      'skipped : permission is denied',
    ]);
  });
});

describe('encodings', () => {
  it.each([
    ['utf-8 with a mark', Buffer.from('\ufeffZürich')],
    ['utf-16 little endian', Buffer.from('\ufeffZürich', 'utf16le')],
    ['utf-16 big endian', Buffer.from('\ufeffZürich', 'utf16le').swap16()],
  ])('reads %s without its mark', async (_, content) => {
    const path = folder({ 'a.txt': content });
    expect(await readAll([join(path, 'a.txt')])).toEqual([expect.objectContaining({ text: 'Zürich' })]);
  });

  it('reads JSONL in UTF-16 and with a mark', async () => {
    const lines = '\ufeff{"text":"é","id":"1"}\n{"text":"ü","id":"2"}';
    expect(outline(await readAll(['-'], {}, Buffer.from(lines, 'utf16le')))).toEqual(['1', '2']);
    expect(outline(await readAll(['-'], {}, lines))).toEqual(['1', '2']);
  });

  it('keeps control characters in the text', async () => {
    const path = folder({ 'a.txt': 'a\u001b[31mb\u202ec\r\nd' });
    expect(await readAll([join(path, 'a.txt')])).toEqual([
      expect.objectContaining({ text: 'a\u001b[31mb\u202ec\r\nd' }),
    ]);
  });
});

import { once } from 'node:events';
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { UserError } from '../../src/errors.js';
import { openSink, streamSink } from '../../src/cli/sink.js';
import { folder } from '../helpers/folder.js';

const soon = (): Promise<string> => new Promise((resolve) => setTimeout(resolve, 20, 'waited'));

describe('a sink', () => {
  it('waits while the other end is slow', async () => {
    const slow = new PassThrough({ highWaterMark: 4 });
    const writing = streamSink(slow).write('a'.repeat(100_000));
    expect(await Promise.race([writing, soon()])).toBe('waited');
    slow.resume();
    expect(await writing).toBe(true);
  });

  it('gathers what is little until the program waits for something', async () => {
    const parts: string[] = [];
    const stream = new Writable({ write: (chunk, _encoding, done) => done(void parts.push(String(chunk))) });
    const sink = streamSink(stream);
    for (const text of ['a', 'b', 'c']) expect(await sink.write(text)).toBe(true);
    expect(parts).toEqual([]);
    await soon();
    expect(parts).toEqual(['abc']);
    await sink.write('d');
    await sink.write(Buffer.from('e'));
    await sink.close();
    expect(parts.join('')).toBe('abcde');
  });

  it('says once that nobody reads any more', async () => {
    const closed = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('closed'), { code: 'EPIPE' })),
    });
    const sink = streamSink(closed);
    await sink.write('x');
    await soon();
    expect(await sink.write('y')).toBe(false);
    expect(await Promise.race([sink.close(), soon()])).toBeUndefined();
  });

  it('tells the user of other failures', async () => {
    const full = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('no space left'), { code: 'ENOSPC' })),
    });
    const sink = streamSink(full);
    await sink.write('x').catch(() => undefined);
    await soon();
    await expect(sink.write('y')).rejects.toThrow(UserError);
  });

  it('writes a file, complete when it is closed', async () => {
    const file = join(folder(), 'out.txt');
    const sink = await openSink(file, new PassThrough());
    for (let count = 0; count < 1000; count++) await sink.write('x'.repeat(100));
    await sink.close();
    expect(existsSync(file)).toBe(true);
    const stream = createReadStream(file);
    let size = 0;
    stream.on('data', (part) => (size += part.length));
    await once(stream, 'end');
    expect(size).toBe(100_000);
  });

  it('refuses a folder as a file', async () => {
    await expect(openSink(folder(), new PassThrough())).rejects.toThrow('The report cannot be written');
  });
});

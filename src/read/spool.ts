import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article } from '../model.js';

/** Articles put by on the disk, to be read again in any order. Memory holds the place of each, and no text. */
export interface Spool {
  /** How many there are. */
  readonly size: number;
  add(article: Article): void;
  /** The article that was added at this place, from 0. */
  get(at: number): Article;
  /** Gives the disk back; it must be called, whatever happens. */
  close(): void;
}

/**
 * A spool in the folder for temporary files, which only this user can read. Where the system lets an open file be deleted it has
 * no name from the start, so that nothing is left of it even if the program is killed.
 */
export function openSpool(): Spool {
  const folder = mkdtempSync(join(tmpdir(), 'lakeby-'));
  const file = openSync(join(folder, 'articles.jsonl'), 'wx+', 0o600);
  const ends = [0];
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  if (process.platform !== 'win32') remove();
  return {
    get size() {
      return ends.length - 1;
    },
    add(article) {
      const line = Buffer.from(`${JSON.stringify(article, plain)}\n`);
      writeWhole(file, line, ends[ends.length - 1]);
      ends.push(ends[ends.length - 1] + line.length);
    },
    get(at) {
      const line = Buffer.alloc(ends[at + 1] - ends[at]);
      readWhole(file, line, ends[at]);
      return JSON.parse(line.toString()) as Article;
    },
    close() {
      closeSync(file);
      remove();
    },
  };
}

/** `meta` may hold whatever a table holds; a whole number too long for JSON becomes its digits. */
function plain(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}

function writeWhole(file: number, bytes: Buffer, position: number): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at, bytes.length - at, position + at);
}

function readWhole(file: number, bytes: Buffer, position: number): void {
  for (let at = 0; at < bytes.length;) {
    const read = readSync(file, bytes, at, bytes.length - at, position + at);
    if (read === 0) throw new Error('The file of articles put by has become shorter.');
    at += read;
  }
}

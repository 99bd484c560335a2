import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryText, readEntry, type Stored } from './entry.js';

const DAY = 24 * 3600 * 1000;

/** Stored verdicts by their keys. Synchronous, as checking is; a store serves one run, and others may use its folder. */
export interface Store {
  /** What is kept under a key; undefined if there is nothing, or nothing whole. */
  get(key: string): Stored | undefined;
  /** @throws an error of the file system. */
  put(key: string, verdict: Stored): void;
  /** Folders that something was put into since this was last asked, by their names. */
  takeDrawers(): string[];
}

/** A store in a folder, one file an entry: `3f/3f9a….json`. Names are made of digests alone, never of what was read. */
export function openStore(folder: string): Store {
  const made = new Set<string>();
  const used = new Set<string>();
  const fileOf = (key: string): string => join(folder, drawerOf(key), `${key}.json`);
  return {
    takeDrawers() {
      const drawers = [...used];
      used.clear();
      return drawers;
    },
    get(key) {
      const text = textOf(fileOf(key));
      const verdict = text === undefined ? undefined : readEntry(key, text);
      if (verdict !== undefined) keepAlive(fileOf(key));
      return verdict;
    },
    put(key, verdict) {
      const drawer = drawerOf(key);
      if (!made.has(drawer)) mkdirSync(join(folder, drawer), { recursive: true });
      made.add(drawer);
      used.add(drawer);
      replace(fileOf(key), entryText(key, verdict));
    },
  };
}

/** One for each first two digits of a key: folders of a million files are slow. */
function drawerOf(key: string): string {
  return key.slice(0, 2);
}

/** Whole or not at all, whoever else writes the same and whenever the program is killed. */
function replace(file: string, text: string): void {
  const part = `${file}.${randomUUID()}.part`;
  try {
    writeFileSync(part, text, { flag: 'wx' });
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** The time of a file says when it was last of use, to a day. */
function keepAlive(file: string): void {
  try {
    const now = new Date();
    if (now.getTime() - statSync(file).mtimeMs > DAY) utimesSync(file, now, now);
  } catch {
    // A folder that can only be read has its use, too.
  }
}

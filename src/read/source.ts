import { readdirSync, statSync, type Dirent, type Stats } from 'node:fs';
import { extname, isAbsolute, join, resolve, sep } from 'node:path';
import type { Skipped } from '../model.js';
import { unpackedName } from './bytes/packing.js';
import { Unreadable } from './unreadable.js';

/** Something to open: a regular file, a stream that is read as it comes (stdin, a pipe the shell made), an address. */
export interface Source {
  readonly path: string;
  readonly kind: 'file' | 'pipe' | 'stdin' | 'url';
  /** Bytes of a file. */
  readonly size?: number;
}

/** How inputs are turned into sources. */
export interface Search {
  /** Endings taken from directories, with the dot, compressed or not. Files named one by one may have any. */
  readonly extensions: readonly string[];
  /** The run's own output, files and folders, which is never an input. */
  readonly except?: readonly string[];
  /** Addresses on the Web, which come after everything else. */
  readonly urls?: readonly string[];
}

/** Why a file cannot be read or written, by system error code. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or directory',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  ENOTDIR: 'a part of this path is not a directory',
  ELOOP: 'its symbolic links go round in a circle',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
  ENOSPC: 'no space is left on the disk',
  EROFS: 'the disk can only be read',
};

const LEFT_OUT = new Set(['node_modules']);

/**
 * The sources behind the inputs as typed: files, directories (recursively, in the order of their names), globs, `-`; then the
 * addresses. The file system is asked synchronously: an answer takes a few microseconds, and waiting for it a hundred.
 */
export async function* findSources(inputs: readonly string[], search: Search): AsyncGenerator<Source | Skipped> {
  const except = (search.except ?? []).map((path) => resolve(path));
  for (const input of inputs) {
    for await (const source of sourcesOf(input, search)) {
      if ('reason' in source || !except.some((path) => isWithin(resolve(source.path), path))) yield source;
    }
  }
  for (const path of search.urls ?? []) yield { path, kind: 'url' };
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}

/** An error of the file system in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
}

/** Why reading failed, in words; undefined where it was not reading that failed, but the program. */
export function failureReason(error: unknown): string | undefined {
  if (error instanceof Unreadable) return error.message;
  const isSystemError = error instanceof Error && 'syscall' in error && typeof error.syscall === 'string';
  return isSystemError ? reasonOf(error) : undefined;
}

async function* sourcesOf(input: string, search: Search): AsyncGenerator<Source | Skipped> {
  if (input === '-') return yield { path: 'stdin', kind: 'stdin' };
  const found = statsOf(input);
  if (!('reason' in found)) return yield* sourcesAt(input, found, search);
  if (!/[*?[\]{}]/.test(input)) return yield { origin: { path: input }, reason: found.reason };
  yield* matching(input, search);
}

function statsOf(path: string): Stats | { readonly reason: string } {
  try {
    return statSync(path);
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

async function* matching(pattern: string, search: Search): AsyncGenerator<Source | Skipped> {
  const { glob } = await import('tinyglobby');
  const paths = (
    await glob(pattern, { expandDirectories: false, onlyFiles: true, absolute: isAbsolute(pattern) })
  ).sort();
  if (paths.length === 0) yield { origin: { path: pattern }, reason: 'no file matches this pattern' };
  for (const path of paths) yield* sourcesOf(path, search);
}

function* sourcesAt(path: string, stats: Stats, search: Search): Generator<Source | Skipped> {
  if (!stats.isDirectory()) return yield fileAt(path, stats);
  let found = false;
  for (const source of walk(path, search)) {
    found = true;
    yield source;
  }
  const endings = search.extensions.join(', ');
  if (!found) yield { origin: { path }, reason: `a directory without articles: no file in it ends in ${endings}` };
}

function fileAt(path: string, stats: Stats): Source | Skipped {
  if (stats.isFile()) return { path, kind: 'file', size: stats.size };
  if (/^\/(?:dev|proc)\//.test(path) && (stats.isFIFO() || path === '/dev/stdin')) return { path, kind: 'pipe' };
  const reason = stats.isFIFO()
    ? 'a named pipe, which might never be written to; use cat on it and read from - instead'
    : 'not a regular file';
  return { origin: { path }, reason };
}

function* walk(directory: string, search: Search): Generator<Source | Skipped> {
  const entries = entriesOf(directory);
  if ('reason' in entries) return yield { origin: { path: directory }, reason: entries.reason };
  for (const entry of entries) {
    const path = join(directory, entry.name);
    if (entry.name.startsWith('.') || LEFT_OUT.has(entry.name)) continue;
    if (entry.isDirectory()) yield* walk(path, search);
    else if (isWanted(entry.name, search)) yield* listed(path);
  }
}

/** What stands in a directory, by name. */
function entriesOf(directory: string): readonly Dirent[] | { readonly reason: string } {
  try {
    const entries = readdirSync(directory, { withFileTypes: true });
    return entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

/** Whether a name has one of the endings: `a.jsonl`, `a.jsonl.gz`, `a.jsonl.gz.zst`. */
function isWanted(name: string, search: Search): boolean {
  if (search.extensions.includes(extname(name).toLowerCase())) return true;
  const inner = unpackedName(name);
  return inner !== name && isWanted(inner, search);
}

/** Links to files are followed, links to directories are not: a circle of them has no end. */
function* listed(path: string): Generator<Source | Skipped> {
  const stats = statsOf(path);
  if ('reason' in stats) yield { origin: { path }, reason: stats.reason };
  else if (!stats.isDirectory()) yield fileAt(path, stats);
}

import { statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { UserError } from '../errors.js';
import type { Skipped } from '../model.js';
import { weightOf } from '../read/batches.js';
import { FORMATS } from '../read/formats.js';
import { findSources, type Source } from '../read/source.js';

/** A file to be filtered, and where it goes. */
export interface Shard {
  readonly source: Source;
  readonly target: string;
  /** Where its dropped lines go. */
  readonly dropped?: string;
  readonly weight: number;
}

/** The files a shard is written to. */
export function filesOf({ target, dropped }: Shard): string[] {
  return dropped === undefined ? [target] : [target, dropped];
}

/** Folders that shards go to. */
export interface Folders {
  readonly out: string;
  readonly dropped?: string;
}

const EXTENSIONS = FORMATS.flatMap(({ name, extensions }) => (name === 'jsonl' ? extensions : []));

/**
 * The shards behind inputs as typed. Below a folder, and below what of a glob is no pattern, names stay as they are.
 * @throws UserError where two shards would go to one file, or one to where it comes from.
 */
export async function findShards(
  inputs: readonly string[],
  { out, dropped }: Folders,
): Promise<{ readonly shards: readonly Shard[]; readonly skipped: readonly Skipped[] }> {
  const shards: Shard[] = [];
  const skipped: Skipped[] = [];
  for (const input of inputs) {
    const except = [out, ...(dropped === undefined ? [] : [dropped])].filter((folder) => !isWithin(input, folder));
    for await (const source of findSources([input], { extensions: EXTENSIONS, except })) {
      if ('reason' in source) {
        skipped.push(source);
        continue;
      }
      const name = writtenName(relative(rootOf(input), source.path));
      const target = join(out, name);
      shards.push({
        ...{ source, target, weight: weightOf(source) },
        ...(dropped === undefined ? {} : { dropped: join(dropped, name) }),
      });
    }
  }
  refuseClashes(shards);
  return { shards, skipped };
}

/** Whether an input is a folder of results, or in one: nobody means to read nothing, so that is a mistake to be told. */
function isWithin(input: string, folder: string): boolean {
  return !relative(folder, input).startsWith('..');
}

/** What can be read and not written is gzipped. */
function writtenName(name: string): string {
  return name.replace(/\.zst$/i, '.gz');
}

/** The folder that names of shards begin below. */
function rootOf(input: string): string {
  const stats = statSync(input, { throwIfNoEntry: false });
  if (stats !== undefined) return stats.isDirectory() ? input : dirname(input);
  const plain = input.slice(0, input.search(/[*?[\]{}]/));
  return plain.endsWith('/') ? plain : dirname(plain);
}

function refuseClashes(shards: readonly Shard[]): void {
  const taken = new Map<string, string>();
  const inputs = new Set(shards.map(({ source }) => resolve(source.path)));
  for (const shard of shards) {
    const { source, target } = shard;
    for (const path of filesOf(shard).map((file) => resolve(file))) {
      const other = taken.get(path);
      if (other !== undefined)
        throw new UserError(`${other} and ${source.path} would both be written to ${target}.`, {
          hint: `Filter them into different folders, or give the folder they stand in: ${basename(target)} is taken from below it.`,
        });
      if (inputs.has(path)) throw new UserError(`${path} would be written over.`, { hint: 'Give another --out.' });
      taken.set(path, source.path);
    }
  }
}

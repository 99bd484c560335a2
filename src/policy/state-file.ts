import { constants } from 'node:fs';
import { access, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UserError } from '../errors.js';
import { decode } from '../read/bytes/decode.js';
import { reasonOf } from '../read/source.js';
import { makeFolder } from '../report/make-folder.js';

/**
 * The text of a file that one run leaves for the next; undefined where there is none yet. `name` says what it is: `baseline`.
 * @throws UserError if it cannot be read, or is no UTF-8 text.
 */
export async function readState(file: string, name: string): Promise<string | undefined> {
  try {
    const isFile = (await stat(file)).isFile();
    const decoded = isFile ? decode(await readFile(file)) : { problem: 'not a regular file' };
    if ('text' in decoded) return decoded.text;
    throw new UserError(`The ${name} cannot be read: ${decoded.problem}.`, { file });
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (isMissing(error)) return undefined;
    throw new UserError(`The ${name} cannot be read: ${reasonOf(error)}.`, { file });
  }
}

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}

/** Makes the folder of a file that is written when the run is over. Throws UserError while nothing is lost yet. */
export async function prepareState(file: string, name: string): Promise<void> {
  const folder = dirname(file);
  try {
    makeFolder(folder);
    await access(folder, constants.W_OK);
  } catch {
    throw new UserError(`The ${name} cannot be written: files cannot be made in ${folder}.`, {
      file,
      hint: 'Name a file in a folder that can be written to.',
    });
  }
}

import { accessSync, constants, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.js';
import { reasonOf } from '../read/source.js';
import { makeFolder } from '../report/make-folder.js';
import { CACHE_FOLDER } from './defaults.js';

/** The mark of a folder that backups may leave out (https://bford.info/cachedir/), and that shows us our own. */
const TAG = 'CACHEDIR.TAG';
const TAG_TEXT = `Signature: 8a477f597d28d172789f06886806bc55
# Verdicts of earlier runs of Lakeby. The folder may be deleted at any time.
`;

/**
 * Makes the folder, or makes sure that it is one of ours and can be written to.
 * @throws UserError if it is not: a folder that holds other things is left alone.
 */
export function openFolder(path: string): void {
  try {
    makeFolder(path);
    const names = readdirSync(path);
    if (names.length > 0 && !names.includes(TAG)) throw otherFolder(path);
    accessSync(path, constants.W_OK);
    if (names.length > 0) return;
    // The tag first: another run that begins just now must see it before anything else.
    writeOnce(join(path, TAG), TAG_TEXT);
    writeOnce(join(path, '.gitignore'), '*\n');
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`The cache cannot be written: ${reasonOf(error)}.`, {
      file: path,
      hint: 'Name another folder with --cache=<folder>, or leave --cache out.',
    });
  }
}

function otherFolder(path: string): UserError {
  return new UserError('The folder for the cache holds other things.', {
    file: path,
    hint: `Name an empty one. With --cache alone it is ${CACHE_FOLDER}; then put --cache last, or write --cache=${CACHE_FOLDER}.`,
  });
}

function writeOnce(path: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { UserError } from '../errors.js';

const execute = promisify(execFile);

/** A folder of rules to read, and what to call when that is done. */
export interface RuleFolder {
  readonly path: string;
  release(): Promise<void>;
}

/**
 * The rule folder that `--against` names: a folder as it is, or a git revision, of which the state of `folder` is
 * written to a temporary place with the word lists beside it. Nothing in the repository is touched.
 * @throws UserError if it is neither, or the revision does not hold the folder.
 */
export async function openAgainst(against: string, folder: string): Promise<RuleFolder> {
  if (await isThere(against)) return { path: against, release: async () => undefined };
  const { top, prefix, revision } = await inHistory(against, folder);
  const root = await mkdtemp(join(tmpdir(), 'lakeby-rules-'));
  const release = (): Promise<void> => rm(root, { recursive: true, force: true });
  try {
    return { path: await checkOut({ top, revision, root }, prefix), release };
  } catch (error) {
    await release();
    throw error;
  }
}

/** Where a folder stands in its repository, and the commit a revision names there. */
async function inHistory(against: string, folder: string): Promise<{ top: string; prefix: string; revision: string }> {
  const name = `${against}^{commit}`;
  try {
    const [top, prefix, revision] = await Promise.all([
      git(folder, ['rev-parse', '--show-toplevel']),
      git(folder, ['rev-parse', '--show-prefix']),
      git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', name]),
    ]);
    return { top, revision, prefix: prefix.replace(/\/$/, '') };
  } catch {
    throw new UserError(`--against ${against} is neither a folder nor a revision in the history of ${folder}.`, {
      hint: 'Name a folder of rule files, or, where git keeps the rules, a revision such as HEAD or main.',
    });
  }
}

/** What to take out of the repository at `top`, and the folder to put it into. */
interface CheckOut {
  readonly top: string;
  readonly revision: string;
  readonly root: string;
}

/** Writes the rule folder and the folders `lists` in or beside it, as loadListsFor looks for them. */
async function checkOut(what: CheckOut, prefix: string): Promise<string> {
  const above = [dirname(prefix), dirname(dirname(prefix))].map((path) => join(path, 'lists'));
  for (const [index, path] of [prefix, ...above].entries()) {
    const found = await writeTree(what, path);
    if (!found && index === 0)
      throw new UserError(`There is no folder ${path} in that revision.`, { hint: 'Name a later one, or a folder.' });
  }
  return join(what.root, prefix);
}

/** Whether the revision holds that folder; if so it is written, by way of an index that stands beside it. */
async function writeTree({ top, revision, root }: CheckOut, path: string): Promise<boolean> {
  const name = path === '' || path === '.' ? revision : `${revision}:${path}`;
  const tree = await git(top, ['rev-parse', '--verify', '--quiet', name]).catch(() => undefined);
  if (tree === undefined) return false;
  const env = { ...process.env, GIT_INDEX_FILE: join(root, '.index') };
  await git(top, ['read-tree', tree], env);
  await git(top, ['checkout-index', '--all', '--force', `--prefix=${join(root, path)}/`], env);
  return true;
}

async function git(folder: string, words: readonly string[], env = process.env): Promise<string> {
  const { stdout } = await execute('git', ['-C', resolve(folder), ...words], { env });
  return stdout.trim();
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

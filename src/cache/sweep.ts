import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const UNUSED = 30 * 24 * 3600 * 1000;
const MOST_DRAWERS = 16;
/** Entries, and what was left of them when a run was killed. */
const OURS = /^[\da-f]{64}\.json(?:\.[\da-f-]{36}\.part)?$/;

/**
 * Deletes what has not been of use for 30 days, in a few of the drawers this run has put something into: where a cache
 * grows it is cleared, and no run pays for all of it.
 */
export function sweep(folder: string, drawers: Iterable<string>): void {
  for (const drawer of [...drawers].slice(0, MOST_DRAWERS))
    for (const file of filesOf(join(folder, drawer))) deleteUnused(file);
}

function filesOf(drawer: string): string[] {
  try {
    return readdirSync(drawer).flatMap((name) => (OURS.test(name) ? [join(drawer, name)] : []));
  } catch {
    return [];
  }
}

/** Another run may have been quicker. */
function deleteUnused(file: string): void {
  try {
    if (Date.now() - statSync(file).mtimeMs > UNUSED) rmSync(file);
  } catch {
    // Nothing is lost by an entry that stays.
  }
}

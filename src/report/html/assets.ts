import { readFileSync } from 'node:fs';
import { ROOT } from '../../root.js';

const FOLDER = new URL('browser/', ROOT);

/** What goes into a page besides its contents. */
export interface Assets {
  readonly styles: string;
  /** Scripts in the order in which they run. */
  readonly scripts: readonly string[];
}

/** A script or style file of ours, from the folder `browser` of the package. */
export function browserFile(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8');
}

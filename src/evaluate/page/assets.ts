import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const OWN = new URL('../../../browser/', import.meta.url);
const { resolve } = createRequire(import.meta.url);

/** What goes into a page besides its contents: it is opened from a disk, without a network. */
export interface Assets {
  readonly styles: string;
  /** Scripts in the order in which they run. */
  readonly scripts: readonly string[];
}

/** Our own script and style files, and the charts library with its licence. */
export function pageAssets(): Assets {
  const uplot = (file: string): string => readFileSync(resolve(`uplot/${file}`), 'utf8');
  const own = (file: string): string => readFileSync(new URL(file, OWN), 'utf8');
  return {
    styles: uplot('dist/uPlot.min.css') + own('page.css'),
    scripts: [`/*\n${uplot('LICENSE')}*/\n${uplot('dist/uPlot.iife.min.js')}`, own('charts.js'), own('tables.js')],
  };
}

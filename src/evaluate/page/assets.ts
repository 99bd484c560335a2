import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { browserFile, type Assets } from '../../report/html/assets.js';

const { resolve } = createRequire(import.meta.url);

/** The style and script files of an evaluation page, and the charts library with its licence. */
export function pageAssets(): Assets {
  const uplot = (file: string): string => readFileSync(resolve(`uplot/${file}`), 'utf8');
  return {
    styles: uplot('dist/uPlot.min.css') + browserFile('base.css') + browserFile('evaluation.css'),
    scripts: [
      `/*\n${uplot('LICENSE')}*/\n${uplot('dist/uPlot.iife.min.js')}`,
      browserFile('charts.js'),
      browserFile('tables.js'),
    ],
  };
}

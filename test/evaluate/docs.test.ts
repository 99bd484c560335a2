import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { folder } from '../helpers/folder.js';
import { article, sampleOf } from './scored-rows.js';

const rows = Array.from({ length: 40 }, (_, at) =>
  article({ label: at % 2 ? 'garbled' : 'human', score: at / 40, doc: `d${at >> 1}`, year: 2020 }),
);
const evaluation = evaluate(sampleOf(rows), {
  ...{ inputs: [], split: 'test', prior: 0.5, off: [], bootstrap: 20, seed: 1 },
});

test('the page on figures is written from evaluations', () => {
  const place = folder({ 'test.json': JSON.stringify(evaluation) });
  const file = join(place, 'test.json');
  execFileSync(process.execPath, ['scripts/evaluation-docs.js', '--test', file, '--left-out', file, '--out', place]);
  expect(readdirSync(place).sort()).toEqual([
    ...['evaluation-reliability.svg', 'evaluation-roc.svg', 'evaluation.md'],
    'test.json',
  ]);
  const page = readFileSync(join(place, 'evaluation.md'), 'utf8');
  expect(page).toMatch(/\| Matched AUC: .* \| at least 0\.9 \| at least 0\.95 \| 0\.525 \| .* \| \*\*no\*\* \|/);
  expect(page).toContain('Spearman with MQM (test): not computed, because no machine document was rated by MQM.');
  expect(page).toContain('## What the score does not know');
  expect(page).not.toMatch(/NaN|undefined|null/);
});

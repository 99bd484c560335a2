import { expect, test } from '@jest/globals';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { evaluationText } from '../../src/evaluate/terminal.js';
import { CONTROLS } from '../helpers/controls.js';
import { article, finding, sampleOf } from './scored-rows.js';

const OPTIONS = { colors: 0, width: 100, hints: false, quiet: false } as const;
const many = Array.from({ length: 25 }, (_, at) =>
  article({ label: 'garbled', langpair: `l${at}-en`, findings: [finding(0, 1, { rule: `rule-${at}` })] }),
);
const measured = (set: string): string =>
  evaluationText(
    evaluate(sampleOf([article({ set }), ...many]), {
      ...{ inputs: [], split: 'all', prior: 0.5, off: [], bootstrap: 10, seed: 3 },
    }),
    OPTIONS,
  );

test('long tables are cut, and say so', () => {
  const text = measured('news');
  expect(text).toMatch(/By language pair\n(.*\n){16} {2}and 10 more: --format json has all of them\./);
  expect(text).toMatch(/By rule\n(.*\n){21} {2}and 5 more/);
  expect(text).toMatch(/Prior: 0\.5; 95 % intervals from 10 resamples, seed 3\./);
});

test('names from a file cannot steer a terminal', () => {
  const text = measured('evil\u001b[31m\u202eset');
  expect(text).toContain('\\x1b[31m');
  expect(text).not.toMatch(CONTROLS);
});

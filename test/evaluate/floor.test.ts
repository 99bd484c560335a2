import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { createDetector } from '../../src/create-detector.js';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { gather } from '../../src/evaluate/gather.js';
import type { Row } from '../../src/evaluate/rows.js';
import type { Evaluation, Figure } from '../../src/evaluate/schema.js';
import { checkerOf } from '../../src/evaluate/score-article.js';
import { corpusRows } from './corpus-rows.js';

/** Figures over the corpus as they were when they were best. `npm run floor` raises them; nothing lowers them. */
const FILE = 'corpus/floor.json';
const DIGITS = 4;

interface Measured {
  readonly name: string;
  readonly better: 'higher' | 'lower';
  readonly pick: (evaluation: Evaluation) => Figure;
}

const FIGURES: readonly Measured[] = [
  { name: 'AUC', better: 'higher', pick: ({ all }) => all.auc },
  { name: 'matched AUC of round trips', better: 'higher', pick: ({ matched }) => matched.roundTrips.mean },
  { name: 'matched AUC of rules alone', better: 'higher', pick: ({ matched }) => matched.rules.mean },
  { name: 'garbled documents suspect or worse', better: 'higher', pick: ({ all }) => all.suspect.recall },
  { name: 'garbled documents in band garbled', better: 'higher', pick: ({ all }) => all.garbledBand.recall },
  { name: 'human documents suspect or worse', better: 'lower', pick: ({ humanText }) => humanText.suspect },
  { name: 'human documents in band garbled', better: 'lower', pick: ({ humanText }) => humanText.garbledBand },
  {
    name: 'findings above hint per 1,000 words of human text',
    better: 'lower',
    pick: ({ humanText }) => humanText.aboveHint,
  },
  { name: 'recall of marked spans', better: 'higher', pick: ({ spans }) => spans!.machine.majorRecall },
];

async function* asRead(rows: Iterable<Row>): AsyncGenerator<Row> {
  yield* rows;
}

const checker = checkerOf(await createDetector());
const sample = await gather(asRead(corpusRows()), { checker, split: 'all' });
const evaluation = evaluate(sample, { inputs: [], split: 'all', prior: 0.5, off: [], bootstrap: 0, seed: 1 });
const before = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, number>;
const now = Object.fromEntries(FIGURES.map((figure) => [figure.name, valueOf(figure)]));

function valueOf({ name, pick }: Measured): number {
  const { value, reason } = pick(evaluation);
  if (value === null) throw new Error(`${name} cannot be computed: ${reason}.`);
  return Number(value.toFixed(DIGITS));
}

/** The better of what was and what is; a figure that is new has only one value. */
function best({ name, better }: Measured): number {
  const values = [before[name] ?? now[name]!, now[name]!];
  return better === 'higher' ? Math.max(...values) : Math.min(...values);
}

const raised = Object.fromEntries(FIGURES.map((figure) => [figure.name, best(figure)]));
const raising = process.env['LAKEBY_FLOOR'] === 'raise';
if (raising) writeFileSync(FILE, `${JSON.stringify(raised, null, 2)}\n`);
const floor = raising ? raised : before;

test.each(FIGURES)('over the corpus: $name', ({ name }) => {
  const fault =
    floor[name] === undefined
      ? `${name} is not in ${FILE}: run npm run floor`
      : `${name} has become worse: ${floor[name]} before, ${now[name]} now`;
  expect(floor[name] === undefined || raised[name] !== now[name] ? fault : 'as good as before').toBe(
    'as good as before',
  );
});

test('the floor names no figure that is not measured', () => {
  expect(Object.keys(floor).sort()).toEqual(Object.keys(now).sort());
});

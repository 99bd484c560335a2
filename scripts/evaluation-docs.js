// Writes docs/evaluation.md and its two drawings from measured figures and docs/parts/evaluation.yaml. Needs a build:
//   node scripts/evaluation-docs.js --left-out left-out.json --test test.json
// Each file comes from `lakeby evaluate --format json`: "left out" from rows scored by programs that had not learned from
// their set (--scored), "test" from the documents of split test. One of the two is enough. --out names another folder.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { evaluationSchema } from '../dist/evaluate/schema.js';
import { writeWhole } from '../dist/report/whole-file.js';
import { evaluationPage } from './evaluation-docs/page.js';
import { reliabilityDrawing, rocDrawing } from './evaluation-docs/drawings.js';

const SIDES = { 'left-out': 'left out', test: 'test' };
const docs = new URL('../docs/', import.meta.url);

function read(file) {
  const result = evaluationSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (result.success) return result.data;
  const [{ path, message }] = result.error.issues;
  throw new Error(`${file} is no evaluation: ${path.join('.')}: ${message}`);
}

const { values } = parseArgs({
  options: { 'left-out': { type: 'string' }, test: { type: 'string' }, out: { type: 'string' } },
});
const sides = Object.entries(SIDES)
  .filter(([option]) => values[option] !== undefined)
  .map(([option, name]) => ({ name, evaluation: read(values[option]) }));
if (sides.length === 0) {
  console.error('Name at least one evaluation: --left-out <file> or --test <file>.');
  process.exit(2);
}

const parts = parse(readFileSync(new URL('parts/evaluation.yaml', docs), 'utf8'));
const files = {
  'evaluation.md': evaluationPage(sides, parts),
  'evaluation-roc.svg': rocDrawing(sides),
  'evaluation-reliability.svg': reliabilityDrawing(sides),
};
for (const [name, text] of Object.entries(files)) {
  const path = join(values.out ?? fileURLToPath(docs), name);
  await writeWhole(path, [text]);
  console.log(`wrote ${path}`);
}

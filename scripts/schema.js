// Writes rules/generated/{verdict,report,filter,evaluation,config}.schema.json from the schema.ts of src/report,
// src/evaluate and src/config (built to dist before).
// With --check nothing is written, and the exit code says whether the files are in step.
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { configFile } from '../dist/config/schema.js';
import { evaluationSchema } from '../dist/evaluate/schema.js';
import { filterLineSchema, reportSchema, verdictSchema } from '../dist/report/schema.js';

const REPORT = 'src/report/schema.ts';
const SCHEMAS = {
  verdict: [verdictSchema, REPORT],
  report: [reportSchema, REPORT],
  filter: [filterLineSchema, REPORT],
  evaluation: [evaluationSchema, 'src/evaluate/schema.ts'],
  config: [configFile, 'src/config/schema.ts'],
};
const folder = new URL('../rules/generated/', import.meta.url);

/** The schema files by name, with their content. */
export function schemaFiles() {
  return Object.entries(SCHEMAS).map(([name, [schema, from]]) => [`${name}.schema.json`, schemaText(schema, from)]);
}

function schemaText(schema, from) {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12' });
  const comment = `Written by scripts/schema.js from ${from}; do not edit.`;
  return `${JSON.stringify({ $schema, $comment: comment, ...rest }, null, 2)}\n`;
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

if (argv[1] && fileURLToPath(import.meta.url) === realpathSync(argv[1])) {
  const stale = schemaFiles().filter(([name, text]) => read(new URL(name, folder)) !== text);
  if (!argv.includes('--check')) for (const [name, text] of stale) writeFileSync(new URL(name, folder), text);
  else for (const [name] of stale) console.error(`rules/generated/${name} is not in step: run node scripts/schema.js`);
  process.exitCode = argv.includes('--check') && stale.length > 0 ? 1 : 0;
}

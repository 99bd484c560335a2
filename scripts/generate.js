// npm run generate: writes every generated text file that is kept in the repository. With --check nothing is written;
// each file that is not in step is named, and the exit code says so. Needs a build.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { createDetector } from '../dist/index.js';
import { ruleFile } from '../dist/rules/schema.js';
import { configPage } from './config-page.js';
import { familyPages } from './families.js';
import { schemaFiles } from './schema.js';

const root = new URL('..', import.meta.url);

function ruleSchema() {
  const { $schema, ...rest } = z.toJSONSchema(ruleFile, { target: 'draft-2020-12', io: 'input' });
  return `${JSON.stringify({ $schema, $comment: 'Written by npm run generate from src/rules/schema.ts; do not edit.', ...rest }, null, 2)}\n`;
}

const files = [
  ...schemaFiles().map(([name, text]) => [`rules/generated/${name}`, text]),
  ['rules/generated/schema.json', ruleSchema()],
  ['docs/config.md', configPage()],
  ...familyPages((await createDetector()).rules),
];

function current(path) {
  try {
    return readFileSync(new URL(path, root), 'utf8');
  } catch {
    return null;
  }
}

const stale = files.filter(([path, text]) => current(path) !== text);
const check = process.argv.includes('--check');
for (const [path, text] of stale) {
  console.log(check ? `${path} is not in step: run npm run generate` : `wrote ${path}`);
  if (check) continue;
  mkdirSync(new URL('.', new URL(path, root)), { recursive: true });
  writeFileSync(new URL(path, root), text);
}
// A page whose family was renamed or taken back.
const kept = new Set(files.map(([path]) => path));
const pages = readdirSync(new URL('docs/families/', root)).map((name) => `docs/families/${name}`);
const left = pages.filter((path) => !kept.has(path));
for (const path of left) {
  console.log(check ? `${path} belongs to no family: run npm run generate` : `removed ${path}`);
  if (!check) rmSync(new URL(path, root));
}
process.exitCode = check && stale.length + left.length > 0 ? 1 : 0;

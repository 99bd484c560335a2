// Writes dist/knowledge.json (rules without examples, lists, word frequencies) and dist/examples.json from rules/.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { relative } from 'node:path';
import { loadLists, loadRules } from '../dist/rules/load.js';
import { UserError } from '../dist/errors.js';

const root = new URL('..', import.meta.url);
const path = (name) => fileURLToPath(new URL(name, root));
const write = (name, value) => writeFileSync(new URL(`dist/${name}`, root), JSON.stringify(value));

function readFrequency() {
  const lines = readFileSync(new URL('rules/generated/frequency.txt', root), 'utf8').trim().split('\n').slice(1);
  return Object.fromEntries(lines.map((line) => line.split('\t')).map(([word, count]) => [word, Number(count)]));
}

try {
  const rules = await loadRules(path('rules/en'));
  const lists = await loadLists(path('rules/lists'));
  write('knowledge.json', {
    rules: rules.map((rule) => ({ ...rule, bad: [], good: [], positions: {} })),
    lists,
    frequency: readFrequency(),
  });
  write('examples.json', Object.fromEntries(rules.map(({ id, bad, good, note, match, positions }) => [id, {
    bad, good, note, match, file: relative(path('.'), positions.rule.file), line: positions.rule.line,
  }])));
  console.log(`dist/knowledge.json: ${rules.length} rules, ${Object.keys(lists).length} lists`);
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.describe());
  process.exitCode = 1;
}

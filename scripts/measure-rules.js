// npm run measure:rules -- <articles.jsonl.gz> ...: what every rule finds in labelled text, for the pages in docs/families. Writes
// docs/parts/rules.json: counts only. Lone hints are counted too: it is the rule that is measured. Needs a build.
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createDetector } from '../dist/create-detector.js';
import { classesOf } from '../dist/evaluate/classes.js';
import { labelledOf } from '../dist/evaluate/labelled.js';
import { readRows } from '../dist/evaluate/rows.js';
import { indexRules } from '../dist/rules/compile.js';
import { makeRuleSet } from '../dist/rules/rule-set.js';
import { allFindings } from '../dist/score/company.js';
import { analyze } from '../dist/text/analyze.js';
import { readKnowledge, singlePatterns } from './knowledge/patterns.js';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Name the labelled articles: npm run measure:rules -- articles.jsonl.gz');
  process.exit(2);
}

const detector = await createDetector({ switchedOff: ['wording-unusual'] });
const families = new Map(detector.rules.map(({ id, category, family }) => [id, `${category}/${family}`]));
const { rules, knowledge } = await readKnowledge();
const singles = makeRuleSet(indexRules(singlePatterns(rules), knowledge), knowledge);

/** Articles with their classes, which are only known at the end of the file. */
async function* articles() {
  for await (const row of readRows(files, { stdin: process.stdin })) {
    const labelled = labelledOf(row);
    if (!('sentence' in labelled)) yield labelled.article;
  }
}
const graded = [];
for await (const labelled of articles()) graded.push({ ...labelled, article: undefined });
const labels = classesOf(graded);

const empty = () => ({ human: 0, garbled: 0, other: 0 });
const side = () => ({ words: empty(), articles: empty() });
const measured = { data: files.map((file) => basename(file)), dev: side(), test: side(), rules: {}, families: {} };
const fired = new Map();
const bump = (table, key, split, label) => {
  table[key] ??= { dev: empty(), test: empty() };
  table[key][split][label]++;
};

let at = 0;
for await (const { article, split = 'dev' } of articles()) {
  const label = labels[at++];
  const verdict = detector.check(article);
  measured[split].words[label] += verdict.words;
  measured[split].articles[label]++;
  const found = allFindings(verdict);
  for (const { rule } of found) bump(measured.rules, rule, split, label);
  for (const family of new Set(found.map(({ rule }) => families.get(rule))))
    bump(measured.families, family, split, label);
  if (split !== 'dev' || label === 'human') continue;
  const text = analyze({ ...article, origin: { path: article.id } }, knowledge.lexicon);
  for (const { rule } of singles.match(text)) fired.set(rule.source.id, true);
}
measured.patternsFired = Object.fromEntries(
  rules
    .map(({ id, match }) => [id, match.filter((_, place) => fired.has(`${id}.${place}`)).length])
    .filter(([, count]) => count > 0),
);
const sorted = (table) => Object.fromEntries(Object.entries(table).sort(([one], [other]) => (one < other ? -1 : 1)));
const out = {
  ...measured,
  rules: sorted(measured.rules),
  families: sorted(measured.families),
  patternsFired: sorted(measured.patternsFired),
};
const rowsOf = (table) =>
  Object.entries(table)
    .map(([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    .join(',\n');
const parts = Object.entries(out).map(([key, value]) =>
  ['rules', 'families', 'patternsFired'].includes(key)
    ? `  "${key}": {\n${rowsOf(value)}\n  }`
    : `  "${key}": ${JSON.stringify(value)}`,
);
writeFileSync(new URL('../docs/parts/rules.json', import.meta.url), `{\n${parts.join(',\n')}\n}\n`);
console.log(
  `docs/parts/rules.json: ${Object.keys(out.rules).length} rules fired; ${fired.size} patterns fired in machine text of split dev`,
);

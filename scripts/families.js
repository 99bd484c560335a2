// docs/catalogue.md and docs/families/<category>-<family>.md: what each family of rules finds, why, with an example of every rule
// and what it was measured to find (docs/parts/rules.json, written by npm run measure:rules).
import { readFileSync } from 'node:fs';

const root = new URL('..', import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(name, root), 'utf8'));
const escape = (text) => text.replace(/[\\|<>*_`[\]]/g, '\\$&').replace(/\n/g, ' ');
const NOTHING = { human: 0, garbled: 0, other: 0 };

/** All pages by path. `rules` are those of a detector. */
export function familyPages(rules) {
  const examples = read('dist/examples.json');
  const measured = read('docs/parts/rules.json');
  const families = [...groupBy(rules, ({ category, family }) => `${category}/${family}`)]
    .map(([key, members]) => ({ key, members, file: `${key.replace('/', '-')}.md`, measured, examples }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
  return [
    ['docs/catalogue.md', cataloguePage(families, rules.length)],
    ...families.map((family) => [`docs/families/${family.file}`, familyPage(family)]),
  ];
}

function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** Findings of some rules in one split. */
function findingsOf(members, measured, split) {
  return members.reduce((sum, { id }) => {
    const counts = measured.rules[id]?.[split] ?? NOTHING;
    return { human: sum.human + counts.human, garbled: sum.garbled + counts.garbled, other: sum.other + counts.other };
  }, NOTHING);
}

function figures({ human, garbled }, { words }) {
  const rates = { human: human / words.human, garbled: garbled / words.garbled };
  const both = rates.human + rates.garbled;
  return {
    perThousand: (1000 * rates.human).toFixed(3),
    precision: both === 0 ? '-' : (rates.garbled / both).toFixed(2),
    lift: garbled === 0 && human === 0 ? '-' : (rates.garbled / ((human + 0.5) / words.human)).toFixed(1),
  };
}

function touched({ key, measured }, split) {
  const { garbled } = measured.families[key]?.[split] ?? NOTHING;
  return `${((100 * garbled) / measured[split].articles.garbled).toFixed(1)} %`;
}

const EXPLANATION =
  'Precision: of findings in equally long human and garbled text, the share in garbled text. Lift: findings per word in garbled ' +
  'text by those in human text, half a finding added there. Hints that stand alone are counted here, though no report shows them. ' +
  'Split test was not looked at when rules were written; no figure is given for damage and disclosure, which labels say nothing of.';

function cataloguePage(families, count) {
  const rows = families.map((family) => {
    const found = findingsOf(family.members, family.measured, 'test');
    const { perThousand, precision } = figures(found, family.measured.test);
    return `| [${family.key}](families/${family.file}) | ${family.members.length} | ${found.garbled} | ${found.human} | ${perThousand} | ${precision} | ${touched(family, 'test')} |`;
  });
  return `# Rules

Written by \`npm run generate\` from rules/en, src/detect and docs/parts/rules.json; do not edit. ${count} rules in ${families.length} families.

| family | rules | findings in garbled text | in human text | per 1,000 human words | precision | garbled articles touched |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}

Measured on split test. ${EXPLANATION}
`;
}

function familyPage(family) {
  const { key, members, measured, examples } = family;
  const splits = ['dev', 'test'].map((split) => {
    const found = findingsOf(members, measured, split);
    const { perThousand, precision, lift } = figures(found, measured[split]);
    return `| ${split} | ${found.garbled} | ${found.human} | ${perThousand} | ${precision} | ${lift} | ${touched(family, split)} |`;
  });
  const rows = members.map((rule) => ruleRow(rule, { measured, examples }));
  return `# ${key}

Written by \`npm run generate\`; do not edit. [All families](../catalogue.md)

${escape(members[0].about.trim())}

| split | findings in garbled text | in human text | per 1,000 human words | precision | lift | garbled articles touched |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
${splits.join('\n')}

| rule | strength | probably meant, or why | example | from | garbled | human |
| --- | --- | --- | --- | --- | ---: | ---: |
${rows.join('\n')}

The last two columns are findings in both splits. ${EXPLANATION}
`;
}

function ruleRow(rule, { measured, examples }) {
  const { dev = NOTHING, test = NOTHING } = measured.rules[rule.id] ?? {};
  const meant = escape((rule.means ?? [rule.message]).join('; '));
  return `| ${rule.id} | ${rule.severity} | ${meant} | ${exampleOf(examples[rule.id])} | ${(rule.from ?? []).join(' ')} | ${dev.garbled + test.garbled} | ${dev.human + test.human} |`;
}

function exampleOf(entry) {
  const [first] = entry?.bad ?? [];
  if (!first) return '';
  return escape(first).replace(/\(\((.*)\)\)/, '**$1**');
}

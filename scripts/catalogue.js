// docs/catalogue.md: every rule and detector rule by category and family, with an example of what it marks.
import { readFileSync } from 'node:fs';

const escape = (text) => text.replace(/[\\|<>*_`[\]]/g, '\\$&').replace(/\n/g, ' ');

export function catalogue(rules, examplesFile) {
  const examples = JSON.parse(readFileSync(examplesFile, 'utf8'));
  const categories = groupBy(rules, ({ category }) => category);
  const sections = [...categories].sort().map(([category, group]) => section(category, group, examples));
  return `# Rules\n\nWritten by \`npm run generate\` from rules/en and src/detect; do not edit. ${rules.length} rules.\n\n${sections.join('\n')}`;
}

function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function section(category, rules, examples) {
  const families = [...groupBy(rules, ({ family }) => family)].sort();
  return `## ${category}\n\n${families.map(([family, group]) => familyTable(family, group, examples)).join('\n')}`;
}

function familyTable(family, rules, examples) {
  const rows = rules.map(
    (rule) =>
      `| ${rule.id} | ${rule.severity} | ${escape((rule.means ?? [rule.message]).join('; '))} | ${exampleOf(examples[rule.id])} |`,
  );
  return `### ${family}\n\n${escape(rules[0].about.trim())}\n\n| rule | strength | probably meant, or why | example |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

function exampleOf(entry) {
  const [first] = entry?.bad ?? [];
  if (!first) return '';
  return escape(first).replace(/\(\((.*)\)\)/, '**$1**');
}

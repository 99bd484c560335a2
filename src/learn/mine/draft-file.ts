import type { Draft } from './draft.js';

/** One file of drafts, by its path below the folder they are written to. */
export interface DraftFile {
  readonly path: string;
  readonly text: string;
}

/** A file that a person can review in one sitting. */
const RULES_A_FILE = 60;

const ABOUT: Readonly<Record<string, string>> = {
  senses: 'Words that machines put where people put another, with the words that stand around them when they do.',
  calques: 'Phrases that machines write and people do not.',
  grammar: 'Function words and word classes in an order that machines write and people do not.',
};

/** Drafts as rule files, best first, and their evidence as JSON lines. */
export function draftFiles(drafts: readonly Draft[]): DraftFile[] {
  const categories = [...new Set(drafts.map(({ category }) => category))];
  const files = categories.flatMap((category) => {
    const rules = drafts.filter((draft) => draft.category === category);
    const count = Math.ceil(rules.length / RULES_A_FILE);
    return Array.from({ length: count }, (_, at) => ({
      path: `${category}/mined-${String(at + 1).padStart(2, '0')}.yaml`,
      text: fileText(category, rules.slice(at * RULES_A_FILE, (at + 1) * RULES_A_FILE)),
    }));
  });
  const evidence = drafts.map(({ id, category, match, means, evidence: counts }) =>
    JSON.stringify({ id, category, match, means, ...counts }),
  );
  return [...files, { path: 'evidence.jsonl', text: `${evidence.join('\n')}\n` }];
}

function fileText(category: string, drafts: readonly Draft[]): string {
  const head = [
    '# Drafts by lakeby mine, best first. Review each: is it wrong in every sentence? Then write examples of your own, name the',
    '# mistake, widen or narrow the pattern, and move the rule to a family. Delete what is good English.',
    `about: ${ABOUT[category] ?? 'What machines write and people do not.'}`,
    'defaults: {strength: hint}',
    'rules:',
  ];
  return `${[...head, ...drafts.flatMap(ruleLines)].join('\n')}\n`;
}

function ruleLines({ id, match, near, means, from, bad, good, evidence }: Draft): string[] {
  return [
    `  # ${evidenceText(evidence)}`,
    `  ${id}:`,
    `    match: ${quoted(match)}`,
    ...listed('near', near),
    ...listed('means', means),
    ...(from.length > 0 ? [`    from: [${from.map(quoted).join(', ')}]`] : []),
    ...listed('bad', bad),
    ...listed('good', good),
  ];
}

function evidenceText(evidence: Draft['evidence']): string {
  if ('stories' in evidence) return `in ${evidence.stories} stories by one article against several`;
  const { machine, people, lift, languages } = evidence;
  const counts = Object.entries(languages).sort((one, other) => other[1] - one[1]);
  const named = counts.map(([language, count]) => `${language} ${count}`).join(', ');
  return `${machine} by machines (${named}), ${people} by people, lift ${lift.toFixed(1)}`;
}

function listed(key: string, values: readonly string[]): string[] {
  return values.length === 0 ? [] : [`    ${key}:`, ...values.map((value) => `      - ${quoted(value)}`)];
}

/** A JSON string is a YAML string, whatever is in it (YAML 1.2.2, section 1.2). */
function quoted(value: string): string {
  return JSON.stringify(value);
}

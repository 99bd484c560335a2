import type { Ground } from '../../src/rules/compile.js';
import { compileRules, type RuleSet } from '../../src/rules/rule-set.js';
import { find } from '../../src/rules/examples.js';
import { parseRuleFile } from '../../src/rules/parse-file.js';
import type { RuleSource } from '../../src/rules/rule.js';
import { loadShipped, shippedKnowledge } from '../../src/rules/knowledge.js';

const shipped = shippedKnowledge(loadShipped());

/** A small world to try rules in: the real dictionary and two lists. */
export const ground: Ground = {
  lexicon: shipped.lexicon,
  tagger: shipped.tagger,
  lists: { country: ['Russia', 'United States', 'New Zealand'], 'missile-talk': ['missile', '~warhead', 'launch pad'] },
  frequency: () => 1,
};

const EXAMPLES = `
    bad: [one ((a)), two ((a))]
    good: [one, two]`;

/** A rule from a few YAML lines such as `match: big`; its examples do not matter. */
export function ruleOf(keys: string, id = 'tried'): RuleSource {
  const lines = keys.trim().split('\n').map((line) => `    ${line.trimEnd()}`).join('\n');
  const [rule] = parseRuleFile(`about: tried\nrules:\n  ${id}:\n${lines}${EXAMPLES}`, 'rules/senses/tried.yaml');
  return rule!;
}

/** What a rule finds in a text. */
export function foundBy(keys: string, text: string): string[] {
  return foundIn(compileRules([ruleOf(keys)], ground), text);
}

function foundIn(set: RuleSet, text: string): string[] {
  return find(set, ground, text).map(({ start, end }) => text.slice(start, end));
}

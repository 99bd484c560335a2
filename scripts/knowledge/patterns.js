// What stands in rules/en, counted: patterns as written, and the phrases they come to when groups and lists are multiplied out.
import { fileURLToPath } from 'node:url';
import { createKnowledge, loadShipped, shippedKnowledge } from '../../dist/rules/knowledge.js';
import { loadLists, loadRules } from '../../dist/rules/load.js';
import { parsePattern } from '../../dist/rules/pattern.js';
import { inflections } from '../../dist/text/inflect.js';

const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** One pattern counts for at most so many phrases, so that no single one makes the figure. */
export const MOST_PHRASES = 1000;

/** Rules and lists as they stand in the repository, with what compiles them. */
export async function readKnowledge() {
  const shipped = loadShipped();
  const known = shippedKnowledge(shipped);
  const lists = await loadLists(path('rules/lists'));
  const knowledge = createKnowledge({ lists, frequency: shipped.frequency }, known.lexicon, known.tagger);
  return { rules: await loadRules(path('rules/en')), lists, knowledge };
}

/** Every pattern with its rule, as a rule of its own. */
export function singlePatterns(rules) {
  return rules.flatMap((rule) => rule.match.map((match, at) => ({ ...rule, id: `${rule.id}.${at}`, match: [match] })));
}

/** How many phrases a pattern stands for: classes and `_` count as one word, whatever they match. */
export function phrasesOf(pattern, lists) {
  return Math.min(MOST_PHRASES, sequence(parsePattern(pattern), lists));
}

const sequence = (items, lists) => items.reduce((product, item) => product * choices(item, lists), 1);

const CHOICES = {
  choice: ({ options }, lists) => options.reduce((sum, option) => sum + sequence(option, lists), 0),
  optional: ({ item }, lists) => 1 + choices(item, lists),
  inflected: ({ lemma }) => inflections(lemma).length,
  list: ({ name }, lists) => (lists[name] ?? []).reduce((sum, entry) => sum + entryForms(entry), 0) || 1,
};

const choices = (item, lists) => CHOICES[item.kind]?.(item, lists) ?? 1;

const entryForms = (entry) =>
  entry
    .split(/\s+/)
    .reduce((product, word) => product * (word.startsWith('~') ? inflections(word.slice(1)).length : 1), 1);

// Words that rules mark, each with the words that their source most likely said: `arrows` for missiles, `backslides` for steps back.
import { areOpposites } from '../dist/compare/antonyms.js';
import { FUNCTION_WORDS } from '../dist/compare/function-words.js';
import { stemOf } from '../dist/compare/stem.js';

/** Meanings that are longer than this explain, and do not name a word. */
const LONGEST = 4;

function stemsIn(text) {
  const words = text.toLowerCase().match(/[a-z][a-z-]+/g) ?? [];
  return words.filter((word) => !FUNCTION_WORDS.has(word)).map(stemOf);
}

const marked = (example) => [...example.matchAll(/\(\((.+?)\)\)/g)].map(([, text]) => text);

/** Lines `wrong meant meant ...` in the order of the alphabet, from the marked words of bad examples and what rules say they mean. */
export function wrongSenses(rules) {
  const senses = new Map();
  for (const { bad, means } of rules) {
    const meant = new Set(means.filter((meaning) => meaning.split(' ').length <= LONGEST).flatMap(stemsIn));
    for (const wrong of new Set(bad.flatMap(marked).flatMap(stemsIn))) {
      if (meant.has(wrong)) continue;
      const known = senses.get(wrong) ?? new Set();
      for (const stem of meant) if (!areOpposites(wrong, stem)) known.add(stem);
      if (known.size > 0) senses.set(wrong, known);
    }
  }
  return [...senses]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([wrong, meant]) => [wrong, ...[...meant].sort()].join(' '))
    .join('\n');
}

// npm run knowledge: how much stands in rules/en. With --sample 300 (and --seed 1) it prints so many patterns at random with
// what was meant, for someone to judge whether any of them is good English. Needs a build.
import { parseArgs } from 'node:util';
import { randomNumbers } from '../dist/evaluate/random.js';
import { phrasesOf, readKnowledge, singlePatterns, MOST_PHRASES } from './knowledge/patterns.js';

const { values } = parseArgs({ options: { sample: { type: 'string' }, seed: { type: 'string', default: '1' } } });
const { rules, lists } = await readKnowledge();
const patterns = singlePatterns(rules);
const distinct = new Set(patterns.map(({ match: [pattern] }) => pattern));
const phrases = patterns.reduce((sum, { match: [pattern] }) => sum + phrasesOf(pattern, lists), 0);
const senses = rules.filter(({ category }) => category === 'senses');
const rows = [
  ['rules', rules.length],
  [
    'of these with a field or antipattern',
    rules.filter(({ near, far, unless }) => near.length + far.length + unless.length > 0).length,
  ],
  ['rules for words in the wrong sense', senses.length],
  ['families', new Set(rules.map(({ category, family }) => `${category}/${family}`)).size],
  ['distinct patterns', distinct.size],
  [`phrases multiplied out (at most ${MOST_PHRASES} of a pattern)`, phrases],
  ['rules that name their languages', rules.filter(({ from }) => from.length > 0).length],
];
for (const [name, count] of rows) console.log(`${String(count).padStart(7)}  ${name}`);

if (values.sample !== undefined) {
  const random = randomNumbers(Number(values.seed));
  const left = [...patterns];
  for (let count = Math.min(Number(values.sample), left.length); count > 0; count--) {
    const [{ id, match, means, near, strength }] = left.splice(Math.floor(random() * left.length), 1);
    const field = near.length > 0 ? `  near ${near.join(', ')}` : '';
    console.log(`${id} [${strength}]: ${match[0]}  =>  ${means.join('; ')}${field}`);
  }
}

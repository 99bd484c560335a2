import { expect, test } from '@jest/globals';
import { makeRules } from '../../src/detect/rules.js';
import { indexRules } from '../../src/rules/compile.js';
import { parseRuleFile } from '../../src/rules/parse-file.js';
import { analyze } from '../../src/text/analyze.js';
import { knowledge } from './rule-cases.js';

const RULES = `about: Phrases that tell only together.
defaults: {strength: hint, together: 2}
rules:
  heavy-nouns:
    match: [storage of the, repair of the]
    bad: [The ((storage of the)) hay took days., The ((repair of the)) roof took weeks.]
    good: [They stored the hay., They mended the roof.]
  plain-one:
    match: a such
    together: 1000
    bad: [It is ((a such)) day., He saw ((a such)) cow.]
    good: [Such a day., Such a cow.]
`;
const rules = makeRules(indexRules(parseRuleFile(RULES, 'calques/heavy.yaml'), knowledge), knowledge);
const found = (text: string): string[] =>
  rules
    .find(analyze({ id: 'a', text, origin: { path: 'a' } }, knowledge.lexicon))
    .map(({ start, end }) => text.slice(start, end));

test('one phrase, or the same one again, is not reported', () => {
  expect(found('The storage of the hay took days.')).toEqual([]);
  expect(found('The storage of the hay took days. The storage of the wood took weeks.')).toEqual([]);
});

test('two different ones are reported, each where it stands; a rule that asks for more stays silent', () => {
  expect(found('The storage of the hay took days. The repair of the roof was a such work.')).toEqual([
    'storage of the',
    'repair of the',
  ]);
});

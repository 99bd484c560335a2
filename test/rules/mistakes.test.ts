import { describe, expect, test } from '@jest/globals';
import { UserError } from '../../src/errors.js';
import { compileRules } from '../../src/rules/rule-set.js';
import { testExamples } from '../../src/rules/examples.js';
import { lintRules } from '../../src/rules/lint.js';
import { parseRuleFile } from '../../src/rules/parse-file.js';
import { ground, ruleOf } from './ground.js';

const FILE = 'rules/senses/tried.yaml';
const GOOD = `about: tried
rules:
  big-house:
    match: big house
    bad: [A ((big house)) burns., The ((big house)).]
    good: [A big red house., A house.]
`;

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof UserError) return error.describe();
    throw error;
  }
  return 'nothing was wrong';
}

describe('a rule file with a mistake names its line, column and what was meant', () => {
  test.each([
    ['unknown key', GOOD.replace('match:', 'macth:'), `${FILE}:4:5: "macth" is no key of a rule file.\n  Did you mean "match"?`],
    ['key missing', GOOD.replace(/ {4}good.*\n/, ''), `${FILE}:4:5: rules.big-house.good: this key is missing.`],
    ['one example only', GOOD.replace(', A house.', ''), `${FILE}:6:11: rules.big-house.good: at least 2 of these are needed.`],
    ['number', GOOD.replace('A house.', '1.10'), `${FILE}:6:30: rules.big-house.good.1: 1.1 is not text.`],
    ['colon', GOOD.replace('[A big red house., A house.]', '\n      - He said: a house.\n      - A house.'), `${FILE}:7:9: rules.big-house.good.0: this is not text.\n  Put a sentence`],
    ['tag', GOOD.replace('big house\n', '!x big house\n'), `${FILE}:4:12: Unresolved tag: !x`],
    ['bare exclamation mark', GOOD.replace('match: big house', 'match: [!, house]'), `${FILE}:4:`],
    ['alias', GOOD.replace('match: big house', 'match: &a big house\n    note: *a'), `${FILE}:5:11: An alias`],
    ['no YAML', 'about: [', `${FILE}:1:9: `],
    ['strength', GOOD.replace('    bad', '    strength: strong\n    bad'), `${FILE}:5:15: rules.big-house.strength: is one of hint, sign, proof.`],
    ['window', GOOD.replace('    bad', '    window: page\n    bad'), `${FILE}:5:13: rules.big-house.window: is sentence`],
    ['id', GOOD.replace('big-house:', 'Big_House:'), `${FILE}:`],
    ['twice the same id', GOOD + GOOD.split('\n').slice(2).join('\n'), `${FILE}:7:3: Map keys must be unique`],
  ])('%s', (_, text, message) => {
    expect(messageOf(() => parseRuleFile(text, FILE))).toContain(message);
  });

  test('a folder that is no category', () => {
    expect(messageOf(() => parseRuleFile(GOOD, 'rules/sense/a.yaml'))).toContain('"sense" is no category');
  });
});

describe('a bad pattern', () => {
  test.each([
    ['match: (big | small', ':4:12: Rule tried: Pattern "(big | small": This ( is never closed.'],
    ['match: big | small', 'Alternatives stand in parentheses'],
    ['match: big)', 'This ) closes nothing.'],
    ['match: (big | )', 'An alternative is empty'],
    ['match: big <Country>', 'Write a list or class as <name>'],
    ['match: big <contry>', 'There is no list <contry>'],
    ['match: ^(big house) x', '^ stands before one word'],
    ['match: _ ^big', 'has no fixed word'],
    ['match: very?', 'has no fixed word'],
    ['match: x\nnear: (y', ':5:11: Rule tried'],
  ])('%s', (keys, message) => {
    expect(messageOf(() => compileRules([ruleOf(keys)], ground))).toContain(message);
  });
});

describe('rules test', () => {
  const problems = (text: string): string[] => {
    const rules = parseRuleFile(text, FILE);
    const examples = testExamples(rules, ground).flatMap(({ problem }) => (problem ? [problem] : []));
    return [...examples, ...lintRules(rules, ground).map(({ problem }) => problem)];
  };

  test('a good file has no problems', () => {
    expect(problems(GOOD)).toEqual([]);
  });

  test.each([
    ['bad example not found', GOOD.replace('((big house)) burns', '((big barn)) burns'), 'Expected "big barn", found nothing.'],
    ['found elsewhere', GOOD.replace('((big house)) burns', '((A big house)) burns'), 'found "big house"'],
    ['found twice', GOOD.replace('burns', 'and big house'), 'found "big house" and "big house"'],
    ['no mark', GOOD.replace('((big house)) burns', 'big house burns'), 'Mark the match once'],
    ['good example found', GOOD.replace('A big red house.', 'A big house.'), 'Must stay silent, found "big house".'],
    ['unearned unless', GOOD.replace('    bad', '    unless: white house\n    bad'), 'No example needs unless "white house"'],
    ['unearned far', GOOD.replace('    bad', '    far: fire\n    bad'), 'No example needs far "fire"'],
    ['unearned near', GOOD.replace('A ((big', 'One ((big').replace('    bad', '    near: [the, one]\n    bad'), 'No example needs near'],
    ['unearned place', GOOD.replace('    bad', '    where: [body, heading]\n    bad'), 'No example needs where: heading'],
    ['pattern twice', GOOD.replace('match: big house', 'match: [big house, big  house]'), 'stands already in big-house'],
    ['shadowed', `${GOOD}${GOOD.split('\n').slice(2).join('\n').replace('big-house', 'large-house').replace('match: big house', 'match: big (house | barn)')}`, 'reports every bad example of this rule already'],
  ])('%s', (_, text, problem) => {
    expect(problems(text).join('\n')).toContain(problem);
  });
});

import { describe, expect, test } from '@jest/globals';
import { testExamples } from '../../src/rules/examples.js';
import { loadShipped, shippedKnowledge } from '../../src/rules/knowledge.js';
import { lintRules } from '../../src/rules/lint.js';
import { loadRules } from '../../src/rules/load.js';

const rules = await loadRules('rules/en');
const ground = shippedKnowledge(loadShipped());

describe('every example of every rule', () => {
  const results = testExamples(rules, ground).map((result, at) => [`${result.rule} ${result.kind} ${at}: ${result.sentence}`, result] as const);
  test.each(results)('%s', (_, result) => {
    expect(result.problem).toBeUndefined();
  });
});

test('no duplicate, shadowed or unearned part of a rule', () => {
  expect(lintRules(rules, ground).map(({ rule, problem }) => `${rule}: ${problem}`)).toEqual([]);
});

test('at least 300 rules, each with two bad and two good examples', () => {
  expect(rules.length).toBeGreaterThanOrEqual(300);
  expect(rules.filter(({ bad, good }) => bad.length < 2 || good.length < 2)).toEqual([]);
});

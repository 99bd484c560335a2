import { describe, expect, test } from '@jest/globals';
import { allFindings, partLone } from '../../src/score/company.js';
import { findingOf } from './findings.js';

const hint = (rule: string) => findingOf(rule, 'grammar', 'hint');
const sign = (rule: string) => findingOf(rule, 'senses', 'sign');

describe('partLone', () => {
  test('a hint alone is not reported, nor two of one rule', () => {
    expect(partLone([hint('a')], 200, 'clean').findings).toEqual([]);
    expect(partLone([hint('a'), hint('a')], 200, 'clean').lone).toHaveLength(2);
  });

  test('hints of two rules keep each other company in a short article, not in a long one', () => {
    const findings = [hint('a'), hint('b')];
    expect(partLone(findings, 500, 'clean')).toEqual({ findings, lone: [] });
    expect(partLone(findings, 3000, 'clean').findings).toEqual([]);
  });

  test('a sign is company for a hint, and is always reported', () => {
    const findings = [sign('a'), hint('b')];
    expect(partLone(findings, 0, 'clean').findings).toEqual(findings);
    expect(partLone(findings, 5000, 'clean').findings).toEqual([findings[0]]);
  });

  test('in a suspect article the whole text is company', () => {
    const findings = [hint('a')];
    expect(partLone(findings, 5000, 'suspect').findings).toEqual(findings);
  });

  test('places of unusual wording are no company', () => {
    expect(partLone([hint('a'), hint('wording-unusual'), hint('wording-unusual')], 0, 'clean').findings).toEqual([]);
  });
});

test('allFindings puts lone hints back in their places, those of a title first', () => {
  const [one, two, three] = [hint('a'), sign('b'), hint('c')];
  const title = { ...three, field: 'title' as const };
  expect(allFindings({ findings: [two], lone: [title, one] })).toEqual([title, one, two]);
});

import { describe, expect, test } from '@jest/globals';
import { allFindings, partLone } from '../../src/score/company.js';
import { findingOf } from './findings.js';

const hint = (rule: string) => findingOf(rule, 'grammar', 'hint');
const sign = (rule: string) => findingOf(rule, 'senses', 'sign');

describe('partLone', () => {
  test('a hint alone is not reported', () => {
    const finding = hint('a');
    expect(partLone([finding], 'clean')).toEqual({ findings: [], lone: [finding] });
  });

  test('the same words again are no company', () => {
    const first = hint('a');
    const again = { ...first, start: first.start + 5000, end: first.end + 5000 };
    expect(partLone([first, again], 'clean').findings).toEqual([]);
  });

  test('two hints keep each other company, and a sign is company for a hint', () => {
    for (const findings of [
      [hint('a'), hint('b')],
      [sign('a'), hint('b')],
    ])
      expect(partLone(findings, 'clean')).toEqual({ findings, lone: [] });
  });

  test('a sign alone is reported', () => {
    const findings = [sign('a')];
    expect(partLone(findings, 'clean').findings).toEqual(findings);
  });

  test('in a suspect article the whole text is company', () => {
    const findings = [hint('a')];
    expect(partLone(findings, 'suspect').findings).toEqual(findings);
  });

  test('places of unusual wording are no company', () => {
    expect(partLone([hint('a'), hint('wording-unusual'), hint('wording-unusual')], 'clean').findings).toEqual([]);
  });
});

test('allFindings puts lone hints back in their places, those of a title first', () => {
  const [one, two, three] = [hint('a'), sign('b'), hint('c')];
  const title = { ...three, field: 'title' as const };
  expect(allFindings({ findings: [two], lone: [title, one] })).toEqual([title, one, two]);
});

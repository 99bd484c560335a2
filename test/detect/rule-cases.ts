import { describe, expect, test } from '@jest/globals';
import { loadLists } from '../../src/rules/load.js';
import { createKnowledge, loadShipped, shippedKnowledge } from '../../src/rules/knowledge.js';
import type { Detector } from '../../src/detect/detector.js';
import type { Finding } from '../../src/model.js';
import { analyze } from '../../src/text/analyze.js';

const { lexicon, tagger } = shippedKnowledge(loadShipped());

/** The dictionary of the build and the lists as they stand in rules/lists. */
export const knowledge = createKnowledge(
  { lists: await loadLists('rules/lists'), frequency: () => ({}) },
  lexicon,
  tagger,
);

/** What a rule of a detector must find, marked ((like this)), and where it must stay silent. */
export interface RuleCase {
  readonly rule: string;
  readonly bad: readonly string[];
  readonly good: readonly string[];
}

/** All findings of a detector in a text. */
export function find(detector: Detector, text: string): Finding[] {
  return detector.find(analyze({ id: 'test', text, origin: { path: 'test' } }, knowledge.lexicon));
}

/** Findings as `rule: text`, to compare. */
export function said(detector: Detector, text: string): string[] {
  return find(detector, text).map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`);
}

/** One named test for each example, and one that every rule of the detector has its cases. */
export function testRules(detector: Detector, cases: readonly RuleCase[]): void {
  describe.each(cases)(`${detector.name}: $rule`, ({ rule, bad, good }) => {
    test.each(bad)('finds %s', (marked) => {
      const text = marked.replace(/\(\(|\)\)/g, '');
      const spans = [...marked.matchAll(/\(\(([\s\S]*?)\)\)/g)].map(([, span]) => span);
      const found = find(detector, text).filter((finding) => finding.rule === rule);
      expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(spans);
    });
    test.each(good)('is silent on %s', (text) => {
      expect(said(detector, text).filter((finding) => finding.startsWith(`${rule}:`))).toEqual([]);
    });
  });
  test(`each rule of ${detector.name} has two bad and two good examples`, () => {
    const covered = cases.filter(({ bad, good }) => bad.length > 1 && good.length > 1).map(({ rule }) => rule);
    expect([...covered].sort()).toEqual(detector.rules.map(({ id }) => id).sort());
  });
}

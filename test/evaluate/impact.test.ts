import { describe, expect, it } from '@jest/globals';
import { countImpact } from '../../src/evaluate/impact-count.js';
import { impactText } from '../../src/evaluate/impact-terminal.js';
import { liftOf, perThousand, type Impact } from '../../src/evaluate/impact.js';
import type { Finding, Severity, Verdict } from '../../src/model.js';
import { CONTROLS } from '../helpers/controls.js';
import { fakeVerdict } from '../helpers/fake-detector.js';

const ARROWS = 'They fired arrows at noon. More arrows came.';

/** A verdict whose findings of a rule are gone. */
function without(verdict: Verdict, rule: string): Verdict {
  return { ...verdict, findings: verdict.findings.filter((finding) => finding.rule !== rule), band: 'clean' };
}

/** A verdict whose findings all have one severity. */
function as(verdict: Verdict, severity: Severity): Verdict {
  return { ...verdict, findings: verdict.findings.map((finding): Finding => ({ ...finding, severity })) };
}

const COUNT = { only: new Set<string>(), limit: 3 };
const SIDES = { before: 'one', after: 'other' };
const OPTIONS = { colors: 0, width: 100, hints: false, quiet: false } as const;

function gainedIn(labels: readonly ('human' | 'garbled' | 'other')[], limit = 3): Impact {
  const count = countImpact({ ...COUNT, limit });
  const verdict = fakeVerdict(ARROWS);
  for (const label of labels) count.add(label, without(verdict, 'arrows-for-missiles'), verdict);
  return count.result();
}

describe('impact of rules', () => {
  it('counts what was gained, lost and kept, by class', () => {
    const count = countImpact(COUNT);
    const verdict = fakeVerdict(ARROWS);
    count.add('human', verdict, without(verdict, 'arrows-for-missiles'));
    count.add('garbled', verdict, verdict);
    const { classes, rules } = count.result();
    expect(classes.human).toEqual({ articles: 1, words: 8, kept: 0, worse: 0, better: 1 });
    expect(classes.garbled).toEqual({ articles: 1, words: 8, kept: 2, worse: 0, better: 0 });
    expect(rules).toMatchObject([
      { rule: 'arrows-for-missiles', classes: { human: { gained: 0, lost: 2 }, garbled: { gained: 0, lost: 0 } } },
    ]);
  });

  it('tells a change of severity from a finding gained or lost', () => {
    const count = countImpact(COUNT);
    const verdict = fakeVerdict('They fired arrows at noon.');
    count.add('human', verdict, as(verdict, 'hint'));
    const { classes, changes } = count.result();
    expect(classes.human.kept).toBe(0);
    expect(changes).toMatchObject([{ direction: 'changed', was: 'sign', severity: 'hint' }]);
  });

  it('keeps the first sentences of each kind, and counts the rest', () => {
    const impact = gainedIn(['garbled', 'human', 'human'], 1);
    expect(impact.changes.map(({ label }) => label)).toEqual(['human', 'garbled']);
    expect(impactText(impact, SIDES, OPTIONS)).toContain('  and 3 sentences more; --limit shows them.');
  });

  it('reports only the rules asked about', () => {
    const count = countImpact({ only: new Set(['odd-comma']), limit: 3 });
    const verdict = fakeVerdict('They fired arrows , at noon.');
    count.add('human', { ...verdict, findings: [] }, verdict);
    expect(count.result().rules.map(({ rule }) => rule)).toEqual(['odd-comma']);
  });

  it('works out rates and lift, and leaves them open where a kind of text is missing', () => {
    const both = gainedIn(['human', 'garbled', 'garbled']);
    expect(perThousand({ gained: 3, changed: 9, lost: 1 }, { words: 1000 })).toBe(2);
    expect(perThousand({ gained: 0, changed: 0, lost: 0 }, { words: 0 })).toBeNull();
    expect(liftOf(both.rules[0]!, both)).toBeCloseTo(4 / 16 / (2.5 / 8));
    const human = gainedIn(['human']);
    expect(liftOf(human.rules[0]!, human)).toBeNull();
  });

  it('shows human text first, the finding marked as in a rule file', () => {
    const lines = impactText(gainedIn(['other', 'garbled', 'human']), SIDES, OPTIONS).split('\n');
    const headings = lines.filter((line) => line.startsWith('Gained'));
    expect(headings).toEqual(['Gained in human text (2)', 'Gained in garbled text (2)', 'Gained in other text (2)']);
    expect(lines).toContain('    They fired ((arrows)) at noon.');
    expect(lines).toContain('      sign, a.txt, a.txt');
  });

  it('says so where both rule sets find the same', () => {
    const count = countImpact(COUNT);
    count.add('human', fakeVerdict(ARROWS), fakeVerdict(ARROWS));
    expect(impactText(count.result(), SIDES, OPTIONS)).toContain('Both find the same.');
  });

  it('neutralises control characters of a text and of its id', () => {
    const verdict = fakeVerdict('They \u001b[31mfired arrows at\u202e noon.', { id: '\u001b]0;x\u0007' });
    const count = countImpact(COUNT);
    count.add('human', { ...verdict, findings: [] }, verdict);
    const text = impactText(count.result(), { before: '\u001b[2J', after: 'b' }, OPTIONS);
    expect(text).not.toMatch(CONTROLS);
    expect(text).toContain('\\x1b[31m');
  });
});

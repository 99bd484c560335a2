import { analyze } from '../text/analyze.js';
import type { Span } from '../model.js';
import type { Ground } from './compile.js';
import { compileRules, type RuleSet } from './rule-set.js';
import type { Position, RuleSource } from './rule.js';

/** One example of one rule, and why it fails; `problem` is missing when it holds. */
export interface ExampleResult {
  readonly rule: string;
  readonly kind: 'bad' | 'good';
  readonly sentence: string;
  readonly position?: Position;
  readonly problem?: string;
}

/** A `bad` sentence without its marks, and where the match is to be found. */
interface Marked {
  readonly sentence: string;
  readonly span: Span;
}

/** Runs every example of these rules: each `bad` one found exactly at its mark, once; each `good` one silent. */
export function testExamples(rules: readonly RuleSource[], ground: Ground): ExampleResult[] {
  return rules.flatMap((rule) => {
    const set = compileRules([rule], ground);
    return [
      ...rule.bad.map((example, at) => testBad(rule, set, ground, { example, at })),
      ...rule.good.map((example, at) => testGood(rule, set, ground, { example, at })),
    ];
  });
}

interface Example {
  readonly example: string;
  readonly at: number;
}

function testBad(rule: RuleSource, set: RuleSet, ground: Ground, { example, at }: Example): ExampleResult {
  const result = { rule: rule.id, kind: 'bad', sentence: example, position: rule.positions[`bad.${at}`] } as const;
  const marked = unmark(example);
  if (!marked) return { ...result, problem: 'Mark the match once, as ((the match)).' };
  const found = find(set, ground, marked.sentence);
  const [only] = found;
  const { span, sentence } = marked;
  if (found.length === 1 && only.start === span.start && only.end === span.end) return result;
  const spans = found.map(({ start, end }) => `"${sentence.slice(start, end)}"`).join(' and ');
  return { ...result, problem: `Expected "${sentence.slice(span.start, span.end)}", found ${spans || 'nothing'}.` };
}

function testGood(rule: RuleSource, set: RuleSet, ground: Ground, { example, at }: Example): ExampleResult {
  const result = { rule: rule.id, kind: 'good', sentence: example, position: rule.positions[`good.${at}`] } as const;
  const [first] = find(set, ground, example);
  return first ? { ...result, problem: `Must stay silent, found "${example.slice(first.start, first.end)}".` } : result;
}

/** A stretch of an example, and the rule that reported it. */
export interface Reported extends Span {
  readonly rule: string;
}

/** What a rule set finds in one sentence, read as an article of its own. */
export function find(set: RuleSet, ground: Ground, sentence: string): Reported[] {
  const text = analyze({ id: 'example', text: sentence, origin: { path: 'example' } }, ground.lexicon);
  return set.match(text).map(({ rule, first, end }) => ({
    rule: rule.source.id,
    start: text.starts[first],
    end: text.ends[end - 1],
  }));
}

/** Takes the marks out of a `bad` example; null if there is not exactly one pair. */
export function unmark(example: string): Marked | null {
  const parts = example.split(/\(\(|\)\)/);
  if (parts.length !== 3) return null;
  const [before, match, after] = parts;
  return { sentence: before + match + after, span: { start: before.length, end: before.length + match.length } };
}

import type { Category, Finding, Severity, Span } from '../model.js';
import { tokenText, type Text } from '../text/text.js';
import { fingerprint } from './fingerprint.js';

/** What is known of a rule before it fires: enough for `rules list`, `rules explain`, reports and weights. */
export interface RuleInfo {
  readonly id: string;
  readonly category: Category;
  /** The file or detector the rule belongs to. */
  readonly family: string;
  readonly severity: Severity;
  /** One sentence a reader of a report sees: what is wrong. */
  readonly message: string;
  /** What the whole family finds and why a person would not write it. */
  readonly about: string;
  readonly means?: readonly string[];
  readonly from?: readonly string[];
}

/** The one shape for everything that finds: pure, synchronous, the same answer for the same text. */
export interface Detector {
  readonly name: string;
  readonly rules: readonly RuleInfo[];
  find(text: Text): Finding[];
}

/** What a finding may say beyond its rule. */
export interface Details {
  readonly message?: string;
  readonly means?: readonly string[];
  readonly severity?: Severity;
}

/** A finding of `rule` over a stretch of the article, with its fingerprint. */
export function mark(text: Text, rule: RuleInfo, span: Span, details: Details = {}): Finding {
  const means = details.means ?? rule.means;
  return {
    rule: rule.id,
    category: rule.category,
    severity: details.severity ?? rule.severity,
    start: span.start,
    end: span.end,
    message: details.message ?? rule.message,
    ...(means ? { means } : {}),
    ...(rule.from ? { from: rule.from } : {}),
    fingerprint: fingerprint(rule.id, text.source, span),
  };
}

/** The stretch from the first to the last of these tokens, both included. */
export function tokensSpan(text: Text, first: number, last: number): Span {
  return { start: text.starts[first], end: text.ends[last] };
}

/** The token in lower case, for look-ups that happen rarely: hot paths compare `text.words`. */
export function lowerText(text: Text, token: number): string {
  return tokenText(text, token).toLowerCase();
}

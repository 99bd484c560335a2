import type { Category, Finding, Severity } from '../../src/model.js';

/** A finding of which only the kind matters. */
export function findingOf(rule: string, category: Category, severity: Severity, start = 0): Finding {
  return { rule, category, severity, start, end: start + 1, message: 'a message', fingerprint: '0' };
}

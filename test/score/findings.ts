import type { Category, Finding, Severity } from '../../src/model.js';

let made = 0;

/** A finding of which only the kind matters, in a place of its own. */
export function findingOf(rule: string, category: Category, severity: Severity): Finding {
  const start = ++made * 10;
  const fingerprint = String(made).padStart(8, '0').padEnd(16, '0');
  return { rule, category, severity, start, end: start + 1, message: 'a message', fingerprint };
}

import type { Category, Severity } from '../model.js';
import type { Detector, RuleInfo } from './detector.js';

/** What a detector's table says of one rule; family, category and `about` are said once for the table. */
export interface RuleEntry {
  readonly severity: Severity;
  readonly message: string;
  readonly means?: readonly string[];
  readonly from?: readonly string[];
}

/** What the rules of one table share. */
export interface Family {
  readonly family: string;
  readonly category: Category;
  readonly about: string;
}

/** The rules of one detector by id, from a table: so that a rule's texts stand once, beside each other. */
export function catalogue<Id extends string>(
  family: Family,
  entries: Readonly<Record<Id, RuleEntry>>,
): Readonly<Record<Id, RuleInfo>> {
  const named = Object.entries<RuleEntry>(entries).map(([id, entry]) => [id, { id, ...family, ...entry }]);
  return Object.fromEntries(named) as Record<Id, RuleInfo>;
}

/** Several detectors as one, for a family that is split over files: rules and findings in the order of the parts. */
export function together(name: string, parts: readonly Detector[]): Detector {
  return {
    name,
    rules: parts.flatMap((part) => part.rules),
    find: (text) => parts.flatMap((part) => part.find(text)),
  };
}

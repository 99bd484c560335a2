import type { Category, Finding, Severity } from '../model.js';
import type { Text } from '../text/text.js';
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
  const finders = parts.map((part) => (text: Text) => part.find(text));
  return { name, rules: parts.flatMap((part) => part.rules), find: (text) => findAll(finders, text) };
}

/** What several finders find, in their order. Most texts hold nothing for most of them. */
export function findAll(finders: readonly ((text: Text) => readonly Finding[])[], text: Text): Finding[] {
  const all: Finding[] = [];
  for (const find of finders) {
    for (const finding of find(text)) all.push(finding);
  }
  return all;
}

/** Findings in the order of the text, for a finder that looks at several kinds of spots in turn. */
export function inOrder(found: Finding[]): Finding[] {
  return found.length > 1 ? found.sort((one, other) => one.start - other.start) : found;
}

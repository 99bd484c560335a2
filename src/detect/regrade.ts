import type { Finding, Severity } from '../model.js';
import type { RuleInfo } from './detector.js';

/** Severities that the user gives to rules, by rule id. */
export type Severities = Readonly<Record<string, Severity>>;

/** Rules, or findings of theirs, with the severities the user gave; all others are left as they are. */
export function regrade<T extends Finding | RuleInfo>(graded: readonly T[], severities: Severities): readonly T[] {
  if (Object.keys(severities).length === 0) return graded;
  return graded.map((one) => {
    const id = 'rule' in one ? one.rule : one.id;
    return Object.hasOwn(severities, id) ? { ...one, severity: severities[id] } : one;
  });
}

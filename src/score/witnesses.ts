import { isGraver, type Finding } from '../model.js';

/**
 * Findings that count as evidence: where several overlap, they see one mistake, and only the most serious counts; and the
 * same words found again by the same rule are no new mistake. Findings are ordered by start, those of a title first.
 */
export function witnesses(findings: readonly Finding[]): Finding[] {
  if (findings.length < 2) return [...findings];
  const kept: Finding[] = [];
  const seen = new Set<string>();
  for (const finding of findings) {
    const before = kept.at(-1);
    if (before && overlaps(before, finding)) {
      if (isGraver(finding.severity, before.severity)) kept[kept.length - 1] = finding;
    } else if (!seen.has(wordsOf(finding))) {
      seen.add(wordsOf(finding));
      kept.push(finding);
    }
  }
  return kept;
}

function overlaps(one: Finding, other: Finding): boolean {
  return one.field === other.field && one.start < other.end && other.start < one.end;
}

/** The first half of a fingerprint is made from rule and words, the second from what stands around them. */
function wordsOf({ fingerprint }: Finding): string {
  return fingerprint.slice(0, fingerprint.length / 2);
}

import type { Finding, Suppressed, Verdict } from '../model.js';

/** Moves the findings that need not be reported, for the reason `why` gives, to `suppressed`. Score and bands stay. */
export function setApart(verdict: Verdict, why: (finding: Finding) => string | undefined): Verdict {
  const { findings, damage, disclosures } = verdict;
  const apart = new Map<Finding, Suppressed>();
  for (const finding of [...findings, ...damage.findings, ...disclosures]) {
    const reason = why(finding);
    if (reason !== undefined) apart.set(finding, { ...finding, why: reason });
  }
  if (apart.size === 0) return verdict;
  const left = (all: readonly Finding[]): Finding[] => all.filter((finding) => !apart.has(finding));
  return {
    ...verdict,
    findings: left(findings),
    damage: { ...damage, findings: left(damage.findings) },
    disclosures: left(disclosures),
    suppressed: [...verdict.suppressed, ...apart.values()],
  };
}

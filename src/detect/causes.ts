import { isGraver, type Finding } from '../model.js';

/** Findings by cause: translation, scraping or encoding, the page's own statement. Each list is ordered by position. */
export interface Causes {
  readonly garble: readonly Finding[];
  readonly damage: readonly Finding[];
  readonly disclosures: readonly Finding[];
}

const NOTHING: Causes = { garble: [], damage: [], disclosures: [] };

/**
 * Parts findings by cause. What damage explains is not garble as well: a word of mojibake looks untranslated, and a lost
 * apostrophe looks like bad grammar, so garble that overlaps damage is left out.
 */
export function keepCausesApart(found: readonly Finding[]): Causes {
  if (found.length === 0) return NOTHING;
  const ordered = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const damage = ordered.filter(({ category }) => category === 'damage');
  const others = ordered.filter(({ category }) => category !== 'damage' && category !== 'disclosure');
  return {
    garble: apartFrom(
      damage.filter(({ severity }) => severity !== 'hint'),
      onceEach(others),
    ),
    damage,
    disclosures: ordered.filter(({ category }) => category === 'disclosure'),
  };
}

/** Two rules of one category that mark the same words say the same thing: the more serious one stays, or the first. */
function onceEach(findings: readonly Finding[]): Finding[] {
  const best = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.start}:${finding.end}:${finding.category}`;
    const known = best.get(key);
    if (!known || isGraver(finding.severity, known.severity)) best.set(key, finding);
  }
  return [...best.values()];
}

/** Findings that overlap none of `damage`; both are ordered by start. */
function apartFrom(damage: readonly Finding[], findings: readonly Finding[]): Finding[] {
  let first = 0;
  return findings.filter(({ start, end }) => {
    while (first < damage.length && damage[first].end <= start) first++;
    return first >= damage.length || damage[first].start >= end;
  });
}

import type { Finding } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import { CLAUSE_FRAMES, GROUPS } from './clause-frames.js';
import { mark, tokensSpan, type Detector } from './detector.js';
import { frameFinder, MOST_STEPS, type Fit } from './frames.js';
import { CLAUSES } from './grammar-rules.js';

type RuleId = keyof typeof CLAUSES;

/** Finds clauses whose words stand in an order, or lack a part, that English does not allow or hardly uses. */
export function makeClauses(knowledge: Knowledge): Detector {
  const rows = (Object.keys(CLAUSE_FRAMES) as RuleId[]).flatMap((id) =>
    CLAUSE_FRAMES[id].map((frame) => ({ id, frame })),
  );
  const fitsIn = frameFinder(
    rows.map(({ frame }) => frame),
    GROUPS,
    knowledge,
  );
  return {
    name: 'clauses',
    rules: Object.values(CLAUSES),
    find(text) {
      const fits = fitsIn(text);
      const found = fits.map(({ frame, first, last }) =>
        mark(text, CLAUSES[rows[frame].id], tokensSpan(text, first, last)),
      );
      return found.filter((_, at) => !isSaidBeside(fits, found, at));
    },
  };
}

/** Whether another finding says the same nearby. Frames are short, so those far off are not asked. */
function isSaidBeside(fits: readonly Fit[], found: readonly Finding[], at: number): boolean {
  const { first } = fits[at];
  for (let before = at - 1; before >= 0 && first - fits[before].first < MOST_STEPS; before--)
    if (isSaidBy(found[before], found[at], true)) return true;
  for (let after = at + 1; after < fits.length && fits[after].first - first < MOST_STEPS; after++)
    if (isSaidBy(found[after], found[at], false)) return true;
  return false;
}

/** Of two findings of one rule that overlap, the longer one stays, or the first. */
function isSaidBy(other: Finding, finding: Finding, isBefore: boolean): boolean {
  if (other.rule !== finding.rule || other.end <= finding.start || finding.end <= other.start) return false;
  const longer = other.end - other.start - (finding.end - finding.start);
  return longer > 0 || (longer === 0 && isBefore);
}

import type { Band, Finding, Verdict } from '../model.js';
import { excerpts } from '../report/excerpt.js';
import { DIRECTIONS, LABELS } from './impact.js';
import type { Change, ClassImpact, Direction, Impact, RuleImpact } from './impact.js';
import type { Label } from './scored.js';

/** What is compared: the rules asked about (all, where none is named), and how many sentences to keep of each kind. */
export interface ImpactRequest {
  readonly only: ReadonlySet<string>;
  readonly limit: number;
}

/** Compares two verdicts on one article after another, in memory that grows with the rules and not with the articles. */
export interface ImpactCount {
  add(label: Label, before: Verdict, after: Verdict): void;
  result(): Impact;
}

/** A change of which only the article it was seen in is not known yet. */
type Found = Pick<Change, 'label' | 'direction' | 'was'>;
type Counts<T> = Record<Label, { -readonly [Key in keyof T]: T[Key] }>;

/** A count with nothing compared yet. */
export function countImpact({ only, limit }: ImpactRequest): ImpactCount {
  const classes: Counts<ClassImpact> = perClass(() => ({ articles: 0, words: 0, kept: 0, worse: 0, better: 0 }));
  const rules = new Map<string, Counts<Record<Direction, number>>>();
  const changes: Change[] = [];
  const asked = ({ rule }: Finding): boolean => only.size === 0 || only.has(rule);
  const note = (found: Found, verdict: Verdict, finding: Finding): void => {
    const counts = rules.get(finding.rule) ?? perClass(() => ({ gained: 0, changed: 0, lost: 0 }));
    rules.set(finding.rule, counts);
    if (counts[found.label][found.direction]++ < limit) changes.push(changeOf(found, verdict, finding));
  };
  return {
    add(label, before, after) {
      const [old, now] = [before, after].map((verdict) => byPlace(findingsOf(verdict).filter(asked)));
      countClass(classes[label], before, after);
      for (const [place, finding] of now) {
        const was = old.get(place)?.severity;
        if (was === finding.severity) classes[label].kept++;
        else if (was === undefined) note({ label, direction: 'gained' }, after, finding);
        else note({ label, direction: 'changed', was }, after, finding);
      }
      for (const [place, finding] of old) if (!now.has(place)) note({ label, direction: 'lost' }, before, finding);
    },
    result: () => ({ classes, rules: sortedRules(rules), changes: sortedChanges(changes) }),
  };
}

function perClass<T>(make: () => T): Record<Label, T> {
  return { human: make(), garbled: make(), other: make() };
}

const RANK: Readonly<Record<Band, number>> = { clean: 0, suspect: 1, garbled: 2 };

function countClass(counts: Counts<ClassImpact>[Label], before: Verdict, after: Verdict): void {
  const [old, now] = [before, after].map(({ band }) => RANK[band ?? 'clean']);
  counts.articles++;
  counts.words += after.words;
  if (now > old) counts.worse++;
  if (now < old) counts.better++;
}

function findingsOf({ findings, damage, disclosures }: Verdict): Finding[] {
  return [...findings, ...damage.findings, ...disclosures];
}

/** Findings by what makes two of them the same: rule and place. */
function byPlace(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  return new Map(
    findings.map((finding) => [`${finding.rule} ${finding.field ?? 'text'} ${finding.start} ${finding.end}`, finding]),
  );
}

/** A change to keep: what is reported of it, and not the article, which may be long. */
function changeOf(found: Found, verdict: Verdict, finding: Finding): Change {
  const { rule, severity, start, end, field } = finding;
  const { id: article, origin } = verdict.article;
  const [{ segments: sentence }] = excerpts(verdict, [finding], 1);
  return { ...found, rule, severity, article, origin, ...(field ? { field } : {}), start, end, sentence };
}

function sortedRules(rules: ReadonlyMap<string, RuleImpact['classes']>): RuleImpact[] {
  const key = ({ classes }: RuleImpact): number[] =>
    LABELS.flatMap((label) => DIRECTIONS.map((direction) => classes[label][direction]));
  return [...rules]
    .map(([rule, classes]) => ({ rule, classes }))
    .sort((one, other) => byMost(key(one), key(other)) || byName(one.rule, other.rule));
}

function sortedChanges(changes: readonly Change[]): Change[] {
  const key = ({ label, direction }: Change): number =>
    LABELS.indexOf(label) * DIRECTIONS.length + DIRECTIONS.indexOf(direction);
  return [...changes].sort((one, other) => key(one) - key(other) || byName(one.rule, other.rule));
}

function byMost(one: readonly number[], other: readonly number[]): number {
  return one.map((number, index) => (other[index] ?? 0) - number).find((difference) => difference !== 0) ?? 0;
}

function byName(one: string, other: string): number {
  return Number(one > other) - Number(one < other);
}

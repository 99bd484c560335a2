import type { Article, Finding, Severity, Verdict } from '../model.js';
import { textOf } from './verdict-json.js';
import { visible } from './visible.js';
import { shorten } from './wrap.js';

/** Severities as numbers, the gravest highest, for ranking. */
export const STRENGTH: Readonly<Record<Severity, number>> = { hint: 0, sign: 1, proof: 2 };
/** Columns of the words a finding quotes, and characters of them that are looked at. */
const QUOTE_WIDTH = 48;
const MOST_WORDS = 400;
/** Characters of what was meant, and of a message; rules say less. */
const MOST_SAID = 300;
const TITLE_WIDTH = 80;
const MOST_ID = 1000;

/** How grave a finding is for the verdict: damage and a page's own statement never count, so they are hints at most. */
export function gravity({ category, severity }: Pick<Finding, 'category' | 'severity'>): Severity {
  return category === 'damage' || category === 'disclosure' ? 'hint' : severity;
}

/** All that is reported of an article, garble, damage and disclosures, the gravest first and else as they were found. */
export function reported(verdict: Verdict, hints: boolean): Finding[] {
  const { findings, damage, disclosures } = shownOf(verdict, hints);
  return gravestFirst([...findings, ...damage.findings, ...disclosures]);
}

/** A verdict as reports for people show it: without hints, unless they were asked for. */
export function shownOf(verdict: Verdict, hints: boolean): Verdict {
  if (hints) return verdict;
  const { findings, damage } = verdict;
  return {
    ...verdict,
    findings: withoutHints(findings),
    damage: { ...damage, findings: withoutHints(damage.findings) },
  };
}

function withoutHints(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => !isAside(finding));
}

/** Whether a finding is shown only when asked: a hint, unless it says what other articles have instead. */
export function isAside({ severity, others }: Finding): boolean {
  return severity === 'hint' && others === undefined;
}

/** In the order of gravity; equals keep their order. */
export function gravestFirst<T extends Pick<Finding, 'category' | 'severity'>>(findings: readonly T[]): T[] {
  return [...findings].sort((one, other) => STRENGTH[gravity(other)] - STRENGTH[gravity(one)]);
}

/** The words a finding is about, on one short line that is safe to look at. */
export function quoted(finding: Finding, article: Article): string {
  return shorten(visible(textOf(finding, article).slice(0, MOST_WORDS)), QUOTE_WIDTH);
}

/** What the source most likely said; empty where nobody can tell. */
export function meantBy({ means = [] }: Pick<Finding, 'means'>): string {
  return means.map(visible).join('; ').slice(0, MOST_SAID);
}

/** A finding in plain sentences on one line: the words, what was probably meant, what is wrong. */
export function findingText(finding: Finding, article: Article): string {
  const meant = meantBy(finding);
  const words = `"${quoted(finding, article)}"${meant === '' ? '' : `, probably meant: ${meant}`}.`;
  return `${words} ${visible(finding.message).slice(0, MOST_SAID)}`;
}

/** Band and score of an article: `garbled, 97 %`. */
export function verdictText({ band, score }: Pick<Verdict, 'band' | 'score'>): string {
  return score === null || band === null ? 'unscored' : `${band}, ${percent(score)}`;
}

/** Why an article fails, and its score. */
export function failsText({ fails = '', score }: Pick<Verdict, 'fails' | 'score'>): string {
  return `${visible(fails)}${score === null ? '' : ` Its score is ${percent(score)}.`}`;
}

/** A share in whole percent. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** The title of an article on one short line; undefined where it has none of its own. */
export function titleOf({ title, id }: Article): string | undefined {
  return title === undefined || title === id ? undefined : shorten(visible(title.slice(0, MOST_WORDS)), TITLE_WIDTH);
}

/** The id of an article on one line. Those from the Web can be of any length. */
export function idOf({ id }: Pick<Article, 'id'>): string {
  return visible(id.slice(0, MOST_ID));
}

import type { Location, PropertyBag, Result } from 'sarif';
import type { Finding, Origin, Suppressed, Verdict } from '../../model.js';
import { fileUri } from '../file-uri.js';
import { placer, regionOf, type Region } from '../place.js';
import { otherWords } from '../others.js';
import { failsText, findingText, gravity, idOf, reported, STRENGTH, titleOf } from '../reported.js';
import { visible } from '../visible.js';
import { message } from './message.js';
import { ARTICLE_FAILS, LEVELS } from './rules.js';

/** A result to be made if it is among the gravest. */
export interface Offer {
  /** Gravity first, then the score of the article; what is suppressed comes last. */
  readonly worth: number;
  readonly make: () => Result;
}

/** The worth of what could not be graver: proof, in an article that is certainly garbled. */
const MOST_WORTH = STRENGTH.proof + 1;

/** All results of one article: its findings, those that are suppressed, or that it fails without any. */
export function offersOf(verdict: Verdict, hints: boolean): Offer[] {
  const place = placer(verdict.article);
  const ordinal = ordinals();
  const shown = reported(verdict, hints);
  const offer = (finding: Finding, more: Partial<Result> = {}): Omit<Offer, 'worth'> => {
    const fingerprint = ordinal(finding.fingerprint);
    return { make: () => ({ ...ofFinding(finding, verdict, regionOf(finding, place)), ...fingerprint, ...more }) };
  };
  return [
    ...shown.map((finding) => ({ worth: worthOf(finding, verdict), ...offer(finding) })),
    ...verdict.suppressed.map((finding) => ({ worth: -1, ...offer(finding, suppression(finding)) })),
    ...(verdict.fails !== undefined && shown.length === 0 ? [failing(verdict)] : []),
  ].map(({ worth, make }) => ({ worth, make: () => ({ ...make(), rank: rank(worth) }) }));
}

function ofFinding(finding: Finding, verdict: Verdict, region: Region | undefined): Result {
  return {
    ruleId: finding.rule,
    level: LEVELS[gravity(finding)],
    message: message(findingText(finding, verdict.article)),
    locations: [location(verdict.article.origin, region)],
    ...related(finding),
    properties: properties(verdict),
  };
}

/** What other articles say instead: the file each came from, its id and its words. */
function related({ others = [] }: Finding): Pick<Result, 'relatedLocations'> {
  if (others.length === 0) return {};
  return {
    relatedLocations: others.map((other, at) => {
      const { before, words, after } = otherWords(other);
      const text = `${idOf({ id: other.article })}: ${before}[${words}]${after}`;
      return { id: at + 1, ...location(other.origin, undefined), message: message(text) };
    }),
  };
}

/** The result of an article that fails by its score alone. */
function failing(verdict: Verdict): Offer {
  const { article } = verdict;
  const line = placer(article)(0)?.line;
  const text = `"${titleOf(article) ?? idOf(article)}": ${failsText(verdict)}`;
  const result: Result = {
    ruleId: ARTICLE_FAILS,
    level: 'error',
    message: message(text),
    locations: [location(article.origin, line === undefined ? undefined : { startLine: line })],
    properties: properties(verdict),
  };
  return { worth: STRENGTH.proof + (verdict.score ?? 0), make: () => result };
}

/** Where something is; without a region it is the file as a whole. */
export function location({ path }: Origin, region: Region | undefined): Location {
  return { physicalLocation: { artifactLocation: { uri: fileUri(path) }, ...(region ? { region } : {}) } };
}

function properties({ article, band, score }: Verdict): PropertyBag {
  const title = titleOf(article);
  return {
    article: idOf(article),
    ...(title === undefined ? {} : { title }),
    ...(band === null ? {} : { band }),
    ...(score === null ? {} : { score: Math.round(score * 1e4) / 1e4 }),
  };
}

function suppression({ why }: Suppressed): Partial<Result> {
  return { suppressions: [{ kind: 'external', justification: visible(why) }] };
}

function worthOf(finding: Finding, { score }: Verdict): number {
  return STRENGTH[gravity(finding)] + (score ?? 0);
}

/** The importance of a result from 0 to 100, with one decimal. */
function rank(worth: number): number {
  return Math.max(0, Math.round((worth / MOST_WORTH) * 1000) / 10);
}

/** Names the findings of an article: the same words between the same words twice are two findings. */
function ordinals(): (fingerprint: string) => Pick<Result, 'partialFingerprints'> {
  const seen = new Map<string, number>();
  return (fingerprint) => {
    const times = (seen.get(fingerprint) ?? 0) + 1;
    seen.set(fingerprint, times);
    return { partialFingerprints: { 'lakeby/v1': times === 1 ? fingerprint : `${fingerprint}:${times}` } };
  };
}

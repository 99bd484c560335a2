import type { Finding, Verdict } from '../../model.js';
import { pathInProject } from '../file-uri.js';
import { placer, regionOf, type Region } from '../place.js';
import { failsText, findingText, reported, STRENGTH, titleOf, verdictText } from '../reported.js';
import type { RunSummary } from '../reporter.js';
import { count, skippedText } from '../say.js';
import type { Annotation, Kind } from './command.js';

const MOST_UNREAD = 10;

/** An annotation to be made if it is among the gravest of its kind. */
export interface Offer {
  readonly kind: Kind;
  readonly worth: number;
  readonly make: () => Annotation;
}

/** A finding each; and one for an article that fails without any. */
export function annotationsOf(verdict: Verdict, hints: boolean): Offer[] {
  const { article, fails, score } = verdict;
  const place = placer(article);
  const findings = reported(verdict, hints);
  const offers = findings.map((finding, ordinal) => {
    const kind = kindOf(finding, verdict);
    const line = `${findingText(finding, article)} (${finding.rule})`;
    return {
      kind,
      worth: worthOf(finding, verdict, ordinal),
      make: () => annotation(verdict, { kind, region: regionOf(finding, place), line }),
    };
  });
  if (fails === undefined || offers.some(({ kind }) => kind === 'error')) return offers;
  const whole = { kind: 'error', region: startOf(verdict), line: failsText(verdict) } as const;
  return [...offers, { kind: 'error', worth: score ?? 0, make: () => annotation(verdict, whole) }];
}

/** What fails the job is an error; what does not is a warning; hints are notices. */
function kindOf({ severity }: Finding, { fails }: Verdict): Kind {
  if (severity === 'hint') return 'notice';
  return fails === undefined ? 'warning' : 'error';
}

/** The gravest finding of every article comes before the second of any. */
function worthOf({ severity }: Finding, { score }: Verdict, ordinal: number): number {
  return STRENGTH[severity] + (score ?? 0) - ordinal * (STRENGTH.proof + 2);
}

/** What is said at a place. */
interface Said {
  readonly kind: Kind;
  readonly region: Region | undefined;
  readonly line: string;
}

function annotation(verdict: Verdict, { kind, region, line }: Said): Annotation {
  const title = titleOf(verdict.article);
  return {
    kind,
    properties: {
      file: pathInProject(verdict.article.origin.path),
      ...placeProperties(region),
      title: `${title === undefined ? '' : `${title}: `}${verdictText(verdict)}`,
    },
    lines: [line],
  };
}

function startOf({ article }: Verdict): Region | undefined {
  const line = placer(article)(0)?.line;
  return line === undefined ? undefined : { startLine: line };
}

/** GitHub takes columns only where a passage begins and ends on the same line. */
function placeProperties(region: Region | undefined): Annotation['properties'] {
  if (region === undefined) return {};
  const { startLine, startColumn, endLine = startLine, endColumn } = region;
  return startLine === endLine ? { line: startLine, col: startColumn, endColumn } : { line: startLine, endLine };
}

/** All inputs that were not read in one annotation, so that they leave room for the others. */
export function unreadAnnotation({ skipped, skippedCount }: RunSummary): Annotation {
  const named = skipped.slice(0, MOST_UNREAD).map(skippedText);
  const more = skippedCount - named.length;
  return {
    kind: 'error',
    properties: { title: `${count(skippedCount, 'input')} could not be read` },
    lines: [...named, ...(more > 0 ? [`and ${count(more, 'more input')}.`] : [])],
  };
}

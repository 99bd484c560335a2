import type { TestSuite } from 'junit-report-builder';
import type { Article, Verdict } from '../../model.js';
import { pathInProject } from '../file-uri.js';
import { placer, regionOf } from '../place.js';
import { failsText, findingText, idOf, reported, titleOf } from '../reported.js';
import { count } from '../say.js';
import { visible } from '../visible.js';

/** Findings told of an article; nobody reads on in a test report. */
const MOST_FINDINGS = 50;

/** Adds an article: failed if it fails the run, skipped if it was not scored, else passed. */
export function addCase(suite: TestSuite, verdict: Verdict, hints: boolean): void {
  const { article, fails, band, notes } = verdict;
  const path = visible(pathInProject(article.origin.path));
  const test = suite
    .testCase()
    .className(visible(article.source ?? path))
    .name(nameOf(article))
    .file(path);
  if (fails !== undefined)
    test.failure(failsText(verdict), band ?? 'unscored').stacktrace(block(findingLines(verdict, hints)));
  else if (band === null) test.skipped().standardOutput(block(notes.map(visible).join('\n')));
}

/** The title with the id, which alone tells articles apart: servers take two cases of one name for the same. */
function nameOf(article: Article): string {
  const title = titleOf(article);
  return title === undefined ? idOf(article) : `${title} (${idOf(article)})`;
}

/** The findings a line each, with the line of the file. */
function findingLines(verdict: Verdict, hints: boolean): string {
  const { article } = verdict;
  const findings = reported(verdict, hints);
  const place = placer(article);
  const lines = findings.slice(0, MOST_FINDINGS).map((finding) => {
    const region = regionOf(finding, place);
    const line = region === undefined ? '' : `line ${region.startLine}: `;
    return `${line}${findingText(finding, article)} (${visible(finding.rule)})`;
  });
  const more = findings.length - lines.length;
  return [...lines, ...(more > 0 ? [`and ${count(more, 'more finding')}.`] : [])].join('\n');
}

/** Text for a CDATA section. The library breaks up the first end in it and overlooks the others. */
function block(text: string): string {
  return text.replaceAll(']]>', ']] >');
}

import type { Finding, Severity, Verdict } from '../model.js';
import { UNKNOWN } from '../score/pivot-model.js';
import { paint as paintOf, type Paint } from './paint.js';
import { passageLines } from './passages.js';
import { shownOf } from './reported.js';
import type { Appearance, Reporter } from './reporter.js';
import { count, grouped, joined, languageName } from './say.js';
import { summaryLines } from './terminal-summary.js';
import { visible } from './visible.js';
import { shorten, wrapText } from './wrap.js';

const SEVERITIES: readonly Severity[] = ['proof', 'sign', 'hint'];
const NARROWEST = 40;
const INDENT = '  ';

/** The report for people: a line an article, the passages to distrust, and what the run came to. */
export function terminalReporter(options: Appearance): Reporter {
  const paint = paintOf(options.colors);
  const width = Math.max(options.width, NARROWEST);
  return {
    begin: () => '',
    article: (verdict) =>
      options.quiet ? quietLine(verdict, paint) : articleText(verdict, paint, { ...options, width }),
    between: '',
    end: (summary) => lines(summaryLines(summary, paint, { ...options, width })),
    tellsSkipped: true,
  };
}

function quietLine(verdict: Verdict, paint: Paint): string {
  return verdict.band === 'suspect' || verdict.band === 'garbled'
    ? lines([verdictLine(verdict, paint, failing(verdict))])
    : '';
}

function articleText(verdict: Verdict, paint: Paint, options: Appearance): string {
  const shown = shownOf(verdict, options.hints);
  const sections: readonly (readonly [string, readonly Finding[]])[] = [
    ['', shown.findings],
    ['Damage to the text, which does not count towards the score:', shown.damage.findings],
    ['The page says that it was machine-translated:', shown.disclosures],
  ];
  const notes = verdict.notes.flatMap((note) => wrapText(visible(note), options.width - INDENT.length, ''));
  const body = sections.flatMap(([heading, findings]) =>
    sectionLines(heading, passageLines(verdict, findings, paint, options.width), paint),
  );
  return lines([
    verdictLine(verdict, paint),
    ...failsLines(verdict, options.width),
    ...notes.map((note) => INDENT + paint.faint(note)),
    ...sourceLines(verdict, options.width).map((line) => INDENT + paint.faint(line)),
    ...(body.length > 0 ? ['', ...body] : []),
  ]);
}

function sectionLines(heading: string, body: readonly string[], paint: Paint): readonly string[] {
  return body.length === 0 || heading === '' ? body : [INDENT + paint.strong(heading), ...body];
}

/** Why the article fails the run, in a sentence. */
function failsLines({ fails }: Verdict, width: number): string[] {
  if (fails === undefined) return [];
  return wrapText(`Fails the run. ${visible(fails)}`, width - INDENT.length, '').map((line) => INDENT + line);
}

function failing({ fails }: Verdict): string[] {
  return fails === undefined ? [] : ['fails the run'];
}

/** Band, score, which article, and everything worth knowing about it in one line. */
function verdictLine(verdict: Verdict, paint: Paint, more: readonly string[] = []): string {
  const { article, band, score, damage, disclosures, suppressed } = verdict;
  const name = band ?? 'unscored';
  const share = score === null ? '   -' : `${Math.round(score * 100)} %`.padStart(5);
  const title = article.title && article.title !== article.id ? ` "${shorten(visible(article.title), 60)}"` : '';
  const said = [
    count(verdict.words, 'word'),
    ...severityCounts(verdict.findings),
    ...(damage.band === 'clean' ? [] : [`${damage.band} damage (${count(damage.findings.length, 'fault')})`]),
    ...(disclosures.length > 0 ? ['says it is machine-translated'] : []),
    ...storyText(verdict),
    ...(suppressed.length > 0 ? [`${grouped(suppressed.length)} suppressed`] : []),
    ...more,
  ];
  return `${paint.band[name](name.padEnd(8))} ${share.padStart(5)}  ${paint.strong(visible(article.id))}${title}  ${paint.faint(joined(said))}`;
}

function storyText({ story }: Verdict): string[] {
  return story === undefined ? [] : [`story ${story.number} with ${count(story.articles - 1, 'other')}`];
}

function severityCounts(findings: readonly Finding[]): string[] {
  return SEVERITIES.map(
    (severity) => [severity, findings.filter((finding) => finding.severity === severity).length] as const,
  )
    .filter(([, number]) => number > 0)
    .map(([severity, number]) => count(number, severity));
}

/** Where the article probably came from, in a sentence; languages that cannot be told apart are not worth a word. */
function sourceLines({ pivot = [] }: Verdict, width: number): string[] {
  const likely = [...pivot]
    .filter(({ language }) => language !== UNKNOWN)
    .sort((one, other) => other.probability - one.probability)
    .map(({ language, probability }) => `${visible(languageName(language))} (${probability.toFixed(2)})`);
  if (likely.length === 0) return [];
  return wrapText(`Probably translated from ${joined(likely)}.`, width - INDENT.length, '');
}

function lines(parts: readonly string[]): string {
  return parts.map((part) => `${part}\n`).join('');
}

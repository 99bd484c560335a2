import type { Band } from '../model.js';
import type { Paint } from './paint.js';
import type { Appearance, RunSummary } from './reporter.js';
import { count, grouped, hiddenHints, joined, languageName, skippedText } from './say.js';
import { visible } from './visible.js';
import { wrapText } from './wrap.js';

const MOST_RULES = 8;
const MOST_SKIPPED = 20;
const INDENT = '  ';

/** What a run came to, for people: one line when quiet, else as many as there is something to say. */
export function summaryLines(summary: RunSummary, paint: Paint, options: Appearance): string[] {
  const skipped = skippedLines(summary);
  const outcome = outcomeLines(summary, paint, options);
  if (options.quiet) return [resultText(summary, paint), ...skipped, ...outcome];
  const said = [
    resultText(summary, paint),
    asides(summary),
    frequent(summary),
    options.hints ? '' : hiddenHints(summary.hints),
  ];
  const paragraphs = said.filter((part) => part !== '').flatMap((part) => wrapText(part, options.width, INDENT));
  return [...paragraphs, ...skipped, ...outcome];
}

/** What the policy says of the run; why it fails comes last, where the eye falls. */
function outcomeLines({ failures, remarks }: RunSummary, paint: Paint, { quiet, width }: Appearance): string[] {
  const paragraphs = (texts: readonly string[]): string[] =>
    texts.flatMap((text) => wrapText(visible(text), width, INDENT));
  const failed = paragraphs(failures.map((failure) => `Failed: ${failure}`)).map((line) => paint.strong(line));
  return [...(quiet ? [] : paragraphs(remarks)), ...failed];
}

/** How many articles there were, and of which band; in colours where they are given. */
export function resultText({ articles, words, bands }: RunSummary, paint?: Paint): string {
  if (articles === 0) return 'No article was read.';
  const parts = (['garbled', 'suspect', 'clean'] as const).filter((band) => bands[band] > 0);
  const colored = (band: Band, text: string): string => (paint ? paint.band[band](text) : text);
  const said = parts.map((band) => colored(band, `${grouped(bands[band])} ${band}`));
  return `${count(articles, 'article')}, ${count(words, 'word')}${said.length > 0 ? `: ${joined(said)}` : ''}.`;
}

function asides({ damaged, disclosed, unscored }: RunSummary): string {
  const languages = Object.entries(unscored);
  const others = languages.reduce((sum, [, number]) => sum + number, 0);
  const names = languages.map(([code, number]) => `${visible(languageName(code))} ${number}`);
  return [
    ...(damaged > 0 ? [`${count(damaged, 'article')} with damaged text.`] : []),
    ...(disclosed > 0
      ? [`${count(disclosed, 'article')} that ${disclosed === 1 ? 'says it is' : 'say they are'} machine-translated.`]
      : []),
    ...(others > 0 ? [`${count(others, 'article')} not scored, by language: ${joined(names)}.`] : []),
  ].join(' ');
}

function frequent({ rules }: RunSummary): string {
  const names = Object.entries(rules)
    .slice(0, MOST_RULES)
    .map(([rule, number]) => `${visible(rule)} ${number}`);
  return names.length > 0 ? `Most frequent: ${joined(names)}.` : '';
}

function skippedLines({ skipped, skippedCount }: RunSummary): string[] {
  if (skippedCount === 0) return [];
  const more = skippedCount - Math.min(skipped.length, MOST_SKIPPED);
  return [
    `Skipped ${count(skippedCount, 'input')}:`,
    ...skipped.slice(0, MOST_SKIPPED).map((item) => INDENT + skippedText(item)),
    ...(more > 0 ? [`${INDENT}and ${grouped(more)} more.`] : []),
  ];
}

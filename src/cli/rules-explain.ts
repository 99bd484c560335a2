import { readFile } from 'node:fs/promises';
import type { RuleInfo } from '../detect/detector.js';
import { UserError } from '../errors.js';
import { paint } from '../report/paint.js';
import { ruleParagraphs } from '../report/rule-text.js';
import { visible } from '../report/visible.js';
import { wrapText } from '../report/wrap.js';
import { DIST } from '../root.js';
import type { RuleSource } from '../rules/rule.js';
import { EXIT, type CommandOptions, type Io } from './io.js';
import { detectorFor, reportOptions } from './settings.js';
import { streamSink } from './sink.js';
import { didYouMean } from './suggest.js';

/** Written by the build: the examples of every shipped rule by its id, kept out of what `check` has to load. */
const EXAMPLES = new URL('examples.json', DIST);

/** What is shown of a rule that stands in a file. */
type Shown = Pick<RuleSource, 'match' | 'bad' | 'good' | 'note'> & { readonly file: string; readonly line: number };

/** `lakeby rules explain`: what a rule finds, why, and the sentences that show it. */
export async function run([id = '']: readonly string[], options: CommandOptions, io: Io): Promise<number> {
  const { rules } = await detectorFor(options, io);
  const rule = rules.find((known) => known.id === id);
  if (!rule) {
    const hint = await didYouMean(
      id,
      rules.map((known) => known.id),
    );
    throw new UserError(`There is no rule "${id}".`, { hint: hint ?? 'lakeby rules list shows all of them.' });
  }
  const source = await shownBy(rule, options.rules ?? []);
  const sink = streamSink(io.stdout);
  await sink.write(explanation(rule, source, options, io));
  await sink.close();
  return EXIT.fine;
}

/** What stands in a rule file beyond what the engine needs; undefined for what a detector finds, which has none. */
async function shownBy(rule: RuleInfo, folders: readonly string[]): Promise<Shown | undefined> {
  const own = await ownRule(rule.id, folders);
  if (own) return { ...own, file: own.positions.rule?.file ?? '', line: own.positions.rule?.line ?? 1 };
  const shipped = JSON.parse(await readFile(EXAMPLES, 'utf8')) as Readonly<Record<string, Shown>>;
  return shipped[rule.id];
}

/** The user's own rule of that id, which replaces a shipped one. */
async function ownRule(id: string, folders: readonly string[]): Promise<RuleSource | undefined> {
  if (folders.length === 0) return undefined;
  const { loadRules } = await import('../rules/load.js');
  return (await Promise.all(folders.map(loadRules))).flat().find((rule) => rule.id === id);
}

function explanation(rule: RuleInfo, source: Shown | undefined, options: CommandOptions, io: Io): string {
  const { colors, width } = reportOptions(options, io);
  const { strong } = paint(colors);
  const lines = [
    `${strong(rule.id)}  (${rule.category}, ${rule.family})`,
    '',
    ...ruleParagraphs(rule).flatMap((paragraph) => [...wrapText(paragraph, width, ''), '']),
    ...(source ? sourceLines(source, width) : []),
  ];
  return lines.join('\n');
}

function sourceLines({ match, bad, good, file, line }: Shown, width: number): string[] {
  const lists = { 'Looks for': match, 'Found in': bad, 'Not found in': good };
  return [
    ...Object.entries(lists).flatMap(([heading, entries]) => list(heading, entries, width)),
    `Written in ${visible(file)}, line ${line}.`,
    '',
  ];
}

function list(heading: string, sentences: readonly string[], width: number): string[] {
  return [
    `${heading}:`,
    ...sentences.flatMap((entry) => wrapText(`- ${visible(entry)}`, width - 2, '  ').map((line) => `  ${line}`)),
    '',
  ];
}

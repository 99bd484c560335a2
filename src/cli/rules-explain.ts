import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RuleInfo } from '../detect/detector.js';
import { UserError } from '../errors.js';
import { paint } from '../report/paint.js';
import { joined, languageName } from '../report/say.js';
import { visible } from '../report/visible.js';
import { wrapText } from '../report/wrap.js';
import type { RuleSource } from '../rules/rule.js';
import { EXIT, type CommandOptions, type Io } from './io.js';
import { detectorFor, reportOptions } from './settings.js';
import { streamSink } from './sink.js';
import { didYouMean } from './suggest.js';

const OWN_RULES = fileURLToPath(new URL('../../rules/en', import.meta.url));
const STRENGTHS = {
  hint: 'A hint: worth a look, also seen in human text at times.',
  sign: 'A sign: an editor would mark it.',
  proof: 'Proof: no human writes it.',
} as const;

/** `lakeby rules explain`: what a rule finds, why, and the sentences that show it. */
export async function run([id = '']: readonly string[], options: CommandOptions, io: Io): Promise<number> {
  const { rules } = await detectorFor(options, io);
  const rule = rules.find((known) => known.id === id);
  if (!rule) {
    const hint = await didYouMean(id, rules.map((known) => known.id));
    throw new UserError(`There is no rule "${id}".`, { hint: hint ?? 'lakeby rules list shows all of them.' });
  }
  const source = await sourceOf(rule, options.rules ?? []);
  const sink = streamSink(io.stdout);
  await sink.write(explanation(rule, source, options, io));
  await sink.close();
  return EXIT.fine;
}

/** The rule as its author wrote it; undefined for what is found by a detector and stands in no file. */
async function sourceOf(rule: RuleInfo, folders: readonly string[]): Promise<RuleSource | undefined> {
  const own = join(OWN_RULES, rule.category, `${rule.family}.yaml`);
  const places = [...folders, ...(existsSync(own) ? [own] : [])];
  if (places.length === 0) return undefined;
  const { loadRules } = await import('../rules/load.js');
  for (const place of places) {
    const found = (await loadRules(place)).find(({ id }) => id === rule.id);
    if (found) return found;
  }
  return undefined;
}

function explanation(rule: RuleInfo, source: RuleSource | undefined, options: CommandOptions, io: Io): string {
  const { colors, width } = reportOptions(options, io);
  const { strong } = paint(colors);
  const paragraphs = [rule.message, rule.about, STRENGTHS[rule.severity], ...origin(rule)].map(visible);
  const lines = [
    `${strong(rule.id)}  (${rule.category}, ${rule.family})`,
    '',
    ...paragraphs.flatMap((paragraph) => [...wrapText(paragraph, width, ''), '']),
    ...(source ? [...list('Found in', source.bad, width), ...list('Not found in', source.good, width)] : []),
  ];
  return lines.join('\n');
}

function origin({ means = [], from = [] }: RuleInfo): string[] {
  return [
    ...(means.length > 0 ? [`Probably meant: ${means.join('; ')}.`] : []),
    ...(from.length > 0 ? [`Seen in translations from ${joined(from.map(languageName))}.`] : []),
  ];
}

function list(heading: string, sentences: readonly string[], width: number): string[] {
  return [`${heading}:`, ...sentences.flatMap((sentence) => wrapText(`  - ${visible(sentence)}`.trim(), width - 2, '  ').map((line) => `  ${line}`)), ''];
}

import type { RuleInfo } from '../detect/detector.js';
import { paint } from '../report/paint.js';
import { count } from '../report/say.js';
import { safeJson, visible } from '../report/visible.js';
import { shorten } from '../report/wrap.js';
import { EXIT, type CommandOptions, type Io } from './io.js';
import { detectorFor, reportOptions } from './settings.js';
import { streamSink } from './sink.js';

const SEVERITY_WIDTH = 5;

/** `lakeby rules list`: every rule, by category and id. */
export async function run(_: readonly string[], options: CommandOptions, io: Io): Promise<number> {
  const { rules } = await detectorFor(options, io);
  const chosen = rules.filter(({ category }) => options.category === undefined || category === options.category);
  const sorted = [...chosen].sort((one, other) => (key(one) < key(other) ? -1 : 1));
  const sink = streamSink(io.stdout);
  await sink.write(options.format === 'json' ? `${safeJson(sorted)}\n` : listText(sorted, options, io));
  await sink.close();
  return EXIT.fine;
}

function key({ category, id }: RuleInfo): string {
  return `${category} ${id}`;
}

function listText(rules: readonly RuleInfo[], options: CommandOptions, io: Io): string {
  const { colors, width } = reportOptions(options, io);
  const { strong, faint } = paint(colors);
  const column = Math.max(0, ...rules.map(({ id }) => id.length));
  const categories = [...new Set(rules.map(({ category }) => category))];
  const lines = categories.flatMap((category) => [
    strong(category),
    ...rules
      .filter((rule) => rule.category === category)
      .map((rule) => `  ${ruleLine(rule, column, width - 2, faint)}`),
    '',
  ]);
  return [...lines, `${count(rules.length, 'rule')}. lakeby rules explain <rule> tells more of one.`, ''].join('\n');
}

function ruleLine(rule: RuleInfo, column: number, width: number, faint: (text: string) => string): string {
  const about = rule.means ? `probably meant: ${rule.means.join('; ')}` : rule.message;
  const said = shorten(visible(about), Math.max(24, width - column - SEVERITY_WIDTH - 4));
  return `${rule.id.padEnd(column)}  ${rule.severity.padEnd(SEVERITY_WIDTH)}  ${faint(said)}`;
}

import { safeJson, visible } from '../report/visible.js';
import { CONFIG_KEYS, type ConfigKey } from './config-keys.js';
import { effective, type Effective } from './effective.js';
import { EXIT, type CommandOptions, type Io } from './io.js';
import { wantedReports } from './outputs.js';
import { detectorFor, readOptions } from './settings.js';
import { streamSink } from './sink.js';

/** One value in force. */
interface Row {
  readonly key: string;
  readonly value: unknown;
  /** `default`, `command line`, or the file and line. */
  readonly from: string;
}

/** `lakeby config`: what a check would go by, and why. What a check would refuse before it reads, this refuses too. */
export async function run(words: readonly string[], { format, ...given }: CommandOptions, io: Io): Promise<number> {
  const inForce = await effective(words, given);
  const { settings, config } = inForce;
  await Promise.all([
    wantedReports(settings.formats ?? [], undefined),
    readOptions(settings),
    detectorFor(settings, io),
  ]);
  const rows = CONFIG_KEYS.map((key) => rowOf(key, inForce));
  const file = config?.file ?? null;
  const sink = streamSink(io.stdout);
  await sink.write(format === 'json' ? `${safeJson({ file, settings: rows })}\n` : listText(rows, file));
  await sink.close();
  return EXIT.fine;
}

function rowOf({ key, setting, fallback }: ConfigKey, { settings, config, written, typed }: Effective): Row {
  const isTyped = typed[setting] !== undefined;
  const isWritten = written[setting] !== undefined;
  if (!isTyped && !isWritten) return { key, value: fallback, from: 'default' };
  const place = config ? `${config.file}:${config.lineOf(...key.split('.')) ?? 1}` : '';
  // Fields of both layers count; of all else, those of the command line.
  const from = [
    ...(isWritten && (!isTyped || setting === 'field') ? [place] : []),
    ...(isTyped ? ['command line'] : []),
  ];
  return { key, value: settings[setting], from: from.join(', ') };
}

function listText(rows: readonly Row[], file: string | null): string {
  const head =
    file === null ? 'There is no lakeby.yaml here or above; lakeby init writes one.' : `${visible(file)} is in force.`;
  const [keys, places] = (['key', 'from'] as const).map((column) => Math.max(...rows.map((row) => row[column].length)));
  const lines = rows.map(
    ({ key, from, value }) => `${key.padEnd(keys)}  ${visible(from).padEnd(places)}  ${visible(valueText(value))}`,
  );
  return [head, '', ...lines, ''].join('\n');
}

function valueText(value: unknown): string {
  if (value === null) return 'none';
  if (Array.isArray(value)) return listed(value);
  if (value instanceof Object)
    return (
      Object.entries(value)
        .map(([key, one]) => `${key}=${one}`)
        .join(', ') || 'none'
    );
  return String(value);
}

function listed(values: readonly unknown[]): string {
  const words = values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
  return words.join(', ') || 'none';
}

import { UserError } from '../errors.js';
import type { Skipped, Verdict } from '../model.js';
import { FORMATS, type FormatName } from '../report/index.js';
import type { Reporter, ReportOptions, RunSummary } from '../report/reporter.js';
import { skippedText } from '../report/say.js';
import type { LoneReport } from '../run/check-worker.js';
import type { Io } from './io.js';
import { openSink, type Sink } from './sink.js';
import { didYouMean } from './suggest.js';

/** A report that was asked for: its form, and the file it goes to; without one, standard output. */
export interface Wanted {
  readonly format: FormatName;
  readonly file?: string;
  /** Written behind what the file holds already. */
  readonly append?: boolean;
}

/** All reports of one run, written side by side. */
export interface Outputs {
  /** Whether nothing goes to standard output. */
  readonly quiet: boolean;
  /** The reports, if the articles of every one of them can be rendered elsewhere; their options are those of any place. */
  readonly apart: readonly LoneReport[] | undefined;
  /** False once nobody reads any of them any more. */
  begin(): Promise<boolean>;
  article(verdict: Verdict): Promise<boolean>;
  /** Articles that were rendered elsewhere, for each report in turn. */
  rendered(texts: readonly Uint8Array[], articles: number): Promise<boolean>;
  /** Tells of a skipped input where no report will. */
  skipped(item: Skipped): void;
  end(summary: RunSummary): Promise<void>;
}

/**
 * What `--format` and `--output` ask for: `html=report.html` names a file itself, `--output` is the file of the one format
 * that names none. As elsewhere, - is standard output.
 * @throws UserError for a format that does not exist, a file given twice, and two reports for standard output.
 */
export async function wantedReports(formats: readonly string[], output: string | undefined): Promise<Wanted[]> {
  const named = await Promise.all((formats.length > 0 ? formats : ['terminal']).map(wantedReport));
  const wanted = named.map(({ format, file }, at) => {
    const own = file ?? (named.findIndex((other) => other.file === undefined) === at ? output : undefined);
    return { format, ...(own === undefined || own === '-' ? {} : { file: own }) };
  });
  const files = wanted.map(({ file }) => file);
  const twice = files.find((file, at) => files.indexOf(file) !== at);
  if (files.filter((file) => file === undefined).length > 1)
    throw new UserError('Two reports would go to standard output.', {
      hint: 'Give a file: --format html=report.html.',
    });
  if (twice !== undefined)
    throw new UserError(`Two reports would go to ${twice}.`, { hint: 'Give each a file of its own.' });
  return wanted;
}

async function wantedReport(text: string): Promise<Wanted> {
  const [name = '', ...rest] = text.split('=');
  const file = rest.join('=');
  if (!isFormat(name))
    throw new UserError(`There is no report format "${name}".`, { hint: await didYouMean(name, Object.keys(FORMATS)) });
  if (rest.length > 0 && file === '')
    throw new UserError(`--format ${text} names no file.`, { hint: `Write it as ${name}=report.${name}.` });
  return { format: name, ...(file === '' ? {} : { file }) };
}

function isFormat(name: string): name is FormatName {
  return Object.hasOwn(FORMATS, name);
}

/** A reporter and where it writes. */
interface Open {
  readonly reporter: Reporter;
  readonly sink: Sink;
  open: boolean;
}

/** Opens every report, files first of all, so that nothing is read for a report that cannot be written. */
export async function openOutputs(
  wanted: readonly Wanted[],
  optionsFor: (file: string | undefined) => ReportOptions,
  io: Io,
): Promise<Outputs> {
  const all: Open[] = [];
  for (const { format, file, append } of wanted)
    all.push({
      reporter: await FORMATS[format](optionsFor(file)),
      sink: await openSink(file, io.stdout, append ? 'a' : 'w'),
      open: true,
    });
  const write = async (text: (reporter: Reporter, at: number) => string | Uint8Array): Promise<boolean> => {
    for (const [at, output] of all.entries())
      if (output.open) output.open = await output.sink.write(text(output.reporter, at));
    return all.some(({ open }) => open);
  };
  let written = 0;
  const between = ({ between: text = '' }: Reporter): string => (written > 0 ? text : '');
  const isApart = all.every(({ reporter }) => reporter.between !== undefined);
  return {
    apart: isApart
      ? wanted.map(({ format, file }) => ({ format, options: withoutRules(optionsFor(file)) }))
      : undefined,
    quiet: wanted.every(({ file }) => file !== undefined),
    begin: () => write((reporter) => reporter.begin()),
    async article(verdict) {
      const open = await write((reporter) => between(reporter) + reporter.article(verdict));
      written++;
      return open;
    },
    async rendered(texts, articles) {
      if (articles === 0) return all.some(({ open }) => open);
      if (all.some(({ reporter }) => between(reporter) !== '')) await write(between);
      written += articles;
      return write((_, at) => texts[at]);
    },
    skipped(item) {
      if (!all.some(({ reporter }) => reporter.tellsSkipped)) io.stderr.write(`lakeby: skipped ${skippedText(item)}\n`);
    },
    async end(summary) {
      await write((reporter) => reporter.end(summary));
      for (const { sink } of all) await sink.close();
    },
  };
}

/** What a thread can be sent of the options of a report. */
function withoutRules(options: ReportOptions): Omit<ReportOptions, 'rules' | 'env'> {
  return Object.fromEntries(Object.entries(options).filter(([name]) => name !== 'rules' && name !== 'env')) as Omit<
    ReportOptions,
    'rules' | 'env'
  >;
}

import { UserError } from '../errors.js';
import { safeJson } from '../report/visible.js';
import { contentHash } from './content-hash.js';

/** Something that is known already: a finding, or an article as a whole. */
export interface Entry {
  readonly article: string;
  /** Id of the rule, or ARTICLE. */
  readonly rule: string;
  /** Fingerprint of the finding; of an article, the hash of its text. */
  readonly fingerprint: string;
  /** The words found, or the title, for people who read the file. */
  readonly words: string;
}

/** Stands in place of a rule in an entry for an article that failed; no rule can be called so. */
export const ARTICLE = '(article)';

const VERSION = 1;
const TITLE = /^# Lakeby baseline, version (\d{1,6})\b/;
const HEADER = `# Lakeby baseline, version ${VERSION}. A known finding a line: place, article, rule, fingerprint, words. Keep the lines of both sides when merging.`;
const PLACE_DIGITS = 4;

/** A baseline as text: a header, then the lines of its entries. */
export function baselineText(entries: readonly Entry[]): string {
  return `${[HEADER, ...entryLines(entries)].join('\n')}\n`;
}

/**
 * Entries as lines, a JSON list each, sorted and each once. A line begins with a hash of its article, so that one article's
 * lines stand together and those of articles that two branches add stand apart, where git can merge them.
 */
export function entryLines(entries: readonly Entry[]): string[] {
  const lines = entries.map(({ article, rule, fingerprint, words }) =>
    safeJson([contentHash(article).slice(0, PLACE_DIGITS), article, rule, fingerprint, words]),
  );
  return [...new Set(lines.sort())];
}

/** The entries of a baseline, in any order, even twice. Throws UserError with the line that is none. */
export function parseBaseline(text: string, file: string): Entry[] {
  const [header = '', ...lines] = text.split(/\r?\n/);
  checkHeader(header, file);
  return lines.flatMap((line, at) => (line.trim() === '' ? [] : [parseLine(line, { file, line: at + 2 })]));
}

function checkHeader(header: string, file: string): void {
  const [, version] = TITLE.exec(header) ?? [];
  if (version === undefined)
    throw new UserError('This is not a baseline: it does not begin with "# Lakeby baseline".', {
      file,
      line: 1,
      hint: 'Name the file that --update-baseline wrote, or a new one.',
    });
  if (Number(version) !== VERSION)
    throw new UserError(`This baseline is of version ${version}; this Lakeby reads version ${VERSION}.`, {
      file,
      line: 1,
      hint: 'Use the Lakeby that wrote it, or delete it and write it again with --update-baseline.',
    });
}

function parseLine(line: string, place: { readonly file: string; readonly line: number }): Entry {
  const fields = fieldsOf(line);
  if (fields?.length !== 5)
    throw new UserError('This line is not an entry of a baseline.', { ...place, hint: mendingOf(line) });
  const [, article = '', rule = '', fingerprint = '', words = ''] = fields;
  return { article, rule, fingerprint, words };
}

function mendingOf(line: string): string {
  return /^[<=>|]{7}/.test(line)
    ? 'A merge was left unfinished: delete the lines of <, = and >, and keep those of both sides.'
    : 'Delete the line, or take the file back from version control.';
}

function fieldsOf(line: string): readonly string[] | undefined {
  try {
    const value: unknown = JSON.parse(line);
    const isRow = Array.isArray(value) && value.every((field) => typeof field === 'string');
    return isRow ? value : undefined;
  } catch {
    return undefined;
  }
}

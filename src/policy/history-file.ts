import { UserError } from '../errors.js';
import { safeJson } from '../report/visible.js';
import type { Counts } from './counts.js';

/** What earlier runs counted. */
export interface History {
  readonly sources: ReadonlyMap<string, Counts>;
  /** Hashes of the articles that were counted last, the oldest first. */
  readonly counted: readonly string[];
}

/** Nothing counted yet. */
export const NO_HISTORY: History = { sources: new Map(), counted: [] };

const VERSION = 1;

/** A history as the text of its file. */
export function historyText({ sources, counted }: History): string {
  return `${safeJson({ lakeby: 'history', version: VERSION, sources: Object.fromEntries(sources), counted })}\n`;
}

/** The history in a file. Throws UserError if the file is broken, or no history. */
export function parseHistory(text: string, file: string): History {
  const value = parsed(text);
  if (isRecord(value) && value['lakeby'] === 'history' && value['version'] === VERSION) {
    const { sources, counted } = value;
    const entries = isRecord(sources) ? Object.entries(sources).filter(isEntry) : [];
    const isWhole = isRecord(sources) && entries.length === Object.keys(sources).length;
    if (isWhole && isListOfText(counted)) return { sources: new Map(entries), counted };
  }
  throw new UserError(`This is not a history of version ${VERSION}, or it is broken.`, {
    file,
    hint: 'Take it back from where it is kept, or delete it: the counts then begin anew.',
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOfText(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isEntry(entry: [string, unknown]): entry is [string, Counts] {
  const [, value] = entry;
  if (!isRecord(value)) return false;
  const { articles, garbled } = value;
  return isCount(articles) && isCount(garbled) && garbled <= articles;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

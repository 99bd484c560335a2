import type { Verdict } from '../model.js';
import type { JsonObject } from '../read/record.js';
import type { FilterErrorJson, VerdictJson } from '../report/schema.js';
import { verdictJson } from '../report/verdict-json.js';
import { safeJson } from '../report/visible.js';
import { dolmaAttributes } from './dolma.js';

/** A record, and the text it goes on as. */
interface Source {
  readonly record: JsonObject;
  readonly text: string;
}

/** How the answer to a record is written, as a line of JSON. `why` says why it was dropped. */
export interface Form {
  checked(source: Source, verdict: Verdict, why?: string): string;
  failed(source: Source, failure: FilterErrorJson): string;
}

/** The forms by the names users call them. */
export const FORMS = {
  /** The record with one more key. */
  lakeby: {
    checked: ({ text }, verdict, why) =>
      withAnswer(text, { ...verdictJson(verdict), ...(why === undefined ? {} : { dropped: why }) }),
    failed: ({ text }, failure) => withAnswer(text, failure),
  },
  /** Attributes beside documents, a line each, under the id of the document. */
  dolma: {
    checked: ({ record }, verdict) => safeJson({ ...idOf(record), attributes: dolmaAttributes(verdict) }),
    failed: ({ record }, failure) => safeJson({ ...idOf(record), attributes: {}, lakeby: failure }),
  },
} satisfies Readonly<Record<string, Form>>;

export type FormName = keyof typeof FORMS;

/** The answer to a line that is not a record and cannot be kept as one. */
export function answerAlone(failure: FilterErrorJson, input: string | undefined): string {
  return safeJson({ lakeby: { ...failure, ...(input === undefined ? {} : { input }) } });
}

/** The id to the letter: Dolma's mixer refuses attributes whose id is not that of the document. */
function idOf({ id }: JsonObject): JsonObject {
  return id === undefined ? {} : { id };
}

/** The record as it came in, to the letter, with one more key. */
function withAnswer(record: string, value: VerdictJson | FilterErrorJson): string {
  const fields = record.slice(0, -1).trimEnd();
  return `${fields}${fields === '{' ? '' : ','}"lakeby":${safeJson(value)}}`;
}

/**
 * The text a record goes on as: to the letter, but without an older answer of Lakeby's. Undefined where V8 cannot write it again:
 * it reads deeper nesting than it writes.
 */
export function textWithoutAnswer(record: JsonObject, raw: string): string | undefined {
  if (!Object.hasOwn(record, 'lakeby')) return raw;
  const rest = Object.fromEntries(Object.entries(record).filter(([key]) => key !== 'lakeby'));
  try {
    return JSON.stringify(rest);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

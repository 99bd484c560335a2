import { STATUS_CODES, type IncomingHttpHeaders } from 'node:http';
import { Unreadable } from '../unreadable.js';

const SAVE_IT = 'save it with a browser and check the file';

/** What to do about a status that gives no content. */
const ADVICE: Readonly<Record<number, string>> = {
  401: `it wants a login: ${SAVE_IT}`,
  403: `it keeps programs out: ${SAVE_IT}`,
  404: 'check the address',
  410: 'check the address',
  451: SAVE_IT,
};

/** The head of an answer, as far as it matters. */
export interface Head {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
}

/** Where an answer sends the asker on to, if it does. */
export function redirection({ status, headers }: Head): string | undefined {
  return [301, 302, 303, 307, 308].includes(status) ? headers.location : undefined;
}

/** @throws Unreadable, with what to do, for an answer whose status says that it holds no content. */
export function refuseStatus({ status, headers }: Head): void {
  if (status >= 200 && status < 300) return;
  const name = STATUS_CODES[status];
  const advice =
    ADVICE[status] ?? (status === 429 || status >= 500 ? waiting(headers['retry-after']) : 'check the address');
  throw new Unreadable(`the server answers ${status}${name === undefined ? '' : ` ${name}`}; ${advice}`);
}

/** Retry-After: seconds, or a date (RFC 9110, 10.2.3). */
function waiting(retryAfter: string | undefined): string {
  if (retryAfter === undefined) return 'try again later';
  if (/^\d{1,9}$/.test(retryAfter)) return `try again in ${Number(retryAfter)} seconds`;
  const date = new Date(retryAfter);
  return Number.isNaN(date.getTime()) ? 'try again later' : `try again after ${date.toISOString()}`;
}

/** What a Content-Type header says, in lower case. */
export interface ContentType {
  readonly type?: string;
  readonly charset?: string;
}

/** Reads a Content-Type header (RFC 9110, 8.3). */
export function contentType(header = ''): ContentType {
  const [type = '', ...parameters] = header
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length);
  return {
    ...(type === '' ? {} : { type }),
    ...(charset === undefined ? {} : { charset: charset.replace(/^["']|["']$/g, '') }),
  };
}

/** What was done to the content for sending it, first to last (RFC 9110, 8.4); `identity` is nothing. */
export function contentEncodings(headers: IncomingHttpHeaders): string[] {
  return (headers['content-encoding'] ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
}

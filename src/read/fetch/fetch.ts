import type { IncomingMessage } from 'node:http';
import { collect } from '../chunks.js';
import { sizeText } from '../limits.js';
import { isPublic, type Reachable } from './address.js';
import { contentEncodings, contentType, redirection, refuseStatus, type ContentType, type Head } from './answer.js';
import { ask, type Asking } from './exchange.js';
import { Unreadable } from '../unreadable.js';
import { failureOf } from './failure.js';
import { redirectedUrl, webUrl } from './url.js';

/** What may be chosen about fetching. */
export interface Fetching {
  /** Longest time for a resource, its redirects included, in milliseconds. */
  readonly timeout?: number;
  /** Whether addresses that do not belong to the public Internet may be asked. */
  readonly allowPrivate?: boolean;
}

/** All limits of a fetch: times in milliseconds, `maxFile` in bytes as they are sent. */
export interface FetchLimits extends Omit<Asking, 'stop'> {
  readonly whole: number;
}

/** A resource as it was sent, whole. */
export interface Fetched extends ContentType {
  /** Where it was found in the end, redirects followed. */
  readonly url: URL;
  readonly body: Buffer;
  /** What was done to the content for sending it, first to last: `gzip`. */
  readonly encodings: readonly string[];
}

const TIMES = { connect: 10_000, idle: 15_000, whole: 60_000 } as const;
const MOST_REDIRECTS = 5;
const MOST_SHOWN = 200;
const anywhere: Reachable = () => true;

/** The limits a run fetches under. */
export function fetchLimits({ timeout, allowPrivate }: Fetching, maxFile: number): FetchLimits {
  return { ...TIMES, whole: timeout ?? TIMES.whole, maxFile, reachable: allowPrivate ? anywhere : isPublic };
}

/**
 * Fetches the one resource the user names, and nothing it refers to. It is held whole before anything is read from it, so
 * that what broke off in the middle is never taken for all there was.
 * @throws Unreadable, with the reason in words, whatever the server does.
 */
export async function fetchResource(address: string, { whole, ...limits }: FetchLimits): Promise<Fetched> {
  const stop = new AbortController();
  const late = new Unreadable(`took longer than ${whole / 1000} seconds; --timeout allows more`);
  const timer = setTimeout(() => stop.abort(late), whole);
  try {
    return await follow(address, { ...limits, stop });
  } catch (error) {
    throw failureOf(stop.signal.aborted ? stop.signal.reason : error);
  } finally {
    clearTimeout(timer);
  }
}

async function follow(start: string, asking: Asking): Promise<Fetched> {
  let step: Step = { location: start };
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const found = await take(step, asking);
    if ('body' in found) return found;
    step = found;
  }
  throw new Unreadable(`redirected more than ${MOST_REDIRECTS} times; name the address it should lead to`);
}

/** An address to be asked, and the URL that led to it, if the user did not name it. */
interface Step {
  readonly location: string;
  readonly from?: URL;
}

async function take({ location, from }: Step, asking: Asking): Promise<Fetched | Step> {
  try {
    const url = from === undefined ? webUrl(location) : redirectedUrl(from, location);
    const response = await ask(url, asking);
    const head = { status: response.statusCode ?? 0, headers: response.headers };
    const next = redirection(head);
    if (next === undefined) return await received(response, { url, head, maxFile: asking.maxFile });
    response.destroy();
    return { location: next, from: url };
  } catch (error) {
    if (from === undefined) throw error;
    throw new Unreadable(`redirected to ${location.slice(0, MOST_SHOWN)}: ${failureOf(error).message}`);
  }
}

async function received(
  response: IncomingMessage,
  { url, head, maxFile }: { readonly url: URL; readonly head: Head; readonly maxFile: number },
): Promise<Fetched> {
  try {
    refuseStatus(head);
    const body = await collect(response, maxFile);
    if (body === undefined) throw new Unreadable(`longer than the limit of ${sizeText(maxFile)}; raise --max-file`);
    if (body.length === 0) throw new Unreadable('empty: the server sends no content');
    return { url, body, encodings: contentEncodings(head.headers), ...contentType(head.headers['content-type']) };
  } finally {
    response.destroy();
  }
}

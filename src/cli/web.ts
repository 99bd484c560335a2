import { UserError } from '../errors.js';
import { webUrl } from '../read/fetch/url.js';
import type { ReadRequest } from '../read/index.js';
import type { CommandOptions } from './io.js';

/** Longest time that may be asked for, in seconds: a day. */
const MOST_SECONDS = 86_400;

/** What --url, --timeout and --allow-private ask for. Throws UserError for an address or a time that is none. */
export function webOptions({
  url: urls = [],
  timeout,
  allowPrivate = false,
}: CommandOptions): Pick<ReadRequest, 'urls' | 'fetching'> {
  urls.forEach(checkAddress);
  return { urls, fetching: { allowPrivate, ...(timeout === undefined ? {} : { timeout: millisecondsOf(timeout) }) } };
}

/** Throws UserError for an address among the names of files: what is fetched is asked for by name. */
export function refuseAddresses(inputs: readonly string[]): void {
  const address = inputs.find((input) => /^https?:\/\//i.test(input));
  if (address === undefined) return;
  throw new UserError(`${address} is no file.`, { hint: `To fetch it: lakeby check --url ${address}` });
}

function checkAddress(address: string): void {
  try {
    webUrl(address);
  } catch (error) {
    throw new UserError(`${address} cannot be fetched: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

function millisecondsOf(timeout: string): number {
  const seconds = Number(timeout);
  if (seconds > 0 && seconds <= MOST_SECONDS) return seconds * 1000;
  throw new UserError(`--timeout ${timeout} is no number of seconds.`, {
    hint: `Write a number above 0, up to ${MOST_SECONDS}.`,
  });
}

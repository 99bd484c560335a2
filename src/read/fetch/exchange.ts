import { once } from 'node:events';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { version } from '../../version.js';
import { FORMATS } from '../formats.js';
import { lookupAmong, refuseLiteral, type Reachable } from './address.js';
import { Unreadable } from '../unreadable.js';

/** How one resource is asked for. Times are in milliseconds, sizes in bytes as they are sent. */
export interface Asking {
  /** Until the connection stands, the look-up of the name and TLS included. */
  readonly connect: number;
  /** Longest silence of the server. */
  readonly idle: number;
  readonly maxFile: number;
  readonly reachable: Reachable;
  /** Ends everything that is under way, with the reason it is given. */
  readonly stop: AbortController;
}

const HEADERS = {
  accept: [...new Set(FORMATS.flatMap(({ types }) => types)), '*/*;q=0.1'].join(', '),
  'accept-encoding': 'gzip, br, deflate',
  'user-agent': `lakeby/${version()}`,
};

/** Asks for a resource and waits for the head of the answer; the body has not been read. One connection, closed after it. */
export async function ask(url: URL, { connect, idle, reachable, stop }: Asking): Promise<IncomingMessage> {
  refuseLiteral(url, reachable);
  const { request } = url.protocol === 'https:' ? await import('node:https') : await import('node:http');
  const asked = request(url, {
    agent: false,
    headers: HEADERS,
    lookup: lookupAmong(reachable),
    signal: stop.signal,
  });
  // What fails once the head is there shows in the body.
  asked.on('error', () => undefined);
  const connecting = setTimeout(() => stop.abort(late('no connection', connect)), connect);
  connected(asked, url, () => clearTimeout(connecting));
  asked.setTimeout(idle, () => stop.abort(late('the server fell silent: nothing came', idle)));
  asked.end();
  const [response] = (await once(asked, 'response').finally(() => clearTimeout(connecting))) as [IncomingMessage];
  return response;
}

function connected(asked: ClientRequest, { protocol }: URL, done: () => void): void {
  asked.once('socket', (socket) => socket.once(protocol === 'https:' ? 'secureConnect' : 'connect', done));
}

function late(what: string, limit: number): Unreadable {
  return new Unreadable(`${what} within ${limit / 1000} seconds; try again later`);
}

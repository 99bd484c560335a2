import { Unreadable } from '../unreadable.js';
import { fetchLimits, fetchResource, type Fetching } from './fetch.js';

/** A resource ready to be read as a file would be. */
interface OpenResource {
  /** Its path on the server, which may tell the format. */
  readonly name: string;
  /** What was sent. */
  readonly chunks: AsyncIterable<Buffer>;
  readonly url: string;
  readonly type?: string;
  readonly charset?: string;
}

/** The endings compressed files have, by the names servers give the compressions. */
const ENDINGS: Readonly<Record<string, string>> = {
  gzip: '.gz',
  'x-gzip': '.gz',
  br: '.br',
  deflate: '.zz',
  zstd: '.zst',
};

/**
 * Fetches a resource of at most `maxFile` bytes as sent. What it was compressed with for sending becomes the ending of its
 * name, so that it is unpacked, within limits, as a file of that name is.
 * @throws Unreadable, with the reason in words.
 */
export async function openUrl(address: string, maxFile: number, fetching: Fetching): Promise<OpenResource> {
  const { url, body, encodings, ...said } = await fetchResource(address, fetchLimits(fetching, maxFile));
  return { name: url.pathname + encodings.map(endingOf).join(''), chunks: whole(body), url: url.href, ...said };
}

function endingOf(encoding: string): string {
  const ending = ENDINGS[encoding];
  if (ending === undefined) throw new Unreadable(`sent as "${encoding}", which Lakeby cannot unpack`);
  return ending;
}

async function* whole(body: Buffer): AsyncGenerator<Buffer> {
  yield body;
}

import type { RequestListener } from 'node:http';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from '@jest/globals';
import { isPublic } from '../../../src/read/fetch/address.js';
import { fetchLimits, fetchResource, type Fetched, type FetchLimits } from '../../../src/read/fetch/fetch.js';
import { serve } from '../../helpers/server.js';

const LIMITS: FetchLimits = { ...fetchLimits({ allowPrivate: true }, 10_000), connect: 2000, idle: 2000, whole: 5000 };
/** This machine may be asked by the one address its server has; everything else as in a real run. */
const GUARDED: FetchLimits = { ...LIMITS, reachable: (address) => address === '127.0.0.1' || isPublic(address) };

const reasonOf = async (address: string, limits: FetchLimits = LIMITS): Promise<string> =>
  fetchResource(address, limits).then(
    ({ body }) => `fetched: ${body.toString('utf8', 0, 100)}`,
    (error: Error) => error.message,
  );

const redirecting = (location: string): Promise<string> =>
  serve((_, response) => response.writeHead(302, { location }).end());

const raw: Server[] = [];
afterAll(() => raw.forEach((server) => server.close()));
/** A server that says what no HTTP server would, once the request has come. */
async function serveRaw(answer: (socket: Socket) => void): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined).once('data', () => answer(socket));
  });
  raw.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

describe('a resource', () => {
  it('comes with its type, its charset, its compression and the address it was found at', async () => {
    const base = await serve((request, response) => {
      if (request.url === '/old') return response.writeHead(301, { location: 'new/feed.xml' }).end();
      response.writeHead(200, {
        'content-type': 'Application/RSS+XML; Charset="windows-1251"',
        'content-encoding': 'gzip',
      });
      return response.end(gzipSync('<rss/>'));
    });
    const fetched: Fetched = await fetchResource(`${base}/old#part`, LIMITS);
    expect(fetched).toMatchObject({ type: 'application/rss+xml', charset: 'windows-1251', encodings: ['gzip'] });
    expect(fetched.url.href).toBe(`${base}/new/feed.xml`);
    expect(fetched.body).toEqual(gzipSync('<rss/>'));
  });

  it('is asked for once, under the name of the program, and nothing it links to is', async () => {
    const asked: string[] = [];
    const base = await serve((request, response) => {
      asked.push(`${request.method} ${request.url} ${request.headers['user-agent']}`);
      response.end('<a href="/next">next</a><img src="/pixel.gif"><link rel="next" href="/2">');
    });
    await fetchResource(`${base}/page`, LIMITS);
    expect(asked).toEqual([expect.stringMatching(/^GET \/page lakeby\/\d+\.\d+\.\d+/)]);
  });

  it('may be as long as the limit, and not a byte longer', async () => {
    const base = await serve((request, response) => response.end('x'.repeat(Number(request.url?.slice(1)))));
    expect((await fetchResource(`${base}/10000`, LIMITS)).body).toHaveLength(10_000);
    expect(await reasonOf(`${base}/10001`)).toBe('longer than the limit of 10 kB; raise --max-file');
  });

  it('stops being read at the limit where the server never stops sending', async () => {
    let closed = false;
    const base = await serve((_, response) => {
      const send = (): void => {
        while (!closed && response.write('x'.repeat(1000)));
      };
      response.on('drain', send).on('close', () => (closed = true));
      send();
    });
    expect(await reasonOf(base)).toContain('longer than the limit of 10 kB');
  });
});

describe('redirects', () => {
  it('are followed five times, and no sixth', async () => {
    const base = await serve((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) response.end('found');
      else response.writeHead(307, { location: `/${left - 1}` }).end();
    });
    expect(await reasonOf(`${base}/5`)).toBe('fetched: found');
    expect(await reasonOf(`${base}/6`)).toContain('redirected more than 5 times');
  });

  it('in a circle end', async () => {
    const base = await redirecting('/');
    expect(await reasonOf(base)).toContain('redirected more than 5 times');
  });

  it.each([
    [
      'http://127.0.0.2/',
      'redirected to http://127.0.0.2/: not on the public Internet (127.0.0.2); --allow-private allows it',
    ],
    ['http://169.254.169.254/latest/meta-data/', 'not on the public Internet (169.254.169.254)'],
    ['http://0x7f.2/', '(127.0.0.2)'],
    ['http://[::ffff:10.0.0.1]/', '(::ffff:a00:1)'],
    ['//192.168.1.1/admin', '(192.168.1.1)'],
    ['file:///etc/passwd', 'redirected to file:///etc/passwd: file: addresses are not read'],
    ['data:text/plain,x', 'data: addresses are not read'],
    ['javascript:alert(1)', 'javascript: addresses are not read'],
    ['http://root:secret@127.0.0.1/', 'a user name or password'],
    ['http://', 'not a full address'],
  ])('to %s are refused', async (location, reason) => {
    expect(await reasonOf(await redirecting(location), GUARDED)).toContain(reason);
  });
});

describe('addresses', () => {
  it.each([
    ['http://localhost:9/', 'not on the public Internet ('],
    ['http://127.0.0.1:9/', 'not on the public Internet (127.0.0.1); --allow-private allows it'],
    ['http://2130706433/', '(127.0.0.1)'],
    ['http://0177.0.0.1/', '(127.0.0.1)'],
    ['http://[::1]/', '(::1)'],
    ['http://0/', '(0.0.0.0)'],
    ['ftp://example.org/', 'ftp: addresses are not read, only http: and https:'],
    ['example.org/feed.xml', 'not a full address; write it as https://'],
    ['https://user@example.org/', 'a user name or password'],
  ])('%s is refused', async (address, reason) => {
    expect(await reasonOf(address, fetchLimits({}, 1000))).toContain(reason);
  });

  it('of a host that nobody answers at say so', async () => {
    expect(await reasonOf('http://nobody.invalid/')).toMatch(/no host of this name|cannot be looked up/);
    expect(await reasonOf('http://127.0.0.1:1/')).toBe(
      'the host refuses the connection; check the address and its port',
    );
  });
});

describe('a server that keeps the run waiting', () => {
  const drip: RequestListener = (_, response) => {
    const timer = setInterval(() => response.write('x'), 20);
    response.on('close', () => clearInterval(timer));
  };

  it.each<[string, RequestListener, Partial<FetchLimits>, string]>([
    ['never answers', () => undefined, { idle: 50 }, 'fell silent: nothing came within 0.05 seconds'],
    ['falls silent in the middle', (_, response) => void response.write('x'), { idle: 50 }, 'fell silent'],
    ['sends a byte now and then', drip, { whole: 300 }, 'took longer than 0.3 seconds; --timeout allows more'],
  ])('because it %s is given up', async (_, answer, limits, reason) => {
    expect(await reasonOf(await serve(answer), { ...LIMITS, ...limits })).toContain(reason);
  });

  it('by redirecting slowly is given up too: the time is for all of it together', async () => {
    const base = await serve((_, response) => {
      setTimeout(() => response.writeHead(302, { location: '/' }).end(), 100);
    });
    expect(await reasonOf(base, { ...LIMITS, whole: 250 })).toContain('took longer than 0.25 seconds');
  });
});

describe('an answer that breaks off or is none', () => {
  const HEAD = 'HTTP/1.1 200 OK\r\n';
  const reset = (socket: Socket): unknown => setTimeout(() => socket.resetAndDestroy(), 50);
  const end = (socket: Socket): unknown => socket.end();

  it.each([
    ['a reset in the middle', `${HEAD}Content-Length: 100\r\n\r\n<rss>`, reset, 'the connection broke off'],
    ['an end before its length', `${HEAD}Content-Length: 100\r\n\r\n<rss>`, end, 'the connection broke off'],
    [
      'a chunk that is missing',
      `${HEAD}Transfer-Encoding: chunked\r\n\r\n5\r\n<rss>\r\n`,
      end,
      'the connection broke off',
    ],
    ['an end before the head', 'HTTP/1.1 200', end, 'the connection broke off'],
    ['nothing', '', end, 'the connection broke off'],
    ['another protocol', '220 mail.example.org ESMTP\r\n', end, 'not valid HTTP'],
    ['two lengths', `${HEAD}Content-Length: 1\r\nContent-Length: 2\r\n\r\nab`, end, 'not valid HTTP'],
    ['endless headers', `${HEAD}X: ${'x'.repeat(100_000)}\r\n`, end, 'not valid HTTP'],
  ])('%s', async (_, sent, finish, reason) => {
    const address = await serveRaw((socket) => {
      socket.write(sent);
      finish(socket);
    });
    expect(await reasonOf(address)).toContain(reason);
  });
});

describe('an answer without content', () => {
  it.each<[number, Record<string, string>, string]>([
    [404, {}, 'the server answers 404 Not Found; check the address'],
    [403, {}, 'the server answers 403 Forbidden; it keeps programs out: save it with a browser'],
    [429, { 'retry-after': '120' }, '429 Too Many Requests; try again in 120 seconds'],
    [503, { 'retry-after': 'Wed, 02 Dec 2026 08:00:00 GMT' }, 'try again after 2026-12-02T08:00:00.000Z'],
    [503, { 'retry-after': 'soon' }, '503 Service Unavailable; try again later'],
    [500, {}, 'try again later'],
    [304, {}, 'the server answers 304 Not Modified'],
    [302, {}, 'the server answers 302 Found'],
    [799, {}, 'the server answers 799; try again later'],
    [204, {}, 'empty: the server sends no content'],
    [200, {}, 'empty: the server sends no content'],
  ])('%d with %j says what to do', async (status, headers, reason) => {
    const base = await serve((_, response) => response.writeHead(status, headers).end());
    expect(await reasonOf(base)).toContain(reason);
  });
});

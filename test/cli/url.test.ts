import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { folder } from '../helpers/folder.js';
import { lakeby } from '../helpers/lakeby.js';
import { runCli } from '../helpers/run-cli.js';
import { serve } from '../helpers/server.js';

// Programs are started here, several to a test, and the machine may be busy.
jest.setTimeout(60_000);

const STORY =
  'The president said on Tuesday that the harbour of Nordhaven would open again after the winter.\n\nAna Lima / Lake by REUTERS\n';

const local = ['--allow-private', '--no-color'];

/** An encrypting server that sends every request on, and the certificate it shows. */
async function serveEncrypted(location: string): Promise<{ readonly base: string; readonly certificate: string }> {
  const path = folder();
  const [key, certificate] = ['key.pem', 'certificate.pem'].map((name) => join(path, name)) as [string, string];
  const make =
    'openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=x -addext subjectAltName=IP:127.0.0.1 -keyout "$0" -out "$1"';
  execFileSync('sh', ['-c', make, key, certificate], { stdio: 'ignore' });
  const server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (request, response) => {
    if (request.url === '/story.txt') response.end(STORY);
    else response.writeHead(302, { location }).end();
  });
  encrypted.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { base: `https://127.0.0.1:${(server.address() as AddressInfo).port}`, certificate };
}

/** Certificates are made by openssl, through a shell, which not every machine has. */
const withCertificates = spawnSync('sh', ['-c', 'openssl version']).status === 0 ? it : it.skip;

const encrypted: Server[] = [];
afterAll(() => encrypted.forEach((server) => server.close()));

describe('lakeby check --url', () => {
  it('reads what a server sends, beside files', async () => {
    const base = await serve((_, response) => response.end(STORY));
    const path = folder({ 'a.txt': 'Nothing is wrong with this short text of ours.' });
    const { stdout, stderr, code } = await lakeby(
      ['check', 'a.txt', '--url', `${base}/story.txt`, '--fail-on', 'suspect', ...local],
      {
        cwd: path,
      },
    );
    expect(stdout).toMatch(/"Lake by REUTERS" {2}probably: /);
    expect(stdout).toMatch(/2 articles, /);
    expect([stderr, code]).toEqual(['', 1]);
  });

  it('reads several addresses, and says which could not be read', async () => {
    const base = await serve((request, response) =>
      request.url === '/gone' ? response.writeHead(404).end() : response.end('{"text":"It is all well.","id":"x"}\n'),
    );
    const { stdout, code } = await lakeby(['check', '--url', `${base}/a.jsonl`, '--url', `${base}/gone`, ...local]);
    expect(stdout).toContain(`${base}/gone: the server answers 404 Not Found; check the address`);
    expect(code).toBe(3);
  });

  it.each([
    'http://127.0.0.1:9/feed.xml',
    'http://localhost/',
    'http://[::1]/',
    'http://169.254.169.254/latest/meta-data/',
  ])('does not ask %s, and says how it would', async (address) => {
    const { stdout, code } = await lakeby(['check', '--url', address, '--no-color']);
    expect(stdout).toMatch(/not on the public Internet \(.*\); --allow-private allows it\n$/);
    expect(code).toBe(3);
  });

  it('ends in the time it is given', async () => {
    const base = await serve(() => undefined);
    const { stdout, code } = await lakeby(['check', '--url', base, '--timeout', '0.3', ...local]);
    expect([stdout, code]).toEqual([expect.stringContaining('took longer than 0.3 seconds; --timeout allows more'), 3]);
  });

  it('shows nothing a terminal would obey', async () => {
    const base = await serve((_, response) => response.writeHead(302, { location: 'file:///\u009b31m' }).end());
    const { stdout } = await lakeby(['check', '--url', base, ...local]);
    expect(stdout).toContain('file: addresses are not read');
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(stdout).not.toMatch(/[\u001b\u0080-\u009f]/);
  });

  withCertificates('trusts certificates as Node does, and never goes on without encryption', async () => {
    const plain = await serve((_, response) => response.end(STORY));
    const { base, certificate } = await serveEncrypted(`${plain}/story.txt`);
    const words = ['check', '--url', `${base}/story.txt`, '--url', `${base}/old`, '--format', 'jsonl', ...local];
    const trusted = await lakeby(words, { env: { NODE_EXTRA_CA_CERTS: certificate } });
    expect(trusted.stdout).toContain('"Lake by REUTERS"');
    expect(trusted.stderr).toContain(`redirected to ${plain}/story.txt: `);
    expect(trusted.stderr).toContain('which is not encrypted');
    const untrusted = await lakeby(words);
    expect([untrusted.stdout, untrusted.code]).toEqual(['', 3]);
    expect(untrusted.stderr).toContain('the certificate of the server is not valid for this address');
  });
});

describe('wrong usage of --url', () => {
  it.each([
    [['check', 'https://example.org/feed.xml'], 'To fetch it: lakeby check --url https://example.org/feed.xml'],
    [
      ['check', '--url', 'example.org'],
      'example.org cannot be fetched: not a full address; write it as https://example.org/feed.xml.',
    ],
    [['check', '--url', 'file:///etc/passwd'], 'file: addresses are not read, only http: and https:'],
    [
      ['check', '--url', 'https://ana:secret@example.org/'],
      'https://example.org/ cannot be fetched: an address with a user name or password',
    ],
    [['check', '--url', 'https://example.org/', '--timeout', 'long'], '--timeout long is no number of seconds.'],
    [['check', '--url', 'https://example.org/', '--timeout', '0'], 'Write a number above 0'],
    [['check'], 'There is nothing to check.'],
  ])('%j exits with 2 and says what to do', async (words, message) => {
    const { code, stderr } = await runCli(words);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});

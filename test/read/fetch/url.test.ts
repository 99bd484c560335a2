import { describe, expect, it } from '@jest/globals';
import { redirectedUrl, webUrl } from '../../../src/read/fetch/url.js';

describe('where a redirect leads', () => {
  it.each([
    ['https://example.org/a/b', 'c', 'https://example.org/a/c'],
    ['https://example.org/a/b', '/c?d=e#f', 'https://example.org/c?d=e'],
    ['https://example.org/a', '//example.com/', 'https://example.com/'],
    ['http://example.org/a', 'https://example.org/a', 'https://example.org/a'],
    ['http://example.org/a', 'http://example.com/a', 'http://example.com/a'],
  ])('from %s by %s to %s', (from, location, to) => {
    expect(redirectedUrl(new URL(from), location).href).toBe(to);
  });

  it('is never from an encrypted address to one that is not', () => {
    expect(() => redirectedUrl(new URL('https://example.org/'), 'http://example.org/')).toThrow('not encrypted');
  });
});

describe('numbers for hosts', () => {
  it.each(['http://0x7f000001/', 'http://2130706433/', 'http://0177.1/', 'http://127.1/', 'http://１２７.0.0.1/'])(
    '%s is seen as the address it stands for',
    (address) => expect(webUrl(address).hostname).toBe('127.0.0.1'),
  );
});

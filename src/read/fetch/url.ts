import { Unreadable } from '../unreadable.js';

/**
 * An address the user or a redirect names, if it is one Lakeby asks for: http(s), without a password in it.
 * @throws Unreadable for any other.
 */
export function webUrl(address: string, base?: URL): URL {
  const url = URL.canParse(address, base?.href) ? new URL(address, base) : undefined;
  if (url === undefined) throw new Unreadable('not a full address; write it as https://example.org/feed.xml');
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Unreadable(`${url.protocol} addresses are not read, only http: and https:`);
  if (url.username !== '' || url.password !== '')
    throw new Unreadable('an address with a user name or password in it is not read; leave them out');
  url.hash = '';
  return url;
}

/** Where a redirect leads. @throws Unreadable where it is no address to be asked for, or gives up the encryption. */
export function redirectedUrl(from: URL, location: string): URL {
  const to = webUrl(location, from);
  if (from.protocol === 'https:' && to.protocol === 'http:')
    throw new Unreadable(
      `redirected from https to ${to.href}, which is not encrypted; name that address if you trust it`,
    );
  return to;
}

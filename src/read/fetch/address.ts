import { lookup, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Unreadable } from '../unreadable.js';

/** Says of an IP address whether it may be connected to. */
export type Reachable = (address: string) => boolean;

/** Unicast of the Internet as IANA hands it out so far; ranges for special use lie inside and outside of it. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an IP address belongs to the public Internet. Networks of one's own, this machine, the link, the services a cloud
 * answers under (169.254.169.254), and addresses that hide another one (mapped, 6to4, NAT64) are not public: the ranges are
 * those of IANA's registries of special-purpose addresses, as ipaddr.js has them.
 */
export function isPublic(address: string): boolean {
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_IPV6);
}

/** @throws Unreadable for a URL that names its host by an IP address that may not be connected to. */
export function refuseLiteral({ hostname }: URL, reachable: Reachable): void {
  const literal = hostname.replace(/^\[(.*)\]$/, '$1');
  if (isIP(literal) !== 0 && !reachable(literal)) throw privateAddress(literal);
}

/**
 * Looks a name up when the connection is made, and gives it only addresses that may be connected to. What is checked is what
 * is connected to: a name that is given another address from one look-up to the next gets nowhere.
 */
export function lookupAmong(reachable: Reachable, resolve: typeof lookup = lookup): LookupFunction {
  return (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '');
      const [first, ...others] = found.filter(({ address }) => reachable(address));
      if (first === undefined) return done(privateAddress(addressesText(found)), '');
      if (options.all) return done(null, [first, ...others]);
      done(null, first.address, first.family);
    });
  };
}

function addressesText(found: readonly LookupAddress[]): string {
  return found.map(({ address }) => address).join(', ');
}

function privateAddress(addresses: string): Unreadable {
  return new Unreadable(`not on the public Internet (${addresses}); --allow-private allows it`);
}

import type { LookupAddress, lookup } from 'node:dns';
import { describe, expect, it } from '@jest/globals';
import { isPublic, lookupAmong } from '../../../src/read/fetch/address.js';

describe('addresses of the public Internet', () => {
  it.each(['93.184.215.14', '8.8.8.8', '1.1.1.1', '172.32.0.1', '2606:4700::6810:84e5', '2a00:1450:4001:81b::200e'])(
    '%s is one',
    (address) => expect(isPublic(address)).toBe(true),
  );

  it.each([
    ['this machine', ['127.0.0.1', '127.255.255.254', '::1', '0.0.0.0', '::']],
    [
      'a network of one’s own',
      ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fd12::1', 'fec0::1'],
    ],
    ['the link', ['169.254.0.1', 'fe80::1', 'fe80::1%eth0']],
    ['the services of a cloud', ['169.254.169.254', 'fd00:ec2::254', '100.100.100.200']],
    ['a carrier’s network', ['100.64.0.1', '100.127.255.255']],
    ['all at once', ['224.0.0.1', '255.255.255.255', 'ff02::1']],
    ['no one yet', ['240.0.0.1', '192.0.2.1', '198.51.100.1', '203.0.113.1', '198.18.0.1', '2001:db8::1', '4000::1']],
    [
      'another address',
      ['::ffff:127.0.0.1', '::ffff:8.8.8.8', '::127.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::', '2001:0:1::1'],
    ],
    ['nothing', ['', 'localhost', '1.2.3', '1.2.3.4.5', '08.8.8.8x']],
  ])('those of %s are none', (_, addresses) => {
    expect(addresses.filter(isPublic)).toEqual([]);
  });
});

describe('looking a name up', () => {
  const answering = (...addresses: string[]): typeof lookup =>
    ((_host: string, _options: unknown, done: (error: null, found: LookupAddress[]) => void) =>
      done(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )) as unknown as typeof lookup;

  const found = (all: boolean, ...addresses: string[]): Promise<unknown> =>
    new Promise((resolve) =>
      lookupAmong(isPublic, answering(...addresses))('example.org', { all }, (error, address) =>
        resolve(error?.message ?? address),
      ),
    );

  it('gives the public addresses, and never another', async () => {
    expect(await found(true, '10.0.0.1', '8.8.8.8', '::1')).toEqual([{ address: '8.8.8.8', family: 4 }]);
    expect(await found(false, '127.0.0.1', '2606:4700::1')).toBe('2606:4700::1');
  });

  it('fails where there is none, and says which there are', async () => {
    const reason = 'not on the public Internet (10.0.0.1, ::1); --allow-private allows it';
    expect(await found(true, '10.0.0.1', '::1')).toBe(reason);
    expect(await found(false, '10.0.0.1', '::1')).toBe(reason);
  });
});

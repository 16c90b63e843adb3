/** Guesses are counted by who is behind a proxy, and only proxies that the configuration names are believed. */
import { expect, it } from 'vitest'
import { LOOPBACK, visitorBehind } from '../../server/visitor.ts'

it.each([
  ['without a proxy, whatever the visitor claims', '198.51.100.7', '203.0.113.9', '198.51.100.7'],
  ['behind a proxy on this machine', '127.0.0.1', '203.0.113.9', '203.0.113.9'],
  [
    'behind a proxy, who put another address in front',
    '::ffff:127.0.0.1',
    '8.8.8.8, 203.0.113.9',
    '203.0.113.9',
  ],
  ['behind two proxies', '127.0.0.1', '203.0.113.9, 10.0.0.2', '203.0.113.9'],
  ['that is a proxy itself', '127.0.0.1', undefined, '127.0.0.1'],
  ['whose claim is no address', '127.0.0.1', 'unknown', 'nowhere'],
  ['by one network of IPv6, not by each of its addresses', '2001:db8:1:2:3::4', undefined, '2001:db8:1:2::'],
  ['that did not come over a socket', undefined, undefined, 'nowhere'],
])('knows a visitor %s', (_which, peer, forwarded, address) => {
  expect(visitorBehind(peer, { for: forwarded }, [...LOOPBACK, '10.0.0.2']).address).toBe(address)
})

it('believes https of a proxy only', () => {
  const secure = (peer: string, proto: string) => visitorBehind(peer, { proto }, LOOPBACK).secure
  expect([
    secure('127.0.0.1', 'https'),
    secure('127.0.0.1', 'http'),
    secure('198.51.100.7', 'https'),
  ]).toEqual([true, false, false])
})

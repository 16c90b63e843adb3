/** Which addresses a source may live at. */
import { expect, it } from 'vitest'
import { isAllowedAddress } from '../../server/refresh/address-guard.ts'

it('lets a source live at a public address', () => {
  for (const address of ['93.184.216.34', '2606:2800:220:1::1']) {
    expect([address, isAllowedAddress(address, false)]).toEqual([address, true])
  }
})

it('lets a source live inside the network only where the county file says so', () => {
  for (const address of [
    '127.0.0.1',
    '10.1.2.3',
    '192.168.1.9',
    '172.20.0.1',
    '100.64.0.1',
    '::1',
    'fd12::1',
    '::ffff:10.0.0.1',
  ]) {
    expect([address, isAllowedAddress(address, false), isAllowedAddress(address, true)]).toEqual([
      address,
      false,
      true,
    ])
  }
})

it('never lets a source live where credentials are handed out or nobody can live', () => {
  for (const address of [
    '169.254.169.254',
    '100.100.100.200',
    'fe80::1',
    '0.0.0.0',
    '::',
    '224.0.0.1',
    '255.255.255.255',
    '64:ff9b::7f00:1',
    'no address',
  ]) {
    expect([address, isAllowedAddress(address, true)]).toEqual([address, false])
  }
})

it('sees through every way of writing a private IPv4 address as IPv6', () => {
  for (const address of ['::7f00:1', '::a00:1', '::ffff:0:127.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::']) {
    expect([address, isAllowedAddress(address, false), isAllowedAddress(address, true)]).toEqual([
      address,
      false,
      false,
    ])
  }
})

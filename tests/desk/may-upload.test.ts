/** Only machines that the configuration names may upload, and nobody whom a proxy hides. */
import { expect, it } from 'vitest'
import { LOOPBACK, mayUpload } from '../../server/desk/may-upload.ts'

it.each(['127.0.0.1', '127.8.9.10', '::1', '::ffff:127.0.0.1'])('lets this machine upload: %s', (address) => {
  expect(mayUpload(LOOPBACK, address, ['host', 'origin'])).toBe(true)
})

it.each(['192.168.1.7', '::ffff:192.168.1.7', 'fe80::1', '0.0.0.0', '', 'localhost', undefined])(
  'lets nobody else upload: %s',
  (address) => {
    expect(mayUpload(LOOPBACK, address, [])).toBe(false)
  },
)

it.each(['X-Forwarded-For', 'forwarded', 'x-real-ip', 'Via'])(
  'trusts no address behind a proxy: %s',
  (header) => {
    expect(mayUpload(LOOPBACK, '127.0.0.1', [header])).toBe(false)
  },
)

it('knows single addresses and ranges, each of its own kind', () => {
  const ranges = ['192.168.1.0/24', '2001:db8::7']
  const allowed = [
    '192.168.1.200',
    '::ffff:192.168.1.200',
    '2001:db8::7',
    '192.168.2.1',
    '2001:db8::8',
    '127.0.0.1',
  ]
  expect(allowed.map((address) => mayUpload(ranges, address, []))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ])
})

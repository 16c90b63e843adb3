/** Only so many pieces flow at once, and no playlist grows without end. */
import { expect, it } from 'vitest'
import { createRelay } from '../../server/media/relay.ts'
import { givenServer } from '../refresh/given-server.ts'

const options = { signal: new AbortController().signal, readdress: (address: string) => address }

function target(url: string) {
  return { url, headers: {}, hosts: new Set<string>(), privateHosts: new Set([new URL(url).host]) }
}

it('refuses a piece more than it may give at once, and gives it when one has ended', async () => {
  const { origin } = await givenServer((_, response) => void response.end('x'))
  const relay = createRelay(1)
  const first = await relay.fetch(target(origin), options)
  await expect(relay.fetch(target(origin), options)).rejects.toMatchObject({ why: 'busy' })
  const { body } = first
  if (typeof body === 'string') throw new Error('This is no playlist.')
  const closed = new Promise((resolve) => body.once('close', resolve))
  body.resume()
  await closed
  expect((await relay.fetch(target(origin), options)).status).toBe(200)
})

it('gives 250 televisions a piece each at the same time, as many as a gigabit carries', async () => {
  const { origin } = await givenServer((_, response) => void response.write('x'))
  const relay = createRelay()
  const player = new AbortController()
  const asked = Array.from({ length: 250 }, () =>
    relay.fetch(target(origin), { ...options, signal: player.signal }),
  )
  expect((await Promise.all(asked)).every(({ status }) => status === 200)).toBe(true)
  player.abort()
})

it('frees its place after every failure', async () => {
  const { origin } = await givenServer((_, response) => void response.writeHead(500).end())
  const relay = createRelay(1)
  for (let time = 0; time < 3; time++) {
    await expect(relay.fetch(target(origin), options)).rejects.toMatchObject({ why: 'failed' })
  }
})

it('breaks off a playlist larger than any', async () => {
  const { origin } = await givenServer(
    (_, response) => void response.end(`#EXTM3U\n${'#'.repeat(5_000_000)}`),
  )
  await expect(createRelay().fetch(target(origin), options)).rejects.toMatchObject({ why: 'failed' })
})

it('gives up after some redirects', async () => {
  const { origin, requests } = await givenServer((_, response) => {
    response.writeHead(302, { location: '/again' }).end()
  })
  await expect(createRelay().fetch(target(origin), options)).rejects.toMatchObject({ why: 'failed' })
  expect(requests).toHaveLength(6)
})

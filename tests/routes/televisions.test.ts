/** How many televisions may register, from one address and in all. */
import { describe, expect, it } from 'vitest'
import { TELEVISIONS_PATH } from '../../shared/api.ts'
import { givenApp } from './given-app.ts'

const FROM_ADDRESS = 500
const IN_ALL = 5_000

async function givenNetworks() {
  const { app, clock } = await givenApp()
  /** Registers a television of this address, as the socket of a server would tell it; returns the status. */
  async function register(remoteAddress: string, body = '{}'): Promise<number> {
    const socket = { incoming: { socket: { remoteAddress } } }
    return (await app.request(TELEVISIONS_PATH, { method: 'POST', body }, socket)).status
  }
  return {
    clock,
    register,
    /** Registers so many; returns every status that was answered, once. */
    async registerMany(from: string, count: number, body?: string): Promise<number[]> {
      const seen = new Set<number>()
      for (let turn = 0; turn < count; turn++) seen.add(await register(from, body))
      return [...seen]
    },
  }
}

describe('a new television', () => {
  it('registers although a machine elsewhere used up what one address may', async () => {
    const { register, registerMany, clock } = await givenNetworks()
    expect(await registerMany('198.51.100.1', FROM_ADDRESS)).toEqual([201])
    expect([await register('198.51.100.1'), await register('198.51.100.2')]).toEqual([429, 201])
    clock.now += 1_000
    expect(await register('198.51.100.1')).toBe(201)
  })

  it('registers although its network sent what is no registration before', async () => {
    const { register, registerMany } = await givenNetworks()
    expect(await registerMany('198.51.100.1', FROM_ADDRESS, '{"village":"atlantis"}')).toEqual([400])
    expect(await register('198.51.100.1')).toBe(201)
  })

  it('waits when more register from everywhere than a county has', async () => {
    const { register, registerMany } = await givenNetworks()
    for (let network = 0; network < IN_ALL / FROM_ADDRESS; network++) {
      expect(await registerMany(`203.0.113.${network}`, FROM_ADDRESS)).toEqual([201])
    }
    expect(await register('198.51.100.2')).toBe(429)
  }, 60_000)
})

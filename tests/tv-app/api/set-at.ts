/** What the parts of a television that ask the network find around them on a set. */
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { vi } from 'vitest'

/** Lets `fetch` ask this server, until all globals are unstubbed. Resolves with what the set keeps on its disk. */
export async function setAt(server: Server): Promise<Map<string, string>> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const real = fetch
  const memory = new Map<string, string>()
  vi.stubGlobal('window', globalThis)
  vi.stubGlobal('fetch', (path: string, options: RequestInit) =>
    real(`http://127.0.0.1:${port}${path}`, options),
  )
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => memory.get(name) ?? null,
    setItem: (name: string, value: string) => void memory.set(name, value),
  })
  return memory
}

/** The server goes away and comes back; the television stays a television. */
import { afterEach, describe, expect, it } from 'vitest'
import { type ServerProcess, startServer } from './server-process.ts'
import { Television } from './television.ts'

describe('an outage', () => {
  let server: ServerProcess
  let television: Television

  afterEach(async () => {
    expect(television.uncaught).toEqual([])
    await television.switchOff()
    await server.remove()
  })

  it('says so, keeps the menus, and recovers without a key', async () => {
    server = await startServer()
    television = await Television.switchOn(server.address)
    await television.plays()
    await television.press('Home', '5')
    await television.shows('services')
    await server.stop()
    await television.says('连不上，内容更新于')
    await television.press('OK')
    await television.shows('service-group')
    await television.press('OK')
    await television.shows('service')
    expect(await television.text()).toContain('谁能办')
    await television.press('Live')
    await television.says('这个台现在看不了')
    await server.restart()
    await television.plays()
    expect(await television.text()).not.toContain('这个台现在看不了')
  })

  it('does not keep the television from starting: it shows its menus, and the picture when the server is back', async () => {
    server = await startServer()
    television = await Television.switchOn(server.address)
    await television.plays()
    await television.press('Home', '5')
    await television.shows('services')
    await television.page.waitForFunction(
      async () => (await caches.keys()).length > 0 && (await caches.match('/')) !== undefined,
    )
    await television.page.waitForFunction(async () => {
      const script = document.querySelector('script[src]')?.getAttribute('src') ?? ''
      return (await caches.match(script)) !== undefined
    })
    await server.stop()
    await television.page.reload()
    await television.shows('live')
    await television.press('Home')
    await television.shows('home')
    await television.press('5', 'OK', 'OK')
    await television.shows('service')
    expect(await television.text()).toContain('谁能办')
    await server.restart()
    await television.press('Live')
    await television.plays()
    expect(await television.screen()).toBe('live')
  })
})

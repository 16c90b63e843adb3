/** Somebody pulls the plug: what was on is on again. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ServerProcess, startServer } from '../server-process.ts'
import { forgetMemory, type SwitchedOn, switchOnWithMemory } from '../set-with-memory.ts'

describe('a power cut', () => {
  let server: ServerProcess
  let folder: string
  let set: SwitchedOn

  beforeAll(async () => {
    server = await startServer()
  })
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tangwu-set-'))
    set = await switchOnWithMemory(server.address, folder)
    await set.television.plays()
  })
  afterEach(async () => {
    await set.cutPower()
    forgetMemory(folder)
  })
  afterAll(() => server.remove())

  it('brings back the channel that was on', async () => {
    await set.television.press('4')
    await newPicture(set, 2)
    await set.cutPower()
    set = await switchOnWithMemory(server.address, folder)
    await set.television.plays()
    await expect.poll(() => numberOn(set)).toBe('4')
  })

  it('while zapping brings back the channel that was on before', async () => {
    const { page } = set.television
    await set.television.press('6')
    await newPicture(set, 2)
    await page.evaluate(() => {
      // The plug comes before any of them counts as the last.
      window.setTimeout = (() => 0) as unknown as typeof window.setTimeout
      for (let presses = 0; presses < 5; presses++) {
        window.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageUp', keyCode: 33 }))
        window.dispatchEvent(new KeyboardEvent('keyup', { key: 'PageUp', keyCode: 33 }))
      }
    })
    await set.cutPower()
    set = await switchOnWithMemory(server.address, folder)
    await set.television.plays()
    await expect.poll(() => numberOn(set)).toBe('6')
  })
})

/** Resolves when so many channels have shown their first frame. */
async function newPicture({ television }: SwitchedOn, channels: number): Promise<void> {
  await television.page.waitForFunction(
    (count) => performance.getEntriesByName('tangwu:zap-frame').length >= count,
    channels,
  )
}

/** The number of the channel, which the picture's name begins with. */
async function numberOn({ television }: SwitchedOn): Promise<string | undefined> {
  return /^\d+/.exec((await television.focused()).label)?.[0]
}

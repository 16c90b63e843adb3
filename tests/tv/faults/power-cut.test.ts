/** Somebody pulls the plug: what was on is on again. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ServerProcess, startServer } from '../server-process.ts'
import { type SwitchedOn, switchOnWithMemory } from '../set-with-memory.ts'

/** The disk may know better than what the browser has at hand, and is read a moment later, ms. The banner stays longer. */
const SOON = 5_000

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
    rmSync(folder, { recursive: true, force: true })
  })
  afterAll(() => server.remove())

  it('brings back the channel that was on', async () => {
    await set.television.press('4')
    await newPicture(set)
    await set.television.plays()
    await set.cutPower()
    set = await switchOnWithMemory(server.address, folder)
    await set.television.plays()
    await expect.poll(() => numberOn(set), { timeout: SOON }).toBe('4')
  })

  it('while zapping brings back the channel that was on before', async () => {
    const { page } = set.television
    await set.television.press('6')
    await newPicture(set)
    await set.television.plays()
    await page.evaluate(() => {
      for (let presses = 0; presses < 5; presses++) {
        window.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageUp', keyCode: 33 }))
        window.dispatchEvent(new KeyboardEvent('keyup', { key: 'PageUp', keyCode: 33 }))
      }
    })
    await set.cutPower()
    set = await switchOnWithMemory(server.address, folder)
    await set.television.plays()
    await expect.poll(() => numberOn(set), { timeout: SOON }).toBe('6')
  })
})

/** Resolves when the channel that was zapped to shows its first frame. */
async function newPicture({ television }: SwitchedOn): Promise<void> {
  await television.page.waitForFunction(() => performance.getEntriesByName('tangwu:zap-frame').length > 0)
}

/** The channel number on the banner. */
async function numberOn({ television }: SwitchedOn): Promise<string | undefined> {
  return (await television.mirror()).find(({ id }) => id === 'number')?.text
}

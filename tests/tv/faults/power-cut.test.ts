/** Somebody pulls the plug: what was on is on again. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { chromiumFlags, chromiumPath } from '../chromium.ts'
import { type ServerProcess, startServer } from '../server-process.ts'
import { Television } from '../television.ts'

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
    set = await switchOn(server.address, folder)
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
    set = await switchOn(server.address, folder)
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
    set = await switchOn(server.address, folder)
    await set.television.plays()
    await expect.poll(() => numberOn(set), { timeout: SOON }).toBe('6')
  })
})

interface SwitchedOn {
  television: Television
  /** Ends the browser at once, without a chance to put anything away. */
  cutPower(): Promise<void>
}

/** Switches a television on whose memory is in `folder`. */
async function switchOn(address: string, folder: string): Promise<SwitchedOn> {
  const child = spawn(
    chromiumPath() ?? '',
    [
      ...chromiumFlags({ sound: true }),
      '--headless',
      '--remote-debugging-port=0',
      `--user-data-dir=${folder}`,
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const browser = await chromium.connectOverCDP(await debuggingAddress(child))
  const [context = await browser.newContext()] = browser.contexts()
  return {
    television: await Television.switchOnIn(context, browser, address),
    cutPower: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      process.kill(-(child.pid ?? 0), 'SIGKILL')
      await ended
    },
  }
}

/** Resolves when the channel that was zapped to shows its first frame. */
async function newPicture({ television }: SwitchedOn): Promise<void> {
  await television.page.waitForFunction(() => performance.getEntriesByName('tangwu:zap-frame').length > 0)
}

/** The channel number on the banner. */
async function numberOn({ television }: SwitchedOn): Promise<string | undefined> {
  return (await television.mirror()).find(({ id }) => id === 'number')?.text
}

function debuggingAddress({ stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    stderr?.on('data', (chunk: Buffer) => {
      said += chunk
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (address) resolve(address)
    })
    stderr?.once('close', () => reject(new Error(`The browser did not start: ${said}`)))
  })
}

/** A television whose memory is a folder on the disk, and whose plug can be pulled. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { chromium, type Page } from 'playwright-core'
import { chromiumFlags, chromiumPath } from './chromium.ts'
import { Television } from './television.ts'

export interface SwitchedOn {
  television: Television
  /** Ends the browser at once, without a chance to put anything away. */
  cutPower(): Promise<void>
}

/** Switches a television on whose memory is in `folder`; none is left running where that fails. */
export async function switchOnWithMemory(address: string, folder: string): Promise<SwitchedOn> {
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
  const cutPower = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    process.kill(-(child.pid ?? 0), 'SIGKILL')
    await ended
  }
  try {
    const browser = await chromium.connectOverCDP(await debuggingAddress(child))
    const [context = await browser.newContext()] = browser.contexts()
    const prepare = speakChinese
    const television = await Television.switchOnIn(context, () => browser.close(), address, { prepare })
    return { television, cutPower }
  } catch (error) {
    await cutPower()
    throw error
  }
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

/** The browser behind the plug has the language of the machine, which is not the viewer's. */
async function speakChinese(page: Pick<Page, 'addInitScript'>): Promise<void> {
  await page.addInitScript(() => {
    try {
      localStorage.setItem('tangwu:language', '"zh-CN"')
    } catch {
      // A page of data: has no memory.
    }
  })
}

/** Removes the folder of a set that is off; its browser may still be leaving it. */
export function forgetMemory(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}

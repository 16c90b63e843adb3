/** Describes the machine that the figures come from. */
import { cpus, loadavg, platform, release, totalmem } from 'node:os'
import { startChromium } from '../tv/chromium.ts'

export interface Machine {
  processor: string
  cores: number
  memory: string
  system: string
  node: string
  chromium: string
  /** Processes that waited for a core at the start, as a mean over a minute: above 0.5 per core figures wobble. */
  load: number
}

/** @throws Error when no Chromium can be started. */
export async function describeMachine(): Promise<Machine> {
  const browser = await startChromium()
  const chromium = browser.version()
  await browser.close()
  const cores = cpus()
  return {
    processor: cores[0]?.model ?? 'unknown',
    cores: cores.length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${platform()} ${release()}`,
    node: process.version,
    chromium,
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  }
}

/** How long past programmes take to start: every slot of the sample week as a player asks for it, and some on the television. */
import type { Page } from 'playwright-core'
import { type ChannelsSection, type GuideDay, guidePath, replayPath, sectionPath } from '../../shared/api.ts'
import { dayIn } from '../../tv-app/i18n/clock.ts'
import { startChromium } from '../tv/chromium.ts'
import { startServer } from '../tv/server-process.ts'
import { sourcesRead } from './health.ts'
import { freshContext, markedPage, PICTURE, timePress } from './marks.ts'
import type { Figure, Row } from './row.ts'
import { percentile } from './statistics.ts'

const DAY = 24 * 3_600_000
const DAYS = 7
/** ms */
const LIMIT = 2_000
const WAIT = 10_000
/** Longer than every motion, and than the time in which a key counts as held, ms. */
const PAUSE = 600

interface Slot {
  channel: string
  start: number
  stop: number
}

export const replayStart: Row = {
  name: 'replay-start',
  about: `every past programme of ${DAYS} days: playlist and first segment; and one a day of every channel to its picture`,
  async measure() {
    const server = await startServer()
    try {
      await sourcesRead(server.address)
      const channels = await channelsOf(server.address)
      const slots: Slot[] = []
      for (const { id } of channels) slots.push(...(await pastSlots(server.address, id)))
      const answers: number[] = []
      for (const slot of slots) answers.push(await msToFirstSegment(server.address, slot))
      const pictures = await picturesOn(
        server.address,
        channels.filter(({ radio }) => !radio).map(({ number }) => number),
      )
      return [
        figure('replay slot, slowest playlist and first segment', answers, 1),
        figure('replay, key to picture p50', pictures, 0.5),
        figure('replay, key to picture, slowest', pictures, 1),
      ]
    } finally {
      await server.remove()
    }
  },
}

async function channelsOf(address: string): Promise<ChannelsSection['channels']> {
  const answer = await fetch(new URL(sectionPath('channels'), address))
  return ((await answer.json()) as ChannelsSection).channels
}

/** What can be replayed of a channel, of the days behind us. */
async function pastSlots(address: string, channel: string): Promise<Slot[]> {
  const slots = new Map<number, Slot>()
  for (let back = DAYS; back >= 0; back--) {
    const day = dayIn('Asia/Shanghai', Date.now() - back * DAY)
    const answer = await fetch(new URL(guidePath(channel, day), address))
    const { programmes } = (await answer.json()) as GuideDay
    for (const { start, stop, replay } of programmes) if (replay) slots.set(start, { channel, start, stop })
  }
  return [...slots.values()]
}

/** As a player asks: playlist, then what it names first. Throws where either is missing. */
async function msToFirstSegment(address: string, { channel, start, stop }: Slot): Promise<number> {
  const from = performance.now()
  const playlist = await fetch(new URL(replayPath(channel, start, stop), address))
  const text = await playlist.text()
  const segment = text.split('\n').find((line) => line !== '' && line[0] !== '#')
  const media = segment === undefined ? undefined : await fetch(new URL(segment, playlist.url))
  const bytes = media?.ok ? (await media.arrayBuffer()).byteLength : 0
  if (!playlist.ok || bytes === 0)
    throw new Error(`Of ${channel} nothing plays that began at ${new Date(start).toISOString()}.`)
  return performance.now() - from
}

/** Opens the guide of each channel, goes back day by day, and plays the programme that has the focus. */
async function picturesOn(address: string, numbers: readonly string[]): Promise<number[]> {
  const browser = await startChromium()
  try {
    const page = await markedPage(await freshContext(browser), 1)
    await page.goto(address)
    await page.waitForFunction(() => document.documentElement.dataset.screen === 'live')
    const times: number[] = []
    for (const number of numbers) {
      await press(page, ...number, 'Enter')
      if (await page.evaluate(() => document.documentElement.dataset.overlay !== 'strip'))
        await press(page, 'Enter')
      await press(page, 'ArrowRight')
      for (let back = 1; back < DAYS; back++) {
        await press(page, 'ArrowLeft')
        await page.waitForFunction(() => document.querySelector('[data-id^="programme-"]') !== null)
        await page.waitForTimeout(PAUSE)
        const time = await timePress(page, 'Enter', PICTURE, WAIT)
        if (time === undefined) throw new Error(`Channel ${number} showed nothing, ${back} days back.`)
        times.push(time)
        await press(page, 'Backspace')
      }
      await press(page, 'l')
    }
    return times
  } finally {
    await browser.close()
  }
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await page.waitForTimeout(PAUSE)
    await page.keyboard.press(key)
  }
}

function figure(what: string, values: readonly number[], share: number): Figure {
  return {
    what,
    unit: 'ms',
    ours: percentile(values, share),
    against: 'limit',
    other: LIMIT,
    better: 'less',
    limit: true,
    values: values.length,
  }
}

/**
 * The television speaks: every focus where 读屏 is on, the page on the help key, above the programme, until a key.
 * Headless Chromium has no voices, so a voice that notes what it is given stands in; all else is real.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { clipHash } from '../../server/clips/clip-store.ts'
import { silence } from '../clips/silence.ts'
import { browserAt } from '../desk/given-desk.ts'
import { giveVoice, spoken, voiceEvents } from './recording-voice.ts'
import { type ServerProcess, startServer } from './server-process.ts'
import { Television } from './television.ts'

/** The voice is asked within this time after the focus rests; it falls silent within that time after a key, ms. */
const STARTS_WITHIN = 500
const STOPS_WITHIN = 100

describe('speech', () => {
  let server: ServerProcess
  let television: Television

  beforeAll(async () => {
    server = await startServer()
  })
  afterEach(async () => {
    expect(television.uncaught).toEqual([])
    await television.switchOff()
  })
  afterAll(async () => {
    await server.remove()
  })

  async function switchOn(prepare?: (page: Television['page']) => Promise<void>): Promise<void> {
    television = await Television.switchOn(server.address, prepare ? { prepare } : {})
    await television.plays()
  }

  async function switchReadingOn(): Promise<void> {
    await television.press('Home', '8')
    await television.shows('settings')
    await television.press('3')
    await spoken(television.page, (await television.focused()).label)
  }

  /** When the time that the voice has for the focus with this label ended, on the page's clock, ms. */
  async function timeIsUp(label: string, before: number): Promise<number> {
    const timer = await television.page.waitForFunction(
      ({ words, from }) =>
        window.voiceEvents.slice(from).find((event) => event.type === 'timer' && event.words === words),
      { words: label, from: before },
    )
    return (await timer.jsonValue())?.at ?? Number.NaN
  }

  const volume = (wanted: 'low' | 'usual'): Promise<unknown> =>
    television.page.waitForFunction(
      (low) => {
        const level = document.querySelector('video')?.volume ?? Number.NaN
        return low ? level <= 0.3 : level === 1
      },
      wanted === 'low',
      { timeout: 15_000 },
    )

  it('names every focus where 读屏 is on, in the language of the screen, soon after it rests', async () => {
    await switchOn((page) => giveVoice(page, STARTS_WITHIN))
    await switchReadingOn()
    await television.press('Home')
    await television.shows('home')
    const seen = new Set<string>()
    for (const key of ['Right', 'Down', 'Down', 'Left', 'Down', 'Right']) {
      const before = (await voiceEvents(television.page)).length
      await television.press(key)
      const { id, label } = await television.focused()
      const said = await spoken(television.page, label, before)
      expect(said.language).toBe('zh-CN')
      expect(said.at).toBeLessThanOrEqual(await timeIsUp(label, before))
      seen.add(id)
    }
    expect(seen.size).toBeGreaterThanOrEqual(5)
    await television.press('8')
    await television.shows('settings')
    const before = (await voiceEvents(television.page)).length
    await television.press('2')
    await television.says('Settings')
    const said = await spoken(television.page, (await television.focused()).label, before)
    expect(said.language).toBe('en-US')
    expect(said.words).toMatch(/^Number \d+, .+, \d+ of \d+$/)
  })

  it('falls silent at the next key, and turns the programme down only while it speaks', async () => {
    await switchOn((page) => giveVoice(page))
    await switchReadingOn()
    await volume('usual')
    await television.press('Live')
    await volume('low')
    await volume('usual')

    await television.press('Home')
    await volume('low')
    // At once: the label that is being spoken is short.
    await television.page.keyboard.press('ArrowDown')
    const events = await voiceEvents(television.page)
    const key = events.findLast(({ type }) => type === 'key')
    const cancelled = events
      .slice(events.indexOf(key ?? events[0] ?? never()))
      .find(({ type }) => type === 'cancel')
    expect(cancelled).toBeDefined()
    expect((cancelled?.at ?? Number.POSITIVE_INFINITY) - (key?.at ?? 0)).toBeLessThanOrEqual(STOPS_WITHIN)
    await spoken(television.page, (await television.focused()).label, events.indexOf(key ?? never()))
    await volume('usual')
  })

  it('is silent otherwise, but reads title, focus and page on the help key', async () => {
    await switchOn((page) => giveVoice(page))
    await television.press('Home', '5')
    await television.shows('services')
    await television.press('2', '0', '3')
    await television.shows('service')
    expect((await voiceEvents(television.page)).filter(({ type }) => type === 'speak')).toEqual([])
    await television.press('?')
    await television.says('正在念给您听')
    const title = (await television.mirror()).find(({ id }) => id === 'title')
    await spoken(television.page, title?.text ?? '')
    await spoken(television.page, (await television.focused()).label)
    await spoken(television.page, '带什么')
    await television.press('Back')
    await television.shows('services')
  })

  it('remembers 读屏 over a power cut', async () => {
    await switchOn((page) => giveVoice(page))
    await switchReadingOn()
    await television.page.reload()
    await television.shows('live')
    await television.press('Home')
    await television.shows('home')
    const { label } = await television.focused()
    expect((await spoken(television.page, label)).language).toBe('zh-CN')
  })

  it('plays what somebody recorded where the browser has no voice, with the programme turned down', async () => {
    const words = '设置'
    const desk = browserAt(new URL(server.address).origin)
    await desk.signIn('demo-desk', 'jixia-desk-1')
    const clip = new File([silence(2)], 'settings.wav')
    const upload = await desk.send(`/desk/clips/${clipHash('zh-CN', words)}`, { clip }, '/desk/clips')
    expect(upload.status).toBe(303)
    await switchOn()
    await television.press('Home', '8')
    await television.shows('settings')
    const sound = television.page.waitForResponse(/\/clips\/[0-9a-f]{16}\.wav/)
    await television.press('?')
    expect((await sound).status()).toBe(200)
    await volume('low')
    await volume('usual')
  })

  it('says in writing that it cannot speak, where there is neither a voice nor a recording', async () => {
    await switchOn()
    await television.press('?')
    await television.says('现在念不出来')
    expect(await television.page.evaluate(() => document.querySelector('video')?.volume)).toBe(1)
  })
})

function never(): never {
  throw new Error('No key was pressed')
}

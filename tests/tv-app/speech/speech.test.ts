/** The speech controller over a given clock: rest, queue, interruption, ducking, and drivers that fail. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Driver, Sentence } from '../../../tv-app/speech/driver.ts'
import { Speech } from '../../../tv-app/speech/speech.ts'

const SENTENCE_TAKES = 2_000

interface Heard {
  id: string
  words: string
  at: number
}

/** A driver that notes when it speaks and when it is stopped; each sentence takes two seconds. */
class NotingDriver implements Driver {
  readonly id = 'synthesis'
  readonly heard: Heard[] = []
  stoppedAt: number | undefined
  readonly #name: string
  readonly #manner: 'speaks' | 'refuses' | 'never-begins' | 'never-ends'

  constructor(name: string, manner: 'speaks' | 'refuses' | 'never-begins' | 'never-ends' = 'speaks') {
    this.#name = name
    this.#manner = manner
  }

  speak({ words }: Sentence, started: () => void): Promise<void> {
    if (this.#manner === 'refuses') return Promise.reject(new Error('No voice'))
    this.heard.push({ id: this.#name, words, at: Date.now() })
    if (this.#manner === 'never-begins') return new Promise(() => undefined)
    started()
    if (this.#manner === 'never-ends') return new Promise(() => undefined)
    return new Promise((resolve) => setTimeout(resolve, SENTENCE_TAKES))
  }

  stop(): void {
    this.stoppedAt = Date.now()
  }
}

function given(...drivers: NotingDriver[]) {
  const ducked: { on: boolean; at: number }[] = []
  const region = { textContent: '' } as HTMLElement
  const speech = new Speech({ region, drivers, duck: (on) => ducked.push({ on, at: Date.now() }) })
  const say = (...words: string[]) => speech.announce({ brief: words, page: [] }, 'zh-CN', true, unheard)
  const unheard = vi.fn()
  return { speech, say, region, ducked, unheard }
}

const wordsOf = ({ heard }: NotingDriver): string[] => heard.map(({ words }) => words)

describe('Speech', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 0 })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('starts within half a second after the focus rests, and not before it rests', async () => {
    const driver = new NotingDriver('one')
    const { say } = given(driver)
    for (const words of ['一', '二', '三']) {
      say(words)
      await vi.advanceTimersByTimeAsync(200)
    }
    const rested = Date.now() - 200
    await vi.advanceTimersByTimeAsync(1_000)
    expect(wordsOf(driver)).toEqual(['三'])
    expect((driver.heard[0]?.at ?? 9_999) - rested).toBeLessThanOrEqual(500)
  })

  it('speaks a queue in its order, one after the other', async () => {
    const driver = new NotingDriver('one')
    const { say } = given(driver)
    say('设置', '1 号，中文', '第二页')
    await vi.advanceTimersByTimeAsync(3 * SENTENCE_TAKES + 1_000)
    expect(wordsOf(driver)).toEqual(['设置', '1 号，中文', '第二页'])
    const gaps = driver.heard.slice(1).map(({ at }, index) => at - (driver.heard[index]?.at ?? 0))
    expect(gaps).toEqual([SENTENCE_TAKES, SENTENCE_TAKES])
  })

  it('falls silent at once when a key is pressed, and says nothing more of its queue', async () => {
    const driver = new NotingDriver('one')
    const { speech, say } = given(driver)
    say('设置', '1 号，中文')
    await vi.advanceTimersByTimeAsync(1_000)
    const pressed = Date.now()
    speech.hush()
    await vi.advanceTimersByTimeAsync(10_000)
    expect((driver.stoppedAt ?? 9_999) - pressed).toBeLessThanOrEqual(100)
    expect(wordsOf(driver)).toEqual(['设置'])
  })

  it('replaces what it was saying by what is newer', async () => {
    const driver = new NotingDriver('one')
    const { say } = given(driver)
    say('旧的', '还有')
    await vi.advanceTimersByTimeAsync(1_000)
    say('新的')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(wordsOf(driver)).toEqual(['旧的', '新的'])
  })

  it('turns the programme down while it speaks, without swelling in between, and back up afterwards', async () => {
    const { say, ducked } = given(new NotingDriver('one'))
    say('一', '二')
    await vi.advanceTimersByTimeAsync(20_000)
    expect(ducked.map(({ on }) => on)).toEqual([true, false])
    const spoke = (ducked[1]?.at ?? 0) - (ducked[0]?.at ?? 0)
    expect(spoke).toBeGreaterThanOrEqual(2 * SENTENCE_TAKES)
    expect(spoke).toBeLessThanOrEqual(2 * SENTENCE_TAKES + 500)
  })

  it('turns the programme back up when a key interrupts, but not while arrows go from name to name', async () => {
    const { speech, say, ducked } = given(new NotingDriver('one'))
    for (let arrow = 0; arrow < 3; arrow++) {
      speech.hush()
      say(`第 ${arrow} 个`)
      await vi.advanceTimersByTimeAsync(600)
    }
    expect(ducked.map(({ on }) => on)).toEqual([true])
    speech.hush()
    await vi.advanceTimersByTimeAsync(500)
    expect(ducked.map(({ on }) => on)).toEqual([true, false])
  })

  it('turns the programme back up after a driver that never reports its end, and goes on', async () => {
    const driver = new NotingDriver('one', 'never-ends')
    const { say, ducked } = given(driver)
    say('一', '二')
    await vi.advanceTimersByTimeAsync(30_000)
    expect(wordsOf(driver)).toEqual(['一', '二'])
    expect(ducked.map(({ on }) => on)).toEqual([true, false])
  })

  it('asks the next driver when one refuses, sentence by sentence', async () => {
    const [first, second] = [new NotingDriver('one', 'refuses'), new NotingDriver('two')]
    const { say, unheard } = given(first, second)
    say('一', '二')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(wordsOf(second)).toEqual(['一', '二'])
    expect(unheard).not.toHaveBeenCalled()
  })

  it('gives up on a driver that does not begin, and leaves it alone for a minute', async () => {
    const [first, second] = [new NotingDriver('one', 'never-begins'), new NotingDriver('two')]
    const { say } = given(first, second)
    say('一', '二')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(wordsOf(second)).toEqual(['一', '二'])
    expect(wordsOf(first)).toEqual(['一'])
    expect(first.stoppedAt).toBeDefined()
    await vi.advanceTimersByTimeAsync(60_000)
    say('三')
    await vi.advanceTimersByTimeAsync(3_000)
    expect(wordsOf(first)).toEqual(['一', '三'])
  })

  it('says that nobody could be heard when every driver refuses, and leaves the programme as loud as it was', async () => {
    const { say, unheard, ducked } = given(new NotingDriver('one', 'refuses'))
    say('一', '二')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(unheard).toHaveBeenCalledTimes(1)
    expect(ducked).toEqual([])
  })

  it('writes the last sentence for screen readers, aloud or not, and speaks only aloud', async () => {
    const driver = new NotingDriver('one')
    const { speech, region } = given(driver)
    speech.announce({ brief: ['设置', '1 号，中文'], page: ['字的大小'] }, 'zh-CN', false)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(region.textContent).toBe('1 号，中文')
    expect(driver.heard).toEqual([])
  })

  it('lets a sentence finish when there is nothing new to say', async () => {
    const driver = new NotingDriver('one')
    const { speech, say } = given(driver)
    say('一', '二')
    await vi.advanceTimersByTimeAsync(1_000)
    speech.announce({ brief: [], page: [] }, 'zh-CN', true)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(wordsOf(driver)).toEqual(['一', '二'])
  })
})

/** The drivers one by one, as far as they can be had without a television: order, voices, recordings, the webOS bus. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { clipParts } from '../../../shared/clip.ts'
import { tizen } from '../../../tv-app/device/tizen.ts'
import { webos } from '../../../tv-app/device/webos.ts'
import { speechDrivers } from '../../../tv-app/speech/index.ts'
import { voiceFor } from '../../../tv-app/speech/synthesis.ts'

const NO_CLIPS = {
  address: async () => undefined,
  sound: async () => new ArrayBuffer(0),
}

/** The live region of the page. */
const region = { textContent: '' } as HTMLElement

beforeEach(() => {
  region.textContent = ''
  vi.useFakeTimers()
  vi.stubGlobal('window', {})
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A webOS service bus that notes what it is asked and answers as told. */
function givenBus(answers: Record<string, object>) {
  const asked: { address: string; parameters: Record<string, unknown> }[] = []
  class Bus {
    onservicecallback: (message: string) => void = () => undefined
    call(address: string, parameters: string): void {
      asked.push({ address, parameters: JSON.parse(parameters) })
      const answer = answers[address.split('/').pop() ?? '']
      if (answer) this.onservicecallback(JSON.stringify(answer))
    }
  }
  vi.stubGlobal('window', { PalmServiceBridge: Bus })
  return asked
}

describe('the drivers', () => {
  it('are asked in this order: platform, synthesis, screen reader, recordings', () => {
    const ids = speechDrivers(webos, region, NO_CLIPS).map(({ id }) => id)
    expect(ids).toEqual(['platform', 'synthesis', 'screen-reader', 'clips'])
  })

  it('all refuse, without harm, where there is no voice at all', async () => {
    for (const device of [webos, tizen]) {
      for (const driver of speechDrivers(device, region, NO_CLIPS)) {
        await expect(driver.speak({ words: '设置', language: 'zh-CN' }, () => undefined)).rejects.toThrow()
        driver.stop()
      }
    }
  })

  it('leave the word to the voice guide of the set while it is on', async () => {
    const info = {
      TvInfoMenuKey: { VOICE_GUIDE_KEY: 15 },
      TvInfoMenuValue: { ON: 1 },
      getMenuValue: (key: number) => (key === 15 ? 1 : 0),
    }
    vi.stubGlobal('window', { webapis: { tvinfo: info } })
    const spoken = Promise.allSettled(
      speechDrivers(tizen, region, { ...NO_CLIPS, address: async () => '/clips/a.mp3' }).map((driver) =>
        driver.speak({ words: '设置', language: 'zh-CN' }, () => undefined),
      ),
    )
    await vi.advanceTimersByTimeAsync(5_000)
    const results = await spoken
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled', 'rejected'])
    expect(region.textContent).toBe('设置')
  })
})

describe('the voice of webOS', () => {
  it('speaks over the bus, begins when the service has taken it, and stops', async () => {
    const asked = givenBus({ speak: { returnValue: true } })
    const started = vi.fn()
    const spoken = webos.voice?.speak('设置', 'zh-CN', started)
    expect(asked[0]).toEqual({
      address: 'luna://com.webos.service.tts/speak',
      parameters: { text: '设置', clear: true },
    })
    expect(started).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(5_000)
    await expect(spoken).resolves.toBeUndefined()
    webos.voice?.stop()
    expect(asked[1]?.address).toBe('luna://com.webos.service.tts/stop')
  })

  it('refuses what the service refuses', async () => {
    givenBus({ speak: { returnValue: false, errorText: 'Denied method call' } })
    await expect(webos.voice?.speak('设置', 'zh-CN', () => undefined)).rejects.toThrow('Denied')
  })

  it('knows whether Audio Guidance is on', () => {
    for (const setting of ['on', 'off']) {
      givenBus({ getSystemSettings: { settings: { audioGuidance: setting } } })
      webos.start?.()
      expect(webos.guides?.()).toBe(setting === 'on')
    }
  })
})

describe('a voice of the browser', () => {
  const voice = (lang: string, localService = true) => ({ lang, localService }) as SpeechSynthesisVoice

  it('is one of the language, the exact one and one on the device first', () => {
    const voices = [voice('en-GB'), voice('zh-HK'), voice('zh_CN', false), voice('zh-CN')]
    expect(voiceFor(voices, 'zh-CN')).toBe(voices[3])
    expect(voiceFor(voices.slice(0, 2), 'zh-CN')).toBe(voices[1])
    expect(voiceFor(voices, 'en')).toBe(voices[0])
  })

  it('is left to the set where it tells no voices, and refused where it tells only others', () => {
    expect(voiceFor([], 'zh-CN')).toBeUndefined()
    expect(() => voiceFor([voice('en-US')], 'zh-CN')).toThrow('No voice')
  })
})

describe('recordings', () => {
  it('are made of parts between commas and full stops, not within numbers', () => {
    expect(clipParts('4 号，阳光厨房，第 4 个，共 9 个')).toEqual(['4 号', '阳光厨房', '第 4 个', '共 9 个'])
    expect(clipParts('Number 4, Open kitchens, 4 of 9')).toEqual(['Number 4', 'Open kitchens', '4 of 9'])
    expect(clipParts('做饭时间 06:00-13:30，12.5 元。')).toEqual(['做饭时间 06:00-13:30', '12.5 元'])
  })

  /** A sound output whose clips last a second each and note when they begin and are cut. */
  function givenOutput() {
    const played: string[] = []
    const output = {
      destination: {},
      resume: async () => undefined,
      decodeAudioData: (bytes: ArrayBuffer, done: (buffer: unknown) => void) =>
        done(new TextDecoder().decode(bytes)),
      createBufferSource: () => {
        const source = {
          buffer: '',
          onended: () => undefined,
          connect: () => undefined,
          start: () => {
            played.push(source.buffer)
            setTimeout(() => source.onended(), 1_000)
          },
          stop: () => played.push('cut'),
        }
        return source
      },
    }
    vi.stubGlobal('AudioContext', function open() {
      return output
    })
    return played
  }
  const recorded = (...words: string[]) => ({
    address: async (_language: string, text: string) => (words.includes(text) ? `/${text}` : undefined),
    sound: async (address: string) => new TextEncoder().encode(address.slice(1)).buffer as ArrayBuffer,
  })
  const clips = (...words: string[]) => {
    const driver = speechDrivers(webos, region, recorded(...words))[3]
    if (!driver) throw new Error('There is no driver of recordings')
    return driver
  }
  const sentence = { words: '4 号，阳光厨房，第 4 个，共 9 个', language: 'zh-CN' }

  it('speak the whole where it is recorded, else the parts that are, one after the other', async () => {
    const played = givenOutput()
    clips(sentence.words, '4 号').speak(sentence, () => undefined)
    await vi.advanceTimersByTimeAsync(5_000)
    clips('4 号', '阳光厨房', '共 9 个').speak(sentence, () => undefined)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(played).toEqual([sentence.words, '4 号', '阳光厨房', '共 9 个'])
  })

  it('fall silent at once, and the rest is not spoken', async () => {
    const played = givenOutput()
    const driver = clips('4 号', '阳光厨房')
    driver.speak(sentence, () => undefined)
    await vi.advanceTimersByTimeAsync(500)
    driver.stop()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(played).toEqual(['4 号', 'cut'])
  })
})

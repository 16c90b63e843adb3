/** The words of the app are complete, plain, and told in the county's own time. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { date, shortDate, timeOfDay } from '../../../tv-app/i18n/clock.ts'
import { languages, translate } from '../../../tv-app/i18n/translate.ts'

const BANNED = /IP|token|缓存|超时|服务器|加载|登录|失败|错误码|error|cache|timeout|server/i

function wordsOf(file: string): Record<string, string> {
  return JSON.parse(readFileSync(`assets/locales/${file}`, 'utf8'))
}

describe('locales', () => {
  const files = readdirSync('assets/locales')

  it('offers every file as a language, Chinese first', () => {
    expect(languages[0]).toBe('zh-CN')
    expect([...languages].sort()).toEqual(files.map((file) => file.replace('.json', '')).sort())
  })

  it.each(files)('%s says everything that Chinese says, with the same values', (file) => {
    const chinese = wordsOf('zh-CN.json')
    const words = wordsOf(file)
    expect(Object.keys(words).sort()).toEqual(Object.keys(chinese).sort())
    const values = (sentence = ''): string[] => (sentence.match(/\{\w+/g) ?? []).sort()
    const different = Object.keys(chinese).filter(
      (key) => !key.startsWith('date') && values(words[key]).join() !== values(chinese[key]).join(),
    )
    expect(different).toEqual([])
  })

  it.each(files)('%s uses no word of engineers', (file) => {
    expect(Object.values(wordsOf(file)).filter((sentence) => BANNED.test(sentence))).toEqual([])
  })
})

describe('keys', () => {
  /** Keys that are put together from a prefix and a value: hours, states, presets. */
  const TOGETHER = ['time.', 'told.', 'service.channel.', 'kitchen.', 'settings.']

  it('has no sentence that nobody says', () => {
    const app = readdirSync('tv-app', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(`tv-app/${name}`, 'utf8'))
      .join('')
    const unused = Object.keys(wordsOf('zh-CN.json')).filter(
      (key) => !app.includes(`'${key}'`) && !TOGETHER.some((prefix) => key.startsWith(prefix)),
    )
    expect(unused).toEqual([])
  })
})

describe('translate', () => {
  it('fills in values and falls back to Chinese', () => {
    expect(translate('en', 'service.number', { number: '207' })).toBe('Service number 207')
    expect(translate('xx', 'service.number', { number: '207' })).toBe('服务号 207')
  })

  it('says one minute, and several minutes', () => {
    expect(translate('en', 'minutes', { minutes: '1' })).toBe('1 minute left')
    expect(translate('en', 'minutes', { minutes: '12' })).toBe('12 minutes left')
    expect(translate('zh-CN', 'minutes', { minutes: '1' })).toContain('1')
  })
})

describe('clock', () => {
  const evening = Date.UTC(2026, 10, 22, 11, 36)

  it('says the time as people do, in the zone of the county and not of the machine', () => {
    expect(timeOfDay('zh-CN', 'Asia/Shanghai', evening)).toBe('晚上 7:36')
    expect(timeOfDay('en', 'Asia/Shanghai', evening)).toBe('7:36 in the evening')
    expect(timeOfDay('zh-CN', 'Asia/Shanghai', Date.UTC(2026, 10, 22, 4, 5))).toBe('中午 12:05')
    expect(timeOfDay('zh-CN', 'Asia/Shanghai', Date.UTC(2026, 10, 22, 3, 45))).toBe('中午 11:45')
    expect(timeOfDay('en', 'Asia/Shanghai', Date.UTC(2026, 10, 22, 3, 45))).toBe('11:45 in the morning')
    expect(timeOfDay('en', 'Asia/Shanghai', Date.UTC(2026, 10, 22, 4, 5))).toBe('12:05 in the afternoon')
    expect(timeOfDay('zh-CN', 'Asia/Shanghai', Date.UTC(2026, 10, 21, 16, 30))).toBe('凌晨 0:30')
  })

  it('says the date with its weekday', () => {
    expect(date('zh-CN', 'Asia/Shanghai', evening)).toBe('11月22日 星期日')
    expect(date('en', 'Asia/Shanghai', evening)).toBe('Sunday, November 22')
  })

  it('says the year of a day in another year than that of the county', () => {
    const newYear = Date.UTC(2026, 11, 31, 16, 0)
    expect(shortDate('zh-CN', 'Asia/Shanghai', newYear - 1, evening)).toBe('12月31日')
    expect(shortDate('zh-CN', 'Asia/Shanghai', newYear, evening)).toBe('2027年1月1日')
    expect(shortDate('en', 'Asia/Shanghai', newYear, evening)).toBe('January 1, 2027')
    expect(shortDate('en', 'Asia/Shanghai', newYear, newYear)).toBe('January 1')
  })
})

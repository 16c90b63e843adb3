/** Reads how people say on which days of the week something comes again. */

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6]
const WORDS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^(?:daily|every ?day|每天|每日|天天|日播)$/, EVERY_DAY],
  [/^(?:weekdays?|workdays?|工作日|(?:周|星期)一[至到-](?:周|星期)?五|mon-fri)$/, [1, 2, 3, 4, 5]],
  [/^(?:weekends?|周末|双休日|周六日|sat-sun)$/, [6, 0]],
]
const ONCE = /^(?:once|no|none|一次|不重复|单次|否|无)$/
const WEEKLY = /^(?:weekly|every ?week|每周|每星期|周播)$/
const NAMES = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const CHINESE = '日一二三四五六'

/**
 * Returns the days of the week, 0 is Sunday: "daily", "weekdays", "mon, wed", 每天, 工作日, 每周一三五; `weekly` for the
 * weekday of the first day, `once` for a single airing, undefined for what nobody understands.
 */
export function readRepeat(written: string): readonly number[] | 'once' | 'weekly' | undefined {
  const word = written.normalize('NFKC').trim().toLowerCase()
  if (ONCE.test(word)) return 'once'
  if (WEEKLY.test(word)) return 'weekly'
  for (const [form, days] of WORDS) if (form.test(word)) return days
  return chineseDays(word) ?? englishDays(word)
}

function chineseDays(word: string): number[] | undefined {
  if (
    !/^(?:每?(?:周|星期)[日天一二三四五六][、,，和 ]*)(?:(?:周|星期)?[日天一二三四五六][、,，和 ]*)*$/.test(
      word,
    )
  )
    return undefined
  const days = [...word.replaceAll('天', '日')].map((sign) => CHINESE.indexOf(sign))
  return [...new Set(days.filter((day) => day >= 0))]
}

function englishDays(word: string): number[] | undefined {
  const parts = word.split(/[\s,;/+&]+|\band\b/).filter((part) => part !== '')
  const days = parts.map((part) => (part.length < 3 ? -1 : NAMES.findIndex((name) => part.startsWith(name))))
  return days.length > 0 && !days.includes(-1) ? [...new Set(days)] : undefined
}

/** Promises are counted in the hours in which a county's offices work, in the county's own zone. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { workingCalendar } from '../../server/loop/calendar.ts'
import { calendarSchema, countySchema } from '../../shared/model/county.ts'

const HOUR = 3_600_000
const config = calendarSchema.parse({
  holidays: [{ from: '2026-10-01', to: '2026-10-07', name: { 'zh-CN': '国庆节' } }],
  makeUpDays: ['2026-10-10'],
})
const county = workingCalendar(config, '08:30-17:30', 'Asia/Shanghai')
const at = (text: string) => Date.parse(`${text}:00+08:00`)
const said = (time: number) => new Date(time + 8 * HOUR).toISOString().slice(0, 16)

describe('a promise in working hours', () => {
  it.each([
    ['within one day', '2026-03-04T10:00', 4, '2026-03-04T14:00'],
    ['given before the office opens', '2026-03-04T05:00', 1, '2026-03-04T09:30'],
    ['over the night', '2026-03-04T16:30', 2, '2026-03-05T09:30'],
    ['given at midnight', '2026-03-05T00:00', 2, '2026-03-05T10:30'],
    ['over the weekend', '2026-03-06T17:00', 1, '2026-03-09T09:00'],
    ['given on a Sunday', '2026-03-08T12:00', 1, '2026-03-09T09:30'],
    ['over a holiday week', '2026-09-30T17:00', 1, '2026-10-08T09:00'],
    ['on a Saturday that is worked instead', '2026-10-09T17:00', 1, '2026-10-10T09:00'],
    ['that ends with the day', '2026-03-04T08:30', 9, '2026-03-04T17:30'],
  ])('%s ends when so many hours were worked', (_case, start, hours, end) => {
    expect(said(county.after(at(start), hours * HOUR))).toBe(end)
  })

  it('leaves the lunch hour out where the county says so', () => {
    const lunch = workingCalendar(config, '08:30-12:00, 13:30-17:30', 'Asia/Shanghai')
    expect(said(lunch.after(at('2026-03-04T11:30'), HOUR))).toBe('2026-03-04T14:00')
    expect(lunch.isOpen(at('2026-03-04T12:30'))).toBe(false)
    expect(lunch.between(at('2026-03-04T00:00'), at('2026-03-05T00:00'))).toBe(7.5 * HOUR)
  })

  it('ends even where no day is worked', () => {
    const holidays = [{ from: '2020-01-01', to: '2040-01-01', name: {} }]
    const closed = workingCalendar({ ...config, holidays }, '08:30-17:30', 'Asia/Shanghai')
    expect(closed.after(at('2026-03-04T10:00'), HOUR)).toBe(at('2026-03-04T11:00'))
  })

  it('is counted through the night where a night shift is written as two spans', () => {
    const night = workingCalendar(config, '00:00-02:00, 20:00-24:00', 'Asia/Shanghai')
    expect(said(night.after(at('2026-03-04T23:00'), 2 * HOUR))).toBe('2026-03-05T01:00')
  })

  it.each([
    '20:00-02:00',
    '08:30-12:00, 11:00-17:30',
    '13:30-17:30, 08:30-12:00',
    '08:60-17:30',
    '08:30-08:30',
    '08:30-25:00',
  ])('is not counted in hours that make no sense, which would drop or double some: %s', (workingHours) => {
    const { error } = countySchema.shape.workingHours.safeParse(workingHours)
    expect(error?.issues.map(({ message }) => message)).toEqual([expect.stringContaining('hours of one day')])
  })

  it('knows the day of the county, not of the machine', () => {
    expect(county.dayOf(at('2026-03-04T00:30'))).toBe('2026-03-04')
    expect(county.dayOf(at('2026-03-03T23:59'))).toBe('2026-03-03')
  })
})

describe('where the clocks change', () => {
  const berlin = workingCalendar(
    calendarSchema.parse({ weekdays: [1, 2, 3, 4, 5, 6, 7] }),
    '00:00-23:00',
    'Europe/Berlin',
  )

  it('counts the hours that a day really has', () => {
    const day = (text: string) =>
      berlin.between(Date.parse(`${text}T00:00+01:00`), Date.parse(`${text}T23:30+01:00`))
    expect(day('2026-03-28')).toBe(23 * HOUR)
    expect(berlin.between(Date.parse('2026-03-29T00:00+01:00'), Date.parse('2026-03-29T23:30+02:00'))).toBe(
      22 * HOUR,
    )
    expect(berlin.between(Date.parse('2026-10-25T00:00+02:00'), Date.parse('2026-10-25T23:30+01:00'))).toBe(
      24 * HOUR,
    )
  })

  it('ends a promise at the hour that was really worked', () => {
    const end = berlin.after(Date.parse('2026-03-29T01:00+01:00'), 2 * HOUR)
    expect(new Date(end).toISOString()).toBe('2026-03-29T02:00:00.000Z')
  })
})

describe('for every moment and duration', () => {
  const moments = fc.integer({ min: at('2026-01-01T00:00'), max: at('2027-12-31T00:00') })
  const durations = fc.integer({ min: 1, max: 100 * HOUR })

  it('exactly that much working time lies before the end of the promise, which is in working time', () => {
    fc.assert(
      fc.property(moments, durations, (start, duration) => {
        const end = county.after(start, duration)
        expect(county.between(start, end)).toBe(duration)
        expect(county.isOpen(end - 1)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('a later start never has an earlier end', () => {
    fc.assert(
      fc.property(moments, durations, fc.integer({ min: 0, max: 72 * HOUR }), (start, duration, later) => {
        expect(county.after(start + later, duration)).toBeGreaterThanOrEqual(county.after(start, duration))
      }),
      { numRuns: 200 },
    )
  })
})

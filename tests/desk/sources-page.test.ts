/** The desk tells the staff how the sources are. */
import { expect, it } from 'vitest'
import { speaking } from '../../server/desk/say.ts'
import { SourcesPage } from '../../server/desk/sources-page.tsx'
import { channel, EVENING, givenCounty, HOUR, show } from '../given-county.ts'
import { givenDesk } from './given-desk.ts'

it('lists every source with its state, county time and faults, and nothing of it is markup', async () => {
  const { sit, store } = await givenDesk()
  await show(store, 'list', [channel('一')], {
    faults: [{ line: 3, what: 'Bad.', sample: '<script>alert(1)</script>' }],
  })
  await store.states.markFailed(
    'guide',
    EVENING + HOUR,
    EVENING,
    'timeout',
    'tv.example did not answer in time.',
  )
  const { text: page, headers } = await (await sit('operator')).open('/desk/sources')
  expect(page).toMatch(/^<!DOCTYPE html><html lang="zh-CN">/)
  expect(page).toContain('2026年3月1日 20:00')
  expect(page).toContain('出错：对方太久没有回应')
  expect(page).toContain('tv.example did not answer in time.')
  expect(page).toContain('第 3 行：Bad.')
  expect(page).toContain('&lt;script&gt;')
  expect(page).not.toContain('<script')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  const english = await (await sit('operator')).open('/desk/sources?lang=en')
  expect(english.text).toContain('failed: does not answer in time')
  expect(english.text).toContain('Line 3: Bad.')
})

it('shows no password that stands in an address', () => {
  const county = givenCounty(
    {},
    { sources: [{ id: 'list', format: 'm3u', url: 'http://me:secret@a.example/l' }] },
  )
  const rows = county.sources.map((source) => ({ source, faults: [], fileFaults: [] }))
  const visit = { language: 'zh-CN', say: speaking('zh-CN') } as const
  const page = String(SourcesPage({ visit, county, rows }))
  expect(page).toContain('http://…@a.example/l')
  expect(page).not.toContain('secret')
})

/** The desk tells the staff how the sources are. */
import { expect, it } from 'vitest'
import { channel, EVENING, HOUR, show } from '../given-county.ts'
import { givenApp } from '../routes/given-app.ts'

it('lists every source with its state, county time and faults, and nothing of it is markup', async () => {
  const { app, store } = await givenApp()
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
  const response = await app.request('/desk')
  const page = await response.text()
  expect(page).toMatch(/^<!DOCTYPE html><html lang="zh-CN">/)
  expect(page).toContain('2026年3月1日 20:00')
  expect(page).toContain('出错：对方太久没有回应')
  expect(page).toContain('tv.example did not answer in time.')
  expect(page).toContain('第 3 行：Bad.')
  expect(page).toContain('&lt;script&gt;')
  expect(page).not.toContain('<script')
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
})

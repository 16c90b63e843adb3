/** A county with a catalogue, a call that is written down at its desk, and the steps that follow. */
import { givenCounty } from '../given-county.ts'
import type { Browser } from './given-desk.ts'

export const COUNTY = givenCounty(
  { list: 'm3u', catalogue: 'services' },
  {
    rescue: { words: ['着火'], numbers: [{ number: '119', name: { 'zh-CN': '着火' } }] },
    answerTemplates: [{ title: { 'zh-CN': '停水' }, words: { 'zh-CN': '在修了，修好就来水。' } }],
    villages: [{ id: 'liulin', name: { 'zh-CN': '柳林村' } }],
  },
)
export const CALL = { words: '水管漏了', phone: '0000-5551234', name: '王奶奶', village: 'liulin' }

/** Writes a call down at the desk; resolves with the number of the request. */
export async function call(browser: Browser, fields: Record<string, string> = CALL): Promise<string> {
  const form = (await browser.open('/desk/intake')).text
  const key = /name="key" value="([\w-]+)"/.exec(form)?.[1] ?? ''
  const { to } = await browser.send('/desk/intake', { key, ...fields })
  return /\/desk\/requests\/(\d+)/.exec(to ?? '')?.[1] ?? ''
}

/** Sends the form of a step as the page of that version shows it. */
export const step = (browser: Browser, id: string, action: string, version: number, fields = {}) =>
  browser.send(`/desk/requests/${id}/${action}`, { version: String(version), ...fields })

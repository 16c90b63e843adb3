/** What must hold in every single state: letters, places, names, words. */
import { grown } from '../../../tv-app/focus/growth.ts'
import type { Rect } from '../../../tv-app/focus/move.ts'
import { safe, stage } from '../../../tv-app/theme/space.ts'
import type { Ledger } from '../ledger.ts'
import { current, focusables, type Mark, type Snapshot, texts } from '../snapshot.ts'

/** Least size of letters by role, px. */
const LEAST: Record<string, number> = { title: 64, tile: 52, button: 52, body: 44 }
const CHANNEL_NUMBER = 120
/** Words that mean nothing to somebody who had primary school only, and codes without a sentence. */
const NO_WORDS =
  /缓存|超时|服务器|\bIP\b|token|undefined|null|\bNaN\b|\[object|timeout|cache|\bHTTP\b|\bAPI\b|\{\w+\}/i
/** Dates and times as machines write them. */
const NO_DATES = /\d{4}-\d{2}-\d{2}|T\d{2}:\d{2}|\b(1[3-9]|2[0-3]):\d{2}\b/
const CJK = /[\u3400-\u9fff]/
/** Said in both languages, so that whoever cannot read the one on screen finds the way to the other. */
const BOTH = /语言|中文|Language|English/g

export function checkState(snapshot: Snapshot, ledger: Ledger): void {
  const fail = (bar: string, good: boolean, detail: string) => ledger.note(bar, good ? 0 : 1, good, detail)
  const words = texts(snapshot)
  const items = focusables(snapshot)
  for (const mark of words) {
    ledger.note('B1', mark.font, mark.font >= 36, detailOf(mark))
    const least =
      snapshot.screen === 'live' && mark.id === 'number' ? CHANNEL_NUMBER : (LEAST[mark.role] ?? 0)
    fail('B2', mark.font >= least, `${mark.role} ${mark.font} px: ${detailOf(mark)}`)
    ledger.note('B4', round(mark.line / mark.font), mark.line / mark.font >= 1.4, detailOf(mark))
    fail('B9', inSafeArea(mark.rect), detailOf(mark))
    if (mark.role === 'number') fail('B3', !mark.text.includes('…'), detailOf(mark))
    fail('B60', !NO_WORDS.test(mark.text) && !NO_DATES.test(mark.text), mark.text)
    fail('B67', inLanguage(mark, snapshot.language), mark.text)
  }
  checkOverlaps(words, fail)
  for (const item of items) {
    const full = item.id === 'picture'
    const covered = item.role === 'video' ? item.rect : grown(item.rect)
    fail('B9', full || inSafeArea(covered), detailOf(item))
    const alone = items.length === 1
    fail('B64', item.label.trim() !== '' && (alone || POSITION.test(item.label)), `${item.id}: ${item.label}`)
  }
  const focused = snapshot.marks.filter((mark) => mark.current)
  fail('B10', focused.length === 1 && current(snapshot)?.label !== '', `${focused.length} focused`)
  const tiles = items.filter(({ role }) => role === 'tile')
  ledger.note('B21', items.length, items.length <= 12, `${items.length} elements`)
  if (tiles.length > 1) {
    const sizes = new Set(tiles.map(({ rect }) => `${rect.w}×${rect.h}`))
    ledger.note('B12', sizes.size, sizes.size === 1, [...sizes].join(', '))
  }
}

const POSITION = /第 ?\d+ ?个，共 ?\d+ ?个|\d+ of \d+/

function detailOf({ id, text }: Mark): string {
  return `${id} “${text.slice(0, 40)}”`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

/** Whether sets that cut the edges of the picture show all of it. */
export function inSafeArea({ x, y, w, h }: Rect): boolean {
  return x >= safe.x - 1 && y >= safe.y - 1 && x + w <= stage.w - safe.x + 1 && y + h <= stage.h - safe.y + 1
}

/** The county of the crawl says everything in both languages, so Chinese on an English screen is a word forgotten. */
function inLanguage({ text }: Mark, language: string): boolean {
  const words = text.replace(BOTH, '')
  return language.startsWith('zh') ? !/^[a-z]+(\.[a-z-]+)+$/i.test(words) : !CJK.test(words)
}

function checkOverlaps(
  words: readonly Mark[],
  fail: (bar: string, good: boolean, detail: string) => void,
): void {
  words.forEach((a, index) => {
    for (const b of words.slice(index + 1)) {
      const apart =
        a.rect.x >= b.rect.x + b.rect.w ||
        b.rect.x >= a.rect.x + a.rect.w ||
        a.rect.y >= b.rect.y + b.rect.h ||
        b.rect.y >= a.rect.y + a.rect.h
      fail('B3', apart, `${a.id} × ${b.id}`)
    }
  })
}

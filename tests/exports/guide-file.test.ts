/** The exported guide as a file. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, it, onTestFinished } from 'vitest'
import { guideFilesIn } from '../../server/exports/guide-file.ts'
import type { Store } from '../../server/store/store.ts'
import { EVENING, givenCounty, givenStore, HOUR, programme, show } from '../given-county.ts'

const county = givenCounty({ guide: 'xmltv' })

function guideOf(title: string) {
  const names = [{ lang: 'zh-CN', name: '一台' }]
  return [
    { type: 'guide-channel' as const, id: 'one', names },
    programme('one', EVENING, title, { stop: EVENING + HOUR }),
  ]
}

async function givenFiles(change: (store: Store) => Partial<Store> = () => ({})) {
  const directory = mkdtempSync(join(tmpdir(), 'guide-'))
  const store = await givenStore(county)
  onTestFinished(async () => {
    await store.close()
    rmSync(directory, { recursive: true })
  })
  await show(store, 'guide', guideOf('旧戏'))
  return { store, directory, files: guideFilesIn(directory, county, { ...store, ...change(store) }) }
}

it('is written once for all who ask at the same time, and replaces the one before', async () => {
  const { store, directory, files } = await givenFiles()
  const [one, other] = await Promise.all([files.current(), files.current()])
  expect(other).toEqual(one)
  await show(store, 'guide', guideOf('新戏'))
  const { path } = await files.current()
  expect(gunzipSync(readFileSync(path)).toString()).toContain('新戏')
  expect(readdirSync(directory)).toHaveLength(1)
})

it('is never half of an old guide and half of a new one', async () => {
  let changed = false
  const { files } = await givenFiles((store) => ({
    programmes: {
      ...store.programmes,
      async *ofChannel(source, channel) {
        yield* store.programmes.ofChannel(source, channel)
        if (changed) return
        changed = true
        await show(store, 'guide', guideOf('新戏'))
      },
    },
  }))
  const { path } = await files.current()
  const text = gunzipSync(readFileSync(path)).toString()
  expect([text.includes('旧戏'), text.includes('新戏')]).toEqual([false, true])
})

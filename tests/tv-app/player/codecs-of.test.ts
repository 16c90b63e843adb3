/** Codecs are read from the init segments of real films; what is unknown is left to the player. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { codecsOf } from '../../../tv-app/player/codecs-of.ts'

const INIT = 3_000
const head = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(`assets/media/${name}.mp4`).subarray(0, INIT))

describe('codecsOf', () => {
  it('reads picture and sound, or sound alone, of every film', () => {
    const names = readdirSync('assets/media').filter((name) => name.endsWith('.mp4'))
    expect(names.length).toBeGreaterThan(15)
    for (const name of names) {
      const codecs = codecsOf(head(name.replace('.mp4', '')))
      if (name.startsWith('radio')) expect(codecs, name).toBe('mp4a.40.2')
      else expect(codecs, name).toMatch(/^avc1\.[0-9a-f]{6},mp4a\.40\.2$/)
    }
  })

  it('says nothing of a picture whose sound it does not understand', () => {
    const init = head('news')
    const text = Buffer.from(init).toString('latin1')
    init[text.indexOf('esds') + 8] = 0x7f
    expect(codecsOf(init)).toBeUndefined()
  })

  it('says nothing of what it does not know', () => {
    expect(codecsOf(new TextEncoder().encode('....hvc1....avcC.....'))).toBeUndefined()
    expect(codecsOf(new Uint8Array(0))).toBeUndefined()
  })
})

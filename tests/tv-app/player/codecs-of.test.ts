/** Codecs are read from the init segments of real films; what is unknown is left to the player. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { codecsOf } from '../../../tv-app/player/codecs-of.ts'

const INIT = 3_000
const head = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(`assets/media/${name}.mp4`).subarray(0, INIT))

describe('codecsOf', () => {
  it('reads picture and sound, or sound alone', () => {
    expect(codecsOf(head('news'))).toMatch(/^avc1\.[0-9a-f]{6},mp4a\.40\.2$/)
    expect(codecsOf(head('radio-news'))).toBe('mp4a.40.2')
  })

  it('says nothing of what it does not know', () => {
    expect(codecsOf(new TextEncoder().encode('....hvc1....avcC.....'))).toBeUndefined()
    expect(codecsOf(new Uint8Array(0))).toBeUndefined()
  })
})

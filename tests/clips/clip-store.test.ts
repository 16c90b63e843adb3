/** Recordings on disk: what is taken, whole or not at all, and what can be brought back. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { audioTypeOf } from '../../server/clips/audio-type.ts'
import { clipHash, clipsIn, LONGEST_CLIP } from '../../server/clips/clip-store.ts'
import { silence } from './silence.ts'

const HASH = clipHash('zh-CN', '阳光厨房')

function givenClips() {
  const directory = mkdtempSync(join(tmpdir(), 'clips-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  return {
    directory,
    clips: clipsIn(join(directory, 'clips')),
    files: () => readdirSync(join(directory, 'clips')),
  }
}

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(file))

describe('the type of a sound', () => {
  it.each([
    ['mp3', bytesOf('tests/clips/tone.mp3')],
    ['m4a', bytesOf('tests/clips/tone.m4a')],
    ['m4a', bytesOf('assets/media/radio-music.mp4')],
    ['wav', silence()],
  ])('%s is told by its bytes', (type, bytes) => {
    expect(audioTypeOf(bytes)).toBe(type)
  })

  it.each([
    ['a moving picture', bytesOf('assets/media/kitchen-01.mp4')],
    ['a photograph', bytesOf('assets/media/kitchen-01.0.jpg')],
    ['a page', new TextEncoder().encode('<html><script>alert(1)</script>')],
    ['a sound cut to its first bytes', bytesOf('tests/clips/tone.m4a').subarray(0, 40)],
    [
      'an ID3 tag without a sound',
      new TextEncoder().encode('ID3\u0004\u0000\u0000\u0000\u0000\u0000\u0001<html>'),
    ],
    ['nothing', new Uint8Array()],
  ])('%s is none', (_what, bytes) => {
    expect(audioTypeOf(bytes)).toBeUndefined()
  })
})

describe('clips', () => {
  it('keeps a recording under the hash of its language and words', async () => {
    const { clips, files } = givenClips()
    expect(await clips.all()).toEqual(new Map())
    expect(await clips.save(HASH, silence())).toBeUndefined()
    expect(files()).toEqual([`${HASH}.wav`])
    expect(await clips.read(`${HASH}.wav`)).toEqual(silence())
    expect(clipHash('en', '阳光厨房')).not.toBe(HASH)
  })

  it('replaces a recording by a newer one of another format, which has another version', async () => {
    const { clips, files } = givenClips()
    await clips.save(HASH, silence())
    const before = (await clips.all()).get(HASH)
    await clips.save(HASH, bytesOf('tests/clips/tone.mp3'))
    const after = (await clips.all()).get(HASH)
    expect(files()).toEqual([`${HASH}.mp3`])
    expect(after?.extension).toBe('mp3')
    expect(after?.version).not.toBe(before?.version)
  })

  it('refuses what is empty, too long or no sound, and keeps what it has', async () => {
    const { clips, files } = givenClips()
    await clips.save(HASH, silence())
    expect(await clips.save(HASH, new Uint8Array())).toBe('empty')
    expect(await clips.save(HASH, silence(LONGEST_CLIP / 16_000))).toBe('too-long')
    expect(await clips.save(HASH, new TextEncoder().encode('hello'))).toBe('not-audio')
    expect(files()).toEqual([`${HASH}.wav`])
    expect(await clips.read(`${HASH}.wav`)).toEqual(silence())
  })

  it('brings a removed recording back, until there is a newer one', async () => {
    const { clips } = givenClips()
    await clips.save(HASH, silence())
    await clips.remove(HASH)
    expect([(await clips.all()).size, (await clips.removed()).has(HASH)]).toEqual([0, true])
    await clips.restore(HASH)
    expect(await clips.read(`${HASH}.wav`)).toEqual(silence())
    await clips.remove(HASH)
    await clips.save(HASH, silence(0.2))
    expect((await clips.removed()).size).toBe(0)
    await clips.restore(HASH)
    expect(await clips.read(`${HASH}.wav`)).toEqual(silence(0.2))
  })

  it('reads nothing but recordings of its own folder', async () => {
    const { directory, clips } = givenClips()
    await clips.save(HASH, silence())
    writeFileSync(join(directory, 'secret.wav'), 'x')
    writeFileSync(join(directory, 'clips', 'notes.txt'), 'x')
    for (const file of ['../secret.wav', '..%2Fsecret.wav', 'notes.txt', `${HASH}.wav.removed`, ''])
      expect([file, await clips.read(file)]).toEqual([file, undefined])
    expect((await clips.all()).size).toBe(1)
  })
})

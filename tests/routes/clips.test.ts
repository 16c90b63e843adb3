/** Recordings over real HTTP: the list, the sounds, and the desk's page where staff upload them. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { describe, expect, it, onTestFinished } from 'vitest'
import { clipHash, clipsIn } from '../../server/clips/clip-store.ts'
import type { ClipIndex } from '../../shared/api.ts'
import { silence } from '../clips/silence.ts'
import { givenApp } from './given-app.ts'

const WORDS = '设置'
const HASH = clipHash('zh-CN', WORDS)
const UPLOAD = `/desk/clips/${HASH}`

/** A server on a loopback address; `uploadFrom` as in the configuration. */
async function givenServer(options: { uploadFrom?: readonly string[] } = {}) {
  const given = await givenApp(options)
  const server = createServer(getRequestListener(given.app.fetch))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const own = { origin: address }
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(address + path, { redirect: 'manual', ...init, headers: { ...own, ...init.headers } })
  const index = async () => ((await (await ask('/api/v1/clips')).json()) as ClipIndex).clips
  return { ...given, ask, index }
}

function form(bytes: Uint8Array<ArrayBuffer>, name = 'record.wav'): FormData {
  const data = new FormData()
  data.set('clip', new File([bytes], name, { type: 'audio/wav' }))
  return data
}

const post = (bytes: Uint8Array<ArrayBuffer> = silence()): RequestInit => ({
  method: 'POST',
  body: form(bytes),
})

describe('a recording', () => {
  it('is uploaded, listed for televisions, heard, removed and brought back', async () => {
    const { ask, index } = await givenServer()
    expect(await index()).toEqual([])
    const uploaded = await ask(UPLOAD, post())
    expect([uploaded.status, uploaded.headers.get('location')]).toEqual([303, `/desk/clips#clip-${HASH}`])

    const [clip] = await index()
    expect(clip).toMatchObject({ language: 'zh-CN', words: WORDS, hash: HASH })
    const sound = await ask(clip?.url ?? '')
    expect(new Uint8Array(await sound.arrayBuffer())).toEqual(silence())
    expect(sound.headers.get('content-type')).toBe('audio/wav')
    expect(sound.headers.get('cache-control')).toContain('immutable')
    expect((await ask(`/clips/${HASH}.wav`)).headers.get('cache-control')).toBe('no-cache')

    expect((await ask(`${UPLOAD}/remove`, { method: 'POST' })).status).toBe(303)
    expect(await index()).toEqual([])
    expect((await ask(clip?.url ?? '')).status).toBe(404)
    expect(await (await ask('/desk/clips')).text()).toContain('撤销删除')
    expect((await ask(`${UPLOAD}/restore`, { method: 'POST' })).status).toBe(303)
    expect(await index()).toEqual([clip])
  })

  it('survives a start anew, since it is a file of the data directory', async () => {
    const { ask, directory } = await givenServer()
    await ask(UPLOAD, post())
    const again = await clipsIn(join(directory, 'clips')).all()
    expect(again.get(HASH)?.extension).toBe('wav')
  })

  it.each([
    [413, '超过 1 MB', silence(63)],
    [413, '超过 1 MB', silence(3_000)],
    [415, '不是 MP3、M4A 或 WAV', new TextEncoder().encode('<script>alert(1)</script>')],
    [400, '没有选文件', new Uint8Array()],
  ])('is refused with %s and a sentence (%s) when it is not right', async (status, sentence, bytes) => {
    const { ask, index } = await givenServer()
    const refused = await ask(UPLOAD, post(bytes as Uint8Array<ArrayBuffer>))
    expect(refused.status).toBe(status)
    expect(await refused.text()).toContain(sentence)
    expect(await index()).toEqual([])
  })

  it('is refused when the form is none, and for words that nobody says', async () => {
    const { ask, index } = await givenServer()
    const text = { method: 'POST', body: 'clip', headers: { 'content-type': 'multipart/form-data' } }
    expect((await ask(UPLOAD, text)).status).toBe(400)
    for (const hash of ['0123456789abcdef', '..%2f..%2fpasswd'])
      expect((await ask(`/desk/clips/${hash}`, post())).status).toBe(404)
    expect(await index()).toEqual([])
  })
})

describe('who may upload', () => {
  it.each([
    ['a machine that the configuration does not name', { uploadFrom: ['192.0.2.0/24'] }, {}],
    ['a visitor through a proxy', {}, { 'x-forwarded-for': '198.51.100.7' }],
    ['the page of another site', {}, { origin: 'https://evil.example' }],
  ])('not %s: 403, nothing changes', async (_who, options, headers) => {
    const { ask, index, clips } = await givenServer(options)
    await clips.save(HASH, silence(0.2))
    for (const path of [UPLOAD, `${UPLOAD}/remove`, `${UPLOAD}/restore`]) {
      const refused = await ask(path, { ...post(), headers })
      expect([path, refused.status]).toEqual([path, 403])
      expect(await refused.text()).toMatch(/不能上传|不是从这一页来的/)
    }
    expect(await index()).toHaveLength(1)
    expect(await clips.read(`${HASH}.wav`)).toEqual(silence(0.2))
  })

  it('is told on the page, which then has no forms', async () => {
    const { ask } = await givenServer({ uploadFrom: ['192.0.2.0/24'] })
    const page = await (await ask('/desk/clips')).text()
    expect(page).toContain('这台电脑只能看，不能上传')
    expect(page).not.toContain('<form')
  })
})

describe('the page of recordings', () => {
  it('lists the names of the county, the words of the app and the positions of both languages once', async () => {
    const { ask } = await givenServer()
    const response = await ask('/desk/clips')
    const page = await response.text()
    for (const words of ['清河电视', WORDS, 'Settings', '4 号', '第 12 个', '共 9 个', '4 of 9'])
      expect(page.split(`>${words}<`)).toHaveLength(2)
    expect(page).not.toContain('5 of 4')
    expect(page).not.toMatch(/[{}]\w+\}/)
    expect(page).toMatch(/中文（中国）：还缺 \d+ 条/)
    expect(page).not.toContain('<script')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  })
})

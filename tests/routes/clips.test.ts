/** Recordings over real HTTP: the list, the sounds, and the desk's page where staff upload them. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clipHash, clipsIn } from '../../server/clips/clip-store.ts'
import type { ClipIndex } from '../../shared/api.ts'
import { silence } from '../clips/silence.ts'
import { givenDesk, type Who } from '../desk/given-desk.ts'

const WORDS = '设置'
const HASH = clipHash('zh-CN', WORDS)
const UPLOAD = `/desk/clips/${HASH}`

/** The desk with an operator at it, unless somebody else sits there. */
async function givenServer(who: Who = 'operator') {
  const given = await givenDesk()
  const browser = await given.sit(who)
  const { text } = await browser.open('/desk/clips')
  const token = /name="token" value="(\w+)"/.exec(text)?.[1] ?? ''
  const index = async () => ((await (await browser.ask('/api/v1/clips')).json()) as ClipIndex).clips
  return { ...given, ask: browser.ask, token, index, browser }
}

function form(token: string, bytes: Uint8Array<ArrayBuffer>, name = 'record.wav'): FormData {
  const data = new FormData()
  data.set('token', token)
  data.set('clip', new File([bytes], name, { type: 'audio/wav' }))
  return data
}

const post = (token: string, bytes: Uint8Array<ArrayBuffer> = silence()): RequestInit => ({
  method: 'POST',
  body: form(token, bytes),
})
const press = (token: string): RequestInit => ({ method: 'POST', body: new URLSearchParams({ token }) })

describe('a recording', () => {
  it('is uploaded, listed for televisions, heard, removed and brought back', async () => {
    const { ask, index, token } = await givenServer()
    expect(await index()).toEqual([])
    const uploaded = await ask(UPLOAD, post(token))
    expect([uploaded.status, uploaded.headers.get('location')]).toEqual([303, `/desk/clips#clip-${HASH}`])

    const [clip] = await index()
    expect(clip).toMatchObject({ language: 'zh-CN', words: WORDS, hash: HASH })
    const sound = await ask(clip?.url ?? '')
    expect(new Uint8Array(await sound.arrayBuffer())).toEqual(silence())
    expect(sound.headers.get('content-type')).toBe('audio/wav')
    expect(sound.headers.get('cache-control')).toContain('immutable')
    expect((await ask(`/clips/${HASH}.wav`)).headers.get('cache-control')).toBe('no-cache')

    expect((await ask(`${UPLOAD}/remove`, press(token))).status).toBe(303)
    expect(await index()).toEqual([])
    expect((await ask(clip?.url ?? '')).status).toBe(404)
    expect(await (await ask('/desk/clips')).text()).toContain('撤销删除')
    expect((await ask(`${UPLOAD}/restore`, press(token))).status).toBe(303)
    expect(await index()).toEqual([clip])
  })

  it('survives a start anew, since it is a file of the data directory', async () => {
    const { ask, directory, token } = await givenServer()
    await ask(UPLOAD, post(token))
    const again = await clipsIn(join(directory, 'clips')).all()
    expect(again.get(HASH)?.extension).toBe('wav')
  })

  it.each([
    [413, '超过 1 MB', silence(63)],
    [413, '超过 1 MB', silence(3_000)],
    [415, '不是 MP3、M4A 或 WAV', new TextEncoder().encode('<script>alert(1)</script>')],
    [400, '没有选文件', new Uint8Array()],
  ])('is refused with %s and a sentence (%s) when it is not right', async (status, sentence, bytes) => {
    const { ask, index, token } = await givenServer()
    const refused = await ask(UPLOAD, post(token, bytes as Uint8Array<ArrayBuffer>))
    expect(refused.status).toBe(status)
    expect(await refused.text()).toContain(sentence)
    expect(await index()).toEqual([])
  })

  it('is refused when the form is none, and for words that nobody says', async () => {
    const { ask, index, token } = await givenServer()
    const text = { method: 'POST', body: 'clip', headers: { 'content-type': 'multipart/form-data' } }
    expect((await ask(UPLOAD, text)).status).toBe(403)
    expect((await ask(UPLOAD, press(token))).status).toBe(400)
    for (const hash of ['0123456789abcdef', '..%2f..%2fpasswd'])
      expect((await ask(`/desk/clips/${hash}`, post(token))).status).toBe(404)
    expect(await index()).toEqual([])
  })
})

describe('who may upload', () => {
  it.each([
    ['an auditor, who only reads', 'auditor', {}],
    ['a department, which has no business there', 'water', {}],
    ['the page of another site', 'operator', { origin: 'https://evil.example' }],
    ['a visitor without a session', 'operator', { cookie: '' }],
  ] as const)('not %s: nothing changes', async (_whom, who, headers) => {
    const { ask, index, clips, token } = await givenServer(who)
    await clips.save(HASH, silence(0.2))
    for (const path of [UPLOAD, `${UPLOAD}/remove`, `${UPLOAD}/restore`]) {
      const refused = await ask(path, { ...post(token), headers })
      expect([path, refused.status]).toEqual([path, 'cookie' in headers ? 401 : 403])
    }
    expect(await index()).toHaveLength(1)
    expect(await clips.read(`${HASH}.wav`)).toEqual(silence(0.2))
  })

  it('is told on the page, which then has no forms', async () => {
    const { browser } = await givenServer('auditor')
    const { text } = await browser.open('/desk/clips')
    expect(text).toContain('您的账号只能看，不能上传')
    expect(text.match(/<form[^>]*>/g)).toEqual(['<form method="post" action="/desk/sign-out">'])
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

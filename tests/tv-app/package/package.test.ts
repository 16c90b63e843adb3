/** `npm run package` writes what Samsung's and LG's sets install, and says in a sentence what it misses. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, strFromU8, unzipSync } from 'fflate'
import { unpackTar } from 'modern-tar'
import { SaxesParser } from 'saxes'
import { afterAll, describe, expect, it } from 'vitest'
import { startPage } from '../../../tv-app/package/start-page.ts'

const SERVER = 'https://tv.jixia.example/'
const folder = mkdtempSync(join(tmpdir(), 'tangwu-package-'))
afterAll(() => rmSync(folder, { recursive: true }))

function pack(...words: string[]): { code: number | null; said: string; printed: string } {
  const command = ['tests/run.mjs', 'tv-app/package/main.ts', ...words]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' })
  return { code: status, said: stderr, printed: stdout }
}

/** Width and height of a PNG, px: the first two numbers of its first chunk. */
function sizeOf(png = new Uint8Array(24)): string {
  const view = new DataView(png.buffer, png.byteOffset)
  return `${view.getUint32(16)}x${view.getUint32(20)}`
}

describe('the command', () => {
  it('says what it can make when it is asked', () => {
    expect(pack('--help')).toMatchObject({ code: 0, said: expect.stringContaining('android-checklist') })
  })

  it.each([
    ['the address of the server', ['tizen'], '--server https://'],
    ['an address that a set can open', ['tizen', '--server', 'file:///x'], '--server https://'],
    ['something that it can make', ['vcr', '--server', SERVER], 'tizen, webos, android-checklist'],
    ['options that it knows', ['tizen', '--sever', SERVER], '--sever'],
  ])('stops with a sentence where it misses %s', (_, words, sentence) => {
    expect(pack(...words)).toMatchObject({ code: 2, printed: '', said: expect.stringContaining(sentence) })
  })
})

describe('the package for Samsung', () => {
  it('is a zip with configuration, icon and a page that knows the server, and nothing that is signed', () => {
    expect(pack('tizen', '--server', 'https://tv.jixia.example', '--out', folder)).toMatchObject({ code: 0 })
    const files = unzipSync(readFileSync(join(folder, 'tangwu.wgt')))
    const names = Object.keys(files).filter((name) => !name.endsWith('.woff2'))
    expect(names.sort()).toEqual([
      'config.xml',
      'font.css',
      'icon.png',
      'index.html',
      'start.css',
      'start.js',
    ])
    const configuration = strFromU8(files['config.xml'] ?? new Uint8Array())
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(configuration).toContain(`version="${version}"`)
    expect(configuration).toMatch(
      /<tizen:application id="(\w{10})\.Tangwu" package="\1" required_version="4\.0"\/>/,
    )
    expect(configuration).toContain('<content src="index.html"/>')
    expect(configuration).toContain('<tizen:allow-navigation>tv.jixia.example</tizen:allow-navigation>')
    expect(configuration).toContain('http://tizen.org/privilege/tv.inputdevice')
    expect(new SaxesParser({ xmlns: true }).write(configuration).close()).toBeInstanceOf(SaxesParser)
    expect(sizeOf(files['icon.png'])).toBe('512x423')
    expect(strFromU8(files['start.js'] ?? new Uint8Array())).toContain(SERVER)
    expect(strFromU8(files['index.html'] ?? new Uint8Array())).toContain('<script src="start.js"></script>')
  })
})

describe('the first page', () => {
  it('brings the letters that it writes, since a box may have no Chinese font', async () => {
    const files = await startPage(new URL(SERVER))
    const fonts = Object.keys(files).filter((name) => name.endsWith('.woff2'))
    const sheet = strFromU8(files['font.css'] ?? new Uint8Array())
    expect(sheet.match(/[\w-]+\.woff2/g)?.sort()).toEqual(fonts.sort())
    const size = fonts.reduce((sum, name) => sum + (files[name]?.length ?? 0), 0)
    expect(size).toBeGreaterThan(50_000)
    expect(size).toBeLessThan(400_000)
  })
})

describe('the package for LG', () => {
  it('is an ar archive of a format number, the description and the files of the app', async () => {
    expect(pack('webos', '--server', SERVER, '--out', folder)).toMatchObject({ code: 0 })
    const members = unpackAr(readFileSync(join(folder, 'tangwu.ipk')))
    expect([...members.keys()]).toEqual(['debian-binary', 'control.tar.gz', 'data.tar.gz'])
    expect(members.get('debian-binary')?.toString()).toBe('2.0\n')
    const { control = '' } = await untar(members.get('control.tar.gz'))
    expect(control).toMatch(/^Package: org\.tangwu\.tv\nVersion: \d+\.\d+\.\d+\n/)
    const data = await untar(members.get('data.tar.gz'))
    const app = 'usr/palm/applications/org.tangwu.tv'
    const info = JSON.parse(data[`${app}/appinfo.json`] ?? '')
    expect(info).toMatchObject({ id: 'org.tangwu.tv', type: 'web', disableBackHistoryAPI: true })
    const named = [info.main, info.icon, info.largeIcon, 'start.css', 'start.js']
    expect(named.filter((name) => !data[`${app}/${name}`])).toEqual([])
    expect(data[`${app}/start.js`]).toContain(SERVER)
    expect(JSON.parse(data['usr/palm/packages/org.tangwu.tv/packageinfo.json'] ?? '')).toMatchObject({
      app: 'org.tangwu.tv',
    })
  })

  it('has icons of the sizes that LG asks for', () => {
    expect(sizeOf(readFileSync('tv-app/package/icons/80x80.png'))).toBe('80x80')
    expect(sizeOf(readFileSync('tv-app/package/icons/130x130.png'))).toBe('130x130')
  })
})

describe('the checklist for Android', () => {
  it('names the server', () => {
    expect(pack('android-checklist', '--server', SERVER, '--out', folder).printed).toContain(
      'android-checklist.md',
    )
    const checklist = readFileSync(join(folder, 'android-checklist.md'), 'utf8')
    expect(checklist).toContain(`opens \`${SERVER}\``)
    expect(checklist).not.toContain('{server}')
  })
})

/** The members of an ar archive by name, in their order: a header of 60 characters, then the bytes, at even positions. */
function unpackAr(archive: Buffer): Map<string, Buffer> {
  expect(archive.subarray(0, 8).toString()).toBe('!<arch>\n')
  const members = new Map<string, Buffer>()
  for (let at = 8; at < archive.length; ) {
    const header = archive.subarray(at, at + 60).toString()
    expect(header.slice(58)).toBe('`\n')
    const size = Number(header.slice(48, 58))
    members.set(header.slice(0, 16).trim(), archive.subarray(at + 60, at + 60 + size))
    at += 60 + size + (size % 2)
  }
  return members
}

/** The texts of the files in a packed tar archive, by name. */
async function untar(packed: Buffer | undefined): Promise<Record<string, string>> {
  const entries = await unpackTar(gunzipSync(packed ?? new Uint8Array()))
  return Object.fromEntries(
    entries
      .filter(({ header }) => header.type === 'file')
      .map(({ header, data }) => [header.name, strFromU8(data ?? new Uint8Array())]),
  )
}

/** The configuration is either whole or refused with every fault. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ConfigError, loadConfig } from '../../server/config.ts'
import { countyJsonSchema } from '../../server/county-schema.ts'
import { givenCounty } from '../given-county.ts'

function countyFile(content: unknown): string {
  const directory = mkdtempSync(join(tmpdir(), 'config-'))
  writeFileSync(join(directory, 'list.m3u'), '#EXTM3U\n')
  writeFileSync(
    join(directory, 'county.json'),
    typeof content === 'string' ? content : JSON.stringify(content),
  )
  return join(directory, 'county.json')
}

function faultsOf(content: unknown, environment: Record<string, string> = {}): string[] {
  try {
    loadConfig({ TANGWU_COUNTY: countyFile(content), ...environment }, '/')
  } catch (error) {
    if (error instanceof ConfigError)
      return error.faults.map((fault) => fault.replace(/\/\S*county\.json: /, ''))
    throw error
  }
  return []
}

const good = { ...givenCounty({ list: 'm3u' }), sources: [{ id: 'list', format: 'm3u', url: 'list.m3u' }] }

describe('loadConfig', () => {
  it('relays what asks for headers, everything or nothing, as the source says', () => {
    const relaying = (relay: unknown) => ({ ...good, sources: [{ ...good.sources[0], relay }] })
    const read = (relay: unknown) => {
      const { sources } = loadConfig({ TANGWU_COUNTY: countyFile(relaying(relay)) }, '/').county
      return sources[0]?.relay
    }
    expect([undefined, true, 'all'].map(read)).toEqual([false, true, 'all'])
    expect(faultsOf(relaying('some'))).toHaveLength(1)
  })

  it('gives a frozen configuration with files relative to the county file', () => {
    const file = countyFile(good)
    const config = loadConfig({ TANGWU_COUNTY: file }, '/srv')
    expect(config.sources[0]?.place).toEqual({ file: join(file, '../list.m3u') })
    expect(config).toMatchObject({ port: 8080, dataDirectory: '/srv/data', logLevel: 'info' })
    expect(Object.isFrozen(config.county.home[0]?.open)).toBe(true)
  })

  it('reports the faults of the environment and of the county file together', () => {
    const faults = faultsOf({ ...good, timezone: 'Asia/Nowhere' }, { PORT: 'eighty', LOG_LEVEL: 'loud' })
    expect(faults).toEqual([
      'PORT: "eighty" is not a port number between 0 and 65535.',
      expect.stringMatching(/^LOG_LEVEL: "loud" is not one of /),
      'timezone: "Asia/Nowhere" is not a known time zone.',
    ])
  })

  it('believes only proxies on this machine unless it is told which others', () => {
    const proxies = (TANGWU_PROXIES?: string) =>
      loadConfig({ TANGWU_COUNTY: countyFile(good), TANGWU_PROXIES }, '/').proxies
    expect(proxies()).toEqual(['127.0.0.0/8', '::1/128'])
    expect(proxies('127.0.0.1, 192.168.1.0/24')).toEqual(['127.0.0.1', '192.168.1.0/24'])
    expect(faultsOf(good, { TANGWU_PROXIES: '127.0.0.1,everybody,10.0.0.0/40' })).toEqual([
      expect.stringMatching(/^TANGWU_PROXIES: "everybody" is not an IP address or a range/),
      expect.stringMatching(/^TANGWU_PROXIES: "10.0.0.0\/40" is not/),
    ])
  })

  it('names what the schema refuses by its path', () => {
    const faults = faultsOf({
      ...good,
      hotline: 5,
      sources: [{ id: 'A b', format: 'm3u', url: 'x', colour: 1 }],
    })
    expect(faults).toEqual([
      expect.stringMatching(/^hotline: /),
      expect.stringMatching(/^sources\[0\]\.id: small letters/),
      expect.stringMatching(/^sources\[0\]: .*colour/),
    ])
  })

  it('refuses sources that cannot be meant', () => {
    const faults = faultsOf({
      ...good,
      sources: [
        { id: 'list', format: 'm3u', url: 'list.m3u' },
        { id: 'list', format: 'm3u', url: 'gone.m3u' },
        { id: 'odd', format: 'xmltv', url: 'http://', timezone: 'Mars', encoding: 'utf-99' },
      ],
    })
    expect(faults).toEqual([
      'sources[1].id: "list" is used by an earlier source.',
      expect.stringMatching(/^sources\[1\]\.url: the file .*gone\.m3u does not exist\.$/),
      'sources[2].url: "http://" is not an http(s) address.',
      'sources[2].timezone: "Mars" is not a known time zone.',
      'sources[2].encoding: "utf-99" is not a known character encoding.',
    ])
  })

  it('refuses a home screen without settings or with a tile that opens nothing', () => {
    const home = [{ title: {}, open: { screen: 'news', source: 'weekly' } }]
    expect(faultsOf({ ...good, home })).toEqual([
      'home[0].open.source: no feed has the id or edition "weekly".',
      'home: no tile opens "settings", so nobody could change the size of the text.',
    ])
  })

  it('knows a feed by its edition as well as by its id', () => {
    const feed = { format: 'feed', url: 'list.m3u' }
    const home = [
      ...good.home,
      ...['a', 'weekly', 'b'].map((source) => ({ title: {}, open: { screen: 'news', source } })),
    ]
    const sources = [
      { ...feed, id: 'a', edition: 'weekly' },
      { ...feed, id: 'b' },
    ]
    expect(faultsOf({ ...good, home, sources })).toEqual([])
  })

  it('says plainly that the county file is missing or is not JSON', () => {
    expect(faultsOf(good, { TANGWU_COUNTY: '/nowhere.json' })).toEqual([
      'TANGWU_COUNTY: the county file /nowhere.json cannot be read.',
    ])
    expect(faultsOf('{"name": ')).toEqual([expect.stringMatching(/^this is not JSON: /)])
  })
})

describe('assets/county.schema.json', () => {
  it('is what server/write-county-schema.ts writes', () => {
    expect(readFileSync('assets/county.schema.json', 'utf8')).toBe(countyJsonSchema())
  })
})

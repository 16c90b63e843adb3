/** Turns the environment and the county file into one frozen Config; reports every fault, then stops. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { County, SourceConfig } from '../shared/model/county.ts'
import { countySchema } from '../shared/model/county.ts'
import { encodingNamed } from './sources/decode/charset.ts'
import { isKnownZone } from './sources/wall-clock.ts'
import { isRange, LOOPBACK } from './visitor.ts'

/** A source with its address resolved: an http(s) address, or the absolute path of a file. */
export type ConfiguredSource = SourceConfig & { place: { url: string } | { file: string } }

export interface Config {
  port: number
  host: string
  /** Absolute path of the folder that the server may write to. */
  dataDirectory: string
  logLevel: string
  /** IP addresses and ranges (CIDR) of proxies that are believed about their visitors. */
  proxies: readonly string[]
  countyFile: string
  county: Readonly<County>
  sources: readonly ConfiguredSource[]
}

/** Everything that is wrong with the configuration, one plain sentence each, with its path in front. */
export class ConfigError extends Error {
  override name = 'ConfigError'
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'))
  }
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

/**
 * Reads PORT, HOST, TANGWU_DATA, TANGWU_COUNTY, TANGWU_PROXIES and LOG_LEVEL, and the county file.
 * Relative paths are relative to `directory`.
 * @throws ConfigError with every fault that was found.
 */
export function loadConfig(environment: Record<string, string | undefined>, directory: string): Config {
  const faults: string[] = []
  const port = Number(environment.PORT || '8080')
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    faults.push(`PORT: "${environment.PORT}" is not a port number between 0 and 65535.`)
  }
  const logLevel = environment.LOG_LEVEL || 'info'
  if (!LOG_LEVELS.includes(logLevel)) {
    faults.push(`LOG_LEVEL: "${logLevel}" is not one of ${LOG_LEVELS.join(', ')}.`)
  }
  const proxies = environment.TANGWU_PROXIES?.split(',').map((range) => range.trim()) ?? LOOPBACK
  for (const range of proxies.filter((text) => !isRange(text))) {
    faults.push(`TANGWU_PROXIES: "${range}" is not an IP address or a range such as 192.168.1.0/24.`)
  }
  const dataDirectory = resolve(directory, environment.TANGWU_DATA || 'data')
  if (existsSync(dataDirectory) && !statSync(dataDirectory).isDirectory()) {
    faults.push(`TANGWU_DATA: ${dataDirectory} is not a folder.`)
  }
  const countyFile = resolve(directory, environment.TANGWU_COUNTY || 'assets/county/county.json')
  const county = readCounty(countyFile, faults)
  if (!county || faults.length > 0) throw new ConfigError(faults)
  return deepFreeze({
    port,
    host: environment.HOST || '0.0.0.0',
    dataDirectory,
    logLevel,
    proxies,
    countyFile,
    county,
    sources: county.sources.map((source) => ({ ...source, place: placeOf(source.url, countyFile) })),
  })
}

/** The absolute place that a source's `url` means, files being relative to the county file. */
export function placeOf(url: string, countyFile: string): ConfiguredSource['place'] {
  return /^https?:\/\//i.test(url) ? { url } : { file: resolve(dirname(countyFile), url) }
}

function readCounty(countyFile: string, faults: string[]): County | undefined {
  const read = readJson(countyFile, faults)
  if (!read) return undefined
  const parsed = countySchema.safeParse(read.json)
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      faults.push(`${countyFile}: ${pathText(issue.path)}: ${issue.message}.`)
    }
    return undefined
  }
  for (const fault of countyFaults(parsed.data, countyFile)) faults.push(`${countyFile}: ${fault}`)
  return parsed.data
}

function readJson(file: string, faults: string[]): { json: unknown } | undefined {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    faults.push(`TANGWU_COUNTY: the county file ${file} cannot be read.`)
    return undefined
  }
  try {
    return { json: JSON.parse(text.replace(/^\uFEFF/, '')) }
  } catch (error) {
    faults.push(`${file}: this is not JSON: ${error instanceof Error ? error.message : error}.`)
    return undefined
  }
}

/** What a schema cannot say: names that must exist, files that must be there, zones and encodings that must be known. */
function countyFaults(county: County, countyFile: string): string[] {
  const faults: string[] = []
  if (!isKnownZone(county.timezone)) faults.push(`timezone: "${county.timezone}" is not a known time zone.`)

  const seen = new Set<string>()
  const feeds = new Set<string>()
  county.sources.forEach((source, index) => {
    const path = `sources[${index}]`
    if (seen.has(source.id)) faults.push(`${path}.id: "${source.id}" is used by an earlier source.`)
    seen.add(source.id)
    if (source.format === 'feed') feeds.add(source.id).add(source.edition ?? source.id)
    const place = placeOf(source.url, countyFile)
    if ('file' in place && !existsSync(place.file)) {
      faults.push(`${path}.url: the file ${place.file} does not exist.`)
    }
    if ('url' in place && !URL.canParse(place.url)) {
      faults.push(`${path}.url: "${source.url}" is not an http(s) address.`)
    }
    if (source.channel && source.format !== 'schedule') {
      faults.push(`${path}.channel: only a source of the format "schedule" makes a channel.`)
    }
    if (source.timezone !== undefined && !isKnownZone(source.timezone)) {
      faults.push(`${path}.timezone: "${source.timezone}" is not a known time zone.`)
    }
    if (source.encoding !== undefined && !encodingNamed(source.encoding)) {
      faults.push(`${path}.encoding: "${source.encoding}" is not a known character encoding.`)
    }
  })

  county.home.forEach((tile, index) => {
    if (tile.open.screen === 'news' && tile.open.source !== undefined && !feeds.has(tile.open.source)) {
      faults.push(`home[${index}].open.source: no feed has the id or edition "${tile.open.source}".`)
    }
  })
  if (!county.home.some((tile) => tile.open.screen === 'settings')) {
    faults.push('home: no tile opens "settings", so nobody could change the size of the text.')
  }
  return faults
}

function pathText(path: readonly PropertyKey[]): string {
  const text = path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
  return text || 'the whole file'
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) deepFreeze(part)
  }
  return value
}

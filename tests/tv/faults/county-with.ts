/** The sample county with other channels. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const COUNTY = 'assets/county'

export interface GivenCounty {
  /** Path of the county file. */
  file: string
  remove(): void
}

/** Writes the sample county with this channel playlist in place of its own. */
export function countyWith(channels: string): GivenCounty {
  const directory = mkdtempSync(join(tmpdir(), 'tangwu-county-'))
  const county = JSON.parse(readFileSync(join(COUNTY, 'county.json'), 'utf8'))
  writeFileSync(join(directory, 'channels.m3u'), channels)
  const sources = county.sources.map((source: { id: string; url: string }) => ({
    ...source,
    url: source.id === 'channels' ? 'channels.m3u' : resolve(COUNTY, source.url),
  }))
  const file = join(directory, 'county.json')
  writeFileSync(file, JSON.stringify({ ...county, sources }))
  return { file, remove: () => rmSync(directory, { recursive: true }) }
}

/**
 * Channel playlists: M3U as Kodi's pvr.iptvsimple reads it, and the "name,address" lists of Chinese players.
 * https://github.com/kodi-pvr/pvr.iptvsimple#m3u-format-elements
 */
import type { Channel } from '../../../shared/model/channel.ts'
import { FaultList } from '../fault-list.ts'
import { type Line, linesOf } from '../lines.ts'
import { type Batch, NotThisFormat, type Origin, type SourceFormat } from '../source.ts'
import { channelOf, type Entry, groupsOf } from './channel.ts'
import { type Attributes, readDirective } from './directive.ts'
import { type Headers, isAbsolute, isForTelevisions, readHeaderDirective, readStream } from './stream.ts'

const CONTROL = /(?!\t)\p{Cc}/u
const MAX_CHANNELS = 50_000
const NOT_FOR_TELEVISIONS =
  'No television can play this address; ask its provider for one that begins with http:// or https://.'

/** An #EXTINF line that waits for its address. */
interface Waiting extends Entry {
  line: Line
}

export const m3u: SourceFormat = {
  format: 'm3u',
  holds: ['channel'],
  xml: false,
  async *parse(text, origin) {
    const list = new ChannelList(origin)
    for await (const lines of linesOf(text)) {
      for (const line of lines) {
        if (!list.full) list.read(line)
      }
      const batch = list.take()
      if (batch.items.length > 0) yield batch
      if (list.full) break
    }
    yield list.end()
  },
}

/** What is known between two lines of one list. */
class ChannelList {
  #origin: Origin
  #faults = new FaultList()
  #channels: Channel[] = []
  #count = 0
  #begun = false
  #defaults: Attributes = new Map()
  #entry: Waiting | undefined
  #headers: Headers = {}
  /** Of the last #EXTGRP or #genre# line: it sticks. */
  #groups: string[] = []

  constructor(origin: Origin) {
    this.#origin = origin
  }

  get full(): boolean {
    return this.#count > MAX_CHANNELS
  }

  /** @throws NotThisFormat when the beginning shows that this is no channel playlist. */
  read(line: Line): void {
    const { text } = line
    if (!this.#begun && text.startsWith('<')) {
      throw new NotThisFormat('This is a web page or another XML document, not a list of channels.')
    }
    if (this.#count === 0 && CONTROL.test(text)) {
      throw new NotThisFormat('This is not text, so it is no list of channels.')
    }
    this.#begun = true
    if (text.startsWith('#')) this.#readDirective(line)
    else if (!this.#readGenre(text)) this.#readAddress(line)
  }

  /** Returns the channels since the last call, and their faults; faults alone wait for a channel. */
  take(): Batch {
    if (this.#channels.length === 0) return { items: [], faults: [] }
    const items = this.#channels
    this.#channels = []
    return { items, faults: this.#faults.take() }
  }

  /** @throws NotThisFormat when no channel was found in the whole document. */
  end(): Batch {
    this.#dropEntry()
    const faults = this.#faults.take()
    if (this.#count === 0) {
      const [first] = faults
      const why = first ? ` The first fault, in line ${first.line}: ${first.what}` : ''
      throw new NotThisFormat(`No channel was found in this list.${why}`)
    }
    return { items: [], faults }
  }

  #readDirective(line: Line): void {
    const [, keyword = '', rest = ''] = /^#(EXT[A-Z0-9-]*):?(.*)$/i.exec(line.text) ?? []
    switch (keyword.toUpperCase()) {
      case 'EXTINF':
        this.#dropEntry()
        this.#entry = { line, hasGroupLine: false, ...readDirective(rest) }
        break
      case 'EXTM3U':
        this.#defaults = readDirective(rest).attributes
        break
      case 'EXTGRP':
        this.#groups = groupsOf(rest)
        if (this.#entry) this.#entry.hasGroupLine = true
        break
      case 'EXT-X-TARGETDURATION':
      case 'EXT-X-STREAM-INF':
        if (this.#count > 0) break
        throw new NotThisFormat('This is the HLS playlist of one stream, not a list of channels.')
      default:
        Object.assign(this.#headers, readHeaderDirective(line.text))
    }
  }

  /** Reads the "央视频道,#genre#" line of a "name,address" list. */
  #readGenre(text: string): boolean {
    const genre = /^([^,，]*)[,，]\s*#genre#/i.exec(text)?.[1]
    if (genre !== undefined) this.#groups = groupsOf(genre)
    return genre !== undefined
  }

  #readAddress(line: Line): void {
    const pair = isAbsolute(line.text) ? undefined : nameAndAddresses(line.text)
    if (pair) {
      this.#dropEntry()
      for (const address of pair.addresses) {
        this.#add({ name: pair.name, attributes: new Map(), line, hasGroupLine: true }, address)
      }
    } else if (this.#entry) {
      const entry = this.#entry
      this.#entry = undefined
      this.#add(entry, line.text)
    } else {
      const what = isAbsolute(line.text)
        ? 'The address has no #EXTINF line before it.'
        : 'The line is neither a directive nor an address.'
      this.#faults.add(what, line.number, line.text)
    }
    this.#headers = {}
  }

  #add(entry: Waiting, address: string): void {
    const { line, attributes } = entry
    const stream = readStream(address, this.#origin.base)
    if (!stream) {
      this.#faults.add('The channel has no address that can be played.', line.number, address)
      return
    }
    const name = [entry.name, attributes.get('tvg-name'), attributes.get('tvg-id')].find((text) => text)
    if (name === undefined) {
      this.#faults.add('The channel has no name.', line.number, line.text)
      return
    }
    this.#count += 1
    if (this.full) {
      this.#faults.add(
        `The list holds more than ${MAX_CHANNELS} channels; the rest was left out.`,
        line.number,
      )
      return
    }
    if (!isForTelevisions(stream.url)) this.#faults.add(NOT_FOR_TELEVISIONS, line.number, stream.url)
    const context = {
      defaults: this.#defaults,
      headers: this.#headers,
      groups: this.#groups,
      base: this.#origin.base,
    }
    const fault = (what: string) => this.#faults.add(what, line.number, line.text)
    this.#channels.push(channelOf(entry, name, stream, context, fault))
  }

  #dropEntry(): void {
    const entry = this.#entry
    this.#entry = undefined
    if (entry) this.#faults.add('The channel has no address.', entry.line.number, entry.line.text)
  }
}

/** Reads "name,address" or "name,address#address", with an ASCII or a full-width comma. */
function nameAndAddresses(text: string): { name: string; addresses: string[] } | undefined {
  const start = /[,，]\s*(?=["']?[a-z][a-z0-9+.-]{0,20}:\/\/)/i.exec(text)
  const name = start ? text.slice(0, start.index).trim() : ''
  if (!start || name === '') return undefined
  return {
    name,
    addresses: text.slice(start.index + start[0].length).split(/#(?=[a-z][a-z0-9+.-]{0,20}:\/\/)/i),
  }
}

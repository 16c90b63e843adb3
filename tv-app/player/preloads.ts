/**
 * What the next zap will need: playlist, init segment and codecs of the channels around the one that is on. Never media.
 * Shaka's own preload asks for media where a playlist does not name its codecs, and keeps asking for playlists.
 */
import shaka from 'shaka-player/dist/shaka-player.hls.js'
import { codecsOf } from './codecs-of.ts'
import { askPlainly, type KeptAnswers } from './requests.ts'

const { RequestType } = shaka.net.NetworkingEngine

/** What is larger is no playlist, bytes. */
const LARGEST_PLAYLIST = 200_000
const LARGEST_INIT = 60_000
/** A live playlist that is older would begin too far behind, ms. */
const FRESH = 4_000
/** A neighbour that does not answer is left alone, ms. */
const PATIENCE = 3_000

/** Shaka begins so many segments before the end of a live playlist, as it is configured here. */
const BEFORE_THE_END = 2

type Ask = shaka.extern.SchemePlugin
type Answer = ReturnType<Ask>

interface Kept {
  /** The playlist, until it is asked for. */
  playlist?: { data: ArrayBuffer; since: number } | undefined
  init?: { url: string; data: ArrayBuffer }
  codecs?: string | undefined
}

export class Preloads implements KeptAnswers {
  /** By address of the line. */
  readonly #ring = new Map<string, Kept>()
  #addresses: readonly string[] = []
  /** Ends what `fill` asks for. */
  #abort: (() => void) | undefined
  /** The segment that Shaka will ask for first. */
  #ahead: { url: string; answer: Answer } | undefined
  #turn = 0

  /** From now on these lines are near; what was kept of others is dropped. */
  near(addresses: readonly string[]): void {
    if (addresses.join('\n') === this.#addresses.join('\n')) return
    this.#addresses = addresses
    this.pause()
    const wanted = addresses.map(absolute)
    for (const address of [...this.#ring.keys()]) if (!wanted.includes(address)) this.#ring.delete(address)
  }

  /** Fetches what is missing, one line after the other. Never rejects. */
  async fill(): Promise<void> {
    const turn = ++this.#turn
    for (const address of this.#addresses.map(absolute)) {
      if (this.#ring.has(address)) continue
      const kept: Kept = {}
      this.#ring.set(address, kept)
      const ask: Ask = (...question) => {
        const operation = askPlainly(...question)
        this.#abort = () => {
          operation.abort()
        }
        return operation
      }
      await this.#learn(address, kept, ask, false).catch(() => undefined)
      if (turn !== this.#turn) return
    }
  }

  /** Leaves the network to the stream that is wanted now. */
  pause(): void {
    this.#turn++
    this.#abort?.()
    this.#abort = undefined
  }

  /**
   * Resolves with what to hand to Shaka for this line: a playlist that names the codecs, or the line itself where they
   * cannot be read. Looking for them itself, Shaka fetches a segment more and plays sound without pictures wrongly.
   * `ask` asks for what is not known yet. Where `ahead` is true the first segment is asked for too, while the set is still
   * busy with what was on before. Never rejects.
   */
  async opening(line: string, ask: Ask, ahead: boolean): Promise<{ uri: string; mimeType?: string }> {
    const address = absolute(line)
    this.#ahead = undefined
    const kept = this.#ring.get(address) ?? {}
    this.#ring.set(address, kept)
    if (kept.codecs && isFresh(kept)) {
      if (ahead) this.#askAhead(address, kept, ask)
    } else await this.#learn(address, kept, ask, ahead).catch(() => undefined)
    const { codecs } = kept
    if (!codecs) return { uri: line }
    const text = `#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=2000000,CODECS="${codecs}"\n${address}\n`
    const mimeType = 'application/x-mpegurl'
    return { uri: `data:${mimeType},${encodeURIComponent(text)}`, mimeType }
  }

  /** A line that failed is opened without what was kept of it. */
  forget(line: string): void {
    this.#ring.delete(absolute(line))
  }

  kept(address: string): ArrayBuffer | undefined {
    const kept = this.#ring.get(address)
    const playlist = kept?.playlist
    if (kept && playlist) {
      const fresh = isFresh(kept)
      // Who asks for it a second time wants to know what is new.
      kept.playlist = undefined
      if (fresh) return playlist.data
    }
    for (const { init } of this.#ring.values()) if (init?.url === address) return init.data.slice(0)
    return undefined
  }

  coming(address: string): Answer | undefined {
    const ahead = this.#ahead
    if (ahead?.url !== address) return undefined
    // Who asks for it a second time was not content with this answer.
    this.#ahead = undefined
    return ahead.answer
  }

  #askAhead(address: string, { playlist }: Kept, ask: Ask): void {
    const url = playlist && firstToPlay(new TextDecoder().decode(playlist.data), address)
    if (!url) return
    const answer = ask(url, requestOf(url), RequestType.SEGMENT, nothing, nothing, {})
    answer.promise.catch(nothing)
    this.#ahead = { url, answer }
  }

  /** Where `ahead` is true, the first segment is on its way before the init segment is there. */
  async #learn(address: string, kept: Kept, ask: Ask, ahead: boolean): Promise<void> {
    const playlist = await this.#ask(ask, address, RequestType.MANIFEST, LARGEST_PLAYLIST)
    const text = new TextDecoder().decode(playlist.data)
    if (text.trim().indexOf('#EXTM3U') !== 0) return
    // What a redirection led to has its segments there, and Shaka has to find that out itself.
    const isThere = playlist.uri === address
    kept.playlist = isThere ? { data: playlist.data, since: performance.now() } : undefined
    const map = /^#EXT-X-MAP:(.*)$/m.exec(text)?.[1] ?? ''
    const uri = /URI="([^"]+)"/.exec(map)?.[1]
    if (!uri || map.indexOf('BYTERANGE') >= 0 || text.indexOf('#EXT-X-KEY') >= 0) return
    if (ahead) this.#askAhead(address, kept, ask)
    const url = new URL(uri, playlist.uri).href
    if (kept.init?.url === url) return
    kept.codecs = undefined
    const { data } = await this.#ask(ask, url, RequestType.SEGMENT, LARGEST_INIT)
    kept.init = { url, data }
    kept.codecs = codecsOf(new Uint8Array(data))
  }

  async #ask(ask: Ask, address: string, type: shaka.net.NetworkingEngine.RequestType, largest: number) {
    let abort: () => void = nothing
    const tooLarge = (_: number, loaded: number): void => {
      if (loaded > largest) abort()
    }
    const operation = ask(address, requestOf(address), type, tooLarge, nothing, {})
    abort = () => {
      operation.abort()
    }
    const timer = setTimeout(abort, PATIENCE)
    try {
      const { data, uri } = await operation.promise
      if (data.byteLength > largest || ArrayBuffer.isView(data))
        throw new RangeError('This is too large to be kept.')
      return { data, uri }
    } finally {
      clearTimeout(timer)
    }
  }
}

function isFresh({ playlist }: Kept): boolean {
  return playlist !== undefined && performance.now() - playlist.since < FRESH
}

function absolute(address: string): string {
  return new URL(address, location.href).href
}

function requestOf(address: string): shaka.extern.Request {
  const { NetworkingEngine } = shaka.net
  return NetworkingEngine.makeRequest([address], NetworkingEngine.defaultRetryParameters())
}

/** The segment of a live playlist that is played first; undefined where that cannot be told beforehand. */
function firstToPlay(playlist: string, address: string): string | undefined {
  if (/^#EXT-X-(ENDLIST|PLAYLIST-TYPE|BYTERANGE|PART)/m.test(playlist)) return undefined
  const segments = playlist.split(/\r?\n/).filter((line) => line !== '' && line[0] !== '#')
  const segment = segments[segments.length - BEFORE_THE_END]
  return segment && new URL(segment, address).href
}

function nothing(): void {}

/**
 * Addresses of our own server that stand for streams which it fetches. Each is signed, so that nobody but us can
 * make one and the relay fetches nothing that no list or playlist named.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

export const RELAY_PATH = '/api/v1/relay'
/** Bytes of a signature. */
const SIGNATURE = 16

/** What of a line the relay has to know. */
export interface RelayedLine {
  /** Id of the line's source. */
  source: string
  headers: Readonly<Record<string, string>>
}

export interface RelaySigner {
  /** Names a source with a set of headers, which themselves are told to nobody. */
  nameOf(line: RelayedLine): string
  /** Root-relative address at which the relay gives `url`; `name` comes from nameOf. */
  address(name: string, url: string): string
  /** The address that was signed, undefined when we did not sign it. */
  read(name: string, signature: string, encoded: string): string | undefined
}

/** Returns the signer that uses `key`. */
export function relaySigner(key: Uint8Array): RelaySigner {
  const sign = (name: string, url: string) =>
    createHmac('sha256', key).update(`${name}\n${url}`).digest().subarray(0, SIGNATURE)
  return {
    nameOf: ({ source, headers }) =>
      createHash('sha256')
        .update(JSON.stringify([source, headers]))
        .digest('hex')
        .slice(0, 16),
    address(name, url) {
      const encoded = Buffer.from(url).toString('base64url')
      return `${RELAY_PATH}/${name}/${sign(name, url).toString('base64url')}/${encoded}${ending(url)}`
    },
    read(name, signature, encoded) {
      const url = Buffer.from(encoded.replace(/\.\w*$/, ''), 'base64url').toString()
      const given = Buffer.from(signature, 'base64url')
      return given.length === SIGNATURE && timingSafeEqual(given, sign(name, url)) ? url : undefined
    },
  }
}

/** Players look at the end of an address; one that ends in nothing known is a playlist, as lines mostly are. */
function ending(url: string): string {
  const path = URL.canParse(url) ? new URL(url).pathname : ''
  return /\.(?:m3u8|ts|mp4|m4s|m4a|m4v|aac|mp3|vtt|webvtt|key|cmfv|cmfa)$/i.exec(path)?.[0] ?? '.m3u8'
}

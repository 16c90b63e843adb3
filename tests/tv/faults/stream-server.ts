/** Streams of real fragmented MP4 that go wrong in every way that streams do, each by its own name. */
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Loop, readLoop, readRange } from '../../../server/media/loop.ts'
import { mediaPlaylist, windowAt } from '../../../server/media/playout.ts'

export type StreamFault =
  /** Answers with a web page and status 200 where a playlist should be. */
  | 'html'
  /** The address is not there. */
  | 'gone'
  /** The server fails. */
  | 'broken'
  /** The server takes the question and never answers. */
  | 'silent'
  /** The playlist no longer grows. */
  | 'stands'
  /** The same, and it says that this was all. */
  | 'ends'
  /** The playlist grows, and every segment is the same one. */
  | 'same-segment'
  /** The same, and the times inside go on: a decoder notices nothing. */
  | 'same-pictures'
  /** The playlist begins and never ends. */
  | 'endless'
  /** The playlist comes letter by letter. */
  | 'trickle'
  /** No segment is there. */
  | 'no-segments'
  /** Segments answer and bring nothing. */
  | 'stalled-segments'
  /** Says that it is HEVC, as some lines are. */
  | 'hevc'
  /** Names a codec that nobody has. */
  | 'unknown-codec'
  /** Sound without a picture. */
  | 'sound-only'
  /** Playlists take so many ms, for seeing what is on screen meanwhile. */
  | 'slow'

export interface StreamServer {
  /** Address of the stream of this name: any file of assets/media without its ending, and a letter for another copy. */
  url(name: string): string
  /** Paths of all questions so far. */
  asked: readonly string[]
  /** From now on the stream of this name has this fault. */
  spoil(name: string, fault: StreamFault): void
  /** From now on the stream of this name is right again. */
  mend(name: string): void
  close(): Promise<void>
}

const MEDIA = 'assets/media'
const CODECS = { hevc: 'hvc1.2.4.L123.B0,mp4a.40.2', 'unknown-codec': 'xyz1.42,mp4a.40.2' } as const
const SLOW = 1_500
/** A stream without a picture. */
const SOUND = 'radio-news'

/** A stream is named `<file>` or `<file>~<anything>`, so that one film serves many lines. */
function fileOf(name: string): string {
  return join(MEDIA, `${name.split('~')[0]}.mp4`)
}

export async function startStreamServer(): Promise<StreamServer> {
  const asked: string[] = []
  const faults = new Map<string, { fault: StreamFault; since: number }>()
  const loops = new Map<string, Promise<Loop>>()
  const loopOf = (name: string): Promise<Loop> => {
    const loop = loops.get(name) ?? readLoop(fileOf(name))
    loops.set(name, loop)
    return loop
  }
  const server = createServer((question, answer) => {
    const path = new URL(question.url ?? '/', 'http://localhost').pathname
    asked.push(path)
    answer.setHeader('Access-Control-Allow-Origin', '*')
    const [, name = '', file = ''] = path.split('/')
    give(answer, name, file).catch(() => answer.destroy())
  })

  async function give(answer: ServerResponse, name: string, file: string): Promise<void> {
    const spoilt = faults.get(name)
    const { fault } = spoilt ?? {}
    if (file.endsWith('.m3u8')) return givePlaylist(answer, name, file, spoilt)
    const loop = await loopOf(fault === 'sound-only' ? SOUND : name)
    answer.setHeader('Content-Type', 'video/mp4')
    if (file === 'init.mp4') {
      answer.end(await readRange(loop.file, loop.init))
      return
    }
    if (fault === 'no-segments' || fault === 'gone') answer.writeHead(404).end()
    else if (fault === 'stalled-segments') answer.writeHead(200, { 'Content-Length': 100_000 }).flushHeaders()
    else answer.end(await segmentOf(loop, Number.parseInt(file, 10), spoilt))
  }

  async function givePlaylist(
    answer: ServerResponse,
    name: string,
    file: string,
    spoilt: { fault: StreamFault; since: number } | undefined,
  ): Promise<void> {
    const { fault, since = 0 } = spoilt ?? {}
    if (fault === 'silent') return
    if (fault === 'gone') answer.writeHead(404).end()
    else if (fault === 'broken') answer.writeHead(500).end()
    else if (fault === 'html')
      answer.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Welcome</title><p>It works!')
    else if (fault === 'endless') answer.write('#EXTM3U\n#EXT-X-VERSION:7\n')
    else if (fault === 'trickle') trickle(answer)
    else {
      answer.setHeader('Content-Type', 'application/vnd.apple.mpegurl')
      if (fault === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW))
      const loop = await loopOf(fault === 'sound-only' ? SOUND : name)
      const codecs = fault === 'hevc' || fault === 'unknown-codec' ? CODECS[fault] : undefined
      if (codecs && file === 'index.m3u8')
        answer.end(`#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=900000,CODECS="${codecs}"\nmedia.m3u8\n`)
      else {
        const text = sequenced(loop, fault === 'stands' || fault === 'ends' ? since : Date.now())
        answer.end(fault === 'ends' ? `${text}#EXT-X-ENDLIST\n` : text)
      }
    }
  }

  await new Promise<void>((resolve) => server.listen(0, resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: (name) => `http://localhost:${port}/${name}/index.m3u8`,
    asked,
    spoil: (name, fault) => faults.set(name, { fault, since: Date.now() }),
    mend: (name) => faults.delete(name),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The loop's playlist with segments named by their media sequence number, as encoders name them. */
function sequenced(loop: Loop, now: number): string {
  const { entries } = windowAt({ segmentMs: loop.segmentMs, count: loop.segments.length }, now)
  let place = 0
  return mediaPlaylist(loop, now).replace(/^\d+\.m4s.*$/gm, () => `${entries[place++]?.sequence}.m4s`)
}

/** The bytes of the segment of this media sequence number; a copy of the first one after the line froze. */
async function segmentOf(
  loop: Loop,
  sequence: number,
  spoilt: { fault: StreamFault; since: number } | undefined,
): Promise<Uint8Array> {
  const { fault, since = 0 } = spoilt ?? {}
  const count = loop.segments.length
  const right = loop.segments[sequence % count] ?? { offset: 0, length: 0 }
  if (fault !== 'same-segment' && fault !== 'same-pictures') return readRange(loop.file, right)
  const { entries } = windowAt({ segmentMs: loop.segmentMs, count }, since)
  const frozen = entries[entries.length - 1]?.sequence ?? 0
  if (sequence <= frozen) return readRange(loop.file, right)
  const copy = await readRange(loop.file, loop.segments[frozen % count] ?? right)
  if (fault === 'same-pictures') carryTimesFrom(await readRange(loop.file, right), copy)
  return copy
}

/** Gives each track of `copy` the time (tfdt, ISO/IEC 14496-12) at which it begins in `right`. */
function carryTimesFrom(right: Uint8Array, copy: Uint8Array): void {
  const times = tfdts(right)
  tfdts(copy).forEach((place, track) => {
    const from = times[track]
    if (from !== undefined) copy.set(right.subarray(from, from + 12), place)
  })
}

/** Where the version and time of each tfdt box stand. */
function tfdts(bytes: Uint8Array): number[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 20_000)).toString(
    'latin1',
  )
  return [...text.matchAll(/tfdt/g)].map(({ index }) => index + 4)
}

/** One letter every 100 ms, for ever. */
function trickle(answer: ServerResponse): void {
  answer.write('#EXTM3U\n')
  const timer = setInterval(() => answer.write('#'), 100)
  answer.on('close', () => clearInterval(timer))
}

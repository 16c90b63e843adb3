/** Live HLS of MPEG transport stream as most encoders send it: plain, encrypted, in variants with their sound apart, refused. */
import { createCipheriv } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

/** Three segments each of `muxed`, `picture` and `sound`, made by ffmpeg out of a sample film: 320×180, H.264 and AAC. */
const FOLDER = 'tests/tv/transport-streams'
const SEGMENTS = 3
const SEGMENT_SECONDS = 2
/** Segments of a playlist. */
const WINDOW = 5
const KEY = Buffer.from('tangwu test key!')

export type Kind = 'plain' | 'encrypted' | 'variants' | 'refused'

export interface TransportStreams {
  url(kind: Kind): string
  close(): Promise<void>
}

const VARIANTS = `#EXTM3U
#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="中文",LANGUAGE="zh",DEFAULT=YES,AUTOSELECT=YES,URI="sound.m3u8"
#EXT-X-STREAM-INF:BANDWIDTH=90000,RESOLUTION=320x180,CODECS="avc1.4d400c,mp4a.40.2",AUDIO="sound"
picture.m3u8
#EXT-X-STREAM-INF:BANDWIDTH=4000000,RESOLUTION=1920x1080,CODECS="avc1.4d400c,mp4a.40.2",AUDIO="sound"
picture.m3u8
`

/** Serves them until it is closed. */
export async function startTransportStreams(): Promise<TransportStreams> {
  const server = createServer((question, answer) => {
    const [, kind = '', file = ''] = new URL(question.url ?? '/', 'http://localhost').pathname.split('/')
    answer.setHeader('Access-Control-Allow-Origin', '*')
    if (kind === 'refused') answer.writeHead(403).end()
    else if (file === 'key') answer.end(KEY)
    else if (file.endsWith('.m3u8')) answer.end(playlistOf(kind, file))
    else answer.end(segmentOf(kind, file))
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: (kind) => `http://localhost:${port}/${kind}/index.m3u8`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function playlistOf(kind: string, file: string): string {
  if (kind === 'variants' && file === 'index.m3u8') return VARIANTS
  const track = file === 'index.m3u8' ? 'muxed' : file.replace('.m3u8', '')
  const first = Math.floor(Date.now() / 1000 / SEGMENT_SECONDS) - WINDOW
  const lines = Array.from({ length: WINDOW }, (_, index) => {
    const sequence = first + index
    const begins = index > 0 && sequence % SEGMENTS === 0 ? '#EXT-X-DISCONTINUITY\n' : ''
    return `${begins}#EXTINF:${SEGMENT_SECONDS}.000,\n${track}-${sequence}.ts`
  })
  const key = kind === 'encrypted' ? ['#EXT-X-KEY:METHOD=AES-128,URI="key"'] : []
  return [
    '#EXTM3U',
    '#EXT-X-VERSION:3',
    `#EXT-X-TARGETDURATION:${SEGMENT_SECONDS}`,
    `#EXT-X-MEDIA-SEQUENCE:${first}`,
    `#EXT-X-DISCONTINUITY-SEQUENCE:${Math.floor(first / SEGMENTS)}`,
    ...key,
    ...lines,
    '',
  ].join('\n')
}

/** Encrypted with the media sequence number as initialisation vector, RFC 8216 section 5.2. */
function segmentOf(kind: string, file: string): Buffer {
  const [track = '', number = ''] = file.replace('.ts', '').split('-')
  const plain = readFileSync(join(FOLDER, `${track}-${Number(number) % SEGMENTS}.mpegts`))
  if (kind !== 'encrypted') return plain
  const vector = Buffer.alloc(16)
  vector.writeUInt32BE(Number(number), 12)
  const cipher = createCipheriv('aes-128-cbc', KEY, vector)
  return Buffer.concat([cipher.update(plain), cipher.final()])
}

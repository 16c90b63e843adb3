/** A provider of streams that ask for headers, and the application that relays them. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ChannelsSection } from '../../shared/api.ts'
import { sectionPath } from '../../shared/api.ts'
import type { Channel } from '../../shared/model/channel.ts'
import { channel, givenCounty, show } from '../given-county.ts'
import { givenServer } from '../refresh/given-server.ts'
import { givenApp } from './given-app.ts'

const HEADERS = { 'user-agent': 'Box/1', referrer: 'http://tv.test/', cookie: 'k=1' }
export const SEGMENT = Buffer.alloc(300_000, 7)

const MULTIVARIANT = `#EXTM3U
#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="中",URI="audio/zh.m3u8"
#EXT-X-SESSION-KEY:METHOD=SAMPLE-AES,URI="skd://key"
#EXT-X-I-FRAME-STREAM-INF:BANDWIDTH=1,URI="iframes.m3u8"
#EXT-X-STREAM-INF:BANDWIDTH=1000000
low/index.m3u8?token=1
`
export const MEDIA = `#EXTM3U
#EXT-X-TARGETDURATION:4
#EXT-X-KEY:METHOD=AES-128,URI="../key.key",IV=0x1
#EXT-X-MAP:URI="init.mp4",BYTERANGE="10@0"
#EXTINF:4.0,
/deep/1.ts?x=1
#EXTINF:4.0,
2.ts
`

/** A provider that answers only to the right box. */
export async function givenProvider(
  more: (request: IncomingMessage, response: ServerResponse) => boolean = () => false,
) {
  return givenServer((request, response) => {
    if (request.headers['user-agent'] !== 'Box/1' || request.headers.referer !== 'http://tv.test/') {
      response.writeHead(403).end()
      return
    }
    if (more(request, response)) return
    const path = request.url?.split('?')[0] ?? ''
    if (path === '/moved.m3u8')
      return void response.writeHead(302, { location: '/elsewhere/live.m3u8' }).end()
    if (path.endsWith('.m3u8')) return void response.end(path.includes('low') ? MEDIA : MULTIVARIANT)
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '')
    if (!path.endsWith('.ts')) return void response.writeHead(404).end()
    const [first, last] = range ? [Number(range[1]), Number(range[2])] : [0, SEGMENT.length - 1]
    response.writeHead(range ? 206 : 200, {
      'content-type': 'video/mp2t',
      'content-length': last - first + 1,
      ...(range && { 'content-range': `bytes ${first}-${last}/${SEGMENT.length}` }),
    })
    response.end(SEGMENT.subarray(first, last + 1))
  })
}

/**
 * Returns the application with a list of one channel, and the address of its line; `other` is the address of another
 * channel of the same list, which asks for no cookie.
 */
export async function givenLine(
  url: string,
  { relay = true as boolean | 'all', allowPrivate = true, more = {} as Partial<Channel>, other = '' } = {},
) {
  const sources = [{ id: 'list', format: 'm3u', url: 'list.m3u', relay, allowPrivate }]
  const given = await givenApp({ county: givenCounty({}, { sources }) })
  const { cookie: _, ...plain } = HEADERS
  await show(given.store, 'list', [
    channel('一台', { tvgId: 'one', url, headers: HEADERS, ...more }),
    ...(other === '' ? [] : [channel('二台', { url: other, headers: plain })]),
  ])
  await given.library.update()
  const section = (await (await given.app.request(sectionPath('channels'))).json()) as ChannelsSection
  return { ...given, line: section.channels[0]?.lines[0]?.url ?? '' }
}

/** Every address in an HLS playlist, in order. */
export function addressesIn(playlist: string): string[] {
  return [...playlist.matchAll(/URI="([^"]*)"|^([^#\n].*)$/gm)].map(([, uri, line]) => uri ?? line ?? '')
}

/** The peer of our player: a bare page that plays the same streams with Shaka as it comes. */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The same build of Shaka that the television bundles. */
const SHAKA = 'node_modules/shaka-player/dist/shaka-player.hls.js'
const PAGE = `<!doctype html>
<html>
  <body style="margin: 0; background: #000">
    <video id="video" playsinline style="width: 100vw; height: 100vh"></video>
    <script src="/shaka.js"></script>
    <script>
      const streams = new URLSearchParams(location.search).getAll('stream')
      const video = document.getElementById('video')
      const player = new shaka.Player()
      let index = 0
      const play = async () => {
        await player.load(streams[index])
        await video.play()
      }
      addEventListener('keydown', ({ key }) => {
        if (key !== 'PageUp' && key !== 'PageDown') return
        index += key === 'PageUp' ? 1 : -1
        play()
      })
      shaka.polyfill.installAll()
      player.attach(video).then(play)
    </script>
  </body>
</html>
`

export interface ShakaPage {
  /** Address of a page that plays the first of these streams, and the others by the channel keys. */
  playing(streams: readonly string[]): string
  close(): void
}

/** Serves the page until it is closed. */
export async function serveShakaPage(): Promise<ShakaPage> {
  const script = await readFile(SHAKA)
  const server = createServer((request, response) => {
    const isScript = request.url === '/shaka.js'
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html')
    response.end(isScript ? script : PAGE)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    playing: (streams) =>
      `http://localhost:${port}/?${new URLSearchParams(streams.map((stream) => ['stream', stream]))}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

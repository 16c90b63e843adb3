/** The peers of our player: bare pages that play the same streams with Shaka and with hls.js as they come. */
import { readFileSync } from 'node:fs'
import { serveFiles } from './serve-files.ts'

export type PlayerName = 'Shaka' | 'hls.js'
export const PLAYERS: readonly PlayerName[] = ['Shaka', 'hls.js']

/** What a library's own guide tells a page to do; each defines `show(stream)`. */
const SCRIPTS: Record<PlayerName, { library: string; start: string }> = {
  Shaka: {
    // The same build that the television bundles.
    library: 'node_modules/shaka-player/dist/shaka-player.hls.js',
    start: `
      shaka.polyfill.installAll()
      const player = new shaka.Player()
      const attached = player.attach(video)
      const show = async (stream) => {
        await attached
        await player.load(stream)
        await video.play()
      }`,
  },
  'hls.js': {
    library: 'node_modules/hls.js/dist/hls.min.js',
    start: `
      const hls = new Hls()
      hls.on(Hls.Events.MANIFEST_PARSED, () => video.play())
      hls.attachMedia(video)
      const show = (stream) => hls.loadSource(stream)`,
  },
}

export interface PlayerPages {
  /** Address of a page that plays the first of these streams at once, and the others by the channel keys. */
  playing(player: PlayerName, streams: readonly string[]): string
  close(): void
}

/** Serves the pages until they are closed. */
export async function servePlayerPages(): Promise<PlayerPages> {
  const files = new Map<string, string | Buffer>()
  for (const player of PLAYERS) {
    const { library, start } = SCRIPTS[player]
    files.set(`/${player}/library.js`, readFileSync(library))
    files.set(`/${player}/page.html`, pageWith(start))
  }
  const { address, close } = await serveFiles(files)
  return {
    playing: (player, streams) =>
      `${address}${player}/page.html?${new URLSearchParams(streams.map((stream) => ['stream', stream]))}`,
    close,
  }
}

function pageWith(start: string): string {
  return `<!doctype html>
<html>
  <body style="margin: 0; background: #000">
    <video id="video" playsinline style="width: 100vw; height: 100vh"></video>
    <script src="library.js"></script>
    <script>
      const streams = new URLSearchParams(location.search).getAll('stream')
      const video = document.getElementById('video')
      ${start}
      let index = 0
      addEventListener('keydown', ({ key }) => {
        if (key !== 'PageUp' && key !== 'PageDown') return
        index += key === 'PageUp' ? 1 : -1
        show(streams[index])
      })
      show(streams[index])
    </script>
  </body>
</html>
`
}

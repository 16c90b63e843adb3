/** Serves a few files to a browser: the pages of our peers. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
}

export interface FileServer {
  /** Ends with a slash. */
  address: string
  close(): void
}

/** Serves `files` by their paths, "/" as "/index.html", until it is closed. */
export async function serveFiles(files: ReadonlyMap<string, string | Buffer>): Promise<FileServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = pathname === '/' ? '/index.html' : pathname
    const file = files.get(path)
    response.writeHead(file === undefined ? 404 : 200, {
      'Content-Type': TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    })
    response.end(file)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://localhost:${port}/`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** The television app: its built files, and its page for every other address that a browser asks for. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { answerError } from './http-error.ts'

/** Lightning compiles its templates at run time, hence 'unsafe-eval', on this page only. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob: http: https:",
  "media-src 'self' blob: http: https:",
  "connect-src 'self' http: https:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Vite writes files whose name holds their hash to this folder. */
const HASHED = '/assets/'

/** Serves the files that were built into `directory`. */
export function tvRoutes(directory: string): Hono {
  const routes = new Hono()
  routes.get('/', (c) => tvPage(c, directory))
  routes.get('/index.html', (c) => tvPage(c, directory))
  if (existsSync(directory)) {
    routes.get(
      '/*',
      serveStatic({
        root: directory,
        precompressed: true,
        onFound(_path, c) {
          const hashed = c.req.path.startsWith(HASHED)
          c.header('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
        },
      }),
    )
  }
  return routes
}

/** Answers with the television's page, or says that it has not been built. */
export async function tvPage(c: Context, directory: string): Promise<Response> {
  const page = await readFile(join(directory, 'index.html'), 'utf8').catch(() => undefined)
  if (page === undefined) return answerError(c, 'not_built')
  c.header('Content-Security-Policy', CONTENT_SECURITY_POLICY)
  c.header('Cache-Control', 'no-cache')
  return c.html(page)
}

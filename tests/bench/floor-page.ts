/** The floor of every key and every start: a minimal Lightning app, built as ours is and with the same Lightning. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { type FileServer, serveFiles } from './serve-files.ts'

const BUILT = 'dist/bench-floor'

/** Builds the app and serves it until it is closed. */
export async function serveFloor(): Promise<FileServer> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: 'tests/bench/floor',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: join(process.cwd(), BUILT),
      emptyOutDir: true,
      target: 'es2015',
      modulePreload: false,
      chunkSizeWarningLimit: 2000,
    },
  })
  const names = readdirSync(BUILT, { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => /\.(html|js)$/.test(name))
  return serveFiles(new Map(files.map((name) => [`/${name}`, readFileSync(join(BUILT, name))])))
}

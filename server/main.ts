/** Starts the server and stops it again; the only file that knows port and signals. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import type { Config } from './config.ts'
import { ConfigError, loadConfig } from './config.ts'
import { openCountyServer } from './county-server.ts'
import { createLog } from './log.ts'

/** What is still open this long after the stop is cut, ms; the store keeps what it shows even then. */
const GRACE = 3_000

const config = configOrExit()
const log = createLog(config.logLevel)
const county = await openCountyServer(config, {
  version: JSON.parse(readFileSync('package.json', 'utf8')).version,
  tvDirectory: 'dist/tv',
  mediaDirectory: 'assets/media',
  refreshScript: new URL('refresh-worker.js', import.meta.url),
  now: Date.now,
  random: Math.random,
  log,
})
const server = createServer(getRequestListener(county.app.fetch))
server.on('error', (error: NodeJS.ErrnoException) => exitWith(listenSentence(error)))
server.listen(config.port, config.host, announce)
process.once('SIGINT', stop)
process.once('SIGTERM', stop)

function announce(): void {
  const { port } = server.address() as AddressInfo
  const host = ['0.0.0.0', '::'].includes(config.host) ? 'localhost' : config.host
  const origin = `http://${host}:${port}`
  process.stdout.write(`Television  ${origin}/\nDesk        ${origin}/desk\nPhone       ${origin}/phone\n`)
}

async function stop(signal: NodeJS.Signals): Promise<void> {
  log.info({ signal }, 'The server stops.')
  const closed = new Promise((resolve) => server.close(resolve))
  const closing = setInterval(() => server.closeIdleConnections(), 50)
  await Promise.race([Promise.all([closed, county.stop()]), delay(GRACE)])
  clearInterval(closing)
  process.exit(0)
}

function configOrExit(): Config {
  try {
    return loadConfig(process.env, process.cwd())
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return exitWith(['The server cannot start:', ...error.faults.map((fault) => `- ${fault}`)].join('\n'))
  }
}

function listenSentence({ code, message }: NodeJS.ErrnoException): string {
  const { host, port } = config
  if (code === 'EADDRINUSE') return `Port ${port} is in use; set PORT to another one.`
  if (code === 'EACCES') return `Port ${port} may not be used by this user; set PORT to one above 1023.`
  return `The server cannot listen on ${host}:${port} (${code ?? message}).`
}

function exitWith(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

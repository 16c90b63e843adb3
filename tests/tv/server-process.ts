/** The built server as a process of its own, as `npm start` runs it, with data that nobody else uses. */
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface ServerProcess {
  /** Address of the television app, ending with a slash. */
  address: string
  pid: number
  /** Ends the process; the data stays for `restart`. */
  stop(): Promise<void>
  /** Starts again at the same address with the same data. */
  restart(): Promise<void>
  /** Ends the process and forgets its data. */
  remove(): Promise<void>
}

/** Names the folder with the data of a server that has read the sample county before; without it each reads it anew. */
export const READ_BEFORE = 'TANGWU_TESTS_READ_BEFORE'

/** `environment` sets it as it does for `npm start`; another county than the sample is always read anew. */
export async function startServer(environment: Record<string, string> = {}): Promise<ServerProcess> {
  const data = mkdtempSync(join(tmpdir(), 'tangwu-'))
  const readBefore = process.env[READ_BEFORE]
  if (readBefore && environment.TANGWU_COUNTY === undefined) {
    cpSync(readBefore, environment.TANGWU_DATA ?? data, { recursive: true })
  }
  let child = launch(data, { PORT: '0', ...environment })
  const address = await addressOf(child)
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
  }
  return {
    address,
    get pid() {
      return child.pid ?? 0
    },
    stop,
    restart: async () => {
      await stop()
      child = launch(data, { PORT: new URL(address).port, ...environment })
      await addressOf(child)
    },
    remove: async () => {
      await stop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

function launch(data: string, environment: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ['--enable-source-maps', '--optimize-for-size', 'dist/server/main.js'], {
    env: { ...process.env, LOG_LEVEL: 'warn', TANGWU_DATA: data, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** Resolves once the server says where the television is. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const address = /Television\s+(http\S+)/.exec(said)?.[1]
      if (address) resolve(address)
    })
    child.once('exit', (code) =>
      reject(new Error(`The server stopped with code ${code} before it was ready.`)),
    )
  })
}

/** Runs another script of the bench as a process of its own, so that it shares neither memory nor compiled code with us. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/** Starts the script; it ends at the latest when its standard input is closed. */
export function startScript(file: string, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['tests/run.mjs', file, ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
}

/**
 * Returns what the script printed.
 * @throws Error when it failed.
 */
export async function runScript(file: string, args: readonly string[]): Promise<string> {
  const child = startScript(file, args)
  let printed = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
  })
  const [status] = await once(child, 'close')
  if (status !== 0) throw new Error(`${file} ended with status ${status}.`)
  return printed
}

/** Writes a guide of so many megabytes. */
export async function writeGuide(path: string, megabytes: number): Promise<void> {
  await runScript('tests/bench/big-guide.ts', [path, String(megabytes)])
}

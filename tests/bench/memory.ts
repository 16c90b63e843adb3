/** How much memory another process holds, as Linux tells it. */
import { readFile } from 'node:fs/promises'

/**
 * Returns the resident memory of a process in MB: now, and at its peak.
 * @throws Error where there is no /proc.
 */
export async function memoryOf(pid: number): Promise<{ now: number; peak: number }> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => {
    throw new Error('The memory of the server can only be read on Linux.')
  })
  const megabytes = (field: string): number =>
    (Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) * 1024) / 1e6
  return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') }
}

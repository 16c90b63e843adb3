/** Before all browser tests: one server reads the sample county; those of the tests start the second time, which is quicker. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { READ_BEFORE, startServer } from './server-process.ts'

export default async function readOnce(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'tangwu-read-before-'))
  const server = await startServer({ TANGWU_DATA: folder })
  await server.remove()
  process.env[READ_BEFORE] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}

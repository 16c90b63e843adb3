/** How much memory the server holds with the sample county. */
import { setTimeout as delay } from 'node:timers/promises'
import { SECTION_NAMES, sectionPath } from '../../shared/api.ts'
import { type ServerProcess, startServer } from '../tv/server-process.ts'
import { sourcesRead } from './health.ts'
import { memoryOf } from './memory.ts'
import { type Row, RUNS } from './row.ts'
import { median } from './statistics.ts'

const LIMIT = 150
const READS = 60
/** The sections are made anew within a second of the last source. */
const SETTLE = 3_000

export const serverMemory: Row = {
  name: 'server-memory',
  about: `resident memory of the server with the sample county after ${READS} section reads`,
  async measure() {
    const values: number[] = []
    for (let run = 0; run < RUNS; run++) {
      const server = await startServer()
      try {
        values.push(await afterReads(server))
      } finally {
        await server.remove()
      }
    }
    return [
      {
        what: 'server memory',
        unit: 'MB',
        ours: median(values),
        against: 'limit',
        other: LIMIT,
        better: 'less',
        limit: true,
        values: values.length,
      },
    ]
  },
}

async function afterReads({ address, pid }: ServerProcess): Promise<number> {
  await sourcesRead(address)
  await delay(SETTLE)
  for (let read = 0; read < READS; read++) {
    const name = SECTION_NAMES[read % SECTION_NAMES.length] ?? 'county'
    const answer = await fetch(new URL(sectionPath(name), address))
    await answer.arrayBuffer()
  }
  return (await memoryOf(pid)).now
}

/** `npm run soak`: watches television for a long time and reports what grows; fails when the set would run full. */
import { writeFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { startServer } from '../tv/server-process.ts'
import { FULL_HD, Television } from '../tv/television.ts'
import { countTextures } from './count-things.ts'
import { type Sample, takeSample } from './sample.ts'
import { HEAP_GROWTH, HEAP_LIMIT, type Judged, judge, TEXTURE_LIMIT } from './verdict.ts'
import { watchTelevision } from './viewer.ts'

const MINUTE = 60_000
/** Samples are taken this often, and at least so many of them. */
const SAMPLE_EVERY = 30_000
const LEAST_SAMPLES = 12
const HELP = `Watches television in a real Chromium: zaps, opens every kind of page, plays, and counts what is kept.

  npm run soak -- [--minutes 30] [--json file.json]

The exit status is 1 when the heap grows by more than ${HEAP_GROWTH * 100} % over the second half or exceeds
${HEAP_LIMIT} MB (B83), when textures exceed ${TEXTURE_LIMIT} Mpx (B82), or when streams that are over are kept.
`

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', default: false },
    minutes: { type: 'string', default: '30' },
    json: { type: 'string' },
  },
})
const minutes = Number(values.minutes)
if (values.help) process.stdout.write(HELP)
else if (!(minutes > 0)) {
  process.stderr.write(`--minutes takes a number above 0, not ${values.minutes}.\n`)
  process.exitCode = 2
} else await soak(minutes * MINUTE)

async function soak(length: number): Promise<void> {
  const server = await startServer()
  const television = await Television.switchOn(server.address, {
    ...FULL_HD,
    prepare: async (page) => {
      await page.addInitScript(countTextures)
    },
  })
  const samples: Sample[] = []
  const from = performance.now()
  const since = (): number => performance.now() - from
  const watching = watchTelevision(television, () => since() >= length)
  try {
    const devTools = await television.page.context().newCDPSession(television.page)
    await devTools.send('Performance.enable')
    while (since() < length) {
      await delay(Math.min(SAMPLE_EVERY, length / LEAST_SAMPLES))
      const sample = await takeSample(television.page, devTools, Math.round(since()))
      samples.push(sample)
      process.stderr.write(`${lineOf(sample)}\n`)
    }
    const rounds = await watching
    const judged = judge(samples)
    process.stdout.write(`\n${rounds} rounds in ${minutes} minutes\n\n${tableOf(judged)}\n`)
    const faults = [...judged.flatMap(({ fault }) => fault ?? []), ...television.uncaught]
    for (const fault of faults) process.stdout.write(`\n${fault}\n`)
    if (values.json)
      await writeFile(
        values.json,
        `${JSON.stringify({ minutes, rounds, judged, samples, faults }, null, 2)}\n`,
      )
    if (faults.length > 0) process.exitCode = 1
  } finally {
    await television.switchOff()
    await server.remove()
  }
}

function lineOf({ since, heap, nodes, listeners, textures, mediaSources, sourceBuffers }: Sample): string {
  const minutesIn = (since / MINUTE).toFixed(1)
  return `${minutesIn} min: heap ${heap.toFixed(1)} MB, ${nodes} nodes, ${listeners} listeners, textures ${textures.toFixed(1)} Mpx, ${mediaSources} media sources, ${sourceBuffers} source buffers`
}

function tableOf(judged: readonly Judged[]): string {
  const rows = [
    ['', 'middle', 'end', 'most', 'growth', ''],
    ...judged.map(({ measure, middle, end, most, growth, fault }) => [
      measure,
      ...[middle, end, most].map((value) => value.toFixed(1)),
      `${Math.round(growth * 100)} %`,
      fault ? 'MISSED' : 'kept',
    ]),
  ]
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(14) : cell.padStart(9)))
        .join(' ')
        .trimEnd(),
    )
    .join('\n')
}

/** Writes the files of the sample county: node tests/run.mjs assets/county/generate/main.ts [folder] */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { countyFiles } from './files.ts'

const folder = process.argv[2] ?? 'assets/county'
for (const [name, text] of countyFiles()) {
  writeFileSync(join(folder, name), text)
  process.stdout.write(`${join(folder, name)}  ${Buffer.byteLength(text)} bytes\n`)
}

/** Runs one TypeScript file with its arguments: bundles it with Vite into dist/scripts, then hands over to Node. */
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { build } from 'vite'

const [file, ...args] = process.argv.slice(2)
if (!file) {
  process.stderr.write('Say which file to run: node tests/run.mjs path/to/file.ts [arguments]\n')
  process.exit(2)
}
const name = file.replace(/^[./]+|\.ts$/g, '').replace(/\W+/g, '-')
await build({
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: resolve(file),
    outDir: `dist/scripts/${name}`,
    sourcemap: true,
    target: 'node20',
    rollupOptions: { output: { entryFileNames: `${name}.js` } },
  },
})
const run = spawnSync(
  process.execPath,
  ['--enable-source-maps', '--expose-gc', `dist/scripts/${name}/${name}.js`, ...args],
  {
    stdio: 'inherit',
  },
)
process.exit(run.status ?? 1)

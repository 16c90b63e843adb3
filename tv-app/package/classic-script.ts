/** Bundles one file and all that it imports into one classic ES2015 script, for places where no modules can be loaded. */
import { build, type Rollup } from 'vite'

/** The text of the script. `define` replaces names by JavaScript expressions. Rejects when the bundle needs a second file. */
export async function classicScript(file: string, define: Record<string, string> = {}): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define,
    build: {
      write: false,
      target: 'es2015',
      rollupOptions: { input: file, output: { format: 'iife' } },
    },
  })
  const [result] = Array.isArray(built) ? built : [built as Rollup.RollupOutput]
  const [script, ...more] = result?.output ?? []
  if (script?.type !== 'chunk' || more.length > 0) throw new Error(`${file} does not fit into one script.`)
  return script.code
}

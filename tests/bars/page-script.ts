/** Bundles what runs within the page into one script. */
import { build } from 'vite'

/** Text of a classic script that sets `window.tangwuBars`. */
export async function pageScript(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: 'tests/bars/page/main.ts', formats: ['iife'], name: 'tangwuBarsPage' },
    },
  })
  const outputs = Array.isArray(result) ? result : [result]
  for (const output of outputs) {
    if (!('output' in output)) continue
    for (const chunk of output.output) if (chunk.type === 'chunk') return chunk.code
  }
  throw new Error('The page script of the bars could not be bundled.')
}

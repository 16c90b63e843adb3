/** Builds the television app: classic scripts in ES2015 that sets of 2018 can run, with its fonts beside them. */
import { defineConfig, type Plugin } from 'vite'
import { classicScript } from './tv-app/package/classic-script.ts'

/** Sets of 2018 know no modules, and the app is one script that needs none. */
const classicPage: Plugin = {
  name: 'classic-page',
  transformIndexHtml: {
    order: 'post',
    handler: (page) => page.replace('type="module" crossorigin', 'defer'),
  },
}

/** The service worker is a script of its own, at the root, because it may only serve addresses below its own. */
const serviceWorker: Plugin = {
  name: 'service-worker',
  async generateBundle() {
    const source = await classicScript('tv-app/offline/service-worker.ts')
    this.emitFile({ type: 'asset', fileName: 'service-worker.js', source })
  },
}

export default defineConfig({
  root: 'tv-app',
  base: '/',
  define: {
    'process.env.NODE_ENV': '"production"',
    // Vite's own code around import() asks for these, which a classic script does not have.
    'import.meta.url': 'location.href',
    'import.meta.resolve': 'undefined',
  },
  plugins: [classicPage, serviceWorker],
  build: {
    outDir: '../dist/tv',
    emptyOutDir: true,
    target: 'es2015',
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: false,
    chunkSizeWarningLimit: 2000,
    rollupOptions: {
      input: 'tv-app/index.html',
      output: { format: 'iife' },
      checks: { bundlerTimings: false },
    },
  },
})

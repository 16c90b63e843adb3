/** Builds the television app: one classic script in ES2015 that sets of 2018 can run, with its fonts beside it. */
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'tv-app',
  base: '/',
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: '../dist/tv',
    emptyOutDir: true,
    target: 'es2015',
    assetsInlineLimit: 0,
    modulePreload: false,
    chunkSizeWarningLimit: 2000,
    rollupOptions: {
      input: { index: 'tv-app/index.html', 'service-worker': 'tv-app/offline/service-worker.ts' },
      output: {
        entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
})

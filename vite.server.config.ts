/** Bundles the server's entry files for Node; packages stay in node_modules. */
import { defineConfig } from 'vite'

export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
    rollupOptions: {
      input: {
        main: 'server/main.ts',
        'refresh-worker': 'server/refresh-worker.ts',
        'check-source': 'server/check-source.ts',
        'manage-staff': 'server/manage-staff.ts',
        'print-stats': 'server/print-stats.ts',
        'verify-log': 'server/verify-log.ts',
        'write-guide': 'assets/county/generate/write-guide.ts',
      },
    },
  },
})

// Bundles the explorer into dist/explorer, to be served as / with its assets under /explorer/: files of the same origin
// alone, without an inline script or style, so that the strictest CSP holds.
import { defineConfig } from 'vite';

/** Where the API is while the page is being worked on: SANAD_API=http://127.0.0.1:4001 npm run dev:explorer. */
const API = process.env['SANAD_API'] ?? 'http://127.0.0.1:4000';

export default defineConfig({
  root: 'src/explorer',
  base: '/explorer/',
  publicDir: false,
  server: { proxy: { '/graphql': API, '/graphiql': API, '/export': API } },
  build: {
    outDir: '../../dist/explorer',
    emptyOutDir: true,
    // Files instead of data: addresses, so that `font-src 'self'` is enough.
    assetsInlineLimit: 0,
    // All browsers that we mean load modules ahead by themselves.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_500,
    rolldownOptions: {
      checks: { moduleLevelDirective: false },
      output: {
        // The font's licence has no ending, and would be downloaded instead of shown.
        assetFileNames: ({ names }) =>
          names.some((name) => name.startsWith('LICENSE'))
            ? 'assets/font-licence-[hash].txt'
            : 'assets/[name]-[hash][extname]',
      },
    },
  },
  worker: { format: 'es' },
});

// Bundles the page of `sanad desk` into dist/desk-page, to be served as / with its assets under /assets/: files of the same origin
// alone, without an inline script or style, so that the strictest CSP holds.
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'src/desk-page',
  base: '/',
  publicDir: false,
  build: {
    outDir: '../../dist/desk-page',
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
});

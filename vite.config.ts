// Bundles GraphiQL into dist/graphiql, to be served under /graphiql/ with nothing from elsewhere: the page under
// src/graphiql, its workers and its font are all files of the same origin, so that a strict CSP holds.
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'src/graphiql',
  base: '/graphiql/',
  publicDir: false,
  build: {
    outDir: '../../dist/graphiql',
    emptyOutDir: true,
    // Files instead of data: addresses, so that `font-src 'self'` is enough.
    assetsInlineLimit: 0,
    // Monaco is one piece of 2.8 MB, loaded after the page has drawn itself.
    chunkSizeWarningLimit: 3_000,
    // Two hundred "use client" lines in the libraries mean nothing without a server that renders.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
  worker: { format: 'es' },
});

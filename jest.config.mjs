// Jest on TypeScript and ESM, without a compile step: swc strips the types, `npm run typecheck` checks them.
// The folder of a test says what it needs: those of `database` share one local Neo4j, started once if any of them runs.

const common = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
        swcrc: false,
      },
    ],
  },
  setupFiles: ['<rootDir>/tests/support/realm.ts'],
  setupFilesAfterEnv: ['<rootDir>/tests/support/no-console.ts'],
  // A clone within the folder, or what was built, is no second package of this name.
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.sanad/'],
  restoreMocks: true,
};

const testsIn = (...folders) => folders.map((folder) => `<rootDir>/tests/${folder}/**/*.test.ts`);

export default {
  projects: [
    { ...common, displayName: 'unit', testMatch: testsIn('unit') },
    {
      ...common,
      displayName: 'database',
      testMatch: testsIn('cypher', 'queries', 'integration', 'explorer'),
      globalSetup: '<rootDir>/tests/support/global-setup.ts',
      globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
    },
  ],
  // Jest heeds it only here, for all projects alike. Long, as nothing is timed by it: it ends what hangs.
  testTimeout: 240_000,
};

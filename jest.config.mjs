// Jest on TypeScript and ESM, without a compile step: swc strips the types, `npm run typecheck` checks them.
// The folder of a test says what it needs; a project of Jest starts that. tests/README.md explains both.

// New random cases each day, the same for all files of a run; a failure and this line name the seed.
process.env['SANAD_PROPERTY_SEED'] ??= new Date().toISOString().slice(0, 10).replaceAll('-', '');
process.stderr.write(`Seed of random cases: SANAD_PROPERTY_SEED=${process.env['SANAD_PROPERTY_SEED']}\n`);

/** How swc reads a file; one that ends in .tsx holds elements of React. */
const swc = (parser) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', ...parser },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
    swcrc: false,
  },
];

const common = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '\\.ts$': swc({}),
    '\\.tsx$': swc({ tsx: true }),
  },
  setupFiles: ['<rootDir>/tests/support/realm.ts'],
  setupFilesAfterEnv: ['<rootDir>/tests/support/no-console.ts'],
  // A clone within the folder, or what was built, is no second package of this name.
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.sanad/'],
  restoreMocks: true,
};

/** Neo4js and servers of the run, each started when a test first asks for it. */
const services = {
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
};

const project = (displayName, folders, more) => ({
  ...common,
  ...more,
  displayName,
  testMatch: folders.map((folder) => `<rootDir>/tests/${folder}/**/*.test.ts`),
});

export default {
  projects: [
    project('unit', ['unit']),
    project('served', ['queries', 'served'], services),
    project('loaded', ['loaded'], services),
    project('machine', ['machine'], services),
    project('page', ['explorer', 'desk'], services),
  ],
  // Each worker has a Neo4j of its own, which a file that loads dossiers begins by emptying. Three keep two cores busy: a third of the
  // time of the files of `machine/` is waiting.
  maxWorkers: 3,
  testSequencer: '<rootDir>/tests/support/order-of-files.mjs',
  // Modules of ESM that a test file imported stay in the memory of the worker.
  workerIdleMemoryLimit: '1500MB',
  // Jest heeds it only here, for all projects alike. Long, as nothing is timed by it: it ends what hangs.
  testTimeout: 900_000,
};

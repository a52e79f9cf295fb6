/** The package installed into an empty folder works from there: shipped dossiers, pages, a new dossier, and messages that name its command. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { emptyDatabase, testDatabase, workerNeo4j } from '../support/database.ts';
import { installInto, startInstalled } from '../support/installed.ts';
import { neo4jEnvironment } from '../support/services/server-environment.ts';
import { until } from '../support/until.ts';

const run = promisify(execFile);
let base = '';
let project = '';
let files: readonly string[] = [];
let env: NodeJS.ProcessEnv = {};

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'sanad-package-'));
  project = join(base, 'project');
  const database = await testDatabase();
  await emptyDatabase(database);
  await database.close();
  const { PATH = '', HOME = '' } = process.env;
  env = { PATH, HOME, PORT: '0', SANAD_LOG_LEVEL: 'warn', ...neo4jEnvironment(await workerNeo4j()) };
  files = await installInto(project);
});
afterAll(async () => await rm(base, { recursive: true, force: true }));

test('it holds what runs, and no tests, bench, sources or scripts', () => {
  const folders = [
    ...new Set(files.map((file) => (file.includes('/') ? (file.split('/')[0] ?? '') : file))),
  ].toSorted();
  expect(folders).toEqual([
    '.env.example',
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'cypher',
    'dist',
    'docs',
    'mappings',
    'package.json',
    'schema.graphql',
    'seed',
  ]);
  expect(files.filter((file) => /\.(test|bench)\.|\.tsx?$/.test(file))).toEqual([]);
});

test('npx sanad start serves the shipped dossiers and the pages, sanad new writes where the user stands', async () => {
  const started = startInstalled(project, env);
  try {
    await until(async () => started.output().includes('Ctrl-C') || started.hasEnded());
    expect(started.output()).toContain('Sanad is ready');
    const url = /GraphQL\s+(\S+)/.exec(started.output())?.[1] ?? '';
    const ask = async (query: string): Promise<unknown> =>
      await (
        await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query }),
        })
      ).json();
    expect(await ask('{ dossiers { id } }')).toMatchObject({
      data: { dossiers: [{ id: 'herodotus-abductions' }, { id: 'us-iraq-2021' }] },
    });
    for (const path of ['/', '/graphiql/']) expect((await fetch(new URL(path, url))).status).toBe(200);

    const { stdout } = await run('npx', ['sanad', 'new', 'my-dossier'], { cwd: project, env });
    expect(stdout).toContain('npx sanad lint my-dossier');
    expect(stdout).toContain('node_modules/sanad/docs/dossier.md is the guide');
    await run('npx', ['sanad', 'lint', 'my-dossier'], { cwd: project, env });
    await run('npx', ['sanad', 'load', 'my-dossier'], { cwd: project, env });
    await until(async () => JSON.stringify(await ask('{ dossiers { id } }')).includes('my-dossier'));
  } finally {
    await started.stop();
  }
});

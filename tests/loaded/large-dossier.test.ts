/**
 * A dossier on disk is linted and compiled as the same dossier in memory, with each dossier of this repository and each case of lint. A large
 * file is read statement by statement, and its faults keep their lines.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cpSync, existsSync, readdirSync, readlinkSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database } from '../../src/db/database.ts';
import { lintDossiers } from '../../src/dossier/check/lint-dossier.ts';
import { refusals } from '../../src/dossier/check/refusals.ts';
import { compileEach, type CompiledClaim } from '../../src/dossier/compile/compile-claims.ts';
import { loadDossier } from '../../src/dossier/load/load-dossier.ts';
import { readDossierFiles } from '../../src/dossier/read/read-dossier-files.ts';
import { contentOf, readAll } from '../../src/dossier/read/read-dossier.ts';
import type { ScratchSettings } from '../../src/dossier/rows/scratch.ts';
import { silent } from '../../src/progress.ts';
import { sanad, sanadOnce } from '../support/cli.ts';
import { emptyDatabase, testDatabase, workerNeo4j } from '../support/database.ts';
import { temporaryRoom } from '../support/dossiers.ts';
import { dumpGraph } from '../support/graph-dump.ts';
import { neo4jEnvironment } from '../support/services/server-environment.ts';
import { until } from '../support/until.ts';

const SUPPORT = fileURLToPath(new URL('../support/fixtures/', import.meta.url));
const LINT = join(SUPPORT, 'lint');
const SEEDS = fileURLToPath(new URL('../../seed/', import.meta.url));
const IN_MEMORY: ScratchSettings = { largestInMemoryBytes: Infinity };

let database: Database;
let onDisk: ScratchSettings;
beforeAll(async () => {
  database = await testDatabase();
  onDisk = { largestInMemoryBytes: 0, folder: join(await temporaryRoom(), 'scratch') };
});
afterAll(async () => await database.close());

function foldersIn(parent: string): string[] {
  return readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(parent, name));
}

const holdsDossier = (folder: string): boolean => readdirSync(folder).some((name) => name.endsWith('.cypher'));
const DOSSIERS = [...foldersIn(SEEDS), ...foldersIn(SUPPORT)].filter(holdsDossier);

async function linted(folders: readonly string[], settings: ScratchSettings): Promise<unknown> {
  const linting = await lintDossiers(database, folders, silent, settings);
  try {
    return linting.results.map(({ folder, settled, waiting, findings }) => ({
      folder,
      settled,
      waiting,
      findings: [...findings],
      notes: findings.notes.map(([rule, counts]) => [rule, [...counts]]),
    }));
  } finally {
    linting.close();
  }
}

interface Compiled {
  readonly checksum: string;
  readonly refused: readonly string[];
  readonly claims: readonly CompiledClaim[];
}

async function compiled(folder: string, settings: ScratchSettings): Promise<Compiled> {
  const files = await readDossierFiles(folder, settings.largestInMemoryBytes);
  const reading = await readAll(database, files, settings);
  try {
    const refused = Array.from(refusals(reading), ({ rule, place, reason }) => JSON.stringify({ rule, place, reason }));
    const claims = refused.length > 0 ? [] : [...compileEach(contentOf(reading), reading.vocabulary)];
    return { checksum: files.checksum, refused, claims };
  } finally {
    reading.close();
  }
}

describe('each case of lint has the same findings and refusals', () => {
  test.each(readdirSync(LINT).filter((name) => name !== 'base'))('%s', async (name) => {
    const folder = join(await temporaryRoom(), 'base');
    for (const each of ['base', name]) cpSync(join(LINT, each), folder, { recursive: true });
    const beside = join(folder, 'beside');
    const folders = existsSync(beside) ? [folder, beside] : [folder];
    expect(await linted(folders, onDisk)).toEqual(await linted(folders, IN_MEMORY));
    expect(await compiled(folder, onDisk)).toEqual(await compiled(folder, IN_MEMORY));
  });
});

describe('each dossier of the repository has the same findings, claims and checksum', () => {
  test.each(DOSSIERS)('%s', async (folder) => {
    expect(await linted([folder], onDisk)).toEqual(await linted([folder], IN_MEMORY));
    const disk = await compiled(folder, onDisk);
    expect(disk).toEqual(await compiled(folder, IN_MEMORY));
    expect(disk.claims.length).toBeGreaterThan(0);
  });
});

test('a load from the disk writes the graph that a load from memory writes', async () => {
  const dumps: unknown[] = [];
  for (const scratch of [IN_MEMORY, onDisk]) {
    await emptyDatabase(database);
    for (const name of ['frozen', 'french-kurdish', 'hard-cases']) {
      await loadDossier(database, join(SUPPORT, name), silent, { scratch });
    }
    dumps.push(await dumpGraph(database));
  }
  await emptyDatabase(database);
  expect(dumps[1]).toEqual(dumps[0]);
});

const claimRow = (number: number): string =>
  `  {id: 'large-${number}', document: 'post-1', subject: 'amal', predicate: 'MET_WITH', object: 'basim', attribution: ['amal SAID'], voice: 'OWN', polarity: 'AFFIRMED', mode: 'ACTUAL', passages: ['whole'], text: '${'The text of a claim. '.repeat(10)}'}`;
const statement = (first: number): string =>
  `UNWIND [\n${Array.from({ length: 100 }, (_, index) => claimRow(first + index)).join(',\n')}\n] AS row\nMERGE (c:Claim {id: row.id}) SET c += row;\n`;
const linesOf = (text: string): number => text.split('\n').length - 1;

test('a large file is read in pieces, and a fault in one row has its line', async () => {
  const folder = join(await temporaryRoom(), 'base');
  cpSync(join(LINT, 'base'), folder, { recursive: true });
  const statements = Array.from({ length: 60 }, (_, index) => statement(index * 100));
  const faulty =
    "UNWIND [\n  {id: 'x', wrong: 1},\n  {id: 'y', text: 'it's'}\n] AS row\nMERGE (c:Claim {id: row.id}) SET c += row;\n";
  const text = [...statements.slice(0, 40), faulty, ...statements.slice(40)].join('');
  expect(text.length).toBeGreaterThan(2_000_000);
  await writeFile(join(folder, 'large.cypher'), text);
  const reading = await readAll(database, await readDossierFiles(folder, 0), onDisk);
  try {
    const line = 40 * linesOf(statement(0)) + 2;
    const places = Array.from(reading.faults, ({ place, rule }) => `${place.file}:${place.line} ${rule}`);
    // The row with a wrong column also lacks those that a claim must have.
    expect(new Set(places)).toEqual(
      new Set([
        `base/large.cypher:${line + 1} readable-file`,
        ...['columns', 'has-attribution', 'has-passage'].map((rule) => `base/large.cypher:${line} ${rule}`),
      ]),
    );
    expect(reading.claims.get('large-5999')?.place.line).toBe(60 * linesOf(statement(0)) + linesOf(faulty) - 2);
    expect(reading.claims.has('large-0')).toBe(true);
  } finally {
    reading.close();
  }
});

test('a killed run leaves nothing on the disk', async () => {
  const folder = join(await temporaryRoom(), 'base');
  cpSync(join(LINT, 'base'), folder, { recursive: true });
  await writeFile(
    join(folder, 'large.cypher'),
    Array.from({ length: 300 }, (_, index) => statement(index * 100)).join(''),
  );
  const home = await temporaryRoom();
  const environment = { ...neo4jEnvironment(await workerNeo4j()), SANAD_HOME: home };
  const killed = sanad(['lint', folder], environment);
  const isReading = (): boolean => openFilesOf(killed.process.pid).some((name) => name.includes('/scratch/rows-'));
  await until(async () => await Promise.resolve(isReading()));
  await killed.end('SIGKILL');
  expect(await readdir(join(home, 'scratch'))).toEqual([]);
  const { output } = await sanadOnce(['lint', folder], environment);
  expect(output).toMatch(/Checked .*: 3000\d claims/);
  expect(await readdir(join(home, 'scratch'))).toEqual([]);
});

/** On Linux, the names of the files that a process has open. */
function openFilesOf(pid: number | undefined): string[] {
  const folder = `/proc/${String(pid)}/fd`;
  return readdirSync(folder).flatMap((name) => {
    try {
      return [readlinkSync(join(folder, name))];
    } catch {
      return [];
    }
  });
}

test('nothing is left on the disk', async () => {
  expect(await readdir(onDisk.folder ?? '')).toEqual([]);
});

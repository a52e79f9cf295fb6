/**
 * A dossier on disk is linted and compiled as the same dossier in memory, with each dossier of this repository and each case of lint. A large
 * file is read statement by statement, and its faults keep their lines.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database } from '../../src/db/database.ts';
import { lintDossiers } from '../../src/dossier/check/lint-dossier.ts';
import { refusals } from '../../src/dossier/check/refusals.ts';
import { compileEach, type CompiledClaim } from '../../src/dossier/compile/compile-claims.ts';
import { readDossierFiles } from '../../src/dossier/read/read-dossier-files.ts';
import { contentOf, readAll } from '../../src/dossier/read/read-dossier.ts';
import type { ScratchSettings } from '../../src/dossier/rows/scratch.ts';
import { silent } from '../../src/progress.ts';
import { testDatabase } from '../support/database.ts';
import { temporaryRoom } from '../support/dossiers.ts';

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

test('a large file is read in pieces, and a fault in one row has its line', async () => {
  const folder = join(await temporaryRoom(), 'base');
  cpSync(join(LINT, 'base'), folder, { recursive: true });
  const claim = (number: number, columns: string): string =>
    `  {id: 'large-${number}', document: 'doc', subject: 'amal', predicate: 'MET_WITH', object: 'amal', attribution: ['amal SAID'], voice: 'OWN', polarity: 'AFFIRMED', mode: 'ACTUAL', passages: ['whole'], text: '${'The text of a claim. '.repeat(10)}'${columns}}`;
  const statement = (first: number, columns = ''): string =>
    `UNWIND [\n${Array.from({ length: 100 }, (_, index) => claim(first + index, columns)).join(',\n')}\n] AS row\nMERGE (c:Claim {id: row.id}) SET c += row;\n`;
  const statements = Array.from({ length: 60 }, (_, index) => statement(index * 100));
  const linesOf = (text: string): number => text.split('\n').length - 1;
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

test('nothing is left on the disk', async () => {
  expect(await readdir(onDisk.folder ?? '')).toEqual([]);
});

/** `sanad lint`: each rule has dossiers that fail with a file and a line; our own dossiers pass. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database, DatabaseAddress } from '../../src/db/database.ts';
import { RULES } from '../../src/dossier/check/rules/index.ts';
import { lintDossier, lintDossiers, type Finding } from '../../src/dossier/check/lint-dossier.ts';
import { sanadOnce } from '../support/cli.ts';
import { emptyDatabase, testDatabase, workerNeo4j } from '../support/database.ts';
import { load, temporaryRoom } from '../support/dossiers.ts';
import { neo4jEnvironment } from '../support/services/server-environment.ts';

/**
 * A folder `<rule>` or `<rule>.<case>` is copied over `base`. Each line of its `expected.txt` is one finding:
 * `file:line rule`. Findings of `single-origin` are compared only in the case of that rule, because the other cases have
 * one newspaper. A folder `beside` in it is a second dossier, which is linted together with the first.
 */
const FIXTURES = fileURLToPath(new URL('../support/fixtures/lint/', import.meta.url));
const SEEDS = fileURLToPath(new URL('../../seed/', import.meta.url));
const CASES = readdirSync(FIXTURES).filter((name) => name !== 'base');

let neo4j: DatabaseAddress;
let database: Database;
beforeAll(async () => {
  neo4j = await workerNeo4j();
  database = await testDatabase();
  await emptyDatabase(database);
});
afterAll(async () => await database.close());

async function copyOverBase(name: string): Promise<string> {
  const folder = join(await temporaryRoom(), 'base');
  cpSync(join(FIXTURES, 'base'), folder, { recursive: true });
  if (name !== 'base') cpSync(join(FIXTURES, name), folder, { recursive: true });
  return folder;
}

function findingLines({ findings }: { readonly findings: Iterable<Finding> }): string[] {
  return Array.from(findings, ({ place, rule }) => `${place.file.replace(/^base\//, '')}:${place.line ?? ''} ${rule}`);
}

const remote = (): Record<string, string> => {
  return { ...neo4jEnvironment(neo4j), SANAD_LOG_LEVEL: 'warn' };
};

test('a correct dossier has no findings', async () => {
  const result = await lintDossier(database, join(FIXTURES, 'base'));
  expect(result).toMatchObject({ findings: [], settled: 0, waiting: [] });
});

describe('dossiers that must fail', () => {
  test.each(CASES)('%s', async (name) => {
    const expected = readFileSync(join(FIXTURES, name, 'expected.txt'), 'utf8')
      .split('\n')
      .filter(Boolean);
    const folder = await copyOverBase(name);
    const beside = join(folder, 'beside');
    const linting = await lintDossiers(database, existsSync(beside) ? [folder, beside] : [folder]);
    const { results } = linting;
    const findings = results
      .flatMap(findingLines)
      .filter((line) => name === 'single-origin' || !line.endsWith(' single-origin'));
    expect(findings).toEqual(expected);
    linting.close();
    expect(results[0]?.settled).toBe(name.startsWith('settled.') ? 1 : 0);
  });

  test('every rule has a folder', () => {
    const tried = new Set(CASES.map((name) => name.split('.')[0]));
    expect(tried).toEqual(new Set([...RULES.map(({ id }) => id), 'settled']));
  });
});

test('a file that cannot be read does not hide the faults of other files', async () => {
  const folder = await copyOverBase('readable-file');
  for (const name of ['readable-date', 'known-entity', 'allowed-statement']) {
    cpSync(join(FIXTURES, name, 'extra.cypher'), join(folder, `${name}.cypher`));
  }
  cpSync(join(FIXTURES, 'vocabulary-row/vocabulary.json'), join(folder, 'vocabulary.json'));
  const result = await lintDossier(database, folder);
  expect(findingLines(result)).toEqual([
    'allowed-statement.cypher:2 allowed-statement',
    'extra.cypher:2 readable-file',
    // Both files have a claim of this id.
    'readable-date.cypher:5 unique-id',
    'vocabulary.json:3 vocabulary-row',
  ]);
  // The missing entity may have its row in the file that cannot be read.
  expect(result.waiting).toContain('known-entity');
});

test('a quote that is not closed hides no fault of other rows, and its own row is not missed', async () => {
  const folder = await copyOverBase('base');
  const file = join(folder, 'claims.cypher');
  const text = readFileSync(file, 'utf8')
    .replace("textAr: 'التقت أمل بباسم.'", "textAr: 'التقت أمل بباسم.")
    .replace("predicate: 'POST_OF'", "predicate: 'POSTED_OF'")
    .replace("{id: 'star-2', subject", "{id: 'star-2', repeats: ['post-1', 'post-9'], subject")
    .replace("{id: 'star-3', subject: 'mayor'", "{id: 'star-3', subject: 'major'");
  writeFileSync(file, text);
  const result = await lintDossier(database, folder);
  expect(findingLines(result)).toEqual([
    'claims.cypher:5 readable-file',
    'claims.cypher:8 known-predicate',
    'claims.cypher:18 known-claim',
    'claims.cypher:20 known-entity',
  ]);
  expect(result.findings[0]?.place.column).toBe(38);
  expect(result.waiting).toEqual(['single-origin', 'undated-event']);
});

test('a row that Neo4j refuses hides no fault of other rows either', async () => {
  const folder = await copyOverBase('known-entity');
  const file = join(folder, 'claims.cypher');
  writeFileSync(file, readFileSync(file, 'utf8').replace("text: 'Amal met Basim.'", "text: sing('Amal met Basim.')"));
  const result = await lintDossier(database, folder);
  expect(findingLines(result)).toEqual(['claims.cypher:5 readable-file', 'extra.cypher:5 known-entity']);
  expect(result.waiting).toEqual(['single-origin', 'undated-event']);
});

test('a comma too many hides no fault at all', async () => {
  const folder = await copyOverBase('known-entity');
  const file = join(folder, 'claims.cypher');
  writeFileSync(file, readFileSync(file, 'utf8').replace(']}\n] AS row', ']},\n] AS row'));
  const result = await lintDossier(database, folder);
  expect(findingLines(result).filter((line) => !line.endsWith('single-origin'))).toEqual([
    'claims.cypher:9 readable-file',
    ...readFileSync(join(FIXTURES, 'known-entity/expected.txt'), 'utf8').split('\n').filter(Boolean),
  ]);
  expect(result.waiting).toEqual([]);
});

test('a missing Dossier is not reported if its statement cannot be read', async () => {
  const folder = await copyOverBase('base');
  const file = join(folder, 'dossier.cypher');
  writeFileSync(file, readFileSync(file, 'utf8').replace("{id: 'base'}", "{id: 'base}"));
  expect(findingLines(await lintDossier(database, folder))).toEqual(['dossier.cypher:2 readable-file']);
});

test('characters that deceive are visible in findings and in the refusal of a load', async () => {
  const folder = await copyOverBase('base');
  const file = join(folder, 'dossier.cypher');
  const statement = "\u202E\nMERGE (p:Person {id: 'x'}) SET p += {`na\u202Eme`: 1, name: 'a\u0007', nameAr: 'ا'};\n";
  writeFileSync(file, readFileSync(file, 'utf8') + statement);
  const { findings } = await lintDossier(database, folder);
  const messages = findings.map(({ message }) => message).join(' ');
  const error = await load(database, folder).catch((thrown: unknown) => thrown);
  for (const text of [messages, (error as Error).message]) {
    expect(text).toContain('na<U+202E>me');
    for (const character of ['\u202E', '\u0007']) expect(text).not.toContain(character);
  }
});

test('a dossier replaces another one of the same id, as in a load', async () => {
  const { results } = await lintDossiers(database, [await copyOverBase('base'), join(FIXTURES, 'base')]);
  expect(results.flatMap(findingLines)).toEqual([]);
});

test('dossiers that lint refuses together, a load refuses one after the other', async () => {
  const folder = await copyOverBase('one-meaning');
  await load(database, folder);
  await expect(load(database, join(folder, 'beside'))).rejects.toThrow(/claim 'post-1'/);
  await emptyDatabase(database);
});

test('linting writes nothing, and reasons are not loaded', async () => {
  const folder = await copyOverBase('settled.two-holders-by-reason');
  await lintDossier(database, folder);
  expect(await database.readMany('MATCH (n) RETURN n')).toEqual([]);
  expect(await load(database, folder)).toMatchObject({ changed: true, claims: 7 });
  expect(await database.readMany('MATCH (n:Reason) RETURN n')).toEqual([]);
});

const SEEDED = readdirSync(SEEDS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
test.each(SEEDED)('seed/%s has no errors', async (name) => {
  const { findings, waiting } = await lintDossier(database, join(SEEDS, name));
  const errors = findings.filter(({ level }) => level === 'ERROR');
  expect({ errors, waiting }).toEqual({ errors: [], waiting: [] });
});

describe('the command', () => {
  test('lines, a summary, and the exit code', async () => {
    const { code, output } = await sanadOnce(['lint', await copyOverBase('readable-date')], remote());
    expect(output).toMatch(/^base\/extra\.cypher:5: error readable-date: .*Monday/m);
    expect(output).toMatch(/^1 error, 0 warnings, 1 note in 1 dossier$/m);
    expect(code).toBe(1);
  });

  test('warnings fail only if strict', async () => {
    const folder = await copyOverBase('two-holders');
    const { code, output } = await sanadOnce(['lint', folder], remote());
    expect(output).toMatch(/: warning two-holders: /);
    expect(output).toMatch(/^note single-origin: 1 \(HOLDS_POST 1\)/m);
    expect(code).toBe(0);
    expect((await sanadOnce(['lint', '--strict', folder], remote())).code).toBe(1);
  });

  test('JSON for programs', async () => {
    const { code, output } = await sanadOnce(
      ['lint', '--json', await copyOverBase('orphan'), join(FIXTURES, 'base')],
      remote(),
    );
    const { errors, dossiers } = JSON.parse(output) as { errors: number; dossiers: { findings: unknown[] }[] };
    expect({ code, errors, dossiers: dossiers.length }).toEqual({ code: 1, errors: 1, dossiers: 2 });
    expect(dossiers[0]?.findings).toMatchObject([
      { file: 'base/extra.cypher', line: 3, rule: 'orphan', level: 'ERROR' },
    ]);
  });

  test('a folder that does not exist', async () => {
    const room = await temporaryRoom();
    expect(existsSync(join(room, 'absent'))).toBe(false);
    const { code, output } = await sanadOnce(['lint', join(room, 'absent')], remote());
    expect({ code, output }).toMatchObject({ code: 1, output: expect.stringContaining('(BAD_DOSSIER)') });
  });
});

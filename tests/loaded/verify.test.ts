/** `sanad verify`, as a user runs it: passages that are right, moved or wrong, and documents that are missing. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { DatabaseAddress } from '../../src/db/database.ts';
import { ARTICLES, testWithArticles } from '../support/articles.ts';
import { sanadOnce } from '../support/cli.ts';
import { emptyDatabase, testDatabase, workerNeo4j } from '../support/database.ts';
import { DOCUMENTED, HARD_CASES, US_IRAQ } from '../support/dossier-folders.ts';
import { neo4jEnvironment } from '../support/services/server-environment.ts';

let neo4j: DatabaseAddress;
let folder = '';
/** A copy that a test may spoil. */
let dossier = '';

const verify = async (...args: string[]): Promise<{ code: number | null; output: string }> => {
  const remote = { ...neo4jEnvironment(neo4j), SANAD_LOG_LEVEL: 'warn' };
  return await sanadOnce(['verify', ...args], remote);
};

const edit = async (name: string, change: (text: string) => string): Promise<void> => {
  const path = join(dossier, name);
  await writeFile(path, change(await readFile(path, 'utf8')));
};

beforeAll(async () => {
  neo4j = await workerNeo4j();
  folder = await mkdtemp(join(tmpdir(), 'sanad-verify-'));
});

beforeEach(async () => {
  dossier = join(folder, 'documented');
  await rm(dossier, { recursive: true, force: true });
  await cp(DOCUMENTED, dossier, { recursive: true });
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe("documents in the dossier's own folder", () => {
  test('every passage is right, beyond a character of two code units too; nothing is written', async () => {
    const database = await testDatabase();
    await emptyDatabase(database);
    const { code, output } = await verify(dossier);
    expect(output).toContain('✓ harbour-1: 5 passages right, 0 moved, 0 wrong');
    expect(output).toContain('✓ tide-1: 4 passages right, 0 moved, 0 wrong');
    expect(code).toBe(0);
    expect(await database.readMany('MATCH (n) RETURN n')).toEqual([]);
    await database.close();
  });

  test('a wrong passage is told by file and line, with what was expected and where it stands', async () => {
    const row =
      (await readFile(join(dossier, 'claims.cypher'), 'utf8'))
        .split('\n')
        .findIndex((line) => line.includes("'d-03'")) + 1;
    await edit('claims.cypher', (text) =>
      text.replace(
        /(?<=textAr: 'بركات تنكر تهديد المدينة.', passages: \[')(\d+)-(\d+)/,
        (_all, start: string, end: string) => `${Number(start) - 3}-${Number(end) - 3}`,
      ),
    );
    const { code, output } = await verify(dossier);
    expect(code).toBe(1);
    expect(output).toContain('✗ harbour-1: 4 passages right, 0 moved, 1 wrong');
    expect(output).toMatch(
      new RegExp(
        `documented/claims\\.cypher:${row}: claim d-03, harbour-1 \\d+-\\d+: expected sha256 [0-9a-f]{64}; .*the passage is at \\d+-\\d+`,
      ),
    );
  });

  test('records are compared by the hash of their file; places in words and sources without a file are left to a reader', async () => {
    const room = join(folder, 'hard-cases');
    await cp(HARD_CASES, room, { recursive: true });
    const { code, output } = await verify(room);
    expect(output).toContain('✓ ship-register: 1 passages right, 0 moved, 0 wrong');
    expect(output).toContain('✓ harbour-measures: 2 passages right, 0 moved, 0 wrong');
    expect(output).toContain('– harbour-chronicle: no file, 1 passages not compared');
    expect(code).toBe(0);
    await writeFile(join(room, 'documents/ships.csv'), 'name,owner,note\nHeron,,\n');
    const changed = await verify(room);
    expect(changed.code).toBe(1);
    expect(changed.output).toMatch(/claim hard-record, ship-register record 2: the file has 1 records/);
  });

  test('other white space: passages are sought and found', async () => {
    await edit(
      'documents/tide.txt',
      (text) => `\u{feff}${text.replaceAll('\n', '\r\n').replace('received Lina', 'received  Lina')}`,
    );
    const { code, output } = await verify(dossier);
    expect(output).toMatch(/✓ tide-1: 0 passages right, 4 moved, 0 wrong; .*tide\.txt is not the file of the dossier/);
    expect(code).toBe(0);
  });

  test('other words: the passage is wrong', async () => {
    await edit('documents/tide.txt', (text) => text.replace('Tuesday', 'Wednesday'));
    const { code, output } = await verify(dossier);
    expect(output).toContain('✗ tide-1: 2 passages right, 1 moved, 1 wrong');
    expect(output).toContain('claim d-04, tide-1');
    expect(output).toContain('no passage of this length has it');
    expect(code).toBe(1);
  });

  test('--fix moves passages in the files, with the hash of the document; --dry-run only lists', async () => {
    await edit('documents/tide.txt', (text) => `A line that is new.\n${text}`);
    const before = await readFile(join(dossier, 'claims.cypher'), 'utf8');
    const dry = await verify(dossier, '--fix', '--dry-run');
    expect(dry).toMatchObject({
      code: 0,
      output: expect.stringContaining('would move 4 passages in 2 files; sha256 of tide-1; 0 are left'),
    });
    expect(await readFile(join(dossier, 'claims.cypher'), 'utf8')).toBe(before);
    const { code, output } = await verify(dossier, '--fix');
    expect(output).toContain('moved 4 passages in 2 files; sha256 of tide-1; 0 are left to you');
    expect(output).toMatch(/✓ tide-1: 4 passages right, 0 moved, 0 wrong$/m);
    expect(code).toBe(0);
    await edit('documents/tide.txt', (text) => text.replace('Tuesday', 'Wednesday'));
    const changed = await verify(dossier, '--fix');
    expect(changed).toMatchObject({
      code: 1,
      output: expect.stringMatching(
        /claim 'd-04', tide-1 \d+-\d+: its words are no more at their place; about there, at \d+-\d+, is now «.*Wednesday/,
      ),
    });
  });

  test('a file that is no UTF-8', async () => {
    await writeFile(join(dossier, 'documents/tide.txt'), Buffer.from([0xff, 0xfe, 0x41]));
    expect(await verify(dossier)).toMatchObject({
      code: 1,
      output: expect.stringContaining('tide.txt is no UTF-8 text'),
    });
  });

  test('a file outside of the folder is not read', async () => {
    await edit('documents.cypher', (text) => text.replace("'tide.txt'", "'../dossier.cypher'"));
    expect(await verify(dossier)).toMatchObject({
      code: 1,
      output: expect.stringContaining('lies outside of the folder'),
    });
  });
});

describe('documents that are missing', () => {
  test('one: told, and a fault with --strict only', async () => {
    await rm(join(dossier, 'documents/tide.txt'));
    const { code, output } = await verify(dossier);
    expect(output).toContain('– tide-1: document missing (tide.txt), 4 passages not compared');
    expect(code).toBe(0);
    expect((await verify(dossier, '--strict')).code).toBe(1);
  });

  test('all: a fault that says where it looked and what to do', async () => {
    await rm(join(dossier, 'documents'), { recursive: true });
    const elsewhere = join(folder, 'elsewhere');
    await mkdir(elsewhere, { recursive: true });
    const { code, output } = await verify(dossier, '--documents', elsewhere);
    expect(code).toBe(1);
    expect(output).toContain(`Searched in ${elsewhere} and ${join(dossier, 'documents')}`);
    expect(output).toContain('--documents FOLDER or SANAD_DOCUMENTS');
  });

  test('a folder that is not there', async () => {
    expect(await verify(dossier, '--documents', join(folder, 'nowhere'))).toMatchObject({
      code: 1,
      output: expect.stringContaining('(BAD_CONFIG)'),
    });
  });
});

testWithArticles('the first dossier against its articles', async () => {
  const { code, output } = await verify(US_IRAQ, '--documents', ARTICLES, '--strict');
  expect(output).toMatch(/✓ us-iraq-004: \d+ passages right, 0 moved, 0 wrong/);
  expect({ code, output }).toMatchObject({ code: 0 });
});

/** `sanad import` as a user runs it: what it prints and writes, what it proposes of other dossiers, and what it refuses without a trace. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import Papa from 'papaparse';
import { importFile, type ImportOptions } from '../../src/cli/import.ts';
import { readConfig } from '../../src/config.ts';
import type { Database, DatabaseAddress } from '../../src/db/database.ts';
import { SanadError } from '../../src/errors.ts';
import type { WrittenMapping } from '../../src/interchange/in/mapping/mapping.ts';
import { openLog } from '../../src/log.ts';
import { silent } from '../../src/progress.ts';
import { emptyDatabase, testDatabase, workerNeo4j } from '../support/database.ts';
import { loadTold, person } from '../support/dossiers.ts';
import { meetings, TestFiles } from '../support/imports/imported.ts';
import { neo4jEnvironment } from '../support/services/server-environment.ts';

const files = new TestFiles();
const FOLDER = join(files.folder, 'try');
let neo4j: DatabaseAddress;
let database: Database;
beforeAll(async () => {
  neo4j = await workerNeo4j();
  database = await testDatabase();
  await emptyDatabase(database);
  await loadTold(database, {
    id: 'loaded',
    people: ['amal', 'basim', 'dana'].map((id) => person(id, id === 'dana' ? { nameAr: 'محمد عليّ' } : {})),
  });
});
afterEach(() => void jest.restoreAllMocks());
afterAll(async () => {
  files.remove();
  await database.close();
});

/** What the command prints, or the message of the error that ends it. */
async function run(file: string, options: Partial<ImportOptions> = {}): Promise<{ printed: string; error?: string }> {
  let printed = '';
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  const config = readConfig(undefined, neo4jEnvironment(neo4j));
  try {
    await importFile(config, silent, openLog('warn'), file, { as: 'csv', into: FOLDER, name: 'sample', ...options });
    return { printed };
  } catch (error) {
    if (!(error instanceof SanadError)) throw error;
    return { printed, error: error.message };
  } finally {
    write.mockRestore();
  }
}

/** Writes the mapping of an import, which has a dataset of its own. */
function map(further: object, name = 'sample'): void {
  mkdirSync(join(FOLDER, 'imports'), { recursive: true });
  const mapping = { ...MAPPING, ...further, dataset: { ...MAPPING.dataset, id: name } };
  writeFileSync(join(FOLDER, 'imports', `${name}.json`), JSON.stringify(mapping));
}

/** The texts of all files below the folder, by their paths. */
function contents(): Record<string, string> {
  if (!existsSync(FOLDER)) return {};
  const names = readdirSync(FOLDER, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    names.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'utf8')]),
  );
}

const HEAD = 'id,who,whom,x';
const ENGLISH = meetings({ where: [{ column: 'x', isNot: ['draft'] }] });
const MAPPING: WrittenMapping = {
  ...ENGLISH,
  languages: ['ar'],
  dataset: { ...ENGLISH.dataset, title: 'لقاءات', publisher: { kind: 'Organization/NGO', name: 'مكتب' } },
};

test('a file that makes no claim is an error with its reasons, and leaves nothing', async () => {
  map({});
  const before = contents();
  const path = files.write('drafts.csv', `${HEAD}\n1,Amal,Basim,draft\n2,Amal,Basim,draft\n`);
  const { printed, error } = await run(path);
  expect(error).toMatch(/^drafts\.csv \(csv\) makes no claim, so nothing was imported/);
  expect(printed).toMatch(/record without a claim: no "where" selects it +2 +dropped/);
  expect(contents()).toEqual(before);
});

test('what must be decided is printed, and all of it is in imports/NAME.matters.csv', async () => {
  map({});
  const rows = ['1,أمل حداد,مُحَمَّد علي,x', '2,أمل حداد,محمد علي,x', '3,أمل حداد,محمد علي,x', '4,أمل,باسم,draft'];
  const { printed, error } = await run(files.write('sample.csv', `${HEAD}\n${rows.join('\n')}\n`));
  expect(error).toBeUndefined();
  const { data } = Papa.parse<Record<string, string>>(
    readFileSync(join(FOLDER, 'imports', 'sample.matters.csv'), 'utf8').replace(/^\uFEFF/, ''),
    { header: true, skipEmptyLines: true },
  );
  // The name that another dossier has, in each spelling of this file, and the two spellings.
  expect(data.map(({ kind, times, first }) => `${kind} ${times} ${first}`)).toEqual([
    ...['SAME_THING 2 record 2', 'SAME_THING 2 record 2', 'SAME_THING 1 record 1'],
  ]);
  expect(
    data.map(({ proposal }) => proposal).filter((text) => text?.includes('if it is dana of the dossier loaded')),
  ).toHaveLength(2);
  for (const { what = '', proposal = '' } of data) {
    expect(printed).toContain(`perhaps the same: ${what}, `);
    expect(printed).toContain(proposal);
  }
  expect(readFileSync(join(FOLDER, 'imports', 'sample.loss.csv'), 'utf8')).toMatch(
    /no ""where"" selects it",1,dropped/,
  );
});

test('a newer file of which nothing becomes a claim does not delete the claims of the older one', async () => {
  const before = contents();
  expect(Object.keys(before).some((path) => path.endsWith('.cypher'))).toBe(true);
  const { error } = await run(files.write('sample.csv', `${HEAD}\n1,,,x\n`));
  expect(error).toContain('makes no claim');
  expect(contents()).toEqual(before);
});

test('claims of which lint refuses each are no claim either', async () => {
  map({}, 'refused');
  const before = contents();
  const { printed, error } = await run(files.write('refused.csv', `${HEAD}\n1,Amal,Basim,x\n`), { name: 'refused' });
  expect(error).toContain('makes no claim');
  expect(printed).toMatch(/rows left out, because lint refuses them/);
  expect(contents()).toEqual(before);
});

test('a binding to a thing of another kind, and to one of another dossier without a binding', async () => {
  map({ entities: { أمل: 'summit' } }, 'other');
  const path = files.write('other.csv', `${HEAD}\n1,أمل,باسم,x\n`);
  expect((await run(path, { name: 'other' })).error).toMatch(
    /binds the Person 'أمل' to 'summit', which is of the kind Event in the dossier loaded/,
  );
});

test('messages name the file of the user, not a copy of it', async () => {
  map({ table: { delimiter: ';', skipLines: 1 } }, 'copied');
  const text = `Meetings\n${HEAD}\n1,A,B,x\n2,C,D,x\n1,E,F,x\n`.replaceAll(',', ';');
  const path = files.write('copied.txt', text);
  expect((await run(path, { name: 'copied' })).error).toBe(
    `${path}: record 3 has the same key (id) as record 1. Name more columns in "key" of the mapping, or take one of them out`,
  );
  map({ key: 5 }, 'copied');
  expect((await run(path, { name: 'copied' })).error).toBe(
    `${join(FOLDER, 'imports', 'copied.json')} is no mapping:\nkey: expected "RECORD" or a list […], and has 5 (a number)`,
  );
});

test.each([
  ['a path that is a file', () => files.write('file', 'x'), /--into names a folder, and .* is a file/],
  ['a path below a file', () => join(files.write('file', 'x'), 'folder'), /There is no folder .*file/],
  ['a path below nothing', () => join(files.folder, 'none', 'folder'), /There is no folder .*none/],
  ['a name that is no id', () => join(files.folder, 'My Folder'), /--into names the folder of a dossier/],
])('--into %s is refused, and stays as it is', async (_, into, message) => {
  const path = files.write('sample.csv', `${HEAD}\n1,Amal,Basim,x\n`);
  const target = into();
  expect((await run(path, { into: target })).error).toMatch(message);
  expect(readFileSync(join(files.folder, 'file'), 'utf8')).toBe('x');
});

/** `sanad lint --watch` and `sanad load --watch`: each change of a file is checked or loaded, however an editor writes it, and Ctrl-C ends them. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { sanad, sanadOnce } from '../support/cli.ts';
import { emptyDatabase, testDatabase, workerNeo4j } from '../support/database.ts';
import { ARTICLE, claim, dossierFolder, table } from '../support/dossiers.ts';
import { HARD_CASES } from '../support/dossier-folders.ts';
import { neo4jEnvironment } from '../support/services/server-environment.ts';

const TEXT = 'They met in Basra.';

async function folderOfCase(): Promise<string> {
  const sha256 = createHash('sha256').update(TEXT).digest('hex');
  const folder = await dossierFolder({ claims: [claim(1, { document: 'a-text', passages: ['«They met»'] })] });
  writeFileSync(
    join(folder, 'text.cypher'),
    table('Document', [{ id: 'a-text', ...ARTICLE, file: 'text.txt', sha256 }]),
  );
  mkdirSync(join(folder, 'documents'));
  writeFileSync(join(folder, 'documents/text.txt'), TEXT);
  return folder;
}

test('a dossier is checked again after each change of a row, by a new file too, and of a document', async () => {
  const folder = await folderOfCase();
  const running = sanad(['lint', folder, '--watch'], neo4jEnvironment(await workerNeo4j()));
  const times = (count: number): RegExp => new RegExp(`(Waiting for changes[\\s\\S]*){${count}}`);
  const lastOf = (output: string): string => output.split('Waiting for changes').at(-2) ?? '';
  const path = join(folder, 'claims.cypher');
  const rows = readFileSync(path, 'utf8');
  expect(lastOf(await running.until(times(1)))).not.toContain('error passage-words');
  writeFileSync(path, rows.replace('They met»', 'They meet»'));
  expect(lastOf(await running.until(times(2)))).toContain('error passage-words');
  // As many editors write a file.
  writeFileSync(join(folder, '.claims.cypher.tmp'), rows);
  renameSync(join(folder, '.claims.cypher.tmp'), path);
  expect(lastOf(await running.until(times(3)))).not.toContain('error passage-words');
  writeFileSync(join(folder, 'documents/text.txt'), 'Something else.');
  expect(lastOf(await running.until(times(4)))).toContain('verify --fix');
  writeFileSync(path, 'UNWIND [');
  expect(lastOf(await running.until(times(5)))).toContain('error readable-file');
  expect(await running.end('SIGINT')).toMatchObject({ code: 0 });
});

test('a change is loaded, what is refused ends nothing, and the next change is loaded', async () => {
  const database = await testDatabase();
  await emptyDatabase(database);
  const folder = await folderOfCase();
  const running = sanad(['load', folder, '--watch'], neo4jEnvironment(await workerNeo4j()));
  const path = join(folder, 'claims.cypher');
  const rows = readFileSync(path, 'utf8');
  const textOf = async (): Promise<unknown> =>
    (await database.readMany('MATCH (c:Claim) RETURN c.text AS text'))[0]?.['text'];
  await running.until(/loaded, \d+ entities[\s\S]*Waiting/);
  expect(await textOf()).toBe('They met.');
  writeFileSync(path, rows.replace('«They met»', '«They left»'));
  await running.until(/(Waiting[\s\S]*){2}/);
  expect(running.log()).toContain('«They left» do not occur');
  writeFileSync(path, rows.replace("'They met.'", "'They met again.'"));
  await running.until(/(loaded, \d+ entities[\s\S]*Waiting[\s\S]*){2}/);
  expect(await textOf()).toBe('They met again.');
  expect(await running.end('SIGINT')).toMatchObject({ code: 0 });
  // What is loaded is searched too, besides the files.
  const found = await sanadOnce(['entity', 'Bassim', '--in', HARD_CASES], neo4jEnvironment(await workerNeo4j()));
  expect(found).toMatchObject({ code: 0, output: expect.stringContaining("Person 'basim' of the-dossier") });
  await database.close();
});

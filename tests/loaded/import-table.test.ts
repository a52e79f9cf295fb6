/** A table becomes a dossier that lint, verify and load take; a newer file of the dataset changes only the claims of its changed records. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Database } from '../../src/db/database.ts';
import { lintDossier } from '../../src/dossier/check/lint-dossier.ts';
import { loadDossier } from '../../src/dossier/load/load-dossier.ts';
import { readDossier } from '../../src/dossier/read/read-dossier.ts';
import { verify } from '../../src/dossier/verify/verify.ts';
import type { ImportedRows } from '../../src/dossier/write/import-of-rows.ts';
import { importRows } from '../../src/dossier/write/import-rows.ts';
import { readBindings } from '../../src/interchange/in/bindings.ts';
import { ImportAccount } from '../../src/interchange/in/import-account.ts';
import { csvTable } from '../../src/interchange/in/tables/csv.ts';
import { silent } from '../../src/progress.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';
import { COLUMNS } from '../support/imports/dataset-columns.ts';
import { sharedVocabulary, TestFiles } from '../support/imports/imported.ts';

const files = new TestFiles();
let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  await emptyDatabase(database);
});
afterAll(async () => {
  files.remove();
  await database.close();
});

const FOLDER = join(files.folder, 'gdelt-july');

/** A record of GDELT by the codebook. */
function record(id: string, root: string, tone: string): string {
  const cells: Readonly<Record<string, string>> = {
    ...{
      GLOBALEVENTID: id,
      SQLDATE: '20210726',
      EventCode: `${root}0`,
      EventBaseCode: `${root}0`,
      EventRootCode: root,
    },
    ...{
      Actor1Code: 'USA',
      Actor1Name: 'UNITED STATES',
      Actor1CountryCode: 'USA',
      AvgTone: tone,
      GoldsteinScale: '1.0',
    },
    ...{ Actor2Code: 'IRQGOV', Actor2Name: 'BAGHDAD', Actor2CountryCode: 'IRQ', Actor2Type1Code: 'GOV' },
    ...{
      ActionGeo_FullName: 'Baghdad',
      ActionGeo_Lat: '33.3',
      ActionGeo_Long: '44.4',
      SOURCEURL: 'https://example.org/a',
    },
  };
  return `${COLUMNS['gdelt-2'].map((column) => cells[column] ?? '').join('\t')}\n`;
}

async function importOf(records: readonly string[], folder = FOLDER): Promise<ImportedRows> {
  const path = files.write('20210726.export.CSV', records.join(''));
  const mapping = (await csvTable.propose?.(path, sharedVocabulary, {}))?.mapping;
  const work = join(files.folder, `work-${basename(folder)}-${records.length}`);
  mkdirSync(work);
  const account = new ImportAccount();
  const document = (await csvTable.document?.(path, mapping, work, account)) ?? path;
  const bindings = readBindings(mapping, 'mapping');
  const told = (): void => {};
  const rows = csvTable.read({
    ...{
      path: document,
      name: 'gdelt',
      dossier: 'gdelt-july',
      vocabulary: sharedVocabulary,
      bindings,
      mapping,
      account,
      told,
    },
  });
  const dossier = { title: 'GDELT', codebook: 'GDELT', codedBy: 'sanad import' };
  const request = {
    folder,
    name: 'gdelt',
    source: 'GDELT',
    document,
    dossier,
    force: false,
    scratch: {},
    rows,
  };
  return await importRows(database, request, silent);
}

test('imported, linted, verified and loaded', async () => {
  const { leftOut, claims } = await importOf([record('1', '04', '1'), record('2', '11', '-2'), record('3', '19', '0')]);
  expect(leftOut).toEqual([]);
  expect(claims).toMatchObject({ NEW: 3 });
  const { findings } = await lintDossier(database, FOLDER, {});
  expect(findings.filter(({ level }) => level !== 'NOTE')).toEqual([]);
  const dossier = await readDossier(database, FOLDER, {});
  const verification = await verify(dossier.content, FOLDER, undefined);
  dossier.close();
  expect(verification.documents).toMatchObject([{ found: { state: 'SAME' } }]);
  expect(verification.faults).toEqual([]);
  expect(await loadDossier(database, FOLDER, silent)).toMatchObject({ dossier: 'gdelt-july' });
});

test('a newer file: one record is new, one changed, one gone, and one only has another number', async () => {
  const { changed } = await importOf([
    record('9', '13', '0'),
    record('8', '13', '0'),
    record('2', '11', '-5'),
    record('3', '19', '0'),
  ]);
  expect(changed.map(({ id, change }) => `${id} ${change}`).toSorted()).toEqual([
    ...['gdelt-july-gdelt-2-1 GONE', 'gdelt-july-gdelt-2-2 CHANGED', 'gdelt-july-gdelt-2-3 MOVED'],
    ...['gdelt-july-gdelt-2-8 NEW', 'gdelt-july-gdelt-2-9 NEW'],
  ]);
});

test('names in English are not written into a dossier whose main language is another one', async () => {
  const folder = join(files.folder, 'guerre');
  mkdirSync(folder);
  const row = "{title: 'Guerre', languages: ['fr'], codebook: 'x', codedBy: 'x', formatVersion: 2, reviewed: false}";
  writeFileSync(join(folder, 'dossier.cypher'), `MERGE (d:Dossier {id: 'guerre'})\nSET d += ${row};\n`);
  await expect(importOf([record('1', '04', '1')], folder)).rejects.toThrow(
    /main language of the dossier is 'fr'.*in 'en'/,
  );
  expect(existsSync(join(folder, 'documents'))).toBe(false);
});

/** Formats with a meaning of their own, imported as a user does: the dossier has no error, a second import changes nothing, and a newer file only what it changes. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { loadDossier } from '../../src/dossier/load/load-dossier.ts';
import type { ImportedRows } from '../../src/dossier/write/import-of-rows.ts';
import { importRows } from '../../src/dossier/write/import-rows.ts';
import type { WrittenRow } from '../../src/dossier/write/row-line.ts';
import { readBindings } from '../../src/interchange/in/bindings.ts';
import { ImportAccount } from '../../src/interchange/in/import-account.ts';
import type { Reader } from '../../src/interchange/in/reader.ts';
import { readerNamed } from '../../src/interchange/in/readers.ts';
import { silent } from '../../src/progress.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';
import { sharedVocabulary } from '../support/imports/imported.ts';

let database: Database;
let parent: string;
beforeAll(async () => {
  database = await testDatabase();
  parent = mkdtempSync(join(tmpdir(), 'sanad-import-sources-'));
  await emptyDatabase(database);
});
afterAll(async () => {
  rmSync(parent, { recursive: true });
  await database.close();
});

async function importText(reader: Reader, file: string, text: string, id: string): Promise<ImportedRows> {
  const path = join(parent, file);
  writeFileSync(path, text);
  const folder = mkdtempSync(join(parent, 'copies-'));
  const account = new ImportAccount();
  const document = (await reader.document?.(path, undefined, folder, account)) ?? path;
  const reading = {
    ...{ path: document, name: 'sample', dossier: id, vocabulary: sharedVocabulary, account, mapping: undefined },
    ...{ bindings: readBindings(undefined, ''), told: () => {} },
  };
  return await importRows(
    database,
    {
      ...{ folder: join(parent, id), name: 'sample', source: file, document, force: false, scratch: {} },
      dossier: { title: file, codebook: 'sample', codedBy: 'a test' },
      rows: reader.read(reading) as AsyncIterable<WrittenRow>,
    },
    silent,
  );
}

const lines = (objects: readonly object[]): string => objects.map((each) => JSON.stringify(each)).join('\n');
const uuid = (digit: string): string => `${digit.repeat(8)}-0000-4000-8000-000000000000`;
const TIMES = { spec_version: '2.1', created: '2021-07-22T10:00:00.000Z', modified: '2021-07-22T10:00:00.000Z' };
const bundle = (...more: readonly object[]): string => {
  const base = [
    { type: 'identity', id: `identity--${uuid('1')}`, name: 'Northland Agency', identity_class: 'organization' },
    { type: 'identity', id: `identity--${uuid('2')}`, name: 'River Group', identity_class: 'group' },
    { type: 'location', id: `location--${uuid('3')}`, name: 'Tabra', latitude: 33.5, longitude: 44 },
    {
      ...{ type: 'relationship', id: `relationship--${uuid('4')}`, relationship_type: 'located-at' },
      ...{ source_ref: `identity--${uuid('2')}`, target_ref: `location--${uuid('3')}` },
      ...{ created_by_ref: `identity--${uuid('1')}`, start_time: '2020-01-01T00:00:00Z' },
    },
    ...more,
  ];
  const objects = base.map((each) => ({ ...TIMES, ...each }));
  return JSON.stringify({ type: 'bundle', id: `bundle--${uuid('9')}`, objects });
};
const OPINION = {
  ...{ type: 'opinion', id: `opinion--${uuid('6')}`, opinion: 'disagree', created_by_ref: `identity--${uuid('2')}` },
  object_refs: [`relationship--${uuid('4')}`],
};
const FTM = [
  { id: 'NK-1', schema: 'Person', properties: { name: ['Amal Haddad', 'أمل حداد'], birthDate: ['1961-03'] } },
  { id: 'reg-7', schema: 'Company', properties: { name: ['Delta Mining'] } },
  {
    ...{ id: 'own-1', schema: 'Ownership' },
    properties: { owner: ['NK-1'], asset: ['reg-7'], percentage: ['51'], startDate: ['2014-05'] },
  },
].map((each) => ({ ...each, datasets: ['a_register'] }));
const NEWER = [
  ...FTM,
  { ...FTM[2], id: 'own-2', properties: { owner: ['NK-1'], asset: ['reg-7'], endDate: ['2020'] } },
];

const ANNOTATION = {
  ...{ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation', motivation: 'commenting' },
  creator: { id: 'https://example.org/u/1', type: 'Person', name: 'Amal Haddad' },
  ...{ created: '2021-10-13T13:00:00Z', bodyValue: 'They met twice.', target: 'https://example.org/page' },
};
const page = (...numbers: readonly number[]): string =>
  JSON.stringify({ items: numbers.map((each) => ({ ...ANNOTATION, id: `https://example.org/a/${each}` })) });

test.each<[string, string, string, string, number]>([
  ['ftm', 'entities.ftm.json', lines(FTM), lines(NEWER.toReversed()), 2],
  // As `sanad export` names it: passages know JSON by another ending.
  ['stix', 'bundle.stix', bundle(), bundle(OPINION), 1],
  ['webannotation', 'page.jsonld', page(1, 2), page(3, 2, 1), 2],
])('%s', async (format, file, text, newer, claims) => {
  const reader = readerNamed(format);
  const id = `of-${format}`;
  const first = await importText(reader, file, text, id);
  expect({ leftOut: first.leftOut, claims: first.claims }).toMatchObject({ leftOut: [], claims: { NEW: claims } });
  const again = await importText(reader, file, text, id);
  expect({ changed: again.changed, claims: again.claims.SAME }).toEqual({ changed: [], claims });
  const after = await importText(reader, file, newer, id);
  expect({ leftOut: after.leftOut, claims: after.claims }).toMatchObject({
    ...{ leftOut: [], claims: { NEW: 1, CHANGED: 0, GONE: 0 } },
  });
  const loaded = await loadDossier(database, join(parent, id), silent);
  expect(loaded.dossier).toBe(id);
});

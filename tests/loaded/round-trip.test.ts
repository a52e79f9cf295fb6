/**
 * Out and in again: the records of a loaded dossier become a dossier of text whose rows are those of the original, and whose load makes the same
 * graph.
 */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../src/db/database.ts';
import { loadDossier } from '../../src/dossier/load/load-dossier.ts';
import { readDossierFiles } from '../../src/dossier/read/read-dossier-files.ts';
import { readAll } from '../../src/dossier/read/read-dossier.ts';
import { readSharedVocabulary } from '../../src/dossier/read/read-shared-vocabulary.ts';
import { importRows } from '../../src/dossier/write/import-rows.ts';
import { chooseGraphSource } from '../../src/graph/choose.ts';
import { Account } from '../../src/interchange/account/account.ts';
import type { Format } from '../../src/interchange/formats/format.ts';
import { formatNamed } from '../../src/interchange/formats/formats.ts';
import { NO_BINDINGS } from '../../src/interchange/in/bindings.ts';
import { ImportAccount } from '../../src/interchange/in/import-account.ts';
import { draftsOf } from '../../src/interchange/in/own/drafts-of-records.ts';
import type { Draft, DraftTerm } from '../../src/interchange/in/reader.ts';
import { READERS } from '../../src/interchange/in/readers.ts';
import { Vocabulary } from '../../src/model/vocabulary.ts';
import { silent } from '../../src/progress.ts';
import type { RecordSource } from '../../src/records/record.ts';
import { DatabaseRecords } from '../../src/records/read-records.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';
import {
  CARRHAE,
  DELTA_MINING,
  DOCUMENTED,
  FRENCH_KURDISH,
  GARRISON,
  HERODOTUS,
  US_IRAQ,
} from '../support/dossier-folders.ts';
import { allRecords, sourceOf } from '../support/records/full-records.ts';
import { dumpGraph } from '../support/graph-dump.ts';

let database: Database;
let parent: string;
beforeAll(async () => {
  database = await testDatabase();
  parent = mkdtempSync(join(tmpdir(), 'sanad-round-trip-'));
});
beforeEach(async () => await emptyDatabase(database));
afterAll(async () => {
  rmSync(parent, { recursive: true });
  await database.close();
});

test.each([US_IRAQ, HERODOTUS, FRENCH_KURDISH, CARRHAE, DELTA_MINING, DOCUMENTED, GARRISON].map((folder) => [folder]))(
  '%s',
  async (folder) => {
    const { dossier: id } = await loadDossier(database, folder, silent);
    const before = await graph();
    const records = await recordsOf(id);
    const account = new ImportAccount();
    const vocabulary = new Vocabulary(await readSharedVocabulary());
    const place = mkdtempSync(join(parent, 'a-'));
    mkdirSync(place, { recursive: true });
    const reading = {
      path: 'records',
      name: 'again',
      dossier: id,
      vocabulary,
      account,
      mapping: undefined,
      bindings: NO_BINDINGS,
      told: () => {},
    };
    const imported = await importRows(
      database,
      {
        ...{
          folder: join(place, id),
          name: 'again',
          source: 'records',
          document: undefined,
          dossier: {},
          force: false,
        },
        ...{ scratch: {}, rows: draftsOf(records, reading) },
      },
      silent,
    );
    expect(imported.leftOut).toEqual([]);
    expect(account.lines().filter(({ fate }) => fate === 'DROPPED')).toEqual([]);
    expect(await rowsOf(join(place, id))).toEqual(await rowsOf(folder));
    const expected = await draftLines(draftsOf(records, reading));
    for (const [format, reader] of OWN) {
      const path = await written(format, records, mkdtempSync(join(place, 'a-')));
      const again = await draftLines(reader.read({ ...reading, path }));
      expect({ format: format.name, ...again }).toEqual({ format: format.name, ...expected });
    }

    await emptyDatabase(database);
    await loadDossier(database, join(place, id), silent);
    expect(await graph()).toEqual(before);
  },
);

/** The hashes of the vocabulary's text and of a claim's row may differ: in the order of rows, of columns, and of members of lists. */
async function graph(): Promise<string[]> {
  const lines = await dumpGraph(database);
  return lines.map((line) => line.replace(/\["(derivation|hash)","\w+"\],/, '')).toSorted();
}

/** The formats that lose nothing. */
const OWN = READERS.filter(({ isSource }) => !isSource).map((reader) => [formatNamed(reader.name), reader] as const);

/** @returns the path that an import of the format takes */
async function written(format: Format, records: RecordSource, folder: string): Promise<string> {
  const account = new Account(records);
  const pieces = format.write(account, { language: 'en' });
  for await (const { file, text } of pieces) appendFileSync(join(folder, file), text);
  expect([format.name, account.lines().filter(({ fate }) => fate === 'DROPPED')]).toEqual([format.name, []]);
  return format.files.length > 1 ? folder : join(folder, format.files[0]?.name ?? '');
}

/** Drafts in one order, by what they are. */
async function draftLines(drafts: AsyncIterable<Draft | DraftTerm>): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for await (const { label, row } of drafts) (found[label] ??= []).push(canonical(row));
  return Object.fromEntries(Object.entries(found).map(([label, rows]) => [label, rows.toSorted()]));
}

/** The records of a loaded dossier, read once, and the graph as it is stored. */
async function recordsOf(id: string): Promise<RecordSource> {
  const settings = { graph: 'snapshot', snapshotBudgetMegabytes: 1_000, snapshotMaxAgeMillis: 3_600_000 } as const;
  const { source } = await chooseGraphSource(database, { ...settings, requestDeadlineMillis: 60_000 }, () => {});
  await source.start();
  try {
    const records = await DatabaseRecords.open(database, source, [id]);
    const { stored } = records;
    return { ...sourceOf(await allRecords(records)), stored };
  } finally {
    source.stop();
  }
}

/** All rows of a folder in one order: of lists that are sets, the members too. A row that repeats what its document or dossier says does not say more. */
async function rowsOf(folder: string): Promise<unknown> {
  const reading = await readAll(database, await readDossierFiles(folder), {});
  try {
    const { dossier, entities, documents, claims, proposals, disagreements, reasons, files } = reading;
    const coded = [...claims.values()].map((claim) => ({
      ...claim,
      codedBy: claim.codedBy ?? documents.get(claim.document)?.codedBy ?? dossier?.codedBy,
      codedOn: claim.codedOn ?? documents.get(claim.document)?.codedOn ?? dossier?.codedOn,
      reviewed: claim.reviewed?.replace(/ as \w+$/, ''),
    }));
    const plain = (rows: Iterable<object>): string[] => Array.from(rows, canonical).toSorted();
    return {
      dossier: canonical(dossier ?? {}),
      entities: plain(entities.values()),
      documents: plain(documents.values()),
      claims: plain(coded),
      proposals: plain(proposals.values()),
      disagreements: plain([...disagreements.values()].map(({ over = 'FACT', ...rest }) => ({ ...rest, over }))),
      reasons: plain(reasons.values()),
      terms: plain([...files.terms, ...files.labelRows.map(({ row }) => row)]),
    };
  } finally {
    reading.close();
  }
}

/** Their members have no order. */
const SETS = ['participants', 'repeats'];

function canonical(row: object): string {
  const entries = Object.entries(row)
    .filter(
      ([key, value]: [string, unknown]) =>
        key !== 'place' && value !== undefined && !(Array.isArray(value) && value.length === 0),
    )
    .map(([key, value]: [string, unknown]) => {
      if (SETS.includes(key)) return [key, (value as string[]).toSorted()];
      if (key === 'attribution') return [key, (value as string[]).map(jointSorted)];
      return [key, value];
    });
  return JSON.stringify(
    entries.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    (_key, value: unknown) =>
      value === null || typeof value !== 'object' || Array.isArray(value)
        ? value
        : Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))),
  );
}

function jointSorted(step: string): string {
  const [, who = '', rest = ''] = /^(\S+(?: \+ \S+)*)( .*)$/.exec(step) ?? [];
  return who.split(' + ').toSorted().join(' + ') + rest;
}

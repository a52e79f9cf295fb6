/** The load of a faulty file reports file and line, and leaves the graph unchanged. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import type { Database } from '../../src/db/database.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';
import {
  dossierFolder,
  expectFault,
  load,
  loadTold,
  person,
  table,
  temporaryRoom,
  type Told,
} from '../support/dossiers.ts';
import { dumpGraph } from '../support/graph-dump.ts';

let database: Database;
let folder: string;
let before: { bookmark: string; graph: string[] };
beforeAll(async () => {
  database = await testDatabase();
  await emptyDatabase(database);
  folder = await loadTold(database, {});
});
afterAll(async () => await database.close());
beforeEach(async () => (before = { bookmark: await database.bookmark(), graph: await dumpGraph(database) }));
afterEach(async () =>
  expect({ bookmark: await database.bookmark(), graph: await dumpGraph(database) }).toEqual(before),
);

async function expectRefused(told: Told, file: string, line: number | undefined, word: RegExp): Promise<void> {
  const changed = await dossierFolder(told, folder);
  await expectFault(load(database, changed), file.startsWith('/') ? folder : `the-dossier/${file}`, line, word);
}

const claims = (text: string): Told => ({ files: { 'claims.cypher': text } });

describe('a file', () => {
  test.each<[string, Told, string, number | undefined, RegExp]>([
    ['a string that does not end', claims("// one\nMERGE (c:Claim {id: 'a})"), 'claims.cypher', 2, /not closed/],
    [
      'a syntax error',
      claims("UNWIND [\n{id: 'a'},\n{id 'b'}\n] AS row\nMERGE (c:Claim {id: row.id})"),
      'claims.cypher',
      3,
      /./,
    ],
    [
      'a syntax error after plain rows',
      claims("\n\nUNWIND [\n{id: 'a'},\n\n{id: 'b', text: upper case}\n] AS row\nMERGE (c:Claim {id: row.id})"),
      'claims.cypher',
      6,
      /./,
    ],
    [
      'an unknown function',
      claims("UNWIND [\n{id: 'a'},\n{id: sing('b')}\n] AS row\nMERGE (c:Claim {id: row.id})"),
      'claims.cypher',
      3,
      /sing/,
    ],
    [
      'a clause that is not allowed',
      claims("MERGE (c:Person {id: 'x'});\n\nMATCH (n) DETACH DELETE n;"),
      'claims.cypher',
      3,
      /MATCH/,
    ],
    ['a parameter', claims('UNWIND $rows AS row MERGE (c:Claim {id: row.id})'), 'claims.cypher', 1, /not allowed/],
    ['an unknown table', claims(table('Robot', [{ id: 'r2' }])), 'claims.cypher', 2, /Robot/],
    ['a row without an id', claims(table('Person', [{ name: 'x' }])), 'claims.cypher', 2, /id/],
    ['no map in SET', claims("MERGE (c:Person {id: 'x'})\nSET c += 'x'"), 'claims.cypher', 2, /map/i],
    [
      'an unknown kind',
      { people: [...['amal', 'basim', 'dana'].map((id) => person(id)), person('ezra', { kind: 'STATE' })] },
      'people.cypher',
      5,
      /STATE/,
    ],
    [
      'a contradiction with an unknown claim',
      { contradictions: [{ id: 'x', claims: ['claim-1', 'claim-9'], reason: 'r', reasonAr: 'ر' }] },
      'contradictions.cypher',
      2,
      /claim-9/,
    ],
    [
      'a second dossier',
      {
        files: {
          'second.cypher': table('Dossier', [
            { id: 'second', title: 't', titleAr: 'ع', codebook: 'c', formatVersion: 2, codedBy: 'x', reviewed: true },
          ]),
        },
      },
      'second.cypher',
      2,
      /second/,
    ],
    ['no dossier', { files: { 'dossier.cypher': '// none' } }, '/', undefined, /Dossier/],
    ['a vocabulary that is no JSON', { files: { 'vocabulary.json': '[{]' } }, 'vocabulary.json', 1, /JSON/],
    [
      'a faulty row of the vocabulary',
      { vocabulary: [{ term: 'ROLE', name: 'singer' }] },
      'vocabulary.json',
      1,
      /row 1/,
    ],
  ])('with %s', async (_what, told, file, line, word) => await expectRefused(told, file, line, word));

  test('that is no UTF-8', async () => {
    const changed = await dossierFolder({}, folder);
    await writeFile(`${changed}/claims.cypher`, Buffer.from([0xc7, 0x20]));
    await expectFault(load(database, changed), 'the-dossier/claims.cypher', undefined, /UTF-8/);
  });
});

test('a folder without files, and one that is not there', async () => {
  const room = await temporaryRoom();
  await expectFault(load(database, room), room, undefined, /none/);
  await expectFault(load(database, `${room}/absent`), `${room}/absent`, undefined, /cannot read/);
});

/** When a reload reads only the files that were edited, and when it reads the whole dossier. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import type { Database } from '../../src/db/database.ts';
import { stateNumberOf } from '../../src/db/transaction-number.ts';
import type { LoadOptions } from '../../src/dossier/load/load-dossier.ts';
import { removeDossier } from '../../src/dossier/load/remove-dossier.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';
import {
  ARTICLE,
  claim,
  dossierFolder,
  expectFault,
  load,
  PEOPLE,
  person,
  table,
  temporaryRoom,
  type Columns,
  type Told,
} from '../support/dossiers.ts';
import { dumpGraph } from '../support/graph-dump.ts';

/** Most of the text, so that little of it is edited. */
const REST = { 'rest.cypher': '// A line of text that nobody edits.\n'.repeat(2_000) };
const CLAIMS = [1, 2, 3, 4].map((n) => claim(n));
const ID = 'the-dossier';

let database: Database;
let room: string;
let options: LoadOptions;
beforeAll(async () => {
  database = await testDatabase();
  room = await temporaryRoom();
  options = { scratch: { largestInMemoryBytes: 0, folder: join(room, 'scratch') } };
});
afterAll(async () => await database.close());

async function write(claims: readonly Columns[], told: Told = {}, place = room): Promise<string> {
  return await dossierFolder({ claims, ...told, files: { ...REST, ...told.files } }, join(place, ID));
}

/** Whether the load of these claims read the whole dossier. */
async function readsWhole(claims: readonly Columns[], told?: Told, more: LoadOptions = {}): Promise<boolean> {
  const { isWhole, changed } = await load(database, await write(claims, told), { ...options, ...more });
  expect(changed).toBe(true);
  return isWhole;
}

/** Without texts: a load words them from the rows of entities. */
function worded({ text: _text, textAr: _textAr, ...row }: Columns): Columns {
  return row;
}

const edited = (word: string): readonly Columns[] => CLAIMS.map((row) => ({ ...row, text: `They met ${word}.` }));

beforeEach(async () => {
  await emptyDatabase(database);
  await load(database, await write(edited('at first')), options);
});

test('claims that are edited, added and removed are written without a reading of the others', async () => {
  const next = [
    claim(1, { predicate: 'BACKS', when: '2021-07', polarity: 'NEGATED' }),
    claim(2, { attribution: ['the-outlet REPORTED', 'dana SAID'], repeats: ['claim-1'], passages: ['whole'] }),
    worded(claim(3, { object: 'dana', about: 'summit' })),
    claim(5, { mode: 'FUTURE', when: '2031', quantities: ['TROOPS 5 persons TOTAL'] }),
  ];
  expect(await readsWhole(next)).toBe(false);
  const file = { 'claims-2.cypher': table('Claim', [claim(6)]), 'claims-3.cypher': table('Claim', [claim(7)]) };
  expect(await readsWhole(next, { files: file })).toBe(false);
  const moved = { 'claims-2.cypher': table('Claim', [claim(7, { text: 'Moved.' })]) };
  const { isWhole, claims, entities } = await load(database, await write(next, { files: moved }), options);
  expect({ isWhole, claims, entities }).toEqual({ isWhole: false, claims: 5, entities: 8 });
  const [node] = await database.readMany('MATCH (d:Dossier) RETURN d.predicates AS predicates');
  expect(node).toEqual({ predicates: ['BACKS', 'MET_WITH'] });
  const reloaded = await dumpGraph(database);
  await emptyDatabase(database);
  await load(database, join(room, ID));
  expect(reloaded).toEqual(await dumpGraph(database));
});

describe('what is known of the files stays known after', () => {
  test.each<readonly [string, () => Promise<unknown>]>([
    [
      'a load and an unload of another dossier',
      async () => {
        const other = { id: 'other', claims: [claim(9)] };
        await load(database, await dossierFolder(other, join(room, 'other')));
        await load(database, await dossierFolder({ ...other, claims: [claim(8)] }, join(room, 'other')));
        await removeDossier(database, 'other');
      },
    ],
    [
      'a load that was refused',
      async () => {
        const folder = await write([claim(1, { subject: 'nobody' })]);
        await expectFault(load(database, folder, options), `${ID}/claims.cypher`, 2, /nobody/);
      },
    ],
    [
      'a load that could not be written',
      async () => {
        let asked = 0;
        const requireRoom = async (): Promise<void> => {
          // The second time, all is written, and the transaction not committed.
          if (++asked === 2) throw new Error('no room');
          await Promise.resolve();
        };
        const folder = await write(edited('in vain'));
        await expect(load(database, folder, { ...options, requireRoom })).rejects.toThrow('no room');
      },
    ],
    ['a load from memory', async () => await load(database, await write(edited('in memory')))],
    [
      'an edit of an entity',
      async () => expect(await readsWhole(edited('at first'), { people: [...PEOPLE, person('emad')] })).toBe(true),
    ],
    [
      'a load in pieces',
      async () => {
        const pieces = {
          rowsOfTransaction: 0,
          beside: async (large) => await large.write(database, false),
        } satisfies LoadOptions;
        expect(await readsWhole(edited('in pieces'), {}, pieces)).toBe(true);
      },
    ],
  ])('%s', async (name, work) => {
    await work();
    const told = name.includes('entity') ? { people: [...PEOPLE, person('emad')] } : {};
    expect(await readsWhole(edited('again'), told)).toBe(false);
  });
});

describe('the whole dossier is read after', () => {
  test.each<readonly [string, () => Promise<unknown>, Told?]>([
    ['a write by another program', async () => await run('MATCH (c:Claim) SET c.text = "Another text."')],
    ['an unload', async () => await removeDossier(database, ID)],
    [
      'a load of a Sanad with other rules',
      async () => await run("MATCH (s:SourceState) SET s.rules = 'others', s.after = $now"),
    ],
    [
      'a load of other files by a Sanad that keeps nothing',
      async () => await run("MATCH (d:Dossier) MATCH (s:SourceState) SET d.checksum = '', s.after = $now"),
    ],
    [
      'an edit of the vocabulary',
      async () => await Promise.resolve(),
      {
        vocabulary: [{ term: 'PREDICATE', name: 'MET_WITH', labelFr: 'a rencontré' }],
        files: dossierIn(['en', 'ar', 'fr']),
      },
    ],
    [
      'an edit of a document',
      async () => await Promise.resolve(),
      { files: { 'cast.cypher': cast({ publishedOn: '2021-07-26', publishedBasis: 'PRINTED' }) } },
    ],
    [
      'an edit of disagreements',
      async () => await Promise.resolve(),
      { contradictions: [{ id: 'x', claims: ['claim-1', 'claim-2'], reason: 'They differ.', reasonAr: 'يختلفان.' }] },
    ],
  ])('%s', async (_name, work, told = {}) => {
    await work();
    expect(await readsWhole(edited('again'), told)).toBe(true);
    // And what this load keeps counts.
    expect(await readsWhole(edited('once more'), told)).toBe(false);
  });
});

/** `$now` is the number that makes the state count after this write. */
async function run(cypher: string): Promise<void> {
  const now = stateNumberOf(await database.bookmark())?.transaction;
  await database.write(async (tx) => await tx.run(cypher, { now }));
}

function dossierIn(languages: readonly string[]): Readonly<Record<string, string>> {
  const row = {
    id: ID,
    title: ID,
    titleAr: 'ملف',
    codebook: 'test',
    formatVersion: 2,
    codedBy: 'a test',
    reviewed: false,
  };
  return { 'dossier.cypher': table('Dossier', [{ ...row, languages }]) };
}

function cast(columns: Columns): string {
  return [
    table(
      'Organization',
      ['the-outlet', 'other-outlet', 'a-source'].map((id) => person(id, { kind: 'MEDIA' })),
    ),
    table('Event', [person('summit'), person('second-summit')]),
    table('Document', [{ id: 'the-article', ...ARTICLE, ...columns }]),
  ].join('\n');
}

test('a load whose edits were found before another load was written reads the whole dossier', async () => {
  const elsewhere = await temporaryRoom();
  const first = await write(edited('first').slice(1));
  const second = await write([...edited('second'), claim(5)], {}, elsewhere);
  let isBetween = true;
  const requireRoom = async (): Promise<void> => {
    if (!isBetween) return;
    isBetween = false;
    expect(await load(database, second, options)).toMatchObject({ isWhole: false });
  };
  expect(await load(database, first, { ...options, requireRoom })).toMatchObject({ isWhole: true, claims: 3 });
  const both = await dumpGraph(database);
  await emptyDatabase(database);
  await load(database, first);
  expect(both).toEqual(await dumpGraph(database));
});

test('an edited claim that another dossier, a proposal or another file has is refused as in a whole reading', async () => {
  const other = await dossierFolder({ id: 'other', claims: [claim(9)] }, join(room, 'other'));
  await load(database, other);
  const folder = await write([...edited('again'), claim(9)]);
  await expectFault(load(database, folder, options), `${ID}/claims.cypher`, 6, /claim of the dossier 'other'/);
  const twice = await write(edited('again'), { files: { 'claims-2.cypher': table('Claim', [claim(1)]) } });
  await expectFault(
    load(database, twice, options),
    `${ID}/claims.cypher`,
    2,
    /stands twice; first at the-dossier\/claims-2.cypher/,
  );
});

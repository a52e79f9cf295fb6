/** `load --force` repairs what a dossier's own statements changed when they ran in cypher-shell: the graph is that of a fresh load. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { tableSchema, TABLE_LABELS } from '../../src/dossier/read/table-schema.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';
import {
  ARTICLE,
  claim,
  cypherLiteral,
  load,
  loadTold,
  person,
  table,
  type Columns,
  type Told,
} from '../support/dossiers.ts';
import { dumpGraph } from '../support/graph-dump.ts';

const LABELS = TABLE_LABELS.filter((label) => !['Reason', 'Dossier'].includes(label));
/** Each column of each table, with a node of its own: a repair of one column cannot hide that another is not repaired. */
const COLUMNS = LABELS.flatMap((label) =>
  Object.keys(tableSchema(label)?.shape ?? {})
    .filter((column) => column !== 'id')
    .map((column) => ({ label, column, id: `${label}-${column}`.toLowerCase() })),
);
/** Labels of entities. */
const ENTITIES = LABELS.filter((label) => !['Claim', 'Proposal', 'Document', 'Disagreement'].includes(label));
const idsOf = (label: string): string[] => COLUMNS.filter((each) => each.label === label).map(({ id }) => id);

const WRITTEN: Columns = {
  when: '2021-07-26',
  about: 'summit',
  whenBasis: 'x',
  onBasis: 'x',
  participants: ['TARGET dana'],
  quantities: ['TROOPS 5 persons TOTAL'],
  repeats: ['claim-1'],
};
const TOLD: Told = {
  claims: [
    claim(1),
    claim(2, { polarity: 'NEGATED' }),
    ...idsOf('Claim').map((id, n) => claim(n + 3, { ...WRITTEN, id })),
  ],
  contradictions: ['denied', ...idsOf('Disagreement')].map((id) => ({
    id,
    kind: 'TENSION',
    claims: ['claim-1', 'claim-2'],
    reason: 'So.',
    reasonAr: 'هكذا.',
    reconciliation: 'Both.',
    reconciliationAr: 'كلاهما.',
    judgments: ['dana UNDECIDED'],
  })),
  files: {
    'proposals-1.cypher': table(
      'Proposal',
      idsOf('Proposal').map((id, n) => claim(n, { ...WRITTEN, id, proposedBy: 'a program' })),
    ),
    'others.cypher': [
      ...ENTITIES.map((label) =>
        table(
          label,
          idsOf(label).map((id) => person(id, { note: 'a note', aliases: ['an alias'] })),
        ),
      ),
      table(
        'Document',
        idsOf('Document').map((id) => ({ id, ...ARTICLE, author: 'A. Uthor', publishedOn: '2021-07-26' })),
      ),
    ].join('\n'),
  },
};

let database: Database;
let folder: string;
let fresh: string[];
beforeAll(async () => {
  database = await testDatabase();
  await emptyDatabase(database);
  folder = await loadTold(database, TOLD);
  fresh = await dumpGraph(database);
});
afterAll(async () => await database.close());

/** Runs statements without bookkeeping, as cypher-shell does. */
async function run(...statements: readonly string[]): Promise<void> {
  await database.write(async (tx) => {
    for (const each of statements) await tx.run(each.trim().replace(/;$/, ''));
  });
}

const change = (label: string, id: string, columns: Columns): string =>
  `MERGE (x:${label} {id: '${id}'}) SET x += ${cypherLiteral(columns)}`;

const LISTS = ['aliases', 'participants', 'attribution', 'quantities', 'repeats', 'passages', 'sides', 'judgments'];

/** Reports which of the changes a load leaves: all are made at once, and each has its own line of the graph. */
async function expectRepaired(what: string): Promise<void> {
  const { changed } = await load(database, folder, { force: true });
  expect(changed).toBe(true);
  const after = await dumpGraph(database);
  expect({
    what,
    missing: fresh.filter((line) => !after.includes(line)),
    surplus: after.filter((line) => !fresh.includes(line)),
    lines: after.length,
  }).toEqual({ what, missing: [], surplus: [], lines: fresh.length });
}

test.each([
  ['changed', (column: string): unknown => (LISTS.includes(column) ? ['changed'] : 'changed')],
  ['removed', (): unknown => null],
])('columns that are %s', async (what, valueOf) => {
  expect(COLUMNS.length).toBeGreaterThan(60);
  await run(
    ...COLUMNS.map(({ label, column, id }) => change(label, id, { [column]: valueOf(column) })),
    change('Dossier', 'the-dossier', { title: valueOf('title'), formatVersion: valueOf('formatVersion') }),
  );
  await expectRepaired(what);
});

test('columns that no table has, and rows as they are written', async () => {
  await run(...COLUMNS.map(({ label, id }) => change(label, id, { unknown: 'x', another: [1, 2] })));
  await expectRepaired('unknown columns');
  await run(
    table('Claim', TOLD.claims ?? []),
    table('Person', [person('amal', { kind: 'X', note: 'y', aliases: ['z'] })]),
    change('Dossier', 'the-dossier', { unknown: 'x', codedBy: 'y' }),
  );
  await expectRepaired('rows as they are written');
});

test('links, quantities and nodes that are gone', async () => {
  await run(
    "MATCH (:Claim {id: 'claim-mode'})-[r:SUBJECT|PARTICIPANT]->() DELETE r",
    "MATCH (:Claim {id: 'claim-text'})-[r:REPEATS|ATTRIBUTED_TO]->() DELETE r",
    'MATCH (q:Quantity) SET q.low = 7',
  );
  await run("MATCH (c:Claim {id: 'claim-voice'})-[:QUANTITY]->(q) DETACH DELETE c, q");
  await expectRepaired('links and a claim');
});

test('nodes of rows that the files no longer have, and a second node of an entity under another label', async () => {
  await run(
    ...ENTITIES.map((label) => table(label, [person(`stray-${label.toLowerCase()}`)])),
    table('Militia', [person('dana')]),
    table('Claim', [claim(9)]),
    table('Document', [{ id: 'stray', ...ARTICLE }]),
    table('Disagreement', [
      { id: 'stray', kind: 'CONTRADICTION', sides: ['claim-1', 'claim-9'], reason: 'So.', reasonAr: 'هكذا.' },
    ]),
    table('Reason', [{ id: 'stray', rule: 'x', of: ['claim-1'], reason: 'So.', reasonAr: 'هكذا.' }]),
  );
  await expectRepaired('strays');
});

test('nodes of other programs, and of a dossier that ran only in cypher-shell, stay', async () => {
  await run("CREATE (:Person {id: 'x', name: 'X'})", "CREATE (:Document {id: 'x', text: 'X'})");
  const withForeign = await dumpGraph(database);
  await load(database, folder, { force: true });
  expect(await dumpGraph(database)).toEqual(withForeign);
  await run(
    table('Dossier', [{ id: 'other', title: 'O', titleAr: 'أ' }]),
    table('Claim', [claim(9)]),
    table('Person', [person('zed')]),
  );
  const withOther = await dumpGraph(database);
  await load(database, folder, { force: true });
  expect(await dumpGraph(database)).toEqual(withOther);
});

/** A load applies the changes of a dossier to the graph, and changes nothing else. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';
import { claim, load, loadTold, PEOPLE, person, table, type Told } from '../support/dossiers.ts';
import { dumpGraph, relations } from '../support/graph-dump.ts';

let database: Database;
let folder: string;
beforeAll(async () => (database = await testDatabase()));
afterAll(async () => await database.close());

const visit = claim(2, {
  predicate: 'BACKS',
  object: 'dana',
  participants: ['TARGET basim'],
  quantities: ['TROOPS 5 persons TOTAL'],
});
beforeEach(async () => {
  await emptyDatabase(database);
  folder = await loadTold(database, { claims: [claim(1), visit] });
});

/** Loads another form; answers with the lines of the graph that went and those that came. */
async function change(told: Told): Promise<{ gone: string[]; come: string[] }> {
  const before = new Set(await dumpGraph(database));
  await loadTold(database, told, folder);
  const after = new Set(await dumpGraph(database));
  return { gone: [...before].filter((line) => !after.has(line)), come: [...after].filter((line) => !before.has(line)) };
}

test('a changed claim, and its relation', async () => {
  const { gone, come } = await change({ claims: [claim(1, { when: '2021-07-26' }), visit] });
  expect(come).toEqual([
    expect.stringMatching(/^\(Claim .*claim-1.*"when","2021-07-26"/),
    expect.stringMatching(/-\[MET_WITH.*"startEarliest","2021-07-26"/),
  ]);
  expect(gone).toEqual([expect.stringMatching(/^\(Claim .*claim-1/), expect.stringContaining('-[MET_WITH')]);
});

test('a claim that now says something else', async () => {
  await change({ claims: [claim(1, { object: 'dana' }), visit] });
  expect(await relations(database)).toEqual([
    { id: 'amal.BACKS.dana', status: 'ASSERTED', origins: 1, claims: ['claim-2'] },
    { id: 'amal.MET_WITH.dana', status: 'ASSERTED', origins: 1, claims: ['claim-1'] },
  ]);
});

test('a claim that goes takes its links, figures and relation along', async () => {
  const { gone, come } = await change({ claims: [claim(1)] });
  // The dossier no longer uses the predicate of the claim.
  expect(come).toEqual([expect.stringMatching(/^\(Dossier .*\["predicates",\["MET_WITH"\]\]/)]);
  expect(gone.map((line) => (/-\[(\w+)/.exec(line) ?? /\((\w+)/.exec(line))?.[1] ?? '').toSorted()).toEqual([
    'ATTRIBUTED_TO',
    'BACKS',
    'Claim',
    'Dossier',
    'IN',
    'OBJECT',
    'PARTICIPANT',
    'QUANTITY',
    'Quantity',
    'REPORTED_IN',
    'SUBJECT',
  ]);
});

test('links of a former form do not stay', async () => {
  const { come } = await change({
    claims: [
      claim(1),
      { ...visit, participants: ['PLACE dana'], quantities: [], attribution: ['other-outlet REPORTED'] },
    ],
  });
  expect(come.filter((line) => line.includes('PARTICIPANT'))).toHaveLength(1);
  expect(
    await database.readMany(
      'MATCH (:Claim {id: "claim-2"})-[r:PARTICIPANT|ATTRIBUTED_TO|QUANTITY]->(x) RETURN x.id AS id ORDER BY id',
    ),
  ).toEqual([{ id: 'dana' }, { id: 'other-outlet' }]);
  expect(await database.readMany('MATCH (q:Quantity) RETURN q')).toEqual([]);
});

test('an entity that is no longer named goes', async () => {
  await change({ claims: [claim(1)], people: PEOPLE.filter(({ id }) => id !== 'dana') });
  expect(await database.readMany('MATCH (p:Person) RETURN p.id AS id ORDER BY id')).toEqual([
    { id: 'amal' },
    { id: 'basim' },
  ]);
});

test('names change, and columns that are taken away go', async () => {
  await change({
    claims: [claim(1)],
    people: [...PEOPLE.slice(1), person('amal', { name: 'Amal', aliases: ['A'], note: 'not the other' })],
  });
  const [amal] = await database.readMany('MATCH (p:Person {id: "amal"}) RETURN p {.*} AS p');
  const alias = expect.arrayContaining(['=a']);
  expect(amal).toEqual({
    p: { id: 'amal', ...named('Amal', 'اسم'), aliases: ['A'], note: 'not the other', nameKeys: alias },
  });
  await change({ claims: [claim(1)] });
  const [again] = await database.readMany('MATCH (p:Person {id: "amal"}) RETURN p {.*} AS p');
  expect(again).toEqual({
    p: { id: 'amal', ...named('amal', 'اسم'), aliases: [], nameKeys: expect.not.arrayContaining(['=a']) },
  });
});

test('an entity may become something else', async () => {
  const files = { 'dana.cypher': "MERGE (m:Militia {id: 'dana'}) SET m += {name: 'Dana', nameAr: 'دانا'};" };
  await change({ claims: [claim(1), visit], people: PEOPLE.filter(({ id }) => id !== 'dana'), files });
  const [dana] = await database.readMany<{ labels: string[] }>(
    'MATCH (e:Entity {id: "dana"}) RETURN labels(e) AS labels',
  );
  expect(dana?.labels.toSorted()).toEqual(['Actor', 'Entity', 'Militia']);
  expect(await relations(database)).toHaveLength(2);
});

test('a contradiction by rule goes with its reason, also where the claim no longer has a relation', async () => {
  const contradictions = async (): Promise<unknown> =>
    await database.readMany('MATCH (a)-[r:CONTRADICTS]->(b) RETURN a.id AS from, b.id AS to');
  const supports = claim(3, { predicate: 'SUPPORTS_HOLDING_OF', object: 'summit' });
  const opposes = claim(4, { predicate: 'OPPOSES', object: 'summit' });
  await change({ claims: [supports, opposes] });
  expect(await contradictions()).toEqual([{ from: 'claim-3', to: 'claim-4' }]);
  await change({ claims: [{ ...supports, object: null }, opposes] });
  expect(await contradictions()).toEqual([]);
});

test('load --force repairs entities that the dossier’s own statements changed in cypher-shell', async () => {
  const people = [...PEOPLE.slice(1), person('amal', { name: 'Amal', aliases: ['A'] })];
  await change({ claims: [claim(1)], people });
  const before = await dumpGraph(database);
  await database.write(async (tx) => await tx.run(table('Person', PEOPLE.slice(0, 1)).replace(/;\s*$/, '')));
  expect(await dumpGraph(database)).not.toEqual(before);
  await load(database, folder, { force: true });
  expect(await dumpGraph(database)).toEqual(before);
});

test('only the files’ form changed: loaded, and the graph is the same', async () => {
  const before = await dumpGraph(database);
  await loadTold(database, { claims: [visit, claim(1)], files: { 'zzz.cypher': '// nothing' } }, folder);
  expect(await dumpGraph(database)).toEqual(before);
  expect(await load(database, folder)).toMatchObject({ changed: false });
});

/** The names of a node, each under its tag. */
function named(name: string, nameAr: string): object {
  return { name, nameEn: name, nameAr, names: [`en ${name}`, `ar ${nameAr}`] };
}

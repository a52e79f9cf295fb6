/** A load stores root origins on claims, and days as integers on claims and documents, so that no query computes them. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { removeDossier } from '../../src/dossier/load/remove-dossier.ts';
import { InvariantError } from '../../src/errors.ts';
import { statement } from '../../src/db/statements.ts';
import { dayNumber } from '../../src/model/calendar.ts';
import { Deadline } from '../../src/traversals/question.ts';
import { timeline } from '../../src/traversals/timeline.ts';
import { CypherGraphSource } from '../../src/graph/cypher/source.ts';
import { buildSnapshot } from '../../src/graph/snapshot/build.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';
import { claim, loadTold, load, type Columns, type Told } from '../support/dossiers.ts';
import { dumpGraph, relations } from '../support/graph-dump.ts';

let database: Database;
beforeAll(async () => (database = await testDatabase()));
afterAll(async () => await database.close());
beforeEach(async () => await emptyDatabase(database));

const saidBy = (actor: string): Columns => ({ attribution: [`${actor} SAID`] });
const repeating = (...numbers: number[]): Columns => ({ repeats: numbers.map((number) => `claim-${number}`) });

/** The root origin of each claim, in order of id. */
async function rootOrigins(): Promise<string[]> {
  const rows = await database.readMany<{ origin: string }>(
    'MATCH (c:Claim) RETURN c.rootOrigin AS origin ORDER BY c.id',
  );
  return rows.map(({ origin }) => origin);
}

async function run(cypher: string): Promise<void> {
  await database.write(async (tx) => await tx.run(cypher));
}

describe('the root origin', () => {
  const told = (first: Columns, second: Columns): Told => ({
    claims: [claim(1, first), claim(2, second), claim(3, { ...saidBy('dana'), ...repeating(2) })],
  });

  test('is the claim’s own, or the one at the end of all repetition', async () => {
    await loadTold(database, told(saidBy('amal'), { ...saidBy('basim'), ...repeating(1) }));
    expect(await rootOrigins()).toEqual(['amal', 'amal', 'amal']);
  });

  test('has the originators of all claims that a claim repeats', async () => {
    await loadTold(database, {
      claims: [
        claim(1, saidBy('dana')),
        claim(2, saidBy('basim')),
        claim(3, { ...saidBy('amal'), ...repeating(1, 2) }),
      ],
    });
    expect(await rootOrigins()).toEqual(['dana', 'basim', 'basim + dana']);
  });

  test('follows what a repeated claim changes, though the claims that repeat it did not change', async () => {
    const folder = await loadTold(database, told(saidBy('amal'), { ...saidBy('basim'), ...repeating(1) }));
    // The first is said by another.
    await loadTold(database, told(saidBy('basim'), { ...saidBy('basim'), ...repeating(1) }), folder);
    expect(await rootOrigins()).toEqual(['basim', 'basim', 'basim']);
    // The second repeats nothing any more.
    await loadTold(database, told(saidBy('amal'), saidBy('basim')), folder);
    expect(await rootOrigins()).toEqual(['amal', 'basim', 'basim']);
    expect(await relations(database)).toMatchObject([{ id: 'amal.MET_WITH.basim', origins: 2 }]);
  });

  test('of another dossier’s claim follows too, and becomes its own when the repeated claim goes', async () => {
    const first = { id: 'a-first', claims: [claim(1, saidBy('amal'))] };
    const second = { id: 'b-second', claims: [claim(2, saidBy('basim'))] };
    const folder = await loadTold(database, first);
    await loadTold(database, second);
    // A row repeats claims of its own dossier alone; between dossiers only somebody else's statement can link.
    await run("MATCH (a:Claim {id: 'claim-1'}), (b:Claim {id: 'claim-2'}) CREATE (b)-[:REPEATS]->(a)");
    await loadTold(database, { ...first, claims: [claim(1, saidBy('dana'))] }, folder);
    expect(await rootOrigins()).toEqual(['dana', 'dana']);
    expect(await relations(database)).toMatchObject([{ origins: 1, claims: ['claim-1', 'claim-2'] }]);
    await removeDossier(database, 'a-first');
    expect(await rootOrigins()).toEqual(['basim']);
    expect(await relations(database)).toMatchObject([{ origins: 1, claims: ['claim-2'] }]);
  });
});

test('days are integers from 1970-01-01: each bound, and the first and the last of them', async () => {
  await loadTold(database, {
    claims: [
      claim(1, { when: '1970-01-02/2021-07' }),
      claim(2, { predicate: 'BACKS', object: 'dana', when: '1969-12-31', starts: 'REAL' }),
      claim(3, { predicate: 'OPPOSES', object: 'dana' }),
    ],
  });
  const days = await database.readMany<{ days: (number | null)[] }>(
    `MATCH (c:Claim)
     WITH c, [c.startEarliestDay, c.startLatestDay, c.endEarliestDay, c.endLatestDay, c.firstDay, c.lastDay] AS days
     WHERE all(day IN days WHERE day IS NULL OR valueType(day) = 'INTEGER NOT NULL')
     RETURN days ORDER BY c.id`,
  );
  expect(days.map((row) => row.days)).toEqual([
    [1, 1, 18_809, 18_839, 1, 18_839],
    [-1, -1, -1, null, -1, -1],
    [null, null, null, null, null, null],
  ]);
});

test('the first and the last day to which a date is possible: open sides have none, attested ones their own', async () => {
  await loadTold(database, {
    claims: ['2014/..', '../2014', '2014?', '2014~', '2014', '-0044-03-15'].map((when, index) =>
      claim(index + 1, { predicate: 'BACKS', when }),
    ),
  });
  const rows = await database.readMany<{ days: (number | null)[]; drawn: (number | null)[] }>(
    `MATCH (c:Claim)
     RETURN [c.firstDay, c.lastDay] AS days, [c.startDrawnDay, c.endDrawnDay] AS drawn ORDER BY c.id`,
  );
  const year = (number: number): [number, number] => [dayNumber(`${number}-01-01`), dayNumber(`${number}-12-31`)];
  expect(rows).toEqual([
    { days: [year(2014)[0], null], drawn: [null, null] },
    { days: [null, year(2014)[1]], drawn: [null, null] },
    { days: [null, null], drawn: year(2014) },
    { days: [year(2013)[0], year(2015)[1]], drawn: year(2014) },
    { days: year(2014), drawn: [null, null] },
    { days: [dayNumber('-0044-03-15'), dayNumber('-0044-03-15')], drawn: [null, null] },
  ]);
});

test('a relation keeps bounds at the edges of the calendar, and sorts by the written day of a marked claim', async () => {
  await loadTold(database, {
    claims: [
      claim(1, { when: '-9999-01-01/9999-12-31' }),
      claim(2, { predicate: 'ATTACKED', when: '-0044-03-15' }),
      claim(3, { predicate: 'ATTACKED', when: '-0100-07-12?' }),
    ],
  });
  const bounds = await database.readMany<{ type: string; bounds: (string | null)[] }>(
    `MATCH (:Entity)-[r]->(:Entity) WHERE r.claims IS NOT NULL
     RETURN type(r) AS type, [r.startEarliest, r.startLatest, r.endEarliest, r.endLatest, r.startDrawn, r.endDrawn] AS bounds
     ORDER BY type`,
  );
  expect(bounds).toEqual([
    { type: 'ATTACKED', bounds: [null, '-0044-03-15', '-0044-03-15', null, '-0100-07-12', '-0044-03-15'] },
    { type: 'MET_WITH', bounds: ['-9999-01-01', '-9999-01-01', '9999-12-31', '9999-12-31', null, null] },
  ]);
  const snapshot = await buildSnapshot(database);
  const { items } = await timeline(
    snapshot,
    { of: ['amal'], first: 10, after: undefined, through: {} },
    new Deadline(60_000),
  );
  expect(items.map((item) => [item.kind, item.bounds])).toEqual(
    ['MET_WITH', 'ATTACKED'].map((type) => {
      const row = bounds.find((each) => each.type === type)?.bounds ?? [];
      const names = ['startEarliest', 'startLatest', 'endEarliest', 'endLatest', 'startDrawn', 'endDrawn'];
      return ['RELATION', expect.objectContaining(Object.fromEntries(names.map((name, index) => [name, row[index]])))];
    }),
  );
  const byHand = await database.readMany<{ id: string }>(statement('explore/timeline'), { of: 'amal' });
  expect(byHand.map(({ id }) => id)).toEqual(items.map((item) => (item.kind === 'RELATION' ? item.relation.id : '')));
});

describe('of claims that an older version loaded', () => {
  const ofOlderVersion = `
    MATCH (n) WHERE n:Claim OR n:Document
    SET n.rootOrigin = null, n.startEarliestDay = null, n.startLatestDay = null, n.endEarliestDay = null,
      n.endLatestDay = null, n.firstDay = null, n.lastDay = null, n.publishedEarliestDay = null, n.publishedLatestDay = null`;
  const DATED = {
    'more.cypher': `MERGE (d:Document {id: 'dated'}) SET d += {file: 'b.txt', sha256: '${'c'.repeat(64)}', title: 'B',
      titleAr: 'ب', language: 'ar', publishedBy: 'the-outlet', publishedOn: '2021-07'};`,
  };

  test('a load of one dossier brings it to all of them, and to their documents', async () => {
    await loadTold(database, { id: 'a-first', claims: [claim(1, { when: '2021' })], files: DATED });
    const folder = await loadTold(database, {
      id: 'b-second',
      claims: [claim(2, saidBy('dana')), claim(3, { when: '2020', ...repeating(2) })],
    });
    const before = await dumpGraph(database);
    await run(ofOlderVersion);
    await run('MATCH (d:Dossier) SET d.loaderVersion = d.loaderVersion - 1');
    expect(await dumpGraph(database)).not.toEqual(before);
    await run("MATCH (d:Dossier {id: 'b-second'}) SET d.derivation = 'older', d.checksum = 'older'");
    expect(await load(database, folder)).toMatchObject({ changed: true });
    // The other dossier keeps its version until it is loaded.
    await run("MATCH (d:Dossier {id: 'a-first'}) SET d.loaderVersion = d.loaderVersion + 1");
    expect(await dumpGraph(database)).toEqual(before);
    expect(await rootOrigins()).toEqual(['the-outlet', 'dana', 'dana']);
    const published = await database.readMany<{ days: number[] }>(
      "MATCH (d:Document {id: 'dated'}) RETURN [d.publishedEarliestDay, d.publishedLatestDay] AS days",
    );
    expect(published).toEqual([{ days: [18_809, 18_839] }]);
  });

  test('until then no adapter answers from them, and the error says what to do', async () => {
    await loadTold(database, {});
    await run(ofOlderVersion);
    await expect(buildSnapshot(database)).rejects.toMatchObject({
      constructor: InvariantError,
      message: expect.stringContaining('sanad load FOLDER'),
    });
    const source = new CypherGraphSource(database, {
      maxAgeMillis: 1_000,
      deadlineMillis: 20_000,
      onTrouble: () => {},
    });
    const asked = source.answer(async (graph) => {
      const found = await graph.find(['amal']);
      return await graph.view({}).expand(found.filter((entity) => entity !== undefined));
    });
    await expect(asked).rejects.toMatchObject({ message: expect.stringContaining('sanad load FOLDER') });
  });
});

test('when and by whom a dossier was loaded: the last load of changed files', async () => {
  const began = Date.now();
  const folder = await loadTold(database, { claims: [claim(1)] });
  const stored = async (): Promise<unknown> =>
    (await database.readMany('MATCH (d:Dossier) RETURN d.loadedOn AS on, d.loadedBy AS by'))[0];
  const first = (await stored()) as { on: string; by: string };
  expect(first.by).toBe('unknown');
  expect(Date.parse(first.on)).toBeGreaterThanOrEqual(began);
  expect(Date.parse(first.on)).toBeLessThanOrEqual(Date.now());
  expect(await load(database, folder, { by: 'desk' })).toMatchObject({ changed: false });
  expect(await stored()).toEqual(first);
  expect(await load(database, folder, { by: 'desk', force: true })).toMatchObject({ changed: true });
  expect(await stored()).toEqual(first);
  await loadTold(database, { claims: [claim(1), claim(2)] }, folder);
  await load(database, await loadTold(database, { claims: [claim(1)] }, folder), { by: 'desk' });
  expect(((await stored()) as { on: string }).on > first.on).toBe(true);
});

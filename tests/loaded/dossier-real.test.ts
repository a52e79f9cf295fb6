/** The dossier that Sanad ships, loaded into a real Neo4j. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cpSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { removeDossier } from '../../src/dossier/load/remove-dossier.ts';
import type { Database } from '../../src/db/database.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';
import { runInCypherShell } from '../support/cypher-shell/run.ts';
import { HERODOTUS, US_IRAQ as SEED } from '../support/dossier-folders.ts';
import { claim, dossierFolder, load, loadTold, temporaryRoom } from '../support/dossiers.ts';
import { dumpGraph } from '../support/graph-dump.ts';
import { partOfToday } from '../support/property.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  await emptyDatabase(database);
});
afterAll(async () => await database.close());

test('loads, and the meeting follows from its claims', async () => {
  const result = await load(database, SEED);
  const [counted] = await database.readMany<{ claims: number }>(
    'MATCH (c:Claim)-[:IN]->(:Dossier) RETURN count(c) AS claims',
  );
  expect(result).toMatchObject({ dossier: basename(SEED), changed: true, claims: counted?.claims });
  expect(result.claims).toBeGreaterThanOrEqual(30);

  const [met] = await database.readMany(
    'MATCH (:Person {id: "joe-biden"})-[r:MET_WITH]->(:Person {id: "mustafa-al-kadhimi"}) RETURN r {.*} AS r',
  );
  expect(met).toMatchObject({
    r: {
      id: 'joe-biden.MET_WITH.mustafa-al-kadhimi@biden-kadhimi-meeting-2021-07-26',
      occasion: 'biden-kadhimi-meeting-2021-07-26',
      claims: expect.arrayContaining(['us-iraq-004-02']),
      status: 'ASSERTED',
      origins: expect.any(Number),
      startEarliest: '2021-07-26',
      startLatest: '2021-07-26',
      endEarliest: '2021-07-26',
      endLatest: '2021-07-26',
    },
  });
});

test('rules find nothing that its editors have not said', async () => {
  expect(
    await database.readMany("MATCH (:Claim)-[r:CONTRADICTS {by: 'RULE'}]->(:Claim) RETURN r.id AS id ORDER BY id"),
  ).toEqual([]);
});

test('disputed are five plans, and no fact: the small cut and the level that stays, and what June 2020 was to bring', async () => {
  const disputed = await database.readMany<{ id: string; type: string }>(
    "MATCH (:Entity)-[r {status: 'DISPUTED'}]->(:Entity) RETURN r.id AS id, type(r) AS type ORDER BY id",
  );
  expect(disputed).toEqual(
    [
      'remaining-us-forces-in-iraq.DEPLOYED_IN.iraq-territory@us-drawdown-of-dialogue-round-1',
      'united-states.REDUCED_FORCES_IN.iraq-territory@us-drawdown-of-dialogue-round-1',
      'united-states.REDUCED_FORCES_IN.iraq-territory@us-response-to-withdrawal-demands-2021',
      'us-forces-in-iraq.DEPLOYED_IN.iraq-territory@us-response-to-withdrawal-demands-2021',
      'us-forces-in-iraq.WITHDREW_FROM.iraq-territory@us-drawdown-of-dialogue-round-1',
    ].map((id) => ({ id, type: 'EXPECTED' })),
  );
});

test('without what its editors say, the rules find that all leave or fewer stay', async () => {
  const folder = join(await temporaryRoom(), basename(SEED));
  cpSync(SEED, folder, { recursive: true });
  rmSync(join(folder, 'disagreements.cypher'));
  await load(database, folder);
  const [pair] = await database.readMany<{ reason: string }>(
    "MATCH ({id: 'us-iraq-002-14'})-[r:CONTRADICTS]-({id: 'us-iraq-002-15'}) RETURN r.reason AS reason",
  );
  expect(pair?.reason).toMatch(/extent/);
  // A rest that stays, two dates that can both be, a figure that is a part: none of these is one by rule.
  const apart = [
    ['001-124', '001-126'],
    ['002-14', '002-21'],
    ['003-018', '003-020'],
    ['001-001', '003-001'],
    ['001-258', '004-82'],
    ['000-69', '001-081'],
    ['003-013', '004-23'],
  ];
  for (const [one, other] of apart) {
    const between = await database.readMany(
      `MATCH ({id: 'us-iraq-${one ?? ''}'})-[r:CONTRADICTS]-({id: 'us-iraq-${other ?? ''}'}) RETURN r.id AS id`,
    );
    expect(between).toEqual([]);
  }
  await load(database, SEED);
});

test('loaded again, nothing is written, forced or not', async () => {
  const before = await database.bookmark();
  expect(await load(database, SEED)).toMatchObject({ dossier: basename(SEED), changed: false });
  expect(await database.bookmark()).toBe(before);
  expect(await load(database, SEED, { force: true })).toMatchObject({ changed: true });
  expect(await database.bookmark()).toBe(before);
});

test('removed, nothing of it stays but the shared vocabulary', async () => {
  await removeDossier(database, basename(SEED));
  // Records of changes name what was removed, for servers that follow.
  const left = await database.readMany('MATCH (n) WHERE NOT n:ChangeRecord RETURN DISTINCT labels(n) AS labels');
  expect(left).toEqual([{ labels: ['Term'] }]);
});

// To parse so many rows costs Neo4j ten seconds of CPU: one of the shipped dossiers each day.
test.each(partOfToday([SEED, HERODOTUS], 2).map((folder) => [basename(folder), folder]))(
  'files of a shipped dossier, run unchanged in cypher-shell and then loaded, make the same graph: %s',
  async (_name, folder) => {
    await emptyDatabase(database);
    await load(database, folder);
    const loaded = await dumpGraph(database);
    await emptyDatabase(database);
    await runInCypherShell(folder);
    await load(database, folder);
    expect(await dumpGraph(database)).toEqual(loaded);
  },
);

test('contradictions too are the same, loaded or run as written, also over the loaded graph', async () => {
  const folder = await dossierFolder({
    claims: [claim(1), claim(2, { polarity: 'NEGATED' })],
    contradictions: [
      { id: 'denied', claims: ['claim-1', 'claim-2'], reason: 'One denies it.', reasonAr: 'ينفيه أحدهما.' },
    ],
  });
  await emptyDatabase(database);
  await load(database, folder);
  const loaded = await dumpGraph(database);
  expect(loaded.filter((line) => line.includes('CONTRADICTS'))).toHaveLength(1);
  await runInCypherShell(folder);
  expect(await dumpGraph(database)).not.toEqual(loaded);
  expect(await load(database, folder)).toMatchObject({ changed: true });
  expect(await dumpGraph(database)).toEqual(loaded);
});

test('a claim that was run as written, and then left the files, goes; one of another dossier stays', async () => {
  const folder = await dossierFolder({ claims: [claim(1), claim(2)] });
  await emptyDatabase(database);
  await runInCypherShell(folder);
  await database.write(
    async (tx) => await tx.run("CREATE (:Claim {id: 'theirs', document: 'elsewhere', attribution: ['x REPORTED']})"),
  );
  await loadTold(database, { claims: [claim(1)] }, folder);
  const claims = await database.readMany<{ id: string }>('MATCH (c:Claim) RETURN c.id AS id ORDER BY id');
  expect(claims.map(({ id }) => id)).toEqual(['claim-1', 'theirs']);
});

/** Proposals are no claims: a graph with them has the same claims, entities and relations; they come and go with their files. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { fingerprintOf } from '../../src/dossier/fingerprint/fingerprint.ts';
import { removeDossier } from '../../src/dossier/load/remove-dossier.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';
import {
  claim,
  dossierFolder,
  expectFault,
  load,
  loadTold,
  table,
  type Columns,
  type Told,
} from '../support/dossiers.ts';
import { dumpGraph } from '../support/graph-dump.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => await emptyDatabase(database));
afterAll(async () => await database.close());

const CLAIMS = [claim(1), claim(2, { subject: 'dana', object: 'amal', about: 'summit', repeats: ['claim-1'] })];

/** What would change every derived thing if it were a claim: a new relation, an origin, a denial, an occasion, another end of a state. */
const PROPOSALS: readonly Columns[] = [
  proposal(11, { subject: 'basim', object: 'dana' }),
  proposal(12, { attribution: ['other-outlet REPORTED'], about: 'summit', participants: ['HOST dana'] }),
  proposal(13, { polarity: 'NEGATED', attribution: ['other-outlet REPORTED'] }),
  proposal(14, { mode: 'FUTURE', when: '2030', quantities: ['KILLED ~3 persons TOTAL'], repeats: ['claim-1'] }),
  proposal(15, { rejected: 'Lena Haddad on 2026-11-28: the passage names another person' }),
];

function proposal(n: number, columns: Columns = {}): Columns {
  return { ...claim(n), proposedBy: 'a program 1.2', proposedOn: '2026-11-27', ...columns };
}

function withProposals(proposals: readonly Columns[], claims: readonly Columns[] = CLAIMS, id = 'the-dossier'): Told {
  return { id, claims, files: proposals.length === 0 ? {} : { 'proposals-1.cypher': table('Proposal', proposals) } };
}

async function graphWithoutProposals(): Promise<string[]> {
  return (await dumpGraph(database)).filter((line) => !/^\(Proposal\b/.test(line));
}

async function proposalsIn(): Promise<string[]> {
  const rows = await database.readMany<{ id: string }>('MATCH (p:Proposal) RETURN p.id AS id ORDER BY id');
  return rows.map(({ id }) => id);
}

test('a graph with proposals has the same claims, entities and relations', async () => {
  await loadTold(database, withProposals([]));
  const before = await dumpGraph(database);
  await emptyDatabase(database);
  await loadTold(database, withProposals(PROPOSALS));
  expect(await proposalsIn()).toHaveLength(PROPOSALS.length);
  expect(await graphWithoutProposals()).toEqual(before);
});

test('a proposal is linked to its dossier only', async () => {
  await loadTold(database, withProposals(PROPOSALS));
  const links = await database.readMany(
    'MATCH (p:Proposal)-[r]-(other) RETURN DISTINCT type(r) AS type, labels(other) AS labels',
  );
  expect(links).toEqual([{ type: 'IN', labels: ['Dossier'] }]);
});

test('the columns of a row are stored as they are written', async () => {
  const written = proposal(12, {
    about: 'summit',
    participants: ['HOST dana'],
    quantities: ['KILLED ~3 persons TOTAL'],
  });
  await loadTold(database, withProposals([written]));
  const [row] = await database.readMany<{ columns: Columns }>(
    'MATCH (p:Proposal) RETURN p {.*, hash: null, repeats: null} AS columns',
  );
  // The text also stands under its languages.
  const { text, textAr } = written as Record<string, string>;
  const texts = { textEn: text, texts: [`en ${text}`, `ar ${textAr}`] };
  expect(present(row?.columns ?? {})).toEqual({ ...written, ...texts });
});

test('edited, accepted, rejected and removed', async () => {
  const folder = await loadTold(database, withProposals(PROPOSALS));
  const [first = {}, second = {}, ...others] = PROPOSALS;
  const { proposedBy, proposedOn, ...accepted } = { ...first };
  const prints = [(await fingerprintOf(database)).sha256];

  await loadTold(database, withProposals([{ ...first, text: 'They spoke.' }, second, ...others]), folder);
  prints.push((await fingerprintOf(database)).sha256);
  const [edited] = await database.readMany('MATCH (p:Proposal {id: "claim-11"}) RETURN p.text AS text');
  expect(edited).toEqual({ text: 'They spoke.' });

  const claims = [...CLAIMS, { ...accepted, proposedBy, proposedOn }];
  const rejected = { ...second, rejected: 'Lena Haddad on 2026-11-28: no' };
  await loadTold(database, withProposals([rejected, ...others], claims), folder);
  prints.push((await fingerprintOf(database)).sha256);
  expect(await proposalsIn()).toEqual(['claim-12', 'claim-13', 'claim-14', 'claim-15']);
  const accepting = await database.readMany(
    'MATCH (c:Claim {id: "claim-11"}), (:Person)-[r:MET_WITH {id: c.relation}]->(:Person) RETURN c.proposedBy AS by, c.proposedOn AS on, c.tier AS tier, r.origins AS origins',
  );
  expect(accepting).toEqual([{ by: 'a program 1.2', on: '2026-11-27', tier: 'CODED', origins: 1 }]);

  // Back among the proposals: its relation ends with it.
  await loadTold(database, withProposals(PROPOSALS), folder);
  expect(await database.readMany('MATCH ()-[r:MET_WITH]->() WHERE "claim-11" IN r.claims RETURN r.id')).toEqual([]);

  await loadTold(database, withProposals([]), folder);
  prints.push((await fingerprintOf(database)).sha256);
  expect(await proposalsIn()).toEqual([]);
  expect(new Set(prints).size).toBe(prints.length);
});

test('a load that is forced repairs proposals, and deletes those that no file has', async () => {
  const folder = await loadTold(database, withProposals(PROPOSALS));
  const before = await dumpGraph(database);
  await database.write(async (tx) => {
    await tx.run("MATCH (p:Proposal {id: 'claim-11'}) SET p.text = 'other', p.unknown = 1 REMOVE p.object");
    await tx.run("MATCH (p:Proposal {id: 'claim-12'}) DETACH DELETE p");
    await tx.run(
      table('Proposal', [proposal(99)])
        .trim()
        .replace(/;$/, ''),
    );
  });
  await load(database, folder, { force: true });
  expect(await dumpGraph(database)).toEqual(before);
});

test('the statements of a dossier may run first in cypher-shell', async () => {
  const told = withProposals(PROPOSALS);
  const expected = await freshly(told);
  const folder = await dossierFolder(told);
  await database.write(async (tx) => await tx.run(table('Proposal', PROPOSALS).trim().replace(/;$/, '')));
  await load(database, folder);
  expect(await dumpGraph(database)).toEqual(expected);
});

test('an unload removes them, and leaves those of other dossiers', async () => {
  await loadTold(database, withProposals(PROPOSALS));
  await loadTold(database, withProposals([proposal(21)], [claim(22)], 'the-second'));
  await removeDossier(database, 'the-dossier');
  expect(await proposalsIn()).toEqual(['claim-21']);
});

test.each([
  ['a proposal with the id of a proposal', [proposal(11)], []],
  ['a proposal with the id of a claim', [proposal(1)], []],
  ['a claim with the id of a proposal', [], [claim(11)]],
])('of two dossiers, %s is refused', async (_what, proposals, claims) => {
  await loadTold(database, withProposals(PROPOSALS));
  const folder = await dossierFolder(withProposals(proposals, [claim(31), ...claims], 'the-second'));
  const [file, line] = proposals.length > 0 ? ['proposals-1.cypher', 2] : ['claims.cypher', 3];
  await expectFault(
    load(database, folder),
    `the-second/${file}`,
    line,
    /has the id of a (claim|proposal) of the dossier 'the-dossier'/,
  );
});

test.each([
  ['nobody proposed it', { proposedBy: null }, /proposedBy/],
  ['reviewed', { reviewed: 'Lena Haddad on 2026-11-28 as 3f9a1c07' }, /reviewed/],
  ['of an unknown person', { object: 'nobody' }, /proposal 'claim-11'.*'nobody'/],
  ['rejected without a day', { rejected: 'no' }, /not a rejection/],
])('a proposal that is wrong is refused: %s', async (_what, columns, reason) => {
  const folder = await dossierFolder(withProposals([present(proposal(11, columns))]));
  await expectFault(load(database, folder), 'the-dossier/proposals-1.cypher', 2, reason);
});

test('a claim is not rejected', async () => {
  const folder = await dossierFolder({ claims: [claim(1, { rejected: 'Lena Haddad on 2026-11-28: no' })] });
  await expectFault(load(database, folder), 'the-dossier/claims.cypher', 2, /rejected/);
});

/** The graph of a dossier that was loaded alone. It empties the database. */
async function freshly(told: Told): Promise<string[]> {
  await emptyDatabase(database);
  await loadTold(database, told);
  const graph = await dumpGraph(database);
  await emptyDatabase(database);
  return graph;
}

function present(columns: Columns): Columns {
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== null));
}

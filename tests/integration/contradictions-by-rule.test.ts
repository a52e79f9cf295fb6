/** Contradictions that are found by rule, and what must not be taken for one. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { removeDossier } from '../../src/dossier/load.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';
import { claim, type Columns, load, loadTold } from '../support/dossiers.ts';

let database: Database;
beforeAll(async () => (database = await testDatabase()));
afterAll(async () => await database.close());
beforeEach(async () => await emptyDatabase(database));

async function found(): Promise<{ id: string; by: string; reason: string; reasonAr: string }[]> {
  return await database.readMany(
    'MATCH (:Claim)-[r:CONTRADICTS]->(:Claim) RETURN r.id AS id, r.by AS by, r.reason AS reason, r.reasonAr AS reasonAr ORDER BY id',
  );
}

const DENIED: Columns = { polarity: 'NEGATED', attribution: ['the-outlet REPORTED', 'basim DENIED'] };
const HELD: Columns = { predicate: 'OPPOSES', object: 'basim' };

test.each<[what: string, rule: string | undefined, one: Columns, other: Columns]>([
  ['a denial of what another affirms', 'denied', { when: '2021-07-26' }, { ...DENIED, when: '2021-07' }],
  ['a denial without a date', 'denied', { when: '2021-07-26' }, DENIED],
  ['a denial of another time', undefined, { when: '2021-07-26' }, { ...DENIED, when: '2020' }],
  [
    'a denial of what is only planned',
    undefined,
    { when: '2021-07-26', mode: 'FUTURE' },
    { ...DENIED, when: '2021-07-26' },
  ],
  ['a denial of another occasion', undefined, { about: 'summit' }, { ...DENIED, about: 'second-summit' }],
  [
    'other figures for the same at one time',
    'figures',
    { when: '2021-07-26', quantities: ['KILLED 10 persons TOTAL'] },
    { when: '2021-07', quantities: ['KILLED 25 persons TOTAL'] },
  ],
  [
    'other figures for one occasion',
    'figures',
    { about: 'summit', quantities: ['KILLED 10 persons TOTAL'] },
    { about: 'summit', quantities: ['KILLED 25 persons TOTAL'] },
  ],
  [
    'about the same figure',
    undefined,
    { when: '2021-07-26', quantities: ['KILLED 2500 persons TOTAL'] },
    { when: '2021-07-26', quantities: ['KILLED ~2600 persons TOTAL'] },
  ],
  [
    'a range that holds the figure',
    undefined,
    { when: '2021-07-26', quantities: ['KILLED 5..10 persons TOTAL'] },
    { when: '2021-07-26', quantities: ['KILLED 7 persons TOTAL'] },
  ],
  [
    'a figure before and one after',
    undefined,
    { ...HELD, when: '2020-08-20', quantities: ['TROOPS 5200 persons TOTAL'] },
    { ...HELD, when: '2021-07-26', quantities: ['TROOPS 2500 persons TOTAL'] },
  ],
  [
    'from so many, to so many',
    undefined,
    { when: '2021-07-26', quantities: ['TROOPS 5200 persons FROM', 'TROOPS 2500 persons TO'] },
    { when: '2021-07-26', quantities: ['TROOPS 5200 persons FROM', 'TROOPS 2500 persons TO'] },
  ],
  [
    'a part and its whole',
    undefined,
    { when: '2021-07-26', quantities: ['TROOPS 2500 persons PART'] },
    { when: '2021-07-26', quantities: ['TROOPS 3500 persons TOTAL'] },
  ],
  [
    'two parts',
    undefined,
    { when: '2021-07-26', quantities: ['TROOPS 2500 persons PART'] },
    { when: '2021-07-26', quantities: ['TROOPS 1000 persons PART'] },
  ],
  ['one act on two days', 'dates', { about: 'summit', when: '2021-07-26' }, { about: 'summit', when: '2021-07-27' }],
  ['a day and its month', undefined, { about: 'summit', when: '2021-07-26' }, { about: 'summit', when: '2021-07' }],
  ['two acts on two days', undefined, { when: '2021-07-26' }, { when: '2021-07-27' }],
  [
    'an act that was planned for another day',
    undefined,
    { about: 'summit', when: '2021-07-26', mode: 'FUTURE' },
    { about: 'summit', when: '2021-07-27' },
  ],
  [
    'a succession',
    undefined,
    { predicate: 'LEADS', object: 'the-outlet', subject: 'amal', when: '2014/2018', starts: 'REAL', ends: 'REAL' },
    { predicate: 'LEADS', object: 'the-outlet', subject: 'basim', when: '2018/2021', starts: 'REAL', ends: 'REAL' },
  ],
])('%s: %s', async (_what, rule, one, other) => {
  await loadTold(database, { claims: [claim(1, one), claim(2, other)] });
  const all = await found();
  expect(all.map(({ id, by }) => [id, by])).toEqual(rule === undefined ? [] : [[`${rule}.claim-1.claim-2`, 'RULE']]);
  for (const { reason, reasonAr } of all) {
    expect(reason).toMatch(/^[A-Z].{20}/);
    expect(reasonAr).toMatch(/^[\u0600-\u06FF]/);
  }
});

test('where an editor has spoken of a pair, no rule does', async () => {
  const claims = [claim(1), claim(2, DENIED)];
  const contradictions = [{ id: 'said-and-denied', claims: ['claim-1', 'claim-2'], reason: 'So.', reasonAr: 'هكذا.' }];
  await loadTold(database, { claims, contradictions });
  expect(await found()).toMatchObject([{ id: 'said-and-denied', by: 'CURATED' }]);
});

test('it comes with a claim, across dossiers, and goes with it; loaded again, nothing is written', async () => {
  const first = { id: 'a-first', claims: [claim(1)] };
  const second = { id: 'b-second', claims: [claim(2, DENIED)] };
  const folder = await loadTold(database, first);
  expect(await found()).toEqual([]);
  await loadTold(database, second);
  expect(await found()).toMatchObject([{ id: 'denied.claim-1.claim-2' }]);
  const bookmark = await database.bookmark();
  await load(database, folder, { force: true });
  expect(await database.bookmark()).toBe(bookmark);
  await removeDossier(database, 'b-second');
  expect(await found()).toEqual([]);
});

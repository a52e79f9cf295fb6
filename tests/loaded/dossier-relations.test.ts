/** The relations that follow from claims: edges, status, origins and bounds. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';
import { claim, loadTold, type Columns } from '../support/dossiers.ts';
import { relations } from '../support/graph-dump.ts';

let database: Database;
let folder: string | undefined;
beforeAll(async () => {
  database = await testDatabase();
  await emptyDatabase(database);
});
afterAll(async () => await database.close());

const MET = 'amal.MET_WITH.basim';
const NEGATED = { polarity: 'NEGATED' };
const RUMOURED = { voice: 'RUMOURED' };
const saidBy = (...steps: string[]): Columns => ({ attribution: steps.map((step) => `${step} SAID`) });

const SPEAKERS = ['a-source', 'amal', 'basim', 'dana', 'other-outlet', 'the-outlet'];
/** All pairs of speakers but the last: 14 joint statements. Three of them share no speaker; the smallest first give two. */
const PAIRS = SPEAKERS.flatMap((one, index) => SPEAKERS.slice(index + 1).map((other) => `${one} + ${other}`)).slice(
  0,
  14,
);

/** id, status, number of origins, claims */
type Edge = readonly [string, string, number, ...number[]];

test.each<[string, Columns[], Edge[]]>([
  ['one claim', [{}], [[MET, 'ASSERTED', 1, 1]]],
  ['only rumours', [RUMOURED, RUMOURED], [[MET, 'ALLEGED', 1, 1, 2]]],
  ['a rumour, and somebody who says it', [RUMOURED, saidBy('amal')], [[MET, 'ASSERTED', 2, 1, 2]]],
  ['a denial', [{}, NEGATED], [[MET, 'DISPUTED', 1, 1, 2]]],
  ['a rumour and its denial', [RUMOURED, NEGATED], [[MET, 'DISPUTED', 1, 1, 2]]],
  ['only a denial', [NEGATED], []],
  ['a plan', [{ mode: 'FUTURE' }], []],
  ['what might have been', [{ mode: 'HYPOTHETICAL' }], []],
  ['a denial of what is to come', [{}, { ...NEGATED, mode: 'FUTURE' }], [[MET, 'ASSERTED', 1, 1]]],
  ['a denial for another occasion', [{}, { ...NEGATED, about: 'summit' }], [[MET, 'ASSERTED', 1, 1]]],
  ['both directions of what is symmetric', [{}, { subject: 'basim', object: 'amal' }], [[MET, 'ASSERTED', 1, 1, 2]]],
  [
    'both directions of what is not',
    [{ predicate: 'BACKS' }, { predicate: 'BACKS', subject: 'basim', object: 'amal' }],
    [
      ['amal.BACKS.basim', 'ASSERTED', 1, 1],
      ['basim.BACKS.amal', 'ASSERTED', 1, 2],
    ],
  ],
  [
    'two occasions',
    [{ about: 'summit' }, { about: 'second-summit' }],
    [
      [`${MET}@second-summit`, 'ASSERTED', 1, 2],
      [`${MET}@summit`, 'ASSERTED', 1, 1],
    ],
  ],
  ['no object', [{ object: null }], []],
  ['two outlets', [{}, { attribution: ['other-outlet REPORTED'] }], [[MET, 'ASSERTED', 2, 1, 2]]],
  [
    'one speaker through two outlets',
    [saidBy('the-outlet', 'dana'), saidBy('other-outlet', 'dana')],
    [[MET, 'ASSERTED', 1, 1, 2]],
  ],
  [
    'two speakers, jointly and one alone',
    [saidBy('amal + dana'), saidBy('dana + amal'), saidBy('dana')],
    [[MET, 'ASSERTED', 1, 1, 2, 3]],
  ],
  [
    'two speakers, jointly and each alone',
    [saidBy('amal + dana'), saidBy('amal'), saidBy('dana')],
    [[MET, 'ASSERTED', 2, 1, 2, 3]],
  ],
  [
    'a statement in the middle that shares a speaker with both others',
    [saidBy('amal + dana'), saidBy('dana + basim'), saidBy('basim + the-outlet')],
    [[MET, 'ASSERTED', 2, 1, 2, 3]],
  ],
  [
    'more joint statements than are counted exactly',
    PAIRS.map((pair) => saidBy(pair)),
    [[MET, 'ASSERTED', 2, ...PAIRS.map((_pair, index) => index + 1)]],
  ],
  [
    'a report that repeats another',
    [{}, { attribution: ['other-outlet REPORTED'], repeats: ['claim-1'] }],
    [[MET, 'ASSERTED', 1, 1, 2]],
  ],
  [
    'repeats of repeats',
    [saidBy('amal'), { repeats: ['claim-1'] }, { ...saidBy('dana'), repeats: ['claim-2'] }, saidBy('a-source')],
    [[MET, 'ASSERTED', 2, 1, 2, 3, 4]],
  ],
  ['a denial is no origin', [{}, { ...NEGATED, ...saidBy('amal') }], [[MET, 'DISPUTED', 1, 1, 2]]],
])('%s', async (_what, rows, edges) => {
  folder = await loadTold(database, { claims: rows.map((columns, index) => claim(index + 1, columns)) }, folder);
  expect(await relations(database)).toEqual(
    edges.map(([id, status, origins, ...claims]) => ({
      id,
      status,
      origins,
      claims: claims.map((n) => `claim-${n}`).toSorted(),
    })),
  );
});

test.each<[string, Columns[], string]>([
  [
    'the hull of two days',
    [{ when: '2021-07-26' }, { when: '2021-07-28' }],
    '2021-07-26 2021-07-26 2021-07-28 2021-07-28',
  ],
  ['unbounded where one claim is', [{ when: '2021-07-26' }, {}], '- 2021-07-26 2021-07-26 -'],
  [
    'denials apart',
    [{ when: '2021-07-26' }, { ...NEGATED, when: '2020' }],
    '2021-07-26 2021-07-26 2021-07-26 2021-07-26',
  ],
  ['a state is attested', [{ predicate: 'COOPERATES_WITH', when: '2021-07' }], '- 2021-07-31 2021-07-01 -'],
  [
    'a state with a real beginning',
    [{ predicate: 'COOPERATES_WITH', when: '2014/..', starts: 'REAL' }],
    '2014-01-01 2014-12-31 - -',
  ],
])('bounds: %s', async (_what, rows, expected) => {
  folder = await loadTold(database, { claims: rows.map((columns, index) => claim(index + 1, columns)) }, folder);
  const [edge] = await database.readMany<{ bounds: (string | null)[] }>(
    'MATCH (:Entity)-[r]->(:Entity) RETURN [r.startEarliest, r.startLatest, r.endEarliest, r.endLatest] AS bounds',
  );
  expect(edge?.bounds.map((day) => day ?? '-').join(' ')).toBe(expected);
});

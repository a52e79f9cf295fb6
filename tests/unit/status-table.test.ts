/**
 * The status of a relation, and by whom it is disputed, in cases written by hand. Each case has one claim that affirms the relation and
 * one other claim. The snapshot and the plain reference must both say what the table says.
 */
import { describe, expect, test } from '@jest/globals';
import type { RelationStatus, Through } from '../../src/graph/port.ts';
import type { DisagreementKind, DisagreementMatter } from '../../src/model/disagreement.ts';
import { walkedRelations } from '../support/reference/hearing.ts';
import { PLAIN_CLAIM, type World, type WorldClaim } from '../support/reference/world.ts';
import { worldSnapshot } from '../support/world-snapshot.ts';

const dated = (day: string): WorldClaim['when'] => ({
  text: day,
  starts: 'REAL',
  ends: 'REAL',
  bounds: { startEarliest: day, startLatest: day, endEarliest: day, endLatest: day, startDrawn: null, endDrawn: null },
});
const IN_2020 = dated('2020-01-01');
const IN_2021 = dated('2021-01-01');

const AFFIRMED: WorldClaim = {
  ...PLAIN_CLAIM,
  id: 'c-1',
  subject: 'a',
  predicate: 'ATTACKED',
  object: 'b',
  documents: ['d-1'],
  when: IN_2021,
};
const DENIED: Partial<WorldClaim> = { affirmed: false };
/** Another proposition. */
const OTHER: Partial<WorldClaim> = { object: 'ab' };

interface Case {
  readonly what: string;
  readonly status: RelationStatus;
  readonly other: Partial<WorldClaim>;
  readonly one?: Partial<WorldClaim>;
  /** How the two claims disagree; absent: no disagreement names them. */
  readonly disagree?: readonly [DisagreementKind, DisagreementMatter | null];
  readonly through?: Through;
}

const FACT = ['CONTRADICTION', 'FACT'] as const;

const CASES: readonly Case[] = [
  { what: 'a denial of the same day', status: 'DISPUTED', other: { ...DENIED, when: IN_2021 } },
  { what: 'a denial without a date', status: 'DISPUTED', other: { ...DENIED, when: undefined } },
  { what: 'a denial of another day', status: 'ASSERTED', other: { ...DENIED, when: IN_2020 } },
  { what: 'a denial of a plan', status: 'ASSERTED', other: { ...DENIED, mode: 'FUTURE' } },
  { what: 'a denial of another proposition', status: 'ASSERTED', other: { ...DENIED, ...OTHER } },
  { what: 'a denial, and the affirmation is a rumour', status: 'DISPUTED', other: DENIED, one: { voice: 'RUMOURED' } },
  {
    what: 'a denial that the filter leaves out',
    status: 'ASSERTED',
    other: { ...DENIED, voice: 'QUOTED' },
    through: { voices: ['OWN'] },
  },
  {
    what: 'a denial that only possibly passes, under CERTAIN',
    status: 'DISPUTED',
    other: { ...DENIED, when: undefined },
    through: { asOf: '2021-01-01', certainty: 'CERTAIN' },
  },
  { what: 'another proposition, and nothing between them', status: 'ASSERTED', other: OTHER },
  { what: 'a contradiction over FACT', status: 'DISPUTED', other: OTHER, disagree: FACT },
  {
    what: 'a contradiction over FACT with a denial of another proposition',
    status: 'DISPUTED',
    other: { ...OTHER, ...DENIED },
    disagree: FACT,
  },
  {
    what: 'a contradiction over FACT with a plan',
    status: 'DISPUTED',
    other: { ...OTHER, mode: 'FUTURE' },
    disagree: FACT,
  },
  {
    what: 'a contradiction over FACT with a claim without an object',
    status: 'DISPUTED',
    other: { ...DENIED, object: undefined },
    disagree: FACT,
  },
  { what: 'a contradiction over FACT within one proposition', status: 'ASSERTED', other: {}, disagree: FACT },
  {
    what: 'a contradiction over FACT with what the filter leaves out',
    status: 'ASSERTED',
    other: { ...OTHER, voice: 'QUOTED' },
    disagree: FACT,
    through: { voices: ['OWN'] },
  },
  {
    what: 'a contradiction over FACT with what only possibly passes, under CERTAIN',
    status: 'DISPUTED',
    other: { ...OTHER, when: undefined },
    disagree: FACT,
    through: { asOf: '2021-01-01', certainty: 'CERTAIN' },
  },
  {
    what: 'a contradiction over FACT, and the affirmation is a rumour',
    status: 'DISPUTED',
    other: OTHER,
    one: { voice: 'RUMOURED' },
    disagree: FACT,
  },
  { what: 'a contradiction over TIME', status: 'ASSERTED', other: OTHER, disagree: ['CONTRADICTION', 'TIME'] },
  { what: 'a contradiction over AMOUNT', status: 'ASSERTED', other: OTHER, disagree: ['CONTRADICTION', 'AMOUNT'] },
  { what: 'a tension', status: 'ASSERTED', other: OTHER, disagree: ['TENSION', null] },
  { what: 'stances', status: 'ASSERTED', other: OTHER, disagree: ['STANCE', null] },
  { what: 'only a rumour', status: 'ALLEGED', other: OTHER, one: { voice: 'RUMOURED' } },
  { what: 'a rumour and an assertion', status: 'ASSERTED', other: {}, one: { voice: 'RUMOURED' } },
];

describe.each(CASES)('$what: $status', ({ status, other, one = {}, disagree, through = {} }) => {
  const world: World = {
    documents: [{ id: 'd-1', publishedOn: '2021', publishedEarliest: '2021-01-01', publishedLatest: '2021-12-31' }],
    claims: [
      { ...AFFIRMED, ...one },
      { ...AFFIRMED, id: 'c-2', ...other },
    ],
    disagreements:
      disagree === undefined ? [] : [{ id: 'x', kind: disagree[0], over: disagree[1], sides: [['c-1'], ['c-2']] }],
  };
  const expected = { status, against: status === 'DISPUTED' ? ['c-2'] : [] };

  test('by the snapshot', async () => {
    const view = worldSnapshot(world).view(through);
    const { relation: relations } = await view.all();
    const found = relations.map((relation) => view.relationRecord(relation)).find(({ to }) => to.id === 'b');
    expect(found).toMatchObject(expected);
  });

  test('by the reference', () => {
    const found = walkedRelations(world, through).find(({ told }) => told.to === 'b');
    expect(found?.told).toMatchObject(expected);
  });
});

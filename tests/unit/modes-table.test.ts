/**
 * Which claims draw a relation, and which claims give none, by the modes of the claims and the modes that a question asks for: cases
 * written by hand. The snapshot, the evidence of the Cypher adapter and the plain reference must return what the table says.
 */
import { describe, expect, test } from '@jest/globals';
import type { RelationStatus, Through } from '../../src/graph/port.ts';
import type { Mode } from '../../src/model/mode.ts';
import { JUDGES } from '../support/judges.ts';
import { PLAIN_CLAIM, type World, type WorldClaim } from '../support/reference/world.ts';
import { worldSnapshot } from '../support/world-snapshot.ts';

/** A claim: its mode, NOT if it denies. */
type Said = Mode | `NOT ${Mode}`;

interface Case {
  /** The claims of one proposition, in the order of their ids: c-1, c-2, … */
  readonly said: readonly Said[];
  readonly modes: readonly Mode[] | undefined;
  /** Undefined: no relation. */
  readonly relation?: { readonly modes: readonly Mode[]; readonly status?: RelationStatus; readonly claims: string };
  /** The claims that pass and give no relation. */
  readonly others: string;
}

const CASES: readonly Case[] = [
  { said: ['ACTUAL'], modes: undefined, relation: { modes: ['ACTUAL'], claims: 'c-1' }, others: '' },
  { said: ['ACTUAL'], modes: ['ACTUAL'], relation: { modes: ['ACTUAL'], claims: 'c-1' }, others: '' },
  { said: ['ACTUAL'], modes: ['FUTURE'], others: '' },
  { said: ['FUTURE'], modes: undefined, others: 'c-1' },
  { said: ['FUTURE'], modes: ['ACTUAL'], others: '' },
  { said: ['FUTURE'], modes: ['FUTURE'], relation: { modes: ['FUTURE'], claims: 'c-1' }, others: '' },
  { said: ['FUTURE'], modes: [], others: '' },
  { said: ['HYPOTHETICAL'], modes: undefined, others: 'c-1' },
  { said: ['HYPOTHETICAL'], modes: ['HYPOTHETICAL'], others: 'c-1' },
  { said: ['HYPOTHETICAL'], modes: ['ACTUAL', 'FUTURE', 'HYPOTHETICAL'], others: 'c-1' },
  { said: ['HYPOTHETICAL'], modes: ['ACTUAL', 'FUTURE'], others: '' },
  { said: ['ACTUAL', 'FUTURE'], modes: undefined, relation: { modes: ['ACTUAL'], claims: 'c-1' }, others: 'c-2' },
  { said: ['ACTUAL', 'FUTURE'], modes: ['ACTUAL'], relation: { modes: ['ACTUAL'], claims: 'c-1' }, others: '' },
  { said: ['ACTUAL', 'FUTURE'], modes: ['FUTURE'], relation: { modes: ['FUTURE'], claims: 'c-2' }, others: '' },
  {
    said: ['ACTUAL', 'FUTURE'],
    modes: ['ACTUAL', 'FUTURE'],
    relation: { modes: ['ACTUAL', 'FUTURE'], claims: 'c-1 c-2' },
    others: '',
  },
  {
    said: ['ACTUAL', 'HYPOTHETICAL'],
    modes: ['ACTUAL', 'HYPOTHETICAL'],
    relation: { modes: ['ACTUAL'], claims: 'c-1' },
    others: 'c-2',
  },
  { said: ['FUTURE', 'NOT ACTUAL'], modes: undefined, others: 'c-1 c-2' },
  { said: ['FUTURE', 'NOT ACTUAL'], modes: ['ACTUAL'], others: 'c-2' },
  {
    said: ['FUTURE', 'NOT ACTUAL'],
    modes: ['ACTUAL', 'FUTURE'],
    relation: { modes: ['FUTURE'], claims: 'c-1 c-2' },
    others: '',
  },
  {
    said: ['FUTURE', 'NOT FUTURE'],
    modes: ['FUTURE'],
    relation: { modes: ['FUTURE'], status: 'DISPUTED', claims: 'c-1 c-2' },
    others: '',
  },
  {
    said: ['ACTUAL', 'NOT FUTURE'],
    modes: ['ACTUAL', 'FUTURE'],
    relation: { modes: ['ACTUAL'], claims: 'c-1 c-2' },
    others: '',
  },
  { said: ['ACTUAL', 'NOT FUTURE'], modes: undefined, relation: { modes: ['ACTUAL'], claims: 'c-1' }, others: 'c-2' },
  {
    said: ['ACTUAL', 'NOT ACTUAL', 'FUTURE'],
    modes: ['FUTURE'],
    relation: { modes: ['FUTURE'], claims: 'c-3' },
    others: '',
  },
  { said: ['NOT FUTURE'], modes: ['FUTURE'], others: 'c-1' },
  {
    said: ['NOT HYPOTHETICAL', 'ACTUAL'],
    modes: undefined,
    relation: { modes: ['ACTUAL'], claims: 'c-2' },
    others: 'c-1',
  },
];

function worldOf(said: readonly Said[]): World {
  return {
    documents: [{ id: 'd', publishedOn: undefined, publishedEarliest: null, publishedLatest: null }],
    claims: said.map((each, index): WorldClaim => ({
      ...PLAIN_CLAIM,
      id: `c-${index + 1}`,
      subject: 'a',
      predicate: 'MET_WITH',
      object: 'b',
      affirmed: !each.startsWith('NOT '),
      mode: each.replace('NOT ', '') as Mode,
      documents: ['d'],
    })),
    disagreements: [],
  };
}

const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');

describe.each(CASES.map((each) => ({ ...each, asked: each.modes?.join(' ') ?? 'absent' })))(
  '$said, modes: $asked',
  ({ said, modes, relation, others }) => {
    const world = worldOf(said);
    const through: Through = { modes };

    test('the relation of the snapshot has these modes, claims and this status', async () => {
      const view = worldSnapshot(world).view(through);
      const { relation: relations } = await view.all();
      const records = relations.map((each) => view.relationRecord(each));
      const { modes: its, status = 'ASSERTED', claims } = relation ?? { modes: [], claims: '' };
      expect(records).toMatchObject(
        relation === undefined ? [] : [{ id: 'a.MET_WITH.b', modes: its, status, claims: words(claims) }],
      );
      expect(records).toHaveLength(relation === undefined ? 0 : 1);
      expect((await view.otherClaims(undefined)).map(({ id }) => id)).toEqual(words(others));
    });

    test.each(JUDGES)('by $name', async ({ judge }) => {
      const { relations, claims } = await judge(world, through);
      expect(relations).toEqual(
        relation === undefined ? [] : [{ id: 'a.MET_WITH.b', status: relation.status ?? 'ASSERTED', origins: 1 }],
      );
      expect([...claims].toSorted()).toEqual([...words(relation?.claims ?? ''), ...words(others)].toSorted());
    });
  },
);

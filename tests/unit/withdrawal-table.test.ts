/**
 * The table of docs/time.md on claims that were taken back: when they still pass, under both certainties. The snapshot, the evidence of the
 * Cypher adapter and the plain reference must return what the table says.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Through } from '../../src/graph/port.ts';
import { certainDays } from '../../src/model/said-days.ts';
import { JUDGES } from '../support/judges.ts';
import { rowsOf } from '../support/markdown-table.ts';
import { walkedRelations } from '../support/reference/hearing.ts';
import { PLAIN_CLAIM, type World, type WorldClaim } from '../support/reference/world.ts';
import { worldSnapshot } from '../support/world-snapshot.ts';

const ROWS = rowsOf(readFileSync('docs/time.md', 'utf8'), [
  'retracted on',
  'condition',
  'passes under POSSIBLE',
  'passes under CERTAIN',
  'withdrawn',
]);
const CLAIM: WorldClaim = {
  ...PLAIN_CLAIM,
  id: 'c-1',
  subject: 'a',
  predicate: 'ATTACKED',
  object: 'b',
  documents: ['d'],
};

/** A retraction draws nothing itself. */
function retraction(text: string, index: number): WorldClaim {
  const { saidEarliest, saidLatest } = certainDays(text);
  const on = [{ text, earliest: saidEarliest, latest: saidLatest }];
  return { ...CLAIM, id: `r-${index + 1}`, object: 'ab', mode: 'HYPOTHETICAL', on, retracts: ['c-1'] };
}

test('the table has rows', () => expect(ROWS.length).toBeGreaterThan(10));

describe.each(ROWS)('taken back %s, asked %s', (sayings = '', condition = '', possible, certain, withdrawn) => {
  const world: World = {
    documents: [{ id: 'd', publishedOn: '2020', publishedEarliest: '2020-01-01', publishedLatest: '2020-12-31' }],
    claims: [CLAIM, ...(sayings === 'absent' ? [] : sayings.split(', ').map(retraction))],
    disagreements: [],
  };
  const [, day] = /^publishedBy (\S+)$/.exec(condition) ?? [];
  const asked: Through = day === undefined ? {} : { publishedBy: day };
  const all = { ...asked, includeWithdrawn: true };

  test.each(JUDGES)('by $name', async ({ judge }) => {
    const passes = async (through: Through): Promise<string> =>
      (await judge(world, through)).claims.has('c-1') ? 'yes' : 'no';
    expect(await passes(asked)).toBe(possible);
    expect(await passes({ ...asked, certainty: 'CERTAIN' })).toBe(certain);
    expect(await passes(all)).toBe('yes');
  });

  test('a relation says whether only withdrawn claims affirm it', async () => {
    const view = worldSnapshot(world).view(all);
    const { relation } = await view.all();
    expect(relation.map((each) => view.relationRecord(each).withdrawn)).toEqual([withdrawn === 'yes']);
    expect(walkedRelations(world, all).map(({ told }) => told.withdrawn)).toEqual([withdrawn === 'yes']);
  });
});

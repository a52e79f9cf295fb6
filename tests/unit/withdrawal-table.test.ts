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
import { found, PLAIN_CLAIM, type World, type WorldClaim, type WorldDocument } from '../support/reference/world.ts';
import { worldSnapshot } from '../support/world-snapshot.ts';

const ROWS = rowsOf(readFileSync('docs/time.md', 'utf8'), [
  'retraction said',
  'printed',
  'condition',
  'passes under POSSIBLE',
  'passes under CERTAIN',
  'withdrawn',
]);
const IN_2020: WorldDocument = {
  id: 'd',
  publishedOn: '2020',
  publishedEarliest: '2020-01-01',
  publishedLatest: '2020-12-31',
};
const CLAIM: WorldClaim = {
  ...PLAIN_CLAIM,
  id: 'c-1',
  subject: 'a',
  predicate: 'ATTACKED',
  object: 'b',
  documents: ['d'],
};

function documentOf(printed: string, index: number): WorldDocument {
  const { saidEarliest, saidLatest } = certainDays(printed === 'absent' ? undefined : printed);
  return {
    id: `d-${index + 1}`,
    publishedOn: printed === 'absent' ? undefined : printed,
    publishedEarliest: saidEarliest,
    publishedLatest: saidLatest,
  };
}

/** It draws nothing itself. */
function retraction(text: string, document: WorldDocument): WorldClaim {
  const { saidEarliest, saidLatest } = certainDays(text === 'absent' ? undefined : text);
  const own = text === 'absent' ? undefined : { text, earliest: saidEarliest, latest: saidLatest };
  return {
    ...CLAIM,
    id: `r-${document.id}`,
    object: 'ab',
    mode: 'HYPOTHETICAL',
    attribution: [['outlet'], ['b']],
    on: [undefined, own],
    documents: [document.id],
    reportedIn: document,
    retracts: ['c-1'],
  };
}

test('the table has rows', () => expect(ROWS.length).toBeGreaterThan(15));

describe.each(ROWS)(
  'taken back %s, printed %s, asked %s',
  (sayings = '', printed = '', condition = '', ...expected) => {
    const [possible, certain, withdrawn] = expected;
    const documents = printed.split(', ').map(documentOf);
    const world: World = {
      documents: [IN_2020, ...documents],
      claims: [
        CLAIM,
        ...sayings.split(', ').map((said, index) => retraction(said, found(documents[index], 'document'))),
      ],
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
  },
);

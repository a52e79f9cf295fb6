/**
 * CERTAIN is never less strict than POSSIBLE. With CERTAIN no relation and no claim is added, no relation has more origins, and
 * no status changes from DISPUTED to another or from ALLEGED to ASSERTED. It is tested with both adapters and with the
 * reference.
 */
import { describe, expect, test } from '@jest/globals';
import type * as fastCheck from 'fast-check';
import type { Through } from '../../src/graph/port.ts';
import { JUDGES, type Judged, type JudgedRelation } from '../support/judges.ts';
import { fc, runs } from '../support/property.ts';
import { timedThroughArbitrary, worldArbitrary } from '../support/random-graph.ts';
import { PLAIN_CLAIM, type World, type WorldClaim } from '../support/reference/world.ts';

const RUNS = 40;

const DAY = '2021-01-05';
const ON_DAY = {
  startEarliest: DAY,
  startLatest: DAY,
  endEarliest: DAY,
  endLatest: DAY,
  startDrawn: null,
  endDrawn: null,
};

const AFFIRMED: WorldClaim = {
  ...PLAIN_CLAIM,
  id: 'c-1',
  subject: 'a',
  predicate: 'MET_WITH',
  object: 'b',
  when: { text: DAY, starts: undefined, ends: undefined, bounds: ON_DAY },
  documents: ['d-1'],
  repeats: [],
};
/** On 5 January they met; somebody denies it and names no day. */
const UNDATED_DENIAL: World = {
  documents: [{ id: 'd-1', publishedOn: DAY, publishedEarliest: DAY, publishedLatest: DAY }],
  claims: [AFFIRMED, { ...AFFIRMED, id: 'c-2', affirmed: false, when: undefined }],
  disagreements: [],
};
/** The same, denied in a document that nobody has dated. */
const DENIAL_OF_UNKNOWN_DATE: World = {
  documents: [
    ...UNDATED_DENIAL.documents,
    { id: 'd-2', publishedOn: undefined, publishedEarliest: null, publishedLatest: null },
  ],
  claims: [AFFIRMED, { ...AFFIRMED, id: 'c-2', affirmed: false, documents: ['d-2'] }],
  disagreements: [],
};

/** The same, denied on a day that nobody has dated. */
const DENIAL_OF_UNKNOWN_SAYING: World = {
  documents: UNDATED_DENIAL.documents,
  claims: [
    { ...AFFIRMED, on: [{ text: DAY, earliest: DAY, latest: DAY }] },
    { ...AFFIRMED, id: 'c-2', affirmed: false },
  ],
  disagreements: [],
};

/** A filter by status that keeps ALLEGED keeps ASSERTED: a relation that passes as a rumour alone may have been more. */
function keepsStricter({ status }: Through): boolean {
  return status === undefined || !status.includes('ALLEGED') || status.includes('ASSERTED');
}

describe.each(JUDGES)('by $name', ({ judge }) => {
  const both = async (world: World, through: Through): Promise<{ possible: Judged; certain: Judged }> => ({
    possible: await judge(world, { ...through, certainty: 'POSSIBLE' }),
    certain: await judge(world, { ...through, certainty: 'CERTAIN' }),
  });

  const holds = async (
    expectOf: (under: { possible: Judged; certain: Judged }) => void,
    through: fastCheck.Arbitrary<Through>,
    examples: [World, Through][] = [],
  ): Promise<void> => {
    const property = fc.asyncProperty(worldArbitrary, through, async (world, asked) => {
      expectOf(await both(world, asked));
    });
    await fc.assert(property, { numRuns: runs(RUNS), examples });
  };
  /** Whatever status a relation has. */
  const ofAnyStatus = timedThroughArbitrary.map((through): Through => ({ ...through, status: undefined }));

  test('no relation and no claim appears, none has more origins, none goes from ALLEGED to ASSERTED', async () => {
    await holds(({ possible, certain }) => {
      expect(idsOf(possible.relations)).toEqual(expect.arrayContaining(idsOf(certain.relations)));
      expect([...certain.claims].filter((id) => !possible.claims.has(id))).toEqual([]);
      for (const [before, after] of pairs(possible, certain)) {
        expect(after.origins).toBeLessThanOrEqual(before.origins);
        if (before.status === 'ALLEGED') expect(after.status).not.toBe('ASSERTED');
      }
    }, ofAnyStatus);
  });

  test('none goes from DISPUTED to another status', async () => {
    await holds(
      ({ possible, certain }) => {
        for (const [before, after] of pairs(possible, certain)) {
          if (before.status === 'DISPUTED') expect(after.status).toBe('DISPUTED');
        }
      },
      ofAnyStatus,
      [
        [UNDATED_DENIAL, { asOf: DAY }],
        [UNDATED_DENIAL, { during: { from: DAY, to: DAY } }],
        [DENIAL_OF_UNKNOWN_DATE, { publishedBy: DAY }],
        [DENIAL_OF_UNKNOWN_SAYING, { saidDuring: { from: DAY, to: DAY } }],
      ],
    );
  });

  test('no relation appears where a status is asked for', async () => {
    await holds(
      ({ possible, certain }) => {
        expect(idsOf(possible.relations)).toEqual(expect.arrayContaining(idsOf(certain.relations)));
      },
      timedThroughArbitrary.filter(keepsStricter),
      [[UNDATED_DENIAL, { asOf: DAY, status: ['ASSERTED'] }]],
    );
  });

  test.each<[string, World, Through]>([
    ['an undated denial, on a day', UNDATED_DENIAL, { asOf: DAY }],
    ['an undated denial, in a range', UNDATED_DENIAL, { during: { from: DAY, to: DAY } }],
    ['a denial in an undated document', DENIAL_OF_UNKNOWN_DATE, { publishedBy: DAY }],
    ['a denial of an undated saying', DENIAL_OF_UNKNOWN_SAYING, { saidDuring: { from: DAY, to: DAY } }],
  ])('%s disputes under both', async (_what, world, through) => {
    const disputed = [{ id: 'a.MET_WITH.b', status: 'DISPUTED', origins: 1 }];
    expect((await both(world, through)).possible.relations).toEqual(disputed);
    expect((await both(world, through)).certain.relations).toEqual(disputed);
  });

  test('a denial of another time disputes nothing', async () => {
    const another = '2020-03-01';
    const bounds = {
      ...ON_DAY,
      startEarliest: another,
      startLatest: another,
      endEarliest: another,
      endLatest: another,
    };
    const when = { text: another, starts: undefined, ends: undefined, bounds };
    const world = { ...UNDATED_DENIAL, claims: [AFFIRMED, { ...AFFIRMED, id: 'c-2', affirmed: false, when }] };
    expect((await judge(world, {})).relations).toEqual([{ id: 'a.MET_WITH.b', status: 'ASSERTED', origins: 1 }]);
  });

  test('the filters leave relations that the certainty changes', async () => {
    const cases = fc.sample(fc.tuple(worldArbitrary, ofAnyStatus), { numRuns: 40, seed: 20_210_726 });
    let changed = 0;
    for (const [world, through] of cases) {
      const { possible, certain } = await both(world, through);
      if (certain.relations.length > 0 && certain.relations.length < possible.relations.length) changed += 1;
    }
    expect(changed).toBeGreaterThan(4);
  });
});

function idsOf(relations: readonly JudgedRelation[]): string[] {
  return relations.map(({ id }) => id);
}

/** Each relation that both have: under POSSIBLE, and under CERTAIN. */
function pairs(possible: Judged, certain: Judged): [before: JudgedRelation, after: JudgedRelation][] {
  return certain.relations.flatMap((after) => {
    const before = possible.relations.find(({ id }) => id === after.id);
    return before === undefined ? [] : [[before, after]];
  });
}

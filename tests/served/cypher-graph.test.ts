/**
 * The Cypher adapter of the Graph port returns the same as the snapshot, needs one round trip for an expansion, and keeps its
 * bounds.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CYPHER_LIMITS, type CypherLimits } from '../../src/graph/cypher/limits.ts';
import { CypherGraphSource } from '../../src/graph/cypher/source.ts';
import { Database } from '../../src/db/database.ts';
import { LimitError } from '../../src/errors.ts';
import type { Direction, EntityRef, Graph, GraphSource, Hops, Through, View } from '../../src/graph/port.ts';
import { SnapshotSource } from '../../src/graph/snapshot/source.ts';
import { partOfToday } from '../support/property.ts';
import { served } from '../support/served.ts';

let database: Database;
let source: CypherGraphSource;
let snapshot: SnapshotSource;
const settings = { maxAgeMillis: 3_600_000, deadlineMillis: 10_000, onTrouble: () => {} };
beforeAll(async () => {
  const { address } = await served('us-iraq-2021 and fixtures');
  database = Database.open(address);
  source = new CypherGraphSource(database, settings);
  snapshot = new SnapshotSource(database, settings);
  await source.start();
  await snapshot.start();
});
afterAll(async () => {
  source.stop();
  snapshot.stop();
  await database.close();
});

/** The entities of these ids, all of which there are. */
async function refs(graph: Graph, ids: readonly string[]): Promise<EntityRef[]> {
  const found = (await graph.find(ids)).filter((entity) => entity !== undefined);
  expect(found).toHaveLength(ids.length);
  return found;
}

/** Hops in words, in an order of their own. */
function told(graph: Graph, view: View, { near, relation, far }: Hops): string[] {
  return near
    .map((entity, hop) => {
      const number = relation[hop] ?? -1;
      return JSON.stringify({
        near: graph.entityRecord(entity).id,
        far: graph.entityRecord(far[hop] ?? -1).id,
        ...view.relationRecord(number),
        originsAgain: view.originsOf(number),
        moments: view.momentsOf(number).map(({ begins, ends }) => `${begins} ${ends}`),
        times: view.timesOf(number),
      });
    })
    .toSorted();
}

async function allIds(): Promise<string[]> {
  const rows = await database.readMany<{ id: string }>('MATCH (e:Entity) RETURN e.id AS id ORDER BY id');
  return rows.map(({ id }) => id);
}

/** How many sessions some work takes. */
async function trips(work: () => Promise<unknown>): Promise<number> {
  const before = database.sessionsOpened;
  await work();
  return database.sessionsOpened - before;
}

async function boundOf(work: Promise<unknown>): Promise<unknown> {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  return error instanceof LimitError ? error.bound : error;
}

describe('the answers of the snapshot', () => {
  const THROUGHS: readonly Through[] = [
    {},
    { relations: ['MET_WITH', 'ATTACKED'] },
    { relations: [] },
    { direction: 'OUT' },
    { direction: 'IN' },
    { asOf: '2020-10-12' },
    { asOf: '2020-10-12', certainty: 'CERTAIN' },
    { during: { from: '2020-04-01', to: '2020-12-31' } },
    { during: { to: '2020-06-30' }, certainty: 'CERTAIN' },
    { publishedBy: '2020-10-13' },
    { publishedBy: '2020-10-13', certainty: 'CERTAIN' },
    { publishedBy: '2020-10-12' },
    { documents: ['star-1'] },
    { documents: [] },
    { dossiers: ['frozen'] },
    { dossiers: [] },
    { documents: ['star-1'], publishedBy: '2020-10-13', certainty: 'CERTAIN' },
    { saidBy: ['north-cabinet'] },
    { saidBy: ['bashir-nouri', 'evening-star'] },
    { originatedBy: ['north-cabinet', 'daily-post'] },
    { originatedBy: [] },
    { saidDuring: { from: '2020-10-13', to: '2020-10-13' } },
    { saidDuring: { from: '2020-10-13', to: '2020-10-13' }, certainty: 'CERTAIN' },
    { saidDuring: { to: '2020-10-31' }, saidBy: ['daily-post', 'evening-star'], certainty: 'CERTAIN' },
    { voices: ['RUMOURED', 'QUOTED'] },
    { minTier: 'REVIEWED' },
    { minTier: 'REVIEWED', certainty: 'CERTAIN', asOf: '2020-10-12' },
    { minOrigins: 2 },
    { minOrigins: 2, voices: ['OWN'] },
    { status: ['DISPUTED', 'ALLEGED'] },
    { status: [] },
  ];

  test.each(partOfToday(THROUGHS, 3))('through %j', async (through) => {
    const ids = await allIds();
    const ask = async (of: GraphSource): Promise<unknown> =>
      await of.answer(async (graph) => {
        const view = graph.view(through);
        const entities = await refs(graph, ids);
        return {
          hops: told(graph, view, await view.expand(entities)),
          other: await view.otherClaims(entities.slice(0, 40)),
        };
      });
    expect(await ask(source)).toEqual(await ask(snapshot));
  });

  test.each<Direction>(['OUT', 'IN', 'ANY'])('in place of the direction of through: %s', async (direction) => {
    const ids = ['north', 'amal-haddad', 'league', 'river-brigade'];
    const ask = async (of: GraphSource): Promise<string[]> =>
      await of.answer(async (graph) => {
        const view = graph.view({ direction: 'OUT' });
        return told(graph, view, await view.expand(await refs(graph, ids), direction));
      });
    expect(await ask(source)).toEqual(await ask(snapshot));
  });

  test.each<Through>([{}, { dossiers: ['frozen'] }, { dossiers: [] }, { direction: 'OUT', relations: ['MET_WITH'] }])(
    'how many relations each entity has, through %j',
    async (through) => {
      const ids = await allIds();
      const ask = async (of: GraphSource): Promise<readonly number[]> =>
        await of.answer(async (graph) => await graph.view(through).degreesOf(await refs(graph, ids)));
      const degrees = await ask(source);
      expect(degrees).toEqual(await ask(snapshot));
      expect(degrees.some((degree) => degree > 3)).toBe(through.dossiers?.length !== 0);
    },
  );

  test.each([undefined, ['bashir-nouri'], ['daily-post'], ['autumn-meeting', 'north'], ['far-island']])(
    'disagreements about %j',
    async (about) => {
      const ask = async (of: GraphSource): Promise<unknown> =>
        await of.answer(async (graph) => {
          return (await graph.disagreements({ about: about && (await refs(graph, about)) })).map((found) => ({
            ...found,
            about: undefined,
            dossiers: undefined,
          }));
        });
      expect(await ask(source)).toEqual(await ask(snapshot));
    },
  );

  test('counts', async () => {
    const counts = async (of: GraphSource): Promise<unknown> => await of.answer(async (graph) => await graph.counts());
    expect(await counts(source)).toEqual(await counts(snapshot));
  });

  test('and what that is, for one entity', async () => {
    const found = await source.answer(async (graph) => {
      const view = graph.view({ publishedBy: '2020-10-13', certainty: 'CERTAIN', relations: ['MET_WITH'] });
      const { relation, far } = await view.expand(await refs(graph, ['amal-haddad']));
      return relation.map((number, hop) => {
        const { id, status, origins, claims, occasion } = view.relationRecord(number);
        return { id, status, origins, claims, occasion: occasion?.name, far: graph.entityRecord(far[hop] ?? -1).name };
      });
    });
    const between = 'amal-haddad.MET_WITH.bashir-nouri';
    const far = 'Bashir Nouri';
    expect(found).toEqual([
      {
        id: `${between}@autumn-meeting`,
        status: 'DISPUTED',
        origins: 1,
        claims: ['f-02', 'f-03'],
        occasion: 'Autumn meeting',
        far,
      },
      {
        id: `${between}@spring-meeting`,
        status: 'ASSERTED',
        origins: 1,
        claims: ['f-01'],
        occasion: 'Spring meeting',
        far,
      },
    ]);
  });

  test('what there is not', async () => {
    await source.answer(async (graph) => {
      expect(await graph.find(['nobody', 'north', 'nobody'])).toEqual([undefined, expect.any(Number), undefined]);
      expect(await graph.hasDocuments(['star-1', 'nothing', 'post-1'])).toEqual([true, false, true]);
      expect(await graph.hasDossiers(['nothing', 'frozen'])).toEqual([false, true]);
    });
  });
});

describe('round trips', () => {
  test('an answer: its two looks at the bookmark; an expansion: one, however large the frontier; asked again: none', async () => {
    const ids = await allIds();
    expect(ids.length).toBeGreaterThan(80);
    const counted: Record<string, number> = {};
    const whole = await trips(async () => {
      await source.answer(async (graph) => {
        const [north = -1, ...others] = await refs(graph, ['north', ...ids.filter((id) => id !== 'north')]);
        const view = graph.view({ minOrigins: 1 });
        const evidence = async (): Promise<void> => {
          const hops = await view.expand([north]);
          told(graph, view, hops);
        };
        counted['one'] = await trips(evidence);
        counted['the same'] = await trips(evidence);
        counted['all others'] = await trips(async () => await view.expand([north, ...others]));
        counted['all again'] = await trips(async () => await view.expand([...others, north]));
        counted['degrees'] = await trips(async () => await view.degreesOf(others));
        counted['degrees again'] = await trips(async () => await view.degreesOf(others));
        counted['the other way'] = await trips(async () => await view.expand([north], 'IN'));
      });
    });
    expect(counted).toEqual({
      one: 1,
      'the same': 0,
      'all others': 1,
      'all again': 0,
      degrees: 1,
      'degrees again': 0,
      'the other way': 1,
    });
    expect(whole).toBe(2 + 1 + 4);
  });

  test('a frontier beyond its limit is asked in parts, and found whole', async () => {
    const inParts = new CypherGraphSource(database, { ...settings, limits: { ...CYPHER_LIMITS, frontier: 30 } });
    const ids = await allIds();
    const ask = async (of: GraphSource): Promise<{ hops: string[]; parts: number }> =>
      await of.answer(async (graph) => {
        const view = graph.view({});
        const entities = await refs(graph, ids);
        let hops: string[] = [];
        const parts = await trips(async () => {
          hops = told(graph, view, await view.expand(entities));
        });
        return { hops, parts };
      });
    const parts = Math.ceil(ids.length / 30);
    expect(await ask(inParts)).toEqual({ ...(await ask(source)), parts });
  });
});

describe('refusals', () => {
  test.each<[string, (view: View) => Promise<unknown>]>([
    ['all', async (view) => await view.all()],
    ['claimsMade', async (view) => await view.claimsMade()],
    ['otherClaims', async (view) => await view.otherClaims(undefined)],
  ])('%s needs the whole graph', async (_name, ask) => {
    expect(await boundOf(source.answer(async (graph) => await ask(graph.view({}))))).toBe('wholeGraph');
  });

  const limited = (limits: Partial<CypherLimits>): CypherGraphSource =>
    new CypherGraphSource(database, { ...settings, limits: { ...CYPHER_LIMITS, ...limits } });

  test('more relations than may be read for one question, all its expansions together', async () => {
    const ask = async (expansion: number): Promise<unknown> =>
      await boundOf(
        limited({ expansion }).answer(async (graph) => {
          const [amal = -1, league = -1] = await refs(graph, ['amal-haddad', 'league']);
          const view = graph.view({});
          const first = await view.expand([amal]);
          const second = await view.expand([league]);
          return first.near.length + second.near.length;
        }),
      );
    const needed = await ask(1_000);
    expect(needed).toBe(7);
    expect(await ask(7)).toBe(7);
    expect(await ask(6)).toBe('expansion');
    expect(await ask(1)).toBe('expansion');
  });

  test('more contradictions than may be read', async () => {
    const ask = async (contradictions: number, about?: string[]): Promise<unknown> =>
      await boundOf(
        limited({ contradictions }).answer(
          async (graph) => await graph.disagreements({ about: about && (await refs(graph, about)) }),
        ),
      );
    expect(await ask(0)).toBe('contradictions');
    expect(await ask(0, ['bashir-nouri'])).toBe('contradictions');
    expect(await ask(0, ['far-island'])).toEqual([]);
  });
});

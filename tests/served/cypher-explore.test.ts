/**
 * The statements of `cypher/explore`, as people run them in Neo4j Browser. The examples in their headers return rows, no
 * statement writes, and a statement with the same question as a traversal returns the same answer. One server holds a small
 * dossier, of which all entities are asked, and others, of which a part is asked each day.
 */
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Database, type Parameters, type Row } from '../../src/db/database.ts';
import { Neo4jNameIndex } from '../../src/graph/cypher/name-index.ts';
import { Neo4jTextIndex } from '../../src/graph/cypher/text-index.ts';
import { statement } from '../../src/db/statements.ts';
import { runnable } from '../../src/interchange/browser/guide.ts';
import type { Graph, RelationRecord, Through } from '../../src/graph/port.ts';
import { buildSnapshot } from '../../src/graph/snapshot/build.ts';
import { dayNumber } from '../../src/model/calendar.ts';
import { Deadline } from '../../src/traversals/question.ts';
import { Traversals } from '../../src/traversals/traversals.ts';
import { partOfToday } from '../support/property.ts';
import { served } from '../support/served.ts';

const names = readdirSync(new URL('../../cypher/explore/', import.meta.url)).map((file) => file.replace('.cypher', ''));
const LATEST = '9999-12-31';
/** 600_000 (ten minutes): nothing is timed here. */
const LIMIT_MILLIS = 600_000;

let database: Database;
let graph: Graph;
let traversals: Traversals;
/** Of all dossiers. */
let entities: string[];
/** Of the small dossier, in which one contradicts another. */
let small: string[];
/** The entities that are the occasion of a relation. */
let occasions: ReadonlySet<string>;
let relations: string[];

const soon = (): Deadline => new Deadline(LIMIT_MILLIS);

/** What a statement of `cypher/explore` answers, on a session that can only read. */
async function explore(name: string, parameters: Parameters = {}): Promise<Row[]> {
  return await database.readMany(statement(`explore/${name}`), parameters, { deadlineMillis: LIMIT_MILLIS });
}

/** The columns of each row that a traversal answers with, too. */
async function columns(name: string, parameters: Parameters, wanted: readonly string[]): Promise<Row[]> {
  const rows = await explore(name, parameters);
  return rows.map((row) => Object.fromEntries(wanted.map((column) => [column, row[column]])));
}

/** All relations that may be walked, by id. */
async function walked(through: Through): Promise<RelationRecord[]> {
  const view = graph.view(through);
  return (await view.all()).relation.map((relation) => view.relationRecord(relation));
}

const ids = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id);
/** Of the small dossier. The statements cannot begin or end a path at an occasion. */
const everyPair = (): [string, string][] => {
  const ends = small.filter((id) => !occasions.has(id));
  return ends.flatMap((from) => ends.filter((to) => to !== from).map((to): [string, string] => [from, to]));
};

/** Of a large dossier: near and far, through a government and through a post, a way back, and two with nothing between them. */
const CHOSEN: readonly [string, string][] = [
  ['joe-biden', 'mustafa-al-kadhimi'],
  ['mustafa-al-kadhimi', 'iran'],
  ['iran', 'ain-al-asad-base'],
  ['hassan-nazim', 'joe-biden'],
  ['united-states', 'iraq'],
  ['asharq', 'iran'],
];

/** Other parts are tried each day; some numbers are primes, so that not always the same meet. */
const PARTS = 7;
const pairs = (): readonly (readonly [string, string])[] => [...CHOSEN, ...partOfToday(everyPair(), PARTS)];
const some = (): readonly string[] => [
  ...small,
  ...partOfToday(
    entities.filter((id) => !small.includes(id)),
    PARTS,
  ),
];

beforeAll(async () => {
  const { address } = await served('us-iraq-2021 and fixtures');
  database = Database.open(address);
  graph = await buildSnapshot(database);
  const state = graph;
  traversals = new Traversals(
    { answer: async (question) => await question(state) },
    new Neo4jNameIndex(database, () => {}),
    new Neo4jTextIndex(database, () => {}),
  );
  entities = await idsOf('MATCH (e:Entity) RETURN e.id AS id ORDER BY id');
  small = await idsOf("MATCH (:Dossier {id: 'frozen'})-[:NAMES]->(e:Entity) RETURN e.id AS id ORDER BY id");
  const all = await walked({});
  relations = ids(all);
  occasions = new Set(all.flatMap(({ occasion }) => occasion?.id ?? []));
});
afterAll(async () => await database.close());

const idsOf = async (cypher: string): Promise<string[]> => ids(await database.readMany<{ id: string }>(cypher));

describe('the example of a header finds something', () => {
  // As the guide of Neo4j Browser shows it, with the values written in, a part each day: Neo4j plans it anew.
  const written = new Set(partOfToday(names, 3));

  test.each(names)('%s', async (name) => {
    const text = statement(`explore/${name}`);
    const examples = [...text.matchAll(/^\/\/ :param (\w+) => (.+)$/gm)].map(([, key, value]) => `${key}: ${value}`);
    const [row] = await database.readMany<{ parameters: Parameters }>(`RETURN {${examples.join(', ')}} AS parameters`);
    const rows = await explore(name, row?.parameters);
    expect(rows.length).toBeGreaterThan(0);
    if (written.has(name)) expect(await database.readMany(runnable(text))).toEqual(rows);
  });
});

describe('Cypher answers as the traversal does:', () => {
  test('shortest-path, as paths of the least length', async () => {
    let found = 0;
    for (const [from, to] of pairs()) {
      const cypher = await columns('shortest-path', { from, to }, [
        'length',
        'weakestOrigins',
        'entities',
        'relations',
      ]);
      const all = await traversals.paths(
        { from, to, maxLength: 6, first: 50, chronological: false, through: {} },
        soon(),
      );
      const shortest = all.filter(({ relations: { length } }) => length === all[0]?.relations.length).map(inColumns);
      expect(cypher.slice(0, shortest.length)).toEqual(shortest);
      if (shortest.length < 50) expect(cypher).toHaveLength(shortest.length);
      found += shortest.length;
    }
    expect(found).toBeGreaterThan(10);
  });

  test.each([
    { name: 'paths', maxLength: 4, chronological: false },
    { name: 'chronological-paths', maxLength: 3, chronological: true },
  ])('$name', async ({ name, maxLength, chronological }) => {
    let found = 0;
    for (const [from, to] of pairs()) {
      const cypher = await columns(name, { from, to, first: 20 }, [
        'length',
        'weakestOrigins',
        'entities',
        'relations',
      ]);
      const ours = await traversals.paths({ from, to, maxLength, first: 20, chronological, through: {} }, soon());
      expect(cypher).toEqual(ours.map(inColumns));
      found += cypher.length;
    }
    expect(found).toBeGreaterThan(10);
  });

  test('neighborhood, at depth 2', async () => {
    for (const of of some()) {
      const rows = await explore('neighborhood', { of });
      const ours = await traversals.neighborhood({ of: [of], depth: 2, first: 500, through: {} }, soon());
      expect([of, ...rows.map(({ entity }) => entity)]).toEqual(ids(ours.entities));
      // A relation of an entity to itself leads nowhere else.
      const seen = new Set(rows.flatMap((row) => row['relations'] as string[]));
      expect([...seen].toSorted()).toEqual(ids(ours.relations.filter(({ from, to }) => from.id !== to.id)).toSorted());
    }
  });

  test('common', async () => {
    let found = 0;
    for (const of of pairs()) {
      const ours = await traversals.common({ of, first: 50, through: {} }, soon());
      const cypher = await explore('common', { of });
      expect(cypher.slice(0, 50)).toEqual(
        ours.map(({ entity, relations: to }) => ({ entity: entity.id, relations: ids(to) })),
      );
      found += ours.length;
    }
    expect(found).toBeGreaterThan(5);
  });

  test('timeline', async () => {
    for (const of of some()) {
      const { items } = await traversals.timeline({ of: [of], first: 500, after: undefined, through: {} }, soon());
      const cypher = await columns('timeline', { of }, [
        'kind',
        'id',
        'startEarliest',
        'startLatest',
        'endEarliest',
        'endLatest',
      ]);
      expect(cypher).toEqual(
        items.map(({ bounds: { startEarliest, startLatest, endEarliest, endLatest }, ...item }) => ({
          kind: item.kind,
          id: item.kind === 'EVENT' ? item.entity.id : item.kind === 'RELATION' ? item.relation.id : item.claim.id,
          startEarliest,
          startLatest,
          endEarliest,
          endLatest,
        })),
      );
    }
  });

  test('event-time', async () => {
    const wanted = ['mode', 'startEarliest', 'startLatest', 'endEarliest', 'endLatest'];
    const times = await traversals.eventTimes({ of: entities, through: {} }, soon());
    // Each that has a time.
    const today = new Set(some());
    for (const [index, event] of entities.entries()) {
      if (times[index] === undefined && !today.has(event)) continue;
      const time = times[index];
      expect(await columns('event-time', { event }, wanted)).toEqual(time === undefined ? [] : [time]);
    }
    expect(times.filter((time) => time !== undefined).length).toBeGreaterThan(10);
  });

  test('evidence and who-denies, as the claims of a relation', async () => {
    let denied = 0;
    const all = await walked({});
    const today = new Set(partOfToday(relations, PARTS));
    for (const relation of all.filter(({ id, status }) => status === 'DISPUTED' || today.has(id))) {
      const claims = await explore('evidence', { relation: relation.id, modes: ['ACTUAL'] });
      expect(claims.map(({ claim }) => claim)).toEqual(relation.claims);
      for (const { chain, passages } of claims) expect([chain, passages]).not.toContainEqual([]);
      const sides = await explore('who-denies', { relation: relation.id });
      expect(new Set(sides.map(({ claim }) => claim))).toEqual(new Set(relation.claims));
      const denials = sides.filter(({ polarity }) => polarity === 'NEGATED').map(({ claim }) => claim);
      // A claim of another relation can dispute it too, in one of the dossiers.
      const own = relation.against.filter((claim) => relation.claims.includes(claim));
      expect(denials).toEqual(expect.arrayContaining(own));
      expect(relation.against.length > 0).toBe(relation.status === 'DISPUTED');
      denied += Number(relation.status === 'DISPUTED');
    }
    expect(denied).toBeGreaterThan(0);
  });

  test('who-met-whom', async () => {
    const cypher = await columns('who-met-whom', {}, ['relation', 'origins', 'status', 'startEarliest', 'endLatest']);
    const ours = await walked({ relations: ['MET_WITH'] });
    expect(cypher.toSorted((a, b) => (String(a['relation']) < String(b['relation']) ? -1 : 1))).toEqual(
      ours.map(({ id: relation, origins, status, startEarliest, endLatest }) => ({
        relation,
        origins,
        status,
        startEarliest,
        endLatest,
      })),
    );
  });

  test('contradictions', async () => {
    let found = 0;
    for (const about of some()) {
      const ours = await traversals.contradictions({ about: [about], dossiers: undefined, first: 500 }, soon());
      expect(await explore('contradictions', { about })).toEqual(
        ours.map(({ id, reason, by, claims }) => ({ id, reason, by, claims })),
      );
      found += ours.length;
    }
    expect(found).toBeGreaterThan(0);
  });

  /** A day for each bound of a relation and the days beside it, as far as any of them can make a difference. */
  const days = async (): Promise<string[]> => {
    const bounds = (await walked({})).flatMap((each) => [each.startEarliest, each.startLatest, each.endEarliest]);
    return [...new Set(['2020-10-12', '2020-10-13', '2021-07-25', '2021-07-26', '2021-07-27', LATEST, ...bounds])]
      .filter((day) => day !== null)
      .toSorted((a, b) => dayNumber(a) - dayNumber(b));
  };

  test.each<{ name: string; shift: number; through: (day: string) => Through }>([
    { name: 'held-possibly', shift: 0, through: (asOf) => ({ asOf }) },
    { name: 'held-certainly', shift: 1, through: (asOf) => ({ asOf, certainty: 'CERTAIN' }) },
    { name: 'known-possibly', shift: 2, through: (publishedBy) => ({ publishedBy }) },
    { name: 'known-certainly', shift: 3, through: (publishedBy) => ({ publishedBy, certainty: 'CERTAIN' }) },
  ])('$name, on days that make a difference', async ({ name, shift, through }) => {
    const sizes = new Set<number>();
    // A part of them today; each statement another part.
    for (const day of partOfToday(await days(), PARTS, shift)) {
      const cypher = await explore(name, { day });
      expect(cypher).toEqual((await walked(through(day))).map(selected));
      sizes.add(cypher.length);
    }
    expect(sizes.size).toBeGreaterThan(1);
  });

  test('said-by', async () => {
    let found = 0;
    for (const speaker of some()) {
      const cypher = await explore('said-by', { speaker });
      expect(cypher).toEqual((await walked({ saidBy: [speaker] })).map(selected));
      found += cypher.length;
    }
    expect(found).toBeGreaterThan(0);
  });

  test('changes', async () => {
    const ends = partOfToday(await days(), PARTS);
    for (const [index, from] of ends.entries()) {
      const to = ends[index + 1] ?? LATEST;
      const { began, ended } = await traversals.changes({ from, to, axis: 'WORLD', through: {} }, soon());
      const cypher = await explore('changes', { from, to });
      const of = (column: string): unknown[] => cypher.filter((row) => row[column]).map(({ relation }) => relation);
      expect({ began: of('began'), ended: of('ended') }).toEqual({ began: ids(began), ended: ids(ended) });
    }
  });

  test('plans, and among with plans', async () => {
    const facts = new Set(relations);
    const planned = (await walked({ modes: ['FUTURE'] })).filter(({ id }) => !facts.has(id));
    expect(planned.length).toBeGreaterThan(0);
    expect(await columns('plans', {}, ['relation', 'predicate', 'origins', 'status', 'claims'])).toEqual(
      planned.map(({ type: predicate, ...plan }) => ({ ...selected(plan), predicate })),
    );
    const among = async (modes: readonly string[]): Promise<unknown[]> => {
      const rows = await explore('among', { of: entities, relations: [], status: [], minOrigins: 1, modes });
      return rows.map((row) => (row['relation'] as { properties: { id: string } }).properties.id);
    };
    expect(await among(['ACTUAL'])).toEqual(relations);
    expect(await among(['FUTURE'])).toEqual(ids(planned));
    expect(await among(['ACTUAL', 'FUTURE'])).toEqual([...relations, ...ids(planned)].toSorted());
  });

  test.each(['ranking-degree', 'claims-made'])('%s', async (name) => {
    const by = name === 'claims-made' ? 'CLAIMS_MADE' : 'DEGREE';
    const ours = await traversals.ranking({ by, types: undefined, first: 500, through: {} }, soon());
    expect(await explore(name)).toEqual(
      ours.map(({ entity, score }) => ({ entity: entity.id, name: entity.name, score })),
    );
  });
});

function inColumns(path: {
  readonly entities: readonly { readonly id: string }[];
  readonly relations: readonly RelationRecord[];
  readonly weakestOrigins: number;
}): Row {
  return {
    length: path.relations.length,
    weakestOrigins: path.weakestOrigins,
    entities: ids(path.entities),
    relations: ids(path.relations),
  };
}

function selected({ id, origins, status, claims }: Pick<RelationRecord, 'id' | 'origins' | 'status' | 'claims'>): Row {
  return { relation: id, origins, status, claims };
}

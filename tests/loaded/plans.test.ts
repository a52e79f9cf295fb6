/**
 * Plans in the database: the edge that claims of each mode draw, and that nobody finds a plan who does not ask for it. Neither a statement
 * of `cypher/explore` nor a relation field of the API returns anything else if the edges of plans are deleted.
 */
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Database, Parameters } from '../../src/db/database.ts';
import { statement } from '../../src/db/statements.ts';
import { CypherGraphSource } from '../../src/graph/cypher/source.ts';
import type { Graph } from '../../src/graph/port.ts';
import { buildSnapshot } from '../../src/graph/snapshot/build.ts';
import { ENTITY_LABELS } from '../../src/model/labels.ts';
import { Deadline } from '../../src/traversals/question.ts';
import { relatedByRelation } from '../../src/traversals/related.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';
import { claim, loadTold, type Columns } from '../support/dossiers.ts';
import { fc, partOfToday } from '../support/property.ts';
import { worldArbitrary } from '../support/random-graph.ts';
import { walkedRelations } from '../support/reference/hearing.ts';
import { ENTITIES, found, PREDICATES, type World } from '../support/reference/world.ts';
import { worldDossiers } from '../support/world-dossier.ts';

let database: Database;
let folder: string | undefined;
beforeAll(async () => {
  database = await testDatabase();
  await emptyDatabase(database);
});
afterAll(async () => await database.close());

const FUTURE = { mode: 'FUTURE' };
const HYPOTHETICAL = { mode: 'HYPOTHETICAL' };
const NEGATED = { polarity: 'NEGATED' };

/** type, predicate, modes, status, claims */
type Edge = readonly [string, string | null, string, string, string];

test.each<[string, Columns[], Edge[]]>([
  ['a fact', [{}], [['MET_WITH', null, 'ACTUAL', 'ASSERTED', '1']]],
  ['a plan', [FUTURE], [['EXPECTED', 'MET_WITH', 'FUTURE', 'ASSERTED', '1']]],
  ['a fact that was planned', [FUTURE, {}], [['MET_WITH', null, 'ACTUAL FUTURE', 'ASSERTED', '2']]],
  ['what might be', [HYPOTHETICAL], []],
  ['a fact, and what might be', [{}, HYPOTHETICAL], [['MET_WITH', null, 'ACTUAL', 'ASSERTED', '1']]],
  ['a plan, and what might be', [FUTURE, HYPOTHETICAL], [['EXPECTED', 'MET_WITH', 'FUTURE', 'ASSERTED', '1']]],
  [
    'a plan that somebody denies',
    [FUTURE, { ...FUTURE, ...NEGATED }],
    [['EXPECTED', 'MET_WITH', 'FUTURE', 'DISPUTED', '1 2']],
  ],
  ['a plan that nobody carried out', [FUTURE, NEGATED], [['EXPECTED', 'MET_WITH', 'FUTURE', 'ASSERTED', '1']]],
  ['only the denial of a plan', [{ ...FUTURE, ...NEGATED }], []],
  ['a rumour of a plan', [{ ...FUTURE, voice: 'RUMOURED' }], [['EXPECTED', 'MET_WITH', 'FUTURE', 'ALLEGED', '1']]],
])('%s', async (_what, rows, edges) => {
  folder = await loadTold(database, { claims: rows.map((columns, index) => claim(index + 1, columns)) }, folder);
  const drawn = await database.readMany<Record<string, unknown>>(
    `MATCH (:Entity)-[r]->(:Entity)
    RETURN type(r) AS type, r.predicate AS predicate, r.modes AS modes, r.status AS status, r.claims AS claims, r.id AS id`,
  );
  expect(drawn).toEqual(
    edges.map(([type, predicate, modes, status, claims]) => ({
      type,
      predicate,
      modes: modes.split(' '),
      status,
      claims: claims.split(' ').map((number) => `claim-${number}`),
      id: 'amal.MET_WITH.basim',
    })),
  );
});

test('an edge names a thousand claims, and counts all', async () => {
  const claims = Array.from({ length: 1_003 }, (_, index) => ({
    ...claim(index + 1, {}),
    id: `claim-${String(index).padStart(4, '0')}`,
  }));
  folder = await loadTold(database, { claims }, folder);
  const [edge] = await database.readMany<{ count: number; claims: readonly string[] }>(
    'MATCH (:Entity)-[r]->(:Entity) RETURN r.claimCount AS count, r.claims AS claims',
  );
  expect(edge?.count).toBe(1_003);
  expect(edge?.claims).toEqual(claims.slice(0, 1_000).map(({ id }) => id));
  // Nothing is lost of what the judge reads.
  const snapshot = await buildSnapshot(database);
  const source = new CypherGraphSource(database, { maxAgeMillis: 1_000, deadlineMillis: 60_000, onTrouble: () => {} });
  const countOf = async (graph: Graph): Promise<number | undefined> => {
    const [amal] = await graph.find(['amal']);
    const view = graph.view({});
    const [relation] = (await view.expand([amal ?? -1])).relation;
    return relation === undefined ? undefined : view.relationRecord(relation).claims.length;
  };
  expect(await countOf(snapshot)).toBe(1_003);
  expect(await source.answer(countOf)).toBe(1_003);
});

describe('who does not ask for plans', () => {
  /** How many relations are only planned. */
  const plansOf = (each: World): number => {
    const facts = walkedRelations(each, {}).map(({ told }) => told.id);
    return walkedRelations(each, { modes: ['FUTURE'] }).filter(({ told }) => !facts.includes(told.id)).length;
  };
  /** Every third claim plans. */
  const withPlans = (each: World): World => ({
    ...each,
    claims: each.claims.map((told, index) => (index % 3 === 0 ? { ...told, mode: 'FUTURE' } : told)),
  });
  const world = found(
    fc
      .sample(worldArbitrary, { numRuns: 50, seed: 20_211_010 })
      .map(withPlans)
      .find((each) => plansOf(each) > 5 && walkedRelations(each, { relations: ['MET_WITH'] }).length > 0),
    'plans',
  );

  const ids = ENTITIES.map(({ id }) => id);
  const PAIRS = ids.map((id) => [id, 'b']);
  const DAYS = ['2021-01-05', '2021-01-10', '2021-12-31'];
  /** For each parameter some values. What is not named here has the value of the header's example. */
  const VALUES: Readonly<Record<string, readonly unknown[]>> = {
    from: ids,
    to: ids,
    of: ids,
    about: ids,
    speaker: ids,
    first: [50],
    modes: [['ACTUAL']],
    relations: [[]],
    status: [[]],
    minOrigins: [1],
  };
  const all = readdirSync(new URL('../../cypher/explore/', import.meta.url))
    .map((file) => file.replace('.cypher', ''))
    // These ask for plans, for the mode in which an event is dated, and for names.
    .filter((name) => !['plans', 'event-time', 'search'].includes(name));
  const names = partOfToday(all, 3);

  /** Some combinations of values, by turns. */
  const parametersOf = (name: string): Parameters[] => {
    const text = statement(`explore/${name}`);
    const used = [...text.matchAll(/^\/\/ :param (\w+) => (.+)$/gm)].map(([, key = '', example = '']) => ({
      key,
      example,
    }));
    return ids.map((_, turn) =>
      Object.fromEntries(
        used.map(({ key, example }, place) => {
          const usual = VALUES[key];
          // `changes` calls its days `from` and `to`, and `among` and `common` take several ids.
          const values = /^'\d{4}-/.test(example) ? DAYS : example.startsWith('[') && usual === ids ? PAIRS : usual;
          return [key, values?.[(turn + 5 * place) % values.length] ?? world.claims[turn]?.id ?? null];
        }),
      ),
    );
  };
  const relationParameters = async (): Promise<readonly string[]> => {
    const rows = await database.readMany<{ relation: string }>(
      'MATCH (c:Claim) WHERE c.relation IS NOT NULL RETURN DISTINCT c.relation AS relation ORDER BY relation',
    );
    return rows.map(({ relation }) => relation);
  };

  async function rowsOf(name: string): Promise<unknown[]> {
    const relations = await relationParameters();
    const asked = parametersOf(name).flatMap((parameters) =>
      'relation' in parameters ? relations.map((relation) => ({ ...parameters, relation })) : [parameters],
    );
    const answers: unknown[] = [];
    for (const parameters of asked) {
      // Neo4j refuses a shortest path from an entity to itself.
      if (parameters['from'] !== undefined && parameters['from'] === parameters['to']) continue;
      answers.push({ parameters, rows: await database.readMany(statement(`explore/${name}`), parameters) });
    }
    return answers;
  }

  async function fieldsOf(graph: Graph): Promise<unknown[]> {
    const pages: unknown[] = [];
    for (const { name: predicate } of PREDICATES) {
      for (const direction of ['OUT', 'IN', 'ANY'] as const) {
        const question = { of: ids, predicate, direction, types: ENTITY_LABELS, offset: 0, first: 500 };
        pages.push(await relatedByRelation(graph, question, new Deadline(60_000)));
      }
    }
    return pages;
  }

  async function everything(): Promise<Readonly<Record<string, unknown>>> {
    const source = new CypherGraphSource(database, {
      maxAgeMillis: 1_000,
      deadlineMillis: 60_000,
      onTrouble: () => {},
    });
    const statements: Record<string, unknown> = {};
    for (const name of names) statements[name] = await rowsOf(name);
    return {
      ...statements,
      fieldsOfSnapshot: await fieldsOf(await buildSnapshot(database)),
      fieldsOfCypher: await source.answer(fieldsOf),
    };
  }

  test('finds the same as without them', async () => {
    await emptyDatabase(database);
    for (const dossier of worldDossiers(world)) await loadTold(database, dossier);
    const [plans] = await database.readMany<{ count: number }>('MATCH ()-[r:EXPECTED]->() RETURN count(r) AS count');
    expect(plans?.count).toBe(plansOf(world));
    const before = await everything();
    await database.write(async (tx) => await tx.run('MATCH ()-[r:EXPECTED]->() DELETE r'));
    const after = await everything();
    for (const name of Object.keys(before)) expect({ name, found: before[name] }).toEqual({ name, found: after[name] });
    // Each statement finds something, so that it could have found a plan.
    const isEmpty = (name: string): boolean =>
      (before[name] as readonly { readonly rows: readonly unknown[] }[]).every(({ rows }) => rows.length === 0);
    expect(names.filter(isEmpty)).toEqual([]);
  });
});

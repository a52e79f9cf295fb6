/**
 * Claims that were taken back, in the database: which edge is drawn, what the API says of claim and relation by both adapters, what ended on
 * the axis of knowledge, and that a correction does not contradict what it corrects.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { CypherGraphSource } from '../../src/graph/cypher/source.ts';
import type { Graph, Through } from '../../src/graph/port.ts';
import { buildSnapshot } from '../../src/graph/snapshot/build.ts';
import { changes } from '../../src/traversals/changes.ts';
import { Deadline } from '../../src/traversals/question.ts';
import { statement } from '../../src/db/statements.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';
import { ARTICLE, claim, loadTold, PEOPLE, table, type Columns } from '../support/dossiers.ts';
import { fc } from '../support/property.ts';
import { worldArbitrary } from '../support/random-graph.ts';
import { walkedRelations, type HeardRelation } from '../support/reference/hearing.ts';
import { ENTITIES, found, type World } from '../support/reference/world.ts';
import { worldDossiers } from '../support/world-dossier.ts';

let database: Database;
let folder: string | undefined;
beforeAll(async () => {
  database = await testDatabase();
  await emptyDatabase(database);
});
afterAll(async () => await database.close());

const FUTURE = { mode: 'FUTURE' };
const NEGATED = { polarity: 'NEGATED' };
const OTHER = { attribution: ['other-outlet REPORTED'] };
/** What the outlet says when it takes something back. It draws nothing itself. */
const retraction = (n: number, ids: readonly string[], columns: Columns = {}): Columns =>
  claim(n, {
    object: 'dana',
    polarity: 'NEGATED',
    attribution: ['the-outlet REPORTED on 2021-07-20'],
    retracts: ids,
    ...columns,
  });
const DOCUMENTS = [
  { id: 'the-article', ...ARTICLE },
  { id: 'a-register', ...ARTICLE, file: 'b.txt', publishedOn: '2020', publishedBasis: 'PRINTED' },
  {
    id: 'a-newer-register',
    ...ARTICLE,
    file: 'c.txt',
    publishedOn: '2021-03-01',
    publishedBasis: 'PRINTED',
    supersedes: 'a-register',
  },
];
const files = { 'documents.cypher': table('Document', DOCUMENTS.slice(1)) };
const record = (n: number, document: string, identifiers: readonly string[], columns: Columns = {}): Columns =>
  claim(n, { document, identifiers, ...columns });

interface Edge {
  readonly type: string;
  readonly predicate: string | null;
  readonly status: string;
  readonly claims: readonly string[];
}
const edge = (type: string, status: string, claims: string): Edge => ({
  type,
  predicate: type === 'MET_WITH' ? null : 'MET_WITH',
  status,
  claims: claims.split(' ').map((number) => `claim-${number}`),
});

const CASES: readonly (readonly [what: string, claims: readonly Columns[], edges: readonly Edge[]])[] = [
  ['a fact', [claim(1), retraction(2, ['claim-1'])], [edge('WITHDRAWN', 'ASSERTED', '1')]],
  ['a plan', [claim(1, FUTURE), retraction(2, ['claim-1'])], [edge('WITHDRAWN', 'ASSERTED', '1')]],
  [
    'a fact that was planned',
    [claim(1), claim(3, FUTURE), retraction(2, ['claim-1'])],
    [edge('EXPECTED', 'ASSERTED', '3')],
  ],
  [
    'what another still says',
    [claim(1), claim(3, OTHER), retraction(2, ['claim-1'])],
    [edge('MET_WITH', 'ASSERTED', '3')],
  ],
  ['a denial', [claim(1, OTHER), claim(3, NEGATED), retraction(2, ['claim-3'])], [edge('MET_WITH', 'ASSERTED', '1')]],
  ['all of a document', [claim(1), claim(3), retraction(2, ['the-article'])], [edge('WITHDRAWN', 'ASSERTED', '1 3')]],
  [
    'an older release of a record',
    [record(1, 'a-register', ['wikidata:Q7']), record(2, 'a-newer-register', ['wikidata:Q7'])],
    [edge('MET_WITH', 'ASSERTED', '2')],
  ],
  [
    'a record that the newer release has no more',
    [record(1, 'a-register', ['wikidata:Q7']), record(2, 'a-newer-register', ['wikidata:Q8'], { object: 'dana' })],
    [edge('MET_WITH', 'ASSERTED', '1')],
  ],
  [
    'on a day that may be still to come',
    [claim(1), retraction(2, ['claim-1'], { attribution: ['the-outlet REPORTED on 2021/2999'] })],
    [edge('MET_WITH', 'ASSERTED', '1')],
  ],
  ['nothing any more', [claim(1), retraction(2, [])], [edge('MET_WITH', 'ASSERTED', '1')]],
];

/** Each case has its own claims, people and documents. */
function inCase<T>(value: T, index: number): T {
  const text = JSON.stringify(value)
    .replaceAll(/"claim-(\d+)"/g, `"case-${index}-$1"`)
    .replaceAll(/"(amal|basim|dana|the-article|a-register|a-newer-register)"/g, `"$1-${index}"`);
  return JSON.parse(text) as T;
}

describe('the edge of', () => {
  beforeAll(async () => {
    const ofEach = <T>(rows: readonly T[]): T[] => CASES.flatMap((_case, index) => inCase(rows, index));
    folder = await loadTold(
      database,
      {
        claims: CASES.flatMap(([, claims], index) => inCase(claims, index)),
        people: ofEach(PEOPLE),
        files: { 'documents.cypher': table('Document', ofEach(DOCUMENTS)) },
      },
      folder,
    );
  });

  test.each(CASES.map(([what, , edges], index) => [what, edges, index] as const))('%s', async (_what, edges, index) => {
    const drawn = await database.readMany<Edge & Record<string, unknown>>(
      `MATCH (:Entity)-[r {id: $id}]->(:Entity)
      RETURN type(r) AS type, r.predicate AS predicate, r.status AS status, r.claims AS claims`,
      { id: `amal-${index}.MET_WITH.basim-${index}` },
    );
    expect(drawn).toEqual(inCase(edges, index));
  });
});

describe('a meeting that the outlet took back on 20 July', () => {
  const amount = (n: number, figure: string, columns: Columns = {}): Columns =>
    claim(n, { object: 'dana', quantities: [`KILLED ${figure} persons TOTAL`], ...columns });
  beforeAll(async () => {
    const claims = [
      claim(1),
      retraction(2, ['claim-1'], { object: 'the-outlet', subject: 'basim' }),
      amount(3, '5'),
      amount(4, '3', { attribution: ['the-outlet REPORTED on 2021-07-21'], retracts: ['claim-3'] }),
      amount(5, '9', OTHER),
    ];
    folder = await loadTold(database, { claims, files }, folder);
  });

  const asked = async <T>(question: (graph: Graph) => Promise<T>): Promise<T> => {
    const source = new CypherGraphSource(database, {
      maxAgeMillis: 1_000,
      deadlineMillis: 60_000,
      onTrouble: () => {},
    });
    const bySnapshot = await question(await buildSnapshot(database));
    expect(await source.answer(question)).toEqual(bySnapshot);
    return bySnapshot;
  };
  const ofAmal = async (through: Through): Promise<unknown[]> =>
    await asked(async (graph) => {
      const view = graph.view(through);
      const [amal = -1] = await graph.find(['amal']);
      const { relation } = await view.expand([amal]);
      return relation
        .map((each) => view.relationRecord(each))
        .map(({ id, withdrawn, claims }) => `${id} ${withdrawn} ${claims.join(' ')}`);
    });

  test('is found by nobody who does not ask for it', async () => {
    expect(await ofAmal({})).toEqual(['amal.MET_WITH.dana false claim-4 claim-5']);
  });

  test('is found by who does', async () => {
    expect(await ofAmal({ includeWithdrawn: true })).toEqual([
      'amal.MET_WITH.basim true claim-1',
      'amal.MET_WITH.dana false claim-3 claim-4 claim-5',
    ]);
  });

  test('was known before', async () => {
    expect(await ofAmal({ publishedBy: '2021-07-19' })).toEqual([
      'amal.MET_WITH.basim false claim-1',
      'amal.MET_WITH.dana false claim-3 claim-4 claim-5',
    ]);
  });

  test('ended on the axis of knowledge', async () => {
    const graph = await buildSnapshot(database);
    const ask = { from: '2021-07-20', to: '2021-07-31', axis: 'KNOWLEDGE' as const, through: {} };
    const { ended } = await changes(graph, ask, new Deadline(60_000));
    expect(ended.map(({ id }) => id)).toEqual(['amal.MET_WITH.basim']);
  });

  test('a correction contradicts others, and not what it corrects', async () => {
    const pairs = await database.readMany<{ pair: string }>(
      `MATCH (a:Claim)-[r:CONTRADICTS]->(b:Claim) RETURN a.id + ' ' + b.id AS pair ORDER BY pair`,
    );
    expect(pairs.map(({ pair }) => pair)).toEqual(['claim-3 claim-5', 'claim-4 claim-5']);
  });

  test('stands again when the retraction goes from the files', async () => {
    folder = await loadTold(database, { claims: [claim(1), amount(3, '5'), amount(5, '9', OTHER)], files }, folder);
    expect(await ofAmal({})).toEqual(['amal.MET_WITH.basim false claim-1', 'amal.MET_WITH.dana false claim-3 claim-5']);
    const types = await database.readMany<{ type: string }>(
      'MATCH (:Entity)-[r]->(:Entity) WHERE r.claims IS NOT NULL RETURN type(r) AS type',
    );
    expect(types.map(({ type }) => type)).toEqual(['MET_WITH', 'MET_WITH']);
  });
});

describe('the statements of cypher/explore, in a random world with many retractions', () => {
  const withdrawnOf = (each: World): number =>
    walkedRelations(each, { includeWithdrawn: true }).filter(({ told }) => told.withdrawn).length;
  const world = found(
    fc.sample(worldArbitrary, { numRuns: 200, seed: 20_211_010 }).find((each) => withdrawnOf(each) > 2),
    'withdrawn relations',
  );
  beforeAll(async () => {
    await emptyDatabase(database);
    for (const dossier of worldDossiers(world)) await loadTold(database, dossier);
  });

  const selected = ({ told: { id: relation, origins, status, claims } }: HeardRelation): unknown => ({
    relation,
    origins,
    status,
    claims,
  });
  const DAYS = ['2020-12-31', '2021-01-05', '2021-01-10', '2021-01-20', '2021-12-31'];

  test('no edge of a predicate is of withdrawn claims alone', async () => {
    const drawn = await database.readMany<{ id: string; type: string }>(
      'MATCH (:Entity)-[r]->(:Entity) WHERE r.claims IS NOT NULL RETURN r.id AS id, type(r) AS type ORDER BY id',
    );
    const withdrawn = drawn.filter(({ type }) => type === 'WITHDRAWN').map(({ id }) => id);
    expect(withdrawn.length).toBeGreaterThanOrEqual(withdrawnOf(world));
    const facts = drawn.filter(({ type }) => type !== 'WITHDRAWN' && type !== 'EXPECTED').map(({ id }) => id);
    expect(facts.toSorted()).toEqual(walkedRelations(world, {}).map(({ told }) => told.id));
  });

  test.each<[string, (day: string) => Through]>([
    ['held-possibly', (asOf) => ({ asOf })],
    ['held-certainly', (asOf) => ({ asOf, certainty: 'CERTAIN' })],
    ['known-possibly', (publishedBy) => ({ publishedBy })],
    ['known-certainly', (publishedBy) => ({ publishedBy, certainty: 'CERTAIN' })],
  ])('%s', async (name, through) => {
    for (const day of DAYS) {
      const rows = await database.readMany(statement(`explore/${name}`), { day });
      expect({ day, rows }).toEqual({ day, rows: walkedRelations(world, through(day)).map(selected) });
    }
  });

  test('said-by and evidence', async () => {
    for (const speaker of ENTITIES.map(({ id }) => id)) {
      const rows = await database.readMany(statement('explore/said-by'), { speaker });
      expect({ speaker, rows }).toEqual({ speaker, rows: walkedRelations(world, { saidBy: [speaker] }).map(selected) });
    }
    for (const { told } of walkedRelations(world, { includeWithdrawn: true })) {
      const rows = await database.readMany<{ claim: string }>(statement('explore/evidence'), {
        relation: told.id,
        modes: ['ACTUAL'],
      });
      const standing = walkedRelations(world, {}).find((each) => each.told.id === told.id)?.told.claims;
      if (standing !== undefined) expect(rows.map(({ claim: id }) => id)).toEqual(standing);
    }
  });
});

/**
 * The complexity of requests: every field of the schema has a weight, usual requests pass, and requests that flood the server do
 * not.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { buildSchema, isInterfaceType, isObjectType, Kind, parse, validate } from 'graphql';
import { checkComplexity } from '../../src/graphql/bounds-plugin.ts';
import { checkRequest, REQUEST_BOUNDS } from '../../src/graphql/bounds.ts';
import { ruleOf } from '../../src/graphql/weights.ts';
import { ENTITY_LABELS } from '../../src/model/labels.ts';
import { times } from '../support/times.ts';
import { filesIn, queriesOf } from '../support/written-queries.ts';

const ROOT = join(import.meta.dirname, '../..');
/** What is generated, as `npm run check` sees to. */
const schema = buildSchema(readFileSync(join(ROOT, 'schema.graphql'), 'utf8'), { assumeValid: true });

/** As a server would: what is not valid is no case. */
function weigh(query: string, variables: Record<string, unknown> = {}): number | undefined {
  const document = parse(query);
  expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) return undefined;
  checkRequest(document, operation, variables);
  return checkComplexity({ schema, document, operation, variables });
}

const tooMuch = expect.objectContaining({ code: 'LIMIT_EXCEEDED', bound: 'complexity' });

test('every field of the schema is weighed by a rule, and every rule weighs some', () => {
  const rules = new Map<string | undefined, string[]>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const rule = ruleOf(type, field);
      rules.set(rule, [...(rules.get(rule) ?? []), `${type.name}.${field.name}`]);
    }
  }
  // A new question of our own needs a line of its own in src/graphql/weights.ts.
  expect(rules.get(undefined)).toBeUndefined();
  expect(new Set(rules.keys())).toEqual(
    new Set(['dated', 'edges', 'introspection', 'object', 'page', 'unpaged', 'value', 'walk', 'within']),
  );
  // A list without pages is short by its nature, or has a bound in its resolver: each such list stands here.
  expect(rules.get('unpaged')?.toSorted()).toEqual(
    [
      'Claim.attributedTo',
      'Claim.attribution',
      'Claim.contradicts',
      'Claim.identifiers',
      'Claim.participants',
      'Claim.passages',
      'Claim.quantities',
      'ClaimHit.entities',
      'CommonConnection.relations',
      'Congruence.holders',
      'Congruence.propositions',
      'Contradiction.claims',
      'Disagreement.judgments',
      'Disagreement.sides',
      // A row for each column that differs, and each dossier.
      'Document.differences',
      'Document.identifiers',
      'DocumentHit.publishedBy',
      'Dossier.termDifferences',
      ...ENTITY_LABELS.map((label) => `${label}.differences`),
      ...['Actor', 'Entity', ...ENTITY_LABELS].map((type) => `${type}.identifiers`),
      'Position.claims',
      'Position.saidBy',
      'PropositionPositions.rows',
      'PropositionPositions.silent',
      'Relation.against',
      'Relation.claims',
      'RelationProperties.against',
      'RelationProperties.claims',
      'Side.claims',
      // The properties of a schema.
      'FtmCode.ends',
    ].toSorted(),
  );
});

test.each<[string, number, Record<string, unknown>?]>([
  ['{ stats { claims relations } }', 3],
  ['{ people { id name } }', 1 + 100 * 2],
  ['{ people(limit: 7) { id } }', 1 + 7],
  ['query ($n: Int) { people(limit: $n) { id } }', 1 + 7, { n: 7 }],
  ['query ($n: Int = 7) { people(limit: $n) { id } }', 1 + 7],
  ['query ($n: Int = 7) { people(limit: $n) { id } }', 1 + 100, { n: null }],
  ['{ peopleConnection(first: 7) { totalCount edges { cursor node { id } } } }', 1 + 7 * (1 + (1 + 2))],
  ['{ people(limit: 5) { metWith(limit: 3) { id } } }', 1 + 5 * (1 + 3)],
  ['{ people(limit: 5) { metWith { id } } }', 1 + 5 * (1 + 20)],
  ['{ people(where: { id: { eq: "a" } }) { id } }', 2],
  ['query ($ids: [ID!]) { people(where: { id: { in: $ids } }) { id } }', 1 + 2 + 2, { ids: ['a', 'b'] }],
  ['query ($no: Boolean!) { people @skip(if: $no) { id } stats @include(if: true) { claims } }', 2, { no: true }],
  ['{ ...F } fragment F on Query { people(limit: 2) { id } ...G } fragment G on Query { places(limit: 2) { id } }', 6],
  ['{ entities(limit: 2) { id ... on Person { metWith(limit: 4) { id } } ... on Place { id } } }', 1 + 2 * (1 + 5)],
  ['{ path(from: "a", to: "b", maxLength: 4) { length } }', 1 + 4 * 200 + 5],
  ['{ paths(from: "a", to: "b", maxLength: 4, first: 3) { length } }', 1 + 3 * 4 * 200 + 15],
  ['{ neighborhood(of: ["a", "b"], depth: 2, first: 10) { relations { id } } }', 1 + 20 + 10 * 3 + 2],
  ['{ common(of: ["a", "b"], first: 5) { entity { id } } }', 1 + 400 + 5 * 2 + 2],
  ['{ __schema { types { name fields { name } } } }', 0],
])('%s weighs %d', (query, weight, variables = {}) => {
  expect(weigh(query, variables)).toBe(weight);
});

test.each([
  'tests/queries/frozen',
  'tests/queries/us-iraq-2021',
  'tests/queries/questions',
  'src/graphiql/examples',
  'docs/traversals',
])('all that is shown and asked in %s passes', (folder) => {
  const queries = filesIn(folder).flatMap(queriesOf);
  expect(queries.length).toBeGreaterThan(0);
  for (const query of queries) expect(weigh(query)).toBeLessThanOrEqual(REQUEST_BOUNDS.complexity);
});

const CLAIMS =
  'claims { id text textAr voice attribution { position act through actor { id name } } document { id file } passages { start end sha256 } }';
test.each([
  [
    'a path with its claims, chains and passages',
    `{ path(from: "a", to: "b", maxLength: 12) { length entities { id name } relations { id type ${CLAIMS} } } }`,
  ],
  [
    'a neighbourhood with what there is to draw',
    '{ neighborhood(of: ["a"], depth: 2, first: 500) { truncated entities { id name nameAr aliases kind note } relations { id type status origins startEarliest startLatest endEarliest endLatest from { id } to { id } occasion { id name } claims { id } } } }',
  ],
  ['its claims as well', `{ neighborhood(of: ["a"], depth: 2, first: 500) { relations { id ${CLAIMS} } } }`],
  [
    'as many entities as may be',
    '{ neighborhood(of: ["a"], first: 5000) { entities { id name nameAr } relations { id type from { id } to { id } } } }',
  ],
  [
    'a hundred people, ten relations each, with claims',
    `{ people { name metWithConnection(first: 10) { edges { node { id name } properties { id status origins ${CLAIMS} } } } } }`,
  ],
  [
    'lists within lists within lists, of no stated length',
    '{ people { name metWith { name ... on Person { metWith { name } } } } }',
  ],
  [
    'five hundred ids',
    `{ entities(limit: 500, where: { id: { in: ${JSON.stringify(times(500, String))} } }) { id name nameAr kind note } }`,
  ],
  [
    'twenty paths at once',
    `{ ${times(20, (n) => `p${n}: path(from: "a", to: "b") { length relations { id type } }`).join(' ')} }`,
  ],
])('%s may be asked', (_what, query) => {
  expect(() => weigh(query)).not.toThrow();
});

const deep = (list: string): string => `${`{ id ... on Person { metWith${list} `.repeat(4)}{ id }${'} }'.repeat(4)}`;
const bomb = (count: number, spreads: number): string =>
  `{ people(limit: 500) { ...F0 } } ${times(count, (n) => `fragment F${n} on Person { a${n}: id ${` ...F${n + 1}`.repeat(spreads)} }`).join(' ')} fragment F${count} on Person { metWith(limit: 500) { id } }`;
test.each<[string, string, Record<string, unknown>?]>([
  ['lists nested four deep', `{ entities(limit: 500) ${deep('(limit: 500)')} }`],
  ['so also without limits', `{ entities ${deep('')} }`],
  ['and by variables', `query ($n: Int) { entities(limit: $n) ${deep('(limit: $n)')} }`, { n: 500 }],
  ['and by their defaults', `query ($n: Int = 500) { entities(limit: $n) ${deep('(limit: $n)')} }`],
  ['two whole pages', 'query ($n: Int) { people(limit: $n) { metWith(limit: $n) { id } } }', { n: 500 }],
  [
    'two hundred times paths',
    `{ ${times(200, (n) => `a${n}: paths(from: "a", to: "b", maxLength: 12) { length }`).join(' ')} }`,
  ],
  [
    'two hundred times the longest path',
    `query ($n: Int) { ${times(200, (n) => `a${n}: path(from: "a", to: "b", maxLength: $n) { length }`).join(' ')} }`,
    { n: 12 },
  ],
  [
    'many rankings',
    `{ ${times(6, (n) => `a${n}: ranking(by: BETWEENNESS, through: { minOrigins: ${n + 1} }) { score }`).join(' ')} }`,
  ],
  [
    'the ranking in a variable',
    `query ($by: Ranking!) { ${times(6, (n) => `a${n}: ranking(by: $by) { score }`).join(' ')} }`,
    { by: 'BETWEENNESS' },
  ],
  ['many times the same value', `{ people(limit: 500) { ${times(1_000, (n) => `a${n}: note`).join(' ')} } }`],
  [
    'the same value by fragments',
    `{ changes(from: "2020-01-01", to: "2021-01-01") { began { ${'...F '.repeat(6)} } ended { ...F } } } fragment F on Relation { ${times(49, (n) => `a${n}: claims { text textAr id }`).join(' ')} }`,
  ],
  ['fragments within fragments', bomb(7, 2)],
  [
    'an argument that is wrong beside them',
    `query ($id: ID = "a") { entity(id: $id) { id } entities(limit: 500) ${deep('(limit: 500)')} }`,
  ],
])('refused: %s', (_what, query, variables = {}) => {
  expect(() => weigh(query, variables)).toThrow(tooMuch);
});

test('a null where none may be does not hide what stands beside it', () => {
  expect(() => weigh(`query ($id: ID = "a") { entity(id: $id) { id } entities ${deep('')} }`, { id: null })).toThrow(
    expect.objectContaining({ code: 'BAD_USER_INPUT' }),
  );
});

test('variables of the wrong type are left to the execution, which refuses them', () => {
  expect(weigh('query ($n: Int) { people(limit: $n) { id } }', { n: 'many' })).toBeUndefined();
});

test('the message says how much it is, where most of it is, and what to do', () => {
  expect(() => weigh('{ stats { claims } people(limit: 500) { id metWith(limit: 500) { id name } } }')).toThrow(
    /'complexity' is 250000, .* comes to 501003, most of it in people\.metWith\. .*limit/,
  );
});

test('fragments that double each time are measured at once', () => {
  expect(() => weigh(bomb(60, 2))).toThrow(expect.objectContaining({ bound: 'fields' }));
  expect(() => weigh(bomb(200, 1))).toThrow(tooMuch);
  // Without the count before, this would take 2^60 steps, and never end.
});

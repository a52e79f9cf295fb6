/** Hostile and malformed requests: each gets an answer at once, with a stable code, and the server continues to work. */
import { afterEach, beforeAll, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { REQUEST_BOUNDS } from '../../src/graphql/bounds.ts';
import { BOUNDS } from '../../src/traversals/question.ts';
import { type Answer, type Json, post } from '../support/asking.ts';
import { quickestMillis } from '../support/quickest.ts';
import { served, type Served } from '../support/served.ts';
import { times } from '../support/times.ts';

let server: Served;
beforeAll(async () => {
  server = await served('frozen');
});
afterEach(async () => {
  expect(await server.ask('{ stats { claims } }')).toMatchObject({ data: { stats: { claims: 21 } } });
});

const beyond = (bound: string): object => ({ code: 'LIMIT_EXCEEDED', bound });
/** As text: JSON.stringify itself would not survive what some of these nest. */
const askText = async (query: string, variables: string): Promise<Answer> =>
  await post(server.url, `{"query":${JSON.stringify(query)},"variables":${variables}}`);
const aliases = (count: number): string => times(count, (n) => `a${n}:__typename`).join(' ');

test.each<[string, string, string?]>([
  ['tokens', `{${aliases(REQUEST_BOUNDS.tokens)}}`],
  ['tokens', `{${aliases(10_000)}}`],
  ['tokens', `{stats{claims ${'@include(if:true)'.repeat(1_000)}}}`],
  ['depth', `{people${'{metWith{...on Person'.repeat(14)}{id}${'}}'.repeat(14)}}`],
  [
    'fields',
    `{path(from:"north",to:"south"){entities{...F0}}} ${times(40, (n) => `fragment F${n} on Entity{...F${n + 1} ...F${n + 1}}`).join('')} fragment F40 on Entity{__typename}`,
  ],
  [
    'inputDepth',
    'query($of:[ID!]!){neighborhood(of:$of){truncated}}',
    `{"of":${'['.repeat(300_000)}${']'.repeat(300_000)}}`,
  ],
  ['inputDepth', `query($w:PersonWhere=${'{NOT:'.repeat(9)}{}${'}'.repeat(9)}){people(where:$w){id}}`],
  ['inputObjects', 'query($w:PersonWhere){people(where:$w){id}}', `{"w":{"OR":[{}${',{}'.repeat(300)}]}}`],
  ['list', 'query($ids:[ID!]){governments(where:{id:{in:$ids}}){id}}', `{"ids":["a"${',"a"'.repeat(20_000)}]}`],
  ['list', `{path(from:"north",to:"south",through:{voices:[${'OWN '.repeat(501)}]}){length}}`],
  ['complexity', '{entities(limit:500){...on Person{metWith(limit:500){id}}}}'],
  ['introspectionDepth', '{__schema{types{fields{type{fields{name}}}}}}'],
  ['page', 'query($n:Int=501){people(limit:$n){id}}'],
])('beyond %s: %#', async (bound, query, variables = '{}') => {
  expect(await askText(query, variables)).toMatchObject({ status: 400, errors: [{ extensions: beyond(bound) }] });
});

test.each([
  ['maxLength', `{path(from:"north",to:"south",maxLength:${BOUNDS.maxLength + 1}){length}}`],
  ['depth', `{neighborhood(of:["north"],depth:${BOUNDS.depth + 1}){truncated}}`],
  ['first', `{neighborhood(of:["north"],first:${BOUNDS.first + 1}){truncated}}`],
  ['first', `{proposals(first:${BOUNDS.first + 1}){id}}`],
  ['about', `{contradictions(about:${JSON.stringify(times(BOUNDS.about + 1, () => 'north'))}){id}}`],
  ['of', `{neighborhood(of:${JSON.stringify(times(BOUNDS.of + 1, () => 'north'))}){truncated}}`],
])('beyond %s of a traversal', async (bound, query) => {
  expect((await server.ask(query)).errors).toMatchObject([{ extensions: beyond(bound) }]);
});

test.each<[string, string, Json?]>([
  ['BAD_USER_INPUT', '{path(from:"nobody",to:"north"){length}}'],
  ['BAD_USER_INPUT', '{path(from:"__proto__",to:"constructor"){length}}'],
  ['BAD_USER_INPUT', '{path(from:"north\\u0000\\"){x}",to:"\\u202e<script>"){length}}'],
  ['BAD_USER_INPUT', 'query($id:ID!){path(from:$id,to:"north"){length}}', { id: 'é'.repeat(400_000) }],
  [
    'BAD_USER_INPUT',
    'query($r:[RelationType!]){path(from:"north",to:"south",through:{relations:$r}){length}}',
    { r: ['N'.repeat(900_000)] },
  ],
  ['BAD_USER_INPUT', '{path(from:"north",to:"south",maxLength:-1){length}}'],
  ['BAD_USER_INPUT', '{neighborhood(of:[]){truncated}}'],
  ['BAD_USER_INPUT', '{neighborhood(of:["north"],depth:-1){truncated}}'],
  ['BAD_USER_INPUT', '{neighborhood(of:["north"],first:0){truncated}}'],
  ['BAD_USER_INPUT', '{proposals(first:0){id}}'],
  ['BAD_USER_INPUT', '{proposals(document:"nothing"){id}}'],
  ['BAD_USER_INPUT', 'query($d:ID){proposals(document:$d){id}}', { d: 'star-1"}) DETACH DELETE p //' }],
  ['BAD_USER_INPUT', '{people(offset:-1){id}}'],
  ['BAD_USER_INPUT', 'mutation{stats{claims}}'],
  ['GRAPHQL_VALIDATION_FAILED', '{path(from:"north",to:"south",through:{relations:[NOPE]}){length}}'],
  ['GRAPHQL_VALIDATION_FAILED', '{path(from:"north",to:"south",maxLength:1.5){length}}'],
  ['GRAPHQL_VALIDATION_FAILED', '{...F} fragment F on Query{...G} fragment G on Query{...F}'],
  ['GRAPHQL_VALIDATION_FAILED', `{${'__typename '.repeat(3_900)}}`],
  ['GRAPHQL_PARSE_FAILED', '{ stats {'],
  ['OPERATION_RESOLUTION_FAILURE', 'query A{__typename} query B{__typename}'],
])('%s: %#', async (code, query, variables = {}) => {
  const answer = await server.ask(query, variables);
  expect(answer.errors).toMatchObject([{ extensions: { code } }]);
  expect(JSON.stringify(answer).length).toBeLessThan(5_000);
  expect(await quickestMillis(async () => await server.ask(query, variables), 2)).toBeLessThan(3_000);
});

test('what nests deeper than the stack of a parser is refused', async () => {
  const answer = await server.ask('{a'.repeat(1_990));
  expect(answer).toMatchObject({
    status: 400,
    errors: [{ extensions: { code: expect.stringMatching(/^(LIMIT_EXCEEDED|GRAPHQL_PARSE_FAILED)$/) } }],
  });
});

test('null is what is left out', async () => {
  const { data } = await server.ask(`{
    path(from: "north", to: "south", maxLength: null, through: null) { length }
    neighborhood(of: ["league"], depth: null, first: null, through: { relations: null, direction: null }) { entities { id } }
  }`);
  expect(data).toMatchObject({ path: { length: 1 }, neighborhood: { entities: { length: 4 } } });
});

test('__proto__ as a key of a body or of a variable is refused', async () => {
  for (const body of [
    '{"query":"{__typename}","__proto__":{"a":1}}',
    '{"query":"query($w:PersonWhere){people(where:$w){id}}","variables":{"w":{"__proto__":{"id":1}}}}',
  ]) {
    expect(await post(server.url, body)).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'BAD_REQUEST' } }],
    });
  }
});

test('as many inputs, fields and levels as may be are answered', async () => {
  const OR = times(120, (n) => ({ id: { eq: n === 7 ? 'amal-haddad' : `p${n}` } }));
  expect(await server.ask('query($w:PersonWhere){people(where:$w){id}}', { w: { OR } })).toMatchObject({
    data: { people: [{ id: 'amal-haddad' }] },
  });
  const ids = times(REQUEST_BOUNDS.list, (n) => (n === 7 ? 'north' : `p${n}`));
  expect(await server.ask('query($ids:[ID!]){governments(where:{id:{in:$ids}}){id}}', { ids })).toMatchObject({
    data: { governments: [{ id: 'north' }] },
  });
});

test('introspection is answered whole, also as GraphiQL asks it', async () => {
  const { data } = await server.ask(
    getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true, oneOf: true, schemaDescription: true }),
  );
  expect(data).toMatchObject({
    __schema: { queryType: { name: 'Query' }, mutationType: null, subscriptionType: null },
  });
});

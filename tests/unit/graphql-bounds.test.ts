/** The bounds of a request: the error names the exceeded bound, for a literal, a variable and the default of a variable. */
import { expect, test } from '@jest/globals';
import { type OperationDefinitionNode, parse, Kind } from 'graphql';
import { checkRequest, REQUEST_BOUNDS } from '../../src/graphql/bounds.ts';
import { times } from '../support/times.ts';

function check(query: string, variables: Record<string, unknown> = {}): void {
  const document = parse(query);
  checkRequest(
    document,
    document.definitions.find((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION),
    variables,
  );
}

/** `{a{a{…}}}`, so many fields deep. */
const deep = (depth: number): string => `${'{a'.repeat(depth)}${'}'.repeat(depth)}`;
/** `{AND:[{AND:[…]}]}`, so many objects deep. */
const nested = (depth: number): string => `${'{AND:['.repeat(depth)}${']}'.repeat(depth)}`;
const nestedJson = (depth: number): unknown => JSON.parse(nested(depth).replaceAll('AND', '"AND"'));
/** Fragments that each spread the next so many times; the last has one field. */
const chain = (count: number, spreads: number, leaf: string): string =>
  `{...F0} ${times(count, (n) => `fragment F${n} on Q {${` ...F${n + 1}`.repeat(spreads)}}`).join('')} fragment F${count} on Q {${leaf}}`;

const { depth, inputDepth, inputObjects, list, fields, introspection, page } = REQUEST_BOUNDS;
const many = (count: number): string => times(count, (n) => `a${n}:a`).join(' ');
const objects = (count: number): string => '{}'.repeat(count);

test.each([
  ['depth', deep(depth)],
  ['depth, fragments', `${'{a{... on Q'.repeat(depth - 1)}{a}${'}}'.repeat(depth - 1)}`],
  ['a chain of fragments', chain(200, 1, deep(depth).slice(1, -1))],
  ['fields', `{${many(fields)}}`],
  ['inputDepth', `{a(w:${nested(inputDepth)})}`],
  ['inputObjects', `{a(w:[${objects(inputObjects)}])}`],
  ['list', `{a(in:[${'1 '.repeat(list)}])}`],
  ['page', `{a(limit:${page}) bConnection(first:${page}) c(offset:100000) neighborhood(first:5000)}`],
  [
    'introspection',
    `{${times(introspection, (n) => `a${n}:__schema{types{fields{args{type{ofType{ofType{name}}}}}}}`).join(' ')}}`,
  ],
])('up to the bound: %s', (_bound, query) => {
  expect(() => check(query)).not.toThrow();
});

test.each([
  ['depth', deep(depth + 1)],
  ['depth', `{...F} fragment F on Q ${deep(depth + 1)}`],
  ['fields', `{${many(fields + 1)}}`],
  ['fields', chain(40, 2, 'a')],
  ['fields', chain(40, 2, '__typename')],
  ['fields', chain(1_000, 2, 'a')],
  ['inputDepth', `{a(w:${nested(inputDepth + 1)})}`],
  ['inputDepth', `query($w:W=${nested(inputDepth + 1)}){a(w:$w)}`],
  ['inputDepth', `{...F} fragment F on Q {...{a(w:${nested(inputDepth + 1)})}}`],
  ['inputDepth', `{a(w:${'['.repeat(500)}${']'.repeat(500)})}`],
  ['inputObjects', `{a(w:[${objects(inputObjects + 1)}])}`],
  ['inputObjects', `{${times(inputObjects + 1, (n) => `a${n}:a(w:{})`).join(' ')}}`],
  ['list', `{a(of:[${'"a" '.repeat(list + 1)}])}`],
  ['list', `query($l:[Q]=[${'1 '.repeat(list + 1)}]){a(w:{l:$l})}`],
  ['fields', `{a{${'...on Q{a} '.repeat(fields / 2 + 1)}}}`],
  ['page', `{a(limit:${page + 1})}`],
  ['page', `{b{aConnection(first:${page + 1})}}`],
  ['page', `query($n:Int=${page + 1}){a(limit:$n)}`],
  ['introspection', `{${times(introspection + 1, (n) => `a${n}:__type(name:"A"){name}`).join(' ')}}`],
  ['introspectionDepth', '{__schema{types{fields{type{fields{name}}}}}}'],
  ['introspectionDepth', '{__schema{types{...T}}} fragment T on __Type {fields{type{possibleTypes{name}}}}'],
])('beyond %s: %#', (bound, query) => {
  expect(() => check(query)).toThrow(expect.objectContaining({ code: 'LIMIT_EXCEEDED', bound }));
});

const ask = 'query($w:W $n:Int){a(w:$w limit:$n)}';
test.each([
  ['inputDepth', ask, { w: nestedJson(inputDepth + 1) }],
  ['inputDepth', `query($w:W){a(w:${nested(inputDepth).replace('[]', '[$w]')})}`, { w: {} }],
  ['inputDepth', ask, { w: JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as unknown }],
  ['inputObjects', ask, { w: { OR: times(inputObjects + 1, () => ({})) } }],
  ['list', ask, { w: { id: { in: times(list + 1, () => 'a') } } }],
  ['list', ask, { w: { OR: times(100_000, () => ({})) } }],
  ['inputObjects', `query($w:W){${times(100, (n) => `a${n}:a(w:$w)`).join(' ')}}`, { w: [{}, {}, {}] }],
  ['page', ask, { n: page + 1 }],
])('beyond %s by a variable: %#', (bound, query, variables) => {
  expect(() => check(query, variables)).toThrow(expect.objectContaining({ code: 'LIMIT_EXCEEDED', bound }));
});

test.each([
  ['{a(limit:-1)}', {}],
  ['{a(offset:-1)}', {}],
  ['query($n:Int=-1){aConnection(first:$n)}', {}],
  ['query($n:Int=1){a(offset:$n)}', { n: -1 }],
  ['mutation{a}', {}],
  ['subscription{a}', {}],
])('%s with %j is refused', (query, variables) => {
  expect(() => check(query, variables)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
});

test('a variable nobody uses costs nothing; a null is no number; __proto__ is a name like others', () => {
  expect(() => check('query($n:Int=900){a(limit:$n)}', { n: null, unused: nestedJson(100) })).not.toThrow();
  expect(() =>
    check('query($__proto__:W){a(w:$__proto__)}', JSON.parse('{"__proto__":{"a":1}}') as Record<string, unknown>),
  ).not.toThrow();
});

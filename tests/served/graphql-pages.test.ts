/**
 * Pages of lists and connections, at the root and nested: in any order, page after page is the whole, a cursor belongs to its
 * connection, and a page size of 0 is refused. Of the orders, and of the roots of one kind, a part is tried each day.
 */
import { describe, expect, test } from '@jest/globals';
import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isEnumType,
  isInputObjectType,
  type GraphQLField,
  type IntrospectionQuery,
} from 'graphql';
import type { Json } from '../support/asking.ts';
import { partOfEachKind, partOfToday } from '../support/property.ts';
import { served } from '../support/served.ts';
import { times } from '../support/times.ts';

// The relation fields of a server depend on its dossiers.
const server = await served('frozen');
const { data: introspection } = await server.ask(getIntrospectionQuery());
const schema = buildClientSchema(introspection as unknown as IntrospectionQuery);
const roots = Object.values(schema.getQueryType()?.getFields() ?? {});

/** All ascending orders by one key, one descending, and none: `{ node: { kind: ASC } }`. */
function ordersOf(field: GraphQLField<unknown, unknown>): string[] {
  const keysOf = (type: unknown): string[] => {
    const named = getNamedType(type as Parameters<typeof getNamedType>[0]);
    if (isEnumType(named)) return ['ASC'];
    if (!isInputObjectType(named)) return [];
    return Object.values(named.getFields()).flatMap(({ name, type: of }) =>
      keysOf(of).map((key) => `{${name}: ${key}}`),
    );
  };
  const keys = keysOf(field.args.find(({ name }) => name === 'sort')?.type);
  return [
    '',
    ...[...keys, ...keys.slice(0, 1).map((key) => key.replace('ASC', 'DESC'))].map((key) => `, sort: [${key}]`),
  ];
}

interface Connection {
  readonly totalCount: number;
  readonly edges: readonly {
    readonly cursor: string;
    readonly node: { readonly id: string };
    readonly properties?: Json;
  }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly endCursor: string | null;
  };
}

/** Fields in one request: the server runs a statement for each at the same time. */
const AT_ONCE = 6;

const SELECTED = 'totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage endCursor }';

/** A field of more objects is read in this many pages. */
const PAGES = 3;

/** Reads a field in one page, and page by page; several fields in one request. */
async function pagesOf(within: (inner: string) => string, calls: readonly string[]): Promise<void> {
  const at = (data: unknown, name: string): Connection => {
    const found = data as Json;
    const [object] = Object.values(found).flat() as Json[];
    return (name in found ? found[name] : object?.[name]) as Connection;
  };
  const whole = await server.ask(
    within(calls.map((call, index) => `c${index}: ${call.replace('PAGE', 'first: 100')} { ${SELECTED} }`).join(' ')),
  );
  expect(whole.errors).toBeUndefined();
  const state = calls.map((_, index) => ({
    all: at(whole.data, `c${index}`),
    read: [] as Connection['edges'][number][],
    after: '' as string | null,
  }));
  while (state.some(({ after }) => after !== null)) {
    const open = [...state.entries()].filter(([, { after }]) => after !== null);
    const inner = open.map(([index, { after }]) => {
      const size = Math.max(1, Math.ceil((state[index]?.all.totalCount ?? 0) / PAGES));
      const page = `first: ${size}${after === '' ? '' : `, after: "${after}"`}`;
      return `c${index}: ${calls[index]?.replace('PAGE', page)} { ${SELECTED} }`;
    });
    const { data, errors } = await server.ask(within(inner.join(' ')));
    expect(errors).toBeUndefined();
    for (const [index, each] of open) {
      const { edges, totalCount, pageInfo } = at(data, `c${index}`);
      expect(totalCount).toBe(each.all.totalCount);
      expect(pageInfo.hasPreviousPage).toBe(each.read.length > 0);
      each.read.push(...edges);
      expect(pageInfo.hasNextPage).toBe(each.read.length < totalCount);
      each.after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    }
  }
  for (const { all, read } of state) {
    expect(all.edges.length).toBe(all.totalCount);
    expect(read).toEqual(all.edges);
  }
}

const PARTS = 4;

const connections = roots.filter(({ name }) =>
  [
    'claimsConnection',
    'documentsConnection',
    'entitiesConnection',
    'governmentsConnection',
    'dossiersConnection',
  ].includes(name),
);

test.each(connections.map((field) => [field.name, field] as const))('%s in each order', async (name, field) => {
  // Without an order, and by the first key: each day.
  const [none = '', first = '', ...others] = ordersOf(field);
  const calls = [none, first, ...partOfToday(others, PARTS, name.length)].map((order) => `${name}(PAGE${order})`);
  for (let from = 0; from < calls.length; from += AT_ONCE) {
    await pagesOf((inner) => `{ ${inner} }`, calls.slice(from, from + AT_ONCE));
  }
});

const NESTED_CONNECTIONS = [
  ['governments', 'north', 'subjectOfConnection'],
  ['documents', 'star-1', 'claimsConnection'],
  ['dossiers', 'frozen', 'entitiesConnection'],
] as const;

test.each(partOfToday(NESTED_CONNECTIONS, 3))(
  '%s.%s: %s in three orders, as the roots have all',
  async (root, id, name) => {
    const type = getNamedType(roots.find((field) => field.name === root)?.type);
    const field = type && 'getFields' in type ? (type.getFields() as Json)[name] : undefined;
    const calls = ordersOf(field as GraphQLField<unknown, unknown>)
      .slice(0, 3)
      .map((order) => `${name}(PAGE${order})`);
    await pagesOf((inner) => `{ ${root}(where: { id: { eq: "${id}" } }) { ${inner} } }`, calls);
  },
);

test('lists by offset are the connection, in each order', async () => {
  const field = roots.find(({ name }) => name === 'claims');
  const orders = ordersOf(field as GraphQLField<unknown, unknown>).slice(0, 2);
  const inner = orders.flatMap((order, index) => [
    `c${index}: claimsConnection(first: 100${order}) { edges { node { id } } }`,
    ...times(4, (page) => `l${index}_${page}: claims(limit: 6, offset: ${page * 6}${order}) { id }`),
  ]);
  const { data, errors } = await server.ask(`{ ${inner.join(' ')} }`);
  expect(errors).toBeUndefined();
  for (const index of orders.keys()) {
    const pages = times(4, (page) => data?.[`l${index}_${page}`] as Json[]).flat();
    expect(pages).toEqual((data?.[`c${index}`] as Connection | undefined)?.edges.map(({ node }) => node));
  }
});

describe('page sizes', () => {
  const NESTED = ['subjectOf', 'subjectOfConnection', 'alliedWith', 'alliedWithConnection'].filter((name) => {
    const type = schema.getType('Government');
    return type && 'getFields' in type && name in type.getFields();
  });
  const REQUIRED: Readonly<Record<string, string>> = {
    search: 'text: "north"',
    searchAll: 'text: "north"',
    neighborhood: 'of: ["north"]',
    paths: 'from: "north", to: "south"',
    ranking: 'by: DEGREE',
    common: 'of: ["north", "south"]',
    congruence: 'of: ["river-accord", "spring-meeting"]',
  };
  const sized = roots.flatMap(({ name, args }) => {
    const page = args.find((each) => each.name === 'limit' || each.name === 'first');
    if (page === undefined) return [];
    const required = REQUIRED[name] === undefined ? '' : `, ${REQUIRED[name]}`;
    return [
      [`${name}(${page.name})`, (size: string) => `${name}(${page.name}: ${size}${required}) { __typename }`] as const,
    ];
  });
  const nested = NESTED.map((name) => {
    const page = name.endsWith('Connection') ? 'first' : 'limit';
    return [
      `governments.${name}(${page})`,
      (size: string) => `governments(limit: 3) { ${name}(${page}: ${size}) { __typename } }`,
    ] as const;
  });

  /** Roots that are generated for each type are of one kind; each traversal is one of its own. */
  const kindOf = ([name]: readonly [string, unknown]): string =>
    name.endsWith('Connection(first)') ? 'connection' : name.endsWith('(limit)') ? 'list' : name;

  test.each([...partOfEachKind(sized, PARTS, kindOf), ...nested])(
    '%s of 0 or less is refused, and null is the default',
    async (_name, call) => {
      for (const size of ['0', '-1']) {
        expect(await server.codeOf(`{ ${call(size)} }`)).toBe('BAD_USER_INPUT');
        expect(await server.codeOf(`query($n: Int) { ${call('$n')} }`, { n: Number(size) })).toBe('BAD_USER_INPUT');
        expect(await server.codeOf(`query($n: Int = ${size}) { ${call('$n')} }`)).toBe('BAD_USER_INPUT');
      }
      const absent = await server.ask(`query($n: Int) { ${call('$n')} }`);
      expect(absent.errors).toBeUndefined();
      expect((await server.ask(`query($n: Int) { ${call('$n')} }`, { n: null })).data).toEqual(absent.data);
      expect((await server.ask(`{ ${call('null')} }`)).data).toEqual(absent.data);
      expect(await server.codeOf(`{ ${call('1000000')} }`)).toBe('LIMIT_EXCEEDED');
    },
  );
});

describe('a cursor is refused', () => {
  const cursorOf = async (field: string): Promise<string> => {
    const { data } = await server.ask(`{ ${field} { edges { cursor } } }`);
    return (data?.[field.replace(/\(.*/, '')] as Connection | undefined)?.edges.at(-1)?.cursor ?? '';
  };
  const CALLS: readonly (readonly [string, (after: string) => string])[] = [
    ['a root connection', (after) => `claimsConnection(after: ${after}) { totalCount }`],
    ['a connection of an interface', (after) => `entitiesConnection(after: ${after}) { edges { node { id } } }`],
    ['a nested connection', (after) => `documents { claimsConnection(after: ${after}) { totalCount } }`],
    [
      'a relation connection',
      (after) => `governments { borders: cooperatesWithConnection(after: ${after}) { totalCount } }`,
    ],
    ['a timeline', (after) => `timeline(after: ${after}) { totalCount }`],
  ];
  const changed = (cursor: string): string =>
    `${cursor.slice(0, -2)}${cursor.at(-2) === 'A' ? 'B' : 'A'}${cursor.slice(-1)}`;

  test.each(CALLS)('by %s', async (_name, call) => {
    const others = [
      '',
      ' ',
      'x',
      Buffer.from('arrayconnection:3').toString('base64'),
      Buffer.from('arrayconnection:-9').toString('base64'),
      await cursorOf('dossiersConnection(first: 1)'),
      changed(await cursorOf('claimsConnection(first: 2)')),
      changed(await cursorOf('timeline(first: 2)')),
    ];
    for (const other of others) {
      expect([other, await server.codeOf(`query($after: String) { ${call('$after')} }`, { after: other })]).toEqual([
        other,
        'BAD_USER_INPUT',
      ]);
    }
    const [none, absent] = [
      await server.ask(`{ ${call('null')} }`),
      await server.ask(`query($a: String) { ${call('$a')} }`),
    ];
    expect(none.errors).toBeUndefined();
    expect(absent.data).toEqual(none.data);
  });

  test('if the timeline does not have its item', async () => {
    const cursor = await cursorOf('timeline(of: ["north"], first: 2)');
    const ask = async (args: string): Promise<unknown> =>
      await server.codeOf(`{ timeline(after: "${cursor}"${args}) { totalCount } }`);
    expect(await ask(', of: ["north"]')).toMatchObject({ data: {} });
    expect(await ask(', of: ["far-island"]')).toBe('BAD_USER_INPUT');
  });

  test('if the condition or the order is another', async () => {
    const cursor = await cursorOf('claimsConnection(first: 2, sort: [{ text: ASC }])');
    const ask = async (args: string): Promise<unknown> =>
      await server.codeOf(`{ claimsConnection(first: 3, after: "${cursor}"${args}) { totalCount } }`);
    expect(await ask(', sort: [{ text: ASC }]')).toMatchObject({ data: {} });
    expect(await ask('')).toBe('BAD_USER_INPUT');
    expect(await ask(', sort: [{ text: DESC }]')).toBe('BAD_USER_INPUT');
    expect(await ask(', sort: [{ text: ASC }], where: { start: { gte: 0 } }')).toBe('BAD_USER_INPUT');
  });
});

describe('a list of a traversal says when first cut it', () => {
  test.each([
    ['paths', 'from: "north", to: "south"', '{ weakestOrigins }'],
    ['common', 'of: ["amal-haddad", "league"]', '{ entity { id } }'],
    ['contradictions', 'about: null', '{ id }'],
    ['disagreements', 'about: null', '{ id }'],
    ['proposals', 'document: null', '{ id }'],
    ['ranking', 'by: DEGREE', '{ score }'],
    ['search', 'text: "north"', '{ score }'],
  ])('%s', async (name, args, selection) => {
    const all = await server.ask(`{ list: ${name}(${args}, first: 100) ${selection} }`);
    const { length } = [all.data?.['list']].flat();
    expect(all.extensions?.sanad?.cut).toBeUndefined();
    expect(length).toBeGreaterThan(1);
    const sizes = [1, length - 1, length, length + 1];
    const lists = sizes.map((size, index) => `l${index}: ${name}(${args}, first: ${size}) ${selection}`);
    const { data, extensions } = await server.ask(`{ ${lists.join(' ')} }`);
    expect(extensions?.sanad?.cut?.toSorted()).toEqual(['l0', 'l1']);
    expect(data?.['l2']).toEqual(all.data?.['list']);
  });

  test.each([
    ['paths', '{ paths(from: "north", to: "south", first: 101) { length } }'],
    ['hits', '{ search(text: "x", first: 101) { score } }'],
    ['first', '{ common(of: ["north", "south"], first: 5001) { entity { id } } }'],
    ['page', '{ claimsConnection(first: 501) { totalCount } }'],
  ])('the message about the bound %s names the argument first', async (bound, query) => {
    const { errors } = await server.ask(query);
    expect(errors).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED', bound } }]);
    expect(errors?.[0]?.message).toMatch(/\bfirst\b/);
  });
});

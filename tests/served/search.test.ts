/** `search` on a served dossier: posts and their holders by day, types, bounds, any text as input, and the cost. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { fc } from '../support/property.ts';
import { type Json } from '../support/asking.ts';
import { HOSTILE_TEXTS } from '../support/hostile-texts.ts';
import { served, type Served } from '../support/served.ts';

interface Hit {
  readonly score: number;
  readonly how: string;
  readonly matched: string;
  readonly entity: { readonly id: string; readonly type: string };
  readonly held: { readonly id: string } | null;
}

const QUERY = `query ($text: String!, $types: [EntityType!], $asOf: Date, $first: Int) {
  search(text: $text, types: $types, asOf: $asOf, first: $first) { score how matched entity { type: __typename id } held { id } }
}`;

let server: Served;
beforeAll(async () => {
  server = await served('us-iraq-2021 and fixtures');
});

async function hits(text: string, more: Json = {}): Promise<Hit[]> {
  const { data, errors } = await server.ask(QUERY, { text, ...more });
  expect(errors).toBeUndefined();
  return data?.['search'] as Hit[];
}

async function found(text: string, more: Json = {}): Promise<string[]> {
  return (await hits(text, more)).map(({ entity }) => entity.id);
}

describe('a post', () => {
  test.each([
    ['its last day, and the first of the next', '2019-05-01', ['dana-orrin', 'basim-halle']],
    ['before', '2019-04-30', ['basim-halle']],
    ['after', '2019-05-02', ['dana-orrin']],
    ['whenever: the latest first', undefined, ['dana-orrin', 'basim-halle']],
  ])('is followed by its holders: %s', async (_when, asOf, holders) => {
    expect((await found('the mayor of Meren', { asOf })).slice(0, 1 + holders.length)).toEqual([
      'mayor-of-meren',
      ...holders,
    ]);
    expect((await found('رئيس بلدية ميرين', { asOf })).slice(0, 1 + holders.length)).toEqual([
      'mayor-of-meren',
      ...holders,
    ]);
  });

  test('says by which relation it is held, and what was named', async () => {
    const [post, holder] = await hits('mayor of Tolva', { asOf: '2019-05-03' });
    expect(post).toMatchObject({ entity: { id: 'mayor-of-tolva' }, how: 'EXACT', held: null });
    expect(holder).toEqual({
      ...post,
      entity: { type: 'Person', id: 'amal-tey' },
      held: { id: 'amal-tey.HOLDS_POST.mayor-of-tolva' },
    });
  });

  test('finds its holders where only people are asked for, and only itself where only posts are', async () => {
    const people = await hits('mayor of Meren', { types: ['Person'] });
    expect(people.slice(0, 2).map(({ entity }) => entity.id)).toEqual(['dana-orrin', 'basim-halle']);
    expect(people.every(({ entity }) => entity.type === 'Person')).toBe(true);
    const posts = await hits('mayor of Meren', { types: ['Post'] });
    expect(posts.map(({ entity }) => entity.type)).toEqual(posts.map(() => 'Post'));
    expect(posts[0]?.entity.id).toBe('mayor-of-meren');
  });

  test('that nobody held by then stands alone', async () => {
    const held = (await hits('mayor of Tolva', { asOf: '1800-01-01', first: 100 })).filter(
      ({ held: relation }) => relation?.id === 'amal-tey.HOLDS_POST.mayor-of-tolva',
    );
    // The only claim attests one day, and excludes none before.
    expect(held).toHaveLength(1);
    expect(await found('mayor of Meren', { asOf: '1800-01-01' })).not.toContain('dana-orrin');
  });
});

test('asOf restricts nothing but holders', async () => {
  expect(await found('Joe Biden', { asOf: '1600-01-01' })).toEqual(await found('Joe Biden'));
});

test('hits come by score, then by id; each entity once; as many as are asked for', async () => {
  const all = await hits('Iraq', { first: 100 });
  expect(all.length).toBeGreaterThan(3);
  expect(new Set(all.map(({ entity }) => entity.id)).size).toBe(all.length);
  const own = all.filter(({ held }) => held === null);
  expect(own).toEqual(own.toSorted((a, b) => b.score - a.score || (a.entity.id < b.entity.id ? -1 : 1)));
  expect(await hits('Iraq', { first: 2 })).toEqual(all.slice(0, 2));
});

describe('there is an answer to each text:', () => {
  test.each(HOSTILE_TEXTS)('%s', async (_what, text) => {
    expect(Array.isArray(await hits(text))).toBe(true);
  });

  test('a sign before a word says nothing, nor does it name a label', async () => {
    expect(await found('@Person')).toEqual(await found('Person'));
    expect(await found('=iraq')).toEqual(await found('iraq'));
  });

  test.each(['', ' ', '*', '"', '\uD800', '\u0000'])('and %j is the name of nobody', async (text) => {
    expect(await hits(text)).toEqual([]);
  });

  test('a hundred texts at random', async () => {
    const signs = fc.constantFrom(
      ...'+-&|!(){}[]^"~*?:\\/<>=@#$% \t'.split(''),
      'AND',
      'OR',
      'NOT',
      ' TO ',
      '~1',
      'ا',
      'ك',
      'kh',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(fc.oneof(signs, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 30 })
        .map((parts) => parts.join('')),
      fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((units) => String.fromCharCode(...units)),
    );
    await fc.assert(
      fc.asyncProperty(text, async (each) => {
        for (const { score } of await hits(each, { first: 3 })) expect(score).toBeGreaterThan(0);
      }),
    );
  });
});

test.each([
  ['first: 0', { first: 0 }, 'BAD_USER_INPUT'],
  ['first: -1', { first: -1 }, 'BAD_USER_INPUT'],
  ['first: 101', { first: 101 }, 'LIMIT_EXCEEDED'],
])('%s is refused', async (_what, more, code) => {
  expect(await server.codeOf(QUERY, { text: 'Kadhimi', ...more })).toBe(code);
});

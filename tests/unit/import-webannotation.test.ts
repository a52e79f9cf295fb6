/** W3C Web Annotations as a source: which are claims, of whom and on what; the examples of the W3C; ids that stay; damaged files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { BadInputError } from '../../src/errors.ts';
import { webannotationReader } from '../../src/interchange/in/webannotation/webannotation.ts';
import { readText, type ReadText } from '../support/imports/read-text.ts';

/** Examples 1 to 44 of the model, from the tests of the W3C (https://github.com/w3c/web-annotation-tests, 3-clause BSD). */
const SAMPLES = JSON.parse(
  readFileSync(join(import.meta.dirname, '../support/imports/w3c-annotations.json'), 'utf8'),
) as object[];

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const COMMENT = {
  ...{ '@context': CONTEXT, id: 'https://example.org/a/1', type: 'Annotation', motivation: 'commenting' },
  creator: { id: 'https://example.org/u/1', type: 'Person', name: 'Amal Haddad', nickname: 'amal' },
  created: '2021-10-13T13:00:00Z',
  body: [
    { type: 'TextualBody', value: 'They met twice.', language: 'en' },
    { type: 'TextualBody', value: 'meeting', purpose: 'tagging' },
  ],
  target: {
    source: 'https://example.org/page',
    selector: {
      ...{ type: 'FragmentSelector', value: 'p1' },
      refinedBy: { type: 'TextQuoteSelector', exact: 'they met', prefix: 'again ' },
    },
  },
};

async function read(annotations: readonly object[], mapping?: object, file = 'a.json'): Promise<ReadText> {
  return await readText(webannotationReader, file, JSON.stringify(annotations), mapping);
}
function claimsOf({ rows }: ReadText): object[] {
  return [...rows('Claim').values()];
}

test('a comment is a claim of its creator on what is annotated, with its words and the words that it is on', async () => {
  const found = await read([COMMENT]);
  expect(found.matters).toEqual([]);
  expect(claimsOf(found)).toEqual([
    {
      id: 'mine-https-example-org-a-1-ab374e',
      ...{ subject: 'mine-https-example-org-u-1-89f8a1', predicate: 'COMMENTED_ON' },
      object: expect.stringMatching(/^mine-https-example-org-page-[0-9a-f]{6}$/),
      attribution: ['mine-https-example-org-u-1-89f8a1 WROTE on 2021-10-13'],
      ...{ voice: 'OWN', polarity: 'AFFIRMED', mode: 'ACTUAL', text: 'They met twice.' },
      ...{ document: 'mine-sample', passages: ['/0'], cites: ['they met', '<https://example.org/page>'] },
    },
  ]);
  expect([...found.rows('Person').values()]).toMatchObject([{ name: 'Amal Haddad', aliases: ['amal'] }]);
  expect([...found.rows('Thing').values()]).toMatchObject([{ name: 'https://example.org/page', kind: 'WORK' }]);
});

test.each<[string, string, (annotations: readonly object[]) => string, string]>([
  ['a list', 'a.json', (all) => JSON.stringify(all), '/1'],
  ['a page', 'a.jsonld', (all) => JSON.stringify({ type: 'AnnotationPage', items: all }), '/items/1'],
  [
    'a collection',
    'a.jsonld',
    (all) => JSON.stringify({ type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: all } }),
    '/first/items/1',
  ],
  ['lines of JSON', 'a.jsonl', (all) => all.map((each) => JSON.stringify(each)).join('\n'), 'record 2'],
])('%s', async (_what, file, write, passage) => {
  const reply = { ...COMMENT, id: 'https://example.org/a/2', motivation: 'replying', target: COMMENT.id };
  const found = await readText(webannotationReader, file, write([COMMENT, reply]));
  // A reply is on what another one says.
  expect(claimsOf(found)).toMatchObject([
    { predicate: 'COMMENTED_ON' },
    { predicate: 'COMMENTED_ON', content: 'mine-https-example-org-a-1-ab374e', passages: [passage] },
  ]);
});

describe('what nobody says is no guess', () => {
  test.each([['highlighting'], [undefined]])('the motivation %s', async (motivation) => {
    const found = await read([{ ...COMMENT, motivation }]);
    expect(claimsOf(found)).toEqual([]);
    expect(found.matters).toMatchObject([{ kind: 'UNKNOWN_PREDICATE', what: `motivation ${motivation ?? 'none'}` }]);
    const key = motivation ?? 'none';
    expect(claimsOf(await read([{ ...COMMENT, motivation }], { predicates: { [key]: 'SUPPORTED' } }))).toMatchObject([
      { predicate: 'SUPPORTED' },
    ]);
    expect((await read([{ ...COMMENT, motivation }], { predicates: { [key]: null } })).matters).toEqual([]);
  });

  test('a creator of no type that speaks', async () => {
    const annotation = { ...COMMENT, creator: { name: 'somebody' } };
    const found = await read([annotation]);
    expect(claimsOf(found)).toEqual([]);
    expect(found.matters).toMatchObject([{ kind: 'UNMAPPED_KIND', what: 'creator of type Agent' }]);
    expect(claimsOf(await read([annotation], { kinds: { Agent: 'Person' } }))).toHaveLength(1);
  });
});

test('without a creator nobody is named, and the publisher of the file recorded it', async () => {
  const [claim] = claimsOf(await read([{ ...COMMENT, creator: undefined }], { publisher: { name: 'Archive' } }));
  expect(claim).toMatchObject({ attribution: ['mine-archive RECORDED through DATASET'] });
  expect((claim as { subject?: string }).subject).toBeUndefined();
});

test('each creator and each target is a claim', async () => {
  const other = { id: 'https://example.org/u/2', type: 'Organization', name: 'Archive' };
  const two = {
    ...COMMENT,
    creator: [COMMENT.creator, other],
    target: ['https://example.org/1', 'https://example.org/2'],
  };
  const claims = claimsOf(await read([two])) as { subject: string; object: string; attribution: string[] }[];
  expect(new Set(claims.map(({ subject, object }) => `${subject} ${object}`)).size).toBe(4);
  expect(claims[0]?.attribution[0]).toMatch(/^\S+ \+ \S+ WROTE on 2021-10-13$/);
});

test.each<[string, object, string | undefined]>([
  ['of another language', { body: { type: 'TextualBody', value: 'ils se sont vus', language: 'fr' } }, undefined],
  ['without a language', { body: { type: 'TextualBody', value: 'they met' } }, 'they met'],
  ['in other letters', { body: { type: 'TextualBody', value: 'التقيا' } }, undefined],
  ['of HTML', { body: { type: 'TextualBody', value: '<p>they met</p>', format: 'text/html' } }, undefined],
  ['as bodyValue', { body: undefined, bodyValue: 'they met' }, 'they met'],
])('a text %s', async (_what, changes, text) => {
  const [claim] = claimsOf(await read([{ ...COMMENT, ...changes }]));
  expect((claim as { text?: string }).text).toBe(text);
});

test('the examples of the W3C are read: comments are claims, and what the others mean is asked', async () => {
  const found = await read(SAMPLES, { kinds: { Agent: 'Person' } });
  const passages = (claims: readonly object[]): number =>
    new Set(claims.flatMap((claim) => (claim as { passages: string[] }).passages)).size;
  expect(passages(claimsOf(found))).toBe(3);
  expect(found.matters.filter(({ kind }) => kind !== 'UNKNOWN_PREDICATE')).toEqual([]);
  expect(found.matters[0]).toMatchObject({ what: 'motivation none', times: 35 });
  const all = await read(SAMPLES, {
    ...{ kinds: { Agent: 'Person' }, publisher: { name: 'W3C' } },
    predicates: { none: 'COMMENTED_ON', tagging: null, classifying: null, bookmarking: null },
  });
  expect(all.matters).toEqual([]);
  expect(passages(claimsOf(all))).toBe(SAMPLES.length - 3);
});

test('ids stay when a newer file has the annotations in another order', async () => {
  const second = { ...COMMENT, id: 'https://example.org/a/2' };
  const before = await read([COMMENT, second]);
  const after = await read([second, { ...COMMENT, id: 'https://example.org/a/3' }, COMMENT]);
  expect([...after.rows('Claim').keys()]).toEqual(expect.arrayContaining([...before.rows('Claim').keys()]));
});

describe('a damaged file', () => {
  const good = JSON.stringify([COMMENT, COMMENT]);
  test.each<[string, string, RegExp]>([
    ['is empty', '', /is empty/],
    ['is cut', good.slice(0, -30), /after member 1 ends too early/],
    ['has no annotations', '{"items": []}', /has no annotations/],
    [
      'has something else',
      JSON.stringify([COMMENT, { id: 'x', type: 'Note', target: 'y' }]),
      /\/1 is no Web Annotation: type/,
    ],
    [
      'has an annotation of nothing',
      JSON.stringify([{ ...COMMENT, target: undefined }]),
      /\/0 is no Web Annotation: target/,
    ],
    ['is deep', `[${'{"a":'.repeat(100_000)}`, /is nested more than 64 deep/],
  ])('that %s is refused', async (_what, text, message) => {
    const outcome = await readText(webannotationReader, 'a.json', text).catch((error: unknown) => error);
    expect(outcome).toBeInstanceOf(BadInputError);
    expect(String(outcome)).toMatch(message);
  });

  test('that has an annotation twice is read once, and says so', async () => {
    const found = await readText(webannotationReader, 'a.json', good);
    expect(claimsOf(found)).toHaveLength(1);
    expect(found.matters).toMatchObject([{ kind: 'UNREADABLE_VALUE', first: '/1' }]);
  });
});

/** `searchAll`, `relations` and `tally` on several served dossiers, by both adapters: what is found, in which order, and any text as input. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Database } from '../../src/db/database.ts';
import { readVocabulary } from '../../src/db/vocabulary.ts';
import { Neo4jNameIndex } from '../../src/graph/cypher/name-index.ts';
import { CypherGraphSource } from '../../src/graph/cypher/source.ts';
import { Neo4jTextIndex } from '../../src/graph/cypher/text-index.ts';
import { inverseLabelsOfWord, labelsOfWord } from '../../src/model/labels-of-word.ts';
import { Deadline } from '../../src/traversals/question.ts';
import { Traversals } from '../../src/traversals/traversals.ts';
import type { Json } from '../support/asking.ts';
import { HOSTILE_TEXTS } from '../support/hostile-texts.ts';
import { fc } from '../support/property.ts';
import { served, type Served } from '../support/served.ts';

interface Found {
  readonly entities: readonly { readonly entity: { readonly id: string } }[];
  readonly relationTypes: readonly {
    readonly type: string;
    readonly relations: number | null;
    readonly otherClaims: number | null;
  }[];
  readonly relations: readonly { readonly score: number; readonly relation: { readonly id: string } }[];
  readonly claims: readonly {
    readonly score: number;
    readonly matched: { readonly language: string; readonly text: string };
    readonly claim: { readonly id: string; readonly dossiers: readonly { readonly id: string }[] };
  }[];
  readonly documents: readonly { readonly document: { readonly id: string } }[];
  readonly disagreements: { readonly kinds: readonly string[] | null; readonly count: number } | null;
  readonly cut: readonly string[];
}

const QUERY = `query ($text: String!, $dossiers: [ID!], $first: Int) {
  searchAll(text: $text, dossiers: $dossiers, first: $first) {
    entities { entity { id } }
    relationTypes { type relations otherClaims }
    relations { score relation { id } }
    claims { score matched { language text } claim { id dossiers { id } } }
    documents { document { id } }
    disagreements { kinds count }
    cut
  }
}`;

let server: Served;
beforeAll(async () => {
  server = await served('us-iraq-2021 and fixtures');
});

async function find(text: string, more: Json = {}): Promise<Found> {
  const { data, errors } = await server.ask(QUERY, { text, ...more });
  expect(errors).toBeUndefined();
  return data?.['searchAll'] as Found;
}

/** The data of an answer without errors. */
async function answered<T>(query: string, variables: Json = {}): Promise<T> {
  const { data, errors } = await server.ask(query, variables);
  expect(errors).toBeUndefined();
  return data as T;
}

const US_IRAQ = { dossiers: ['us-iraq-2021'] };

describe('a type of relation, with who did it to whom:', () => {
  test.each([
    ['attacked'],
    ['attacks'],
    ['atacked'],
    ['who attacked whom'],
    ['هاجم'],
    ['هاجمت'],
    ['من هاجم من'],
    ['هجوم'],
  ])('%s', async (text) => {
    const { relationTypes, relations } = await find(text, { ...US_IRAQ, first: 20 });
    expect(relationTypes[0]).toEqual({ type: 'ATTACKED', relations: 6, otherClaims: 1 });
    const attacks = relations.map(({ relation }) => relation.id).filter((id) => id.includes('.ATTACKED.'));
    expect(attacks).toHaveLength(6);
    expect(attacks[0]).toBe('united-states.ATTACKED.pro-iranian-fighters@us-strikes-on-hashd-2021-06');
  });

  test('of which the dossiers say nothing has the count 0, after the others', async () => {
    const { relationTypes } = await find('sued', US_IRAQ);
    expect(relationTypes).toContainEqual({ type: 'SUED', relations: 0, otherClaims: 0 });
    const areUsed = relationTypes.map(({ relations, otherClaims }) => (relations ?? 0) + (otherClaims ?? 0) > 0);
    expect(areUsed).toEqual(areUsed.toSorted((a, b) => Number(b) - Number(a)));
  });

  test('further words of the text choose the ends', async () => {
    const all = (await find('signed', { ...US_IRAQ, first: 20 })).relations.map(({ relation }) => relation.id);
    const some = (await find('Blinken signed', { ...US_IRAQ, first: 20 })).relations.map(({ relation }) => relation.id);
    const framework = (await find('signed the strategic framework', { ...US_IRAQ, first: 20 })).relations;
    expect(some).toEqual([]);
    expect(framework.map(({ relation }) => relation.id)).toEqual([
      'iraq.SIGNED.strategic-framework-agreement-2008',
      'united-states.SIGNED.strategic-framework-agreement-2008',
    ]);
    expect(all).toEqual(expect.arrayContaining(framework.map(({ relation }) => relation.id)));
  });
});

describe('claims by the words of their texts, in their language:', () => {
  test.each([
    ['combat troops', 'en', /combat/iu],
    ['combt troops', 'en', /combat/iu],
    ['القوات القتالية', 'ar', /قتال/u],
    ['قوات قتاليه', 'ar', /قتال/u],
    ['بالانسحاب', 'ar', /انسحاب/u],
    ['rockets', 'en', /rocket/iu],
  ])('%s', async (text, language, words) => {
    const { claims } = await find(text, { first: 50 });
    expect(claims.length).toBeGreaterThan(0);
    for (const { matched } of claims) {
      expect(matched.language).toBe(language);
      expect(matched.text).toMatch(words);
    }
    const scores = claims.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  test('also in a language that is neither English nor Arabic', async () => {
    const { claims: all } = await answered<{
      claims: { id: string; texts: { language: string; text: string }[] }[];
    }>('{ claims(where: { dossiers: { some: { id: { eq: "french-kurdish" } } } }) { id texts { language text } } }');
    expect(all.length).toBeGreaterThan(0);
    for (const { id, texts } of all) {
      for (const { text, language } of texts) {
        const { claims } = await find(text, { dossiers: ['french-kurdish'], first: 100 });
        const hit = claims.find(({ claim }) => claim.id === id);
        expect(hit).toMatchObject({ score: 1 });
        if (hit?.matched.language !== language) expect(texts).toContainEqual(hit?.matched);
      }
    }
  });
});

test('documents by their titles and by their publishers', async () => {
  const { documents: all } = await answered<{
    documents: { id: string; titles: { text: string }[]; publishedBy: { name: string }[] }[];
  }>('{ documents(limit: 500) { id titles { text } publishedBy { name } } }');
  for (const { id, titles, publishedBy } of all.slice(0, 12)) {
    for (const { text } of titles) expect(ids(await find(text, { first: 100 }))).toContain(id);
    for (const { name } of publishedBy) expect(ids(await find(name, { first: 100 }))).toContain(id);
  }
});

const ids = ({ documents }: Found): string[] => documents.map(({ document }) => document.id);

test.each([['conflicts'], ['تعارض']])('%s leads to the disagreements', async (text) => {
  const all = await answered<{ disagreements: unknown[] }>(
    '{ disagreements(dossiers: ["us-iraq-2021"], first: 1000) { id } }',
  );
  const { disagreements } = await find(text, US_IRAQ);
  expect(disagreements).toMatchObject({ kinds: null, count: all.disagreements.length });
  expect((await find('tension', US_IRAQ)).disagreements?.kinds).toEqual(['TENSION']);
});

test('a dossier restricts all groups, and first shortens them', async () => {
  const found = await find('attacked', US_IRAQ);
  expect(found.claims.flatMap(({ claim }) => claim.dossiers.map(({ id }) => id))).toEqual(
    found.claims.map(() => 'us-iraq-2021'),
  );
  const short = await find('attacked', { ...US_IRAQ, first: 1 });
  expect(short.claims).toEqual(found.claims.slice(0, 1));
  expect(short.cut).toEqual(expect.arrayContaining(['RELATIONS', 'CLAIMS']));
  const nowhere = await server.codeOf(QUERY, { text: 'attacked', dossiers: ['no-such-dossier'] });
  expect(nowhere).toBe('BAD_USER_INPUT');
  expect(await server.codeOf(QUERY, { text: 'attacked', first: 101 })).toBe('LIMIT_EXCEEDED');
});

describe('there is an answer to each text:', () => {
  test.each(HOSTILE_TEXTS)('%s', async (_what, text) => {
    const found = await find(text);
    expect(Array.isArray(found.claims)).toBe(true);
  });

  test.each(['', '*', '"', '\u064B\u0640', '\u0000'])('and %j finds nothing', async (text) => {
    const { entities, relationTypes, relations, claims, documents, disagreements } = await find(text);
    expect([entities, relationTypes, relations, claims, documents, disagreements]).toEqual([[], [], [], [], [], null]);
  });

  test('texts at random', async () => {
    const part = fc.oneof(
      fc.constantFrom(...'+-&|!(){}[]^"~*?:\\/<>=@ '.split(''), 'AND', 'attack', 'هجوم', 'TO'),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 12 }), async (parts) => {
        await find(parts.join(''), { first: 2 });
      }),
      { numRuns: 30 },
    );
  });
});

describe('the Cypher adapter', () => {
  let database: Database;
  let source: CypherGraphSource;
  let traversals: Traversals;
  beforeAll(async () => {
    database = Database.open(server.address);
    source = new CypherGraphSource(database, { maxAgeMillis: 60_000, deadlineMillis: 60_000, onTrouble: () => {} });
    await source.start();
    traversals = new Traversals(source, new Neo4jNameIndex(database, () => {}), new Neo4jTextIndex(database, () => {}));
  });
  afterAll(async () => {
    source.stop();
    await database.close();
  });

  test.each([['attacked'], ['من هاجم من'], ['Kadhimi signed'], ['conflicts'], ['combat troops']])(
    'finds the same: %s',
    async (text) => {
      const predicates = (await readVocabulary(database)).predicates().map((row) => ({
        name: row.name,
        labels: [...labelsOfWord(row), ...inverseLabelsOfWord(row)].map((form) => form.text).concat(row.synonyms ?? []),
      }));
      const question = { text, dossiers: undefined, asOf: undefined, first: 20, holding: [], predicates };
      const own = await traversals.searchAll(question, new Deadline(60_000));
      const other = await find(text, { first: 20 });
      expect(own.relations.map(({ relation }) => relation.id)).toEqual(
        other.relations.map(({ relation }) => relation.id),
      );
      expect(own.claims.map(({ id }) => id)).toEqual(other.claims.map(({ claim }) => claim.id));
      expect(own.relationTypes.map(({ type, relations }) => [type, relations])).toEqual(
        other.relationTypes.map(({ type, relations }) => [type, relations]),
      );
      expect(own.disagreements?.count).toEqual(other.disagreements?.count);
      // It does not count claims without a relation.
      expect(own.relationTypes.every(({ otherClaims }) => otherClaims === null)).toBe(true);
    },
  );

  test('lists and counts relations of given types, and refuses all', async () => {
    const through = { relations: ['ATTACKED', 'SIGNED'] };
    const question = { through, first: 100, after: undefined };
    const own = await traversals.relations(question, new Deadline(60_000));
    const listed = await list('{ relations: [ATTACKED, SIGNED] }', 100);
    expect(own.relations.map(({ id }) => id)).toEqual(listed);
    expect((await traversals.tally(through, new Deadline(60_000))).relations).toBe(listed.length);
    await expect(traversals.tally({}, new Deadline(60_000))).rejects.toMatchObject({ bound: 'wholeGraph' });
  });
});

async function list(through: string, first: number): Promise<string[]> {
  const listed: string[] = [];
  for (let after: string | undefined, more = true; more; after = listed.at(-1)) {
    const { relations: page } = await answered<{
      relations: { relations: { id: string }[]; totalCount: number; hasNextPage: boolean };
    }>(
      `query ($first: Int, $after: ID) { relations(through: ${through}, first: $first, after: $after) { relations { id } totalCount hasNextPage } }`,
      { first, after },
    );
    listed.push(...page.relations.map(({ id }) => id));
    expect(page.relations).toHaveLength(Math.min(first, page.totalCount - listed.length + page.relations.length));
    expect(page.hasNextPage).toBe(listed.length < page.totalCount);
    more = page.hasNextPage;
  }
  return listed;
}

test.each([
  ['{ dossiers: ["us-iraq-2021"] }'],
  ['{ relations: [ATTACKED, MET_WITH] }'],
  ['{ entityTypes: [Person, Government], status: [ASSERTED] }'],
  ['{ during: { from: "2021-07-20", to: "2021-07-31" }, certainty: CERTAIN }'],
  ['{ modes: [FUTURE] }'],
])('pages are the whole list, in order of id, and the tally is of the list: %s', async (through) => {
  const whole = await list(through, 5_000);
  expect(whole.length).toBeGreaterThan(0);
  expect(whole).toEqual(whole.toSorted());
  expect(await list(through, 13)).toEqual(whole);
  const data = await answered<{
    tally: Json;
    relations: { relations: { type: string; status: string; from: Json; to: Json }[] };
    ranking: unknown[];
  }>(
    `{ tally(through: ${through}) { relations entities relationTypes { type count } entityTypes { type count } statuses { status count } }
       relations(through: ${through}, first: 5000) { relations { type status from { __typename id } to { __typename id } } }
       ranking(by: DEGREE, first: 5000, through: ${through}) { entity { id } } }`,
  );
  const { relations } = data.relations;
  const ends = new Map(relations.flatMap(({ from, to }) => [from, to]).map((end) => [end['id'], end['__typename']]));
  expect(data.tally).toEqual({
    relations: whole.length,
    entities: ends.size,
    relationTypes: counted(
      relations.map(({ type }) => type),
      'type',
    ).toSorted(byKey('type')),
    entityTypes: expect.arrayContaining(counted([...ends.values()].map(String), 'type')),
    statuses: counted(
      relations.map(({ status }) => status),
      'status',
    ).toSorted(byKey('status')),
  });
  expect(data.ranking).toHaveLength(ends.size);
});

test('a place that is none is refused', async () => {
  const query = 'query ($after: ID) { relations(after: $after) { totalCount } }';
  expect(await server.codeOf(query, { after: 'no.such.relation' })).toBe('BAD_USER_INPUT');
});

function counted(values: readonly string[], key: string): Json[] {
  return [...new Set(values)].map((value) => ({ [key]: value, count: values.filter((each) => each === value).length }));
}

function byKey(key: string): (a: Json, b: Json) => number {
  return (a, b) => (String(a[key]) < String(b[key]) ? -1 : 1);
}

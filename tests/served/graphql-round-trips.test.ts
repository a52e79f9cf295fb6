/** How many sessions with Neo4j an answer needs: none for data of the traversals, else a few, for data of any size. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { serveInProcess, type InProcessServer } from '../support/in-process-server.ts';
import { served } from '../support/served.ts';

let server: InProcessServer;
beforeAll(async () => {
  const { address } = await served('us-iraq-2021');
  server = await serveInProcess(address);
});
afterAll(() => server.close());

async function trips(query: string): Promise<number> {
  const { answer, trips: counted } = await server.roundTrips(query);
  expect(answer.errors).toBeUndefined();
  return counted;
}

const PATH = 'path(from: "joe-biden", to: "mustafa-al-kadhimi")';
const SCALARS = '__typename id name nameAr aliases kind note';

test('what a traversal knows: none', async () => {
  const relation = `id type status origins startEarliest startLatest endEarliest endLatest from { ${SCALARS} } to { id } occasion { ${SCALARS} } claims { __typename id }`;
  expect(
    await trips(
      `{ ${PATH} { length weakestOrigins entities { ${SCALARS} ... on Person { name } } relations { ${relation} } } }`,
    ),
  ).toBe(0);
  expect(
    await trips(
      `{ entity(id: "iraq") { ...E } stats { claims } neighborhood(of: ["iraq"], depth: 4) { truncated entities { ...E } relations { ${relation} } } } fragment E on Entity { ${SCALARS} }`,
    ),
  ).toBe(0);
});

const CLAIMS = 'claims { text attribution { position act through actor { id name } } document { id file } }';

test('a path with nested claims: one', async () => {
  expect(await trips(`{ ${PATH} { relations { id ${CLAIMS} } } }`)).toBe(1);
});

test('as many for a hundred claims as for one', async () => {
  const size = async (depth: number, first: number): Promise<[number, number]> => {
    const { answer, trips: counted } = await server.roundTrips(
      `{ neighborhood(of: ["iraq"], depth: ${depth}, first: ${first}) { relations { id ${CLAIMS} } } }`,
    );
    const found = answer.data?.['neighborhood'] as { relations: unknown[] } | undefined;
    return [found?.relations.length ?? 0, counted];
  };
  const [few, tripsOfFew] = await size(1, 3);
  const [many, tripsOfMany] = await size(6, 500);
  expect(many).toBeGreaterThan(10 * few);
  expect([tripsOfFew, tripsOfMany]).toEqual([1, 1]);
});

test('what speakers, passages and participants are asked for beyond scalars: one more for each place', async () => {
  expect(await trips(`{ ${PATH} { relations { claims { passages { start document { file } } } } } }`)).toBe(2);
  const speaker = (fields: string): string =>
    `{ ${PATH} { relations { claims { attribution { actor { id ... on Person { ${fields} } } } } } } }`;
  expect(await trips(speaker('subjectOf { id }'))).toBe(2);
  expect(await trips(speaker('holdsPost { id }'))).toBe(1);
});

test('generated fields at three places: three; of four kinds at one place: one', async () => {
  const subject = '... on Person { subjectOf { id } }';
  expect(
    await trips(`{ ${PATH} { entities { ${subject} } relations { from { ${subject} } to { ${subject} } } } }`),
  ).toBe(3);
  expect(
    await trips(
      '{ neighborhood(of: ["iraq"], depth: 6) { entities { ...A ... on Event { occasionOf { id } } ... on Place { objectOf { id } } } } } fragment A on Actor { name ... on Organization { published { id } } }',
    ),
  ).toBe(1);
});

test('relation fields are known to traversals: none below an entity, one for the claims of an edge', async () => {
  const met = '... on Person { metWith { id ... on Person { holdsPost { id name } } } }';
  expect(await trips(`{ ${PATH} { entities { ${met} } relations { from { ${met} } } } }`)).toBe(0);
  const edges = 'edges { cursor node { id } properties { id origins occasion claims { id } } }';
  const biden = (fields: string): string => `{ entity(id: "joe-biden") { ... on Person { ${fields} } } }`;
  expect(await trips(biden(`metWithConnection { totalCount pageInfo { endCursor } ${edges} }`))).toBe(0);
  expect(await trips(biden('metWithConnection { edges { properties { claims { id text } } } }'))).toBe(1);
  expect(await trips('{ people(where: { id: { eq: "joe-biden" } }) { metWith { id } holdsPost { id } } }')).toBe(1);
});

test('a lookup with all that a claim has: one, and one for each place where documents stand below passages', async () => {
  const all =
    'id text document { id } subject { id } object { id } participants { role entity { id } } attributedTo { id } quantities { low } contradicts { id } repeats { id }';
  expect(await trips(`{ claims(limit: 500) { ${all} } }`)).toBe(1);
  expect(await trips(`{ claims(limit: 500) { ${all} passages { document { id } } } }`)).toBe(2);
});

test('search: one statement for candidates, holders or not; one more where generated fields are selected below', async () => {
  const scalars = 'score how matched entity { __typename id name nameAr aliases kind note } held { id claims { id } }';
  expect(await trips(`{ search(text: "Kadhimi") { ${scalars} } }`)).toBe(1);
  expect(await trips(`{ search(text: "prime minister of Iraq") { ${scalars} } }`)).toBe(1);
  expect(await trips('{ search(text: "Kadhimi") { entity { id ... on Person { subjectOf { id } } } } }')).toBe(2);
  expect(await trips('{ search(text: "Kadhimi") { entity { id ... on Person { holdsPost { id } } } } }')).toBe(1);
  expect(await trips(`{ search(text: " * ") { ${scalars} } }`)).toBe(0);
});

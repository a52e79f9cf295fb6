/**
 * `dossiers` on a graph of several dossiers. What one of them gives must be what a graph of this dossier alone gives: the same counts,
 * relations, contradictions and names.
 */
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Json } from '../support/asking.ts';
import { served, type Served } from '../support/served.ts';

let [all, alone]: Served[] = [];
beforeAll(async () => {
  [all, alone] = await Promise.all([served('us-iraq-2021 and fixtures'), served('us-iraq-2021')]);
});

const US_IRAQ = { dossiers: ['us-iraq-2021'] };

async function data(server: Served | undefined, query: string, variables: Json = {}): Promise<Json> {
  const answer = await server?.ask(query, variables);
  expect(answer?.errors).toBeUndefined();
  return answer?.data ?? {};
}

describe('one dossier of several', () => {
  test.each([
    [
      'stats',
      `query ($dossiers: [ID!]) { stats(dossiers: $dossiers) { dossiers documents entities claims relations contradictions } }`,
    ],
    [
      'contradictions',
      `query ($dossiers: [ID!]) { contradictions(dossiers: $dossiers, first: 500) { id claims { id } } }`,
    ],
    [
      'neighborhood',
      `query ($dossiers: [ID!]) { neighborhood(of: ["iraq"], depth: 6, through: { dossiers: $dossiers }) {
        entities { id } relations { id status origins startEarliest endLatest claims { id } } } }`,
    ],
    [
      'timeline',
      `query ($dossiers: [ID!]) { timeline(first: 1000, through: { dossiers: $dossiers }) { totalCount edges { node {
        ... on Relation { relation: id } ... on Event { event: id } ... on Claim { claim: id } } } } }`,
    ],
    [
      'ranking',
      `query ($dossiers: [ID!]) { ranking(by: PAGERANK, first: 300, through: { dossiers: $dossiers }) { entity { id } } }`,
    ],
    [
      'search',
      `query ($dossiers: [ID!]) { search(text: "premier", dossiers: $dossiers, first: 100) { score entity { id } } }`,
    ],
  ])('%s is the same as in a graph of it alone', async (_name, query) => {
    const expected = await data(alone, query);
    expect(JSON.stringify(expected).length).toBeGreaterThan(100);
    expect(await data(all, query, US_IRAQ)).toEqual(expected);
    // All dossiers give more, or the comparison shows nothing.
    if (!query.includes('neighborhood')) expect(await data(all, query)).not.toEqual(expected);
  });

  test('names of other dossiers are not found', async () => {
    const query = `query ($text: String!, $dossiers: [ID!]) { search(text: $text, dossiers: $dossiers) { entity { id } } }`;
    const text = 'the mayor of Meren';
    expect(JSON.stringify(await data(all, query, { text, dossiers: ['hard-cases'] }))).toContain('mayor-of-meren');
    expect(await data(all, query, { text, ...US_IRAQ })).toEqual({ search: [] });
  });
});

test('the counts of several dossiers: the documents and entities that they share count once', async () => {
  const { dossiers } = await data(all, '{ dossiers { id } }');
  const ids = (dossiers as readonly { id: string }[]).map(({ id }) => id);
  const query = `query ($dossiers: [ID!]) { stats(dossiers: $dossiers) { dossiers documents entities claims relations contradictions } }`;
  const whole = await data(all, query);
  expect(await data(all, query, { dossiers: ids })).toEqual(whole);
  expect(await data(all, query, { dossiers: [...ids, ...ids] })).toEqual(whole);
  expect(await data(all, query, { dossiers: [] })).toEqual({
    stats: { dossiers: 0, documents: 0, entities: 0, claims: 0, relations: 0, contradictions: 0 },
  });
});

test.each([
  ['through.dossiers', '{ path(from: "iraq", to: "iran", through: { dossiers: ["nothing", "frozen"] }) { length } }'],
  ['dossiers', '{ search(text: "Iraq", dossiers: ["nothing"]) { score } }'],
  ['dossiers', '{ contradictions(dossiers: ["nothing"]) { id } }'],
  ['dossiers', '{ stats(dossiers: ["nothing"]) { claims } }'],
])('%s: an unknown id is refused by its name: %s', async (argument, query) => {
  const { errors } = (await all?.ask(query)) ?? {};
  expect(errors?.[0]).toMatchObject({
    message: expect.stringMatching(new RegExp(`^${argument.replace('.', '\\.')}: no dossier has the id 'nothing'\\.`)),
    extensions: { code: 'BAD_USER_INPUT' },
  });
});

test.each([
  ['through', 'query ($ids: [ID!]) { path(from: "iraq", to: "iran", through: { dossiers: $ids }) { length } }'],
  ['dossiers', 'query ($ids: [ID!]) { search(text: "Iraq", dossiers: $ids) { score } }'],
  ['dossiers', 'query ($ids: [ID!]) { contradictions(dossiers: $ids) { id } }'],
  ['dossiers', 'query ($ids: [ID!]) { stats(dossiers: $ids) { claims } }'],
])('%s: a list has a bound: %s', async (argument, query) => {
  const { errors } = (await all?.ask(query, { ids: Array.from({ length: 501 }, () => 'frozen') })) ?? {};
  expect(errors?.[0]).toMatchObject({
    message: expect.stringMatching(
      new RegExp(`^The bound 'list' is 500, .* a list of 501 in \\w+\\(${argument}: …\\)`),
    ),
    extensions: { code: 'LIMIT_EXCEEDED' },
  });
});

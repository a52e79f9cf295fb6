/** FollowTheMoney: which claims become a link, what its ends are, and which dates it takes. */
import { describe, expect, test } from '@jest/globals';
import { Account } from '../../src/interchange/account/account.ts';
import { ftm } from '../../src/interchange/formats/ftm/ftm.ts';
import { ftmDate } from '../../src/interchange/formats/ftm/ftm-date.ts';
import type { Records } from '../../src/records/record.ts';
import { FULL, sourceOf } from '../support/records/full-records.ts';

const [FULL_CLAIM] = FULL.claim as [Records['claim']];
/** It says nothing but what a case adds. */
const CLAIM: Records['claim'] = {
  ...FULL_CLAIM,
  content: null,
  value: null,
  about: null,
  participants: [],
  quantities: [],
};

const term = (of: string, name: string, definition: object): Records['term'] => ({
  ...{ term: of, name, labels: [], inverseLabels: [] },
  definition: definition as Record<string, unknown>,
});
const TERMS = [
  ...FULL.term,
  term('PREDICATE', 'HOLDS_POST', { ftm: { schema: 'Occupancy', ends: { holder: 'S', post: 'O' } } }),
  term('PREDICATE', 'POST_OF', { ftm: { schema: '@S', ends: { organization: 'O' } } }),
  term('PREDICATE', 'BORN', { ftm: { schema: '@S', ends: { birthDate: 'when', birthPlace: 'PLACE' } } }),
  term('PREDICATE', 'SAME_AS', { ftm: { schema: 'Similar', ends: { candidate: 'S', match: 'O' } } }),
  term('PREDICATE', 'PRAISED', {}),
];
const ENTITIES = [...FULL.entity, { ...(FULL.entity[1] as Records['entity']), id: 'the-post', type: 'Post' }];

interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** What becomes of a claim. */
async function linkOf(claim: Partial<Records['claim']>): Promise<Entity | undefined> {
  const source = sourceOf({ ...FULL, term: TERMS, entity: ENTITIES, claim: [{ ...CLAIM, ...claim }] });
  let lines: Entity[] = [];
  for await (const { file, text } of ftm.write(new Account(source), { language: 'en' })) {
    if (file === 'entities.ftm.json') lines = [...lines, JSON.parse(text) as Entity];
  }
  // Claims come after the only document.
  const [first, ...more] = lines.slice(lines.findIndex(({ id }) => id === 'document-article-1') + 1);
  expect(more).toEqual([]);
  return first;
}

test('an affirmed claim of what happened is an event of those who were involved, with its sources', async () => {
  const claim = { participants: [{ role: 'PLACE', entity: 'tabra' }], startLatest: '2021-07-11' };
  expect(await linkOf(claim)).toMatchObject({
    id: 'claim-full-01',
    schema: 'Event',
    properties: {
      name: ['text of a claim in English'],
      involved: ['amal-haddad', 'bashir-nouri'],
      location: ['name of tabra'],
      recordId: ['full-01'],
      startDate: ['2021-07-11'],
      proof: ['document-article-1'],
      publisher: ['name of hafryat'],
    },
  });
});

test.each<[string, Partial<Records['claim']>]>([
  ['denied', { polarity: 'NEGATED' }],
  ['planned', { mode: 'FUTURE' }],
  ['supposed', { mode: 'HYPOTHETICAL' }],
  ['taken back', { withdrawnLatest: '2021-09-02' }],
  ['of a predicate without a schema', { predicate: 'PRAISED' }],
  ['without an end that the schema asks for', { predicate: 'HOLDS_POST', object: null }],
  ['of an end whose schema the property does not take', { predicate: 'HOLDS_POST', object: 'hafryat' }],
])('what is %s becomes nothing', async (_what, claim) => {
  expect(await linkOf(claim)).toBeUndefined();
});

describe('properties of the subject', () => {
  test('a further line of it', async () => {
    expect(await linkOf({ predicate: 'POST_OF', subject: 'the-post', object: 'hafryat' })).toMatchObject({
      ...{ id: 'the-post', schema: 'Position', properties: { organization: ['hafryat'] } },
    });
  });

  test('a date, and the name of a place', async () => {
    const claim = { startEarliest: '1946-01-01', endLatest: '1946-12-31', object: null };
    expect(
      await linkOf({ ...claim, predicate: 'BORN', participants: [{ role: 'PLACE', entity: 'tabra' }] }),
    ).toMatchObject({ id: 'amal-haddad', properties: { birthDate: ['1946'], birthPlace: ['name of tabra'] } });
  });
});

test('a schema without dates and sources gets none', async () => {
  const { properties } = (await linkOf({ predicate: 'SAME_AS' })) as Entity;
  expect(properties).toEqual({ candidate: ['amal-haddad'], match: ['bashir-nouri'] });
});

test.each([
  ['2021-07-26', '2021-07-26', '2021-07-26'],
  ['2021-07-01', '2021-07-31', '2021-07'],
  ['2024-02-01', '2024-02-29', '2024-02'],
  ['2024-02-01', '2024-02-28', null],
  ['2021-01-01', '2021-12-31', '2021'],
  ['2021-01-01', '2022-12-31', null],
  ['2021-07-26', '2021-07-27', null],
  ['2021-07-26', null, null],
  [null, '2021-07-26', null],
  ['-0053-06-09', '-0053-06-09', null],
  ['0999-01-01', '0999-12-31', null],
  ['3000-01-01', '3000-01-01', null],
])('the date of %s to %s is %s', (first, last, date) => {
  expect(ftmDate(first, last)).toBe(date);
});

/** STIX 2.1: which object a claim becomes, what a denial disagrees with, which times and types a bundle has, and that its ids stay. */
import { describe, expect, test } from '@jest/globals';
import { Account } from '../../src/interchange/account/account.ts';
import { stix } from '../../src/interchange/formats/stix/stix.ts';
import { stixSpan, stixTimes } from '../../src/interchange/formats/stix/stix-time.ts';
import { referenceOf } from '../../src/interchange/formats/stix/things.ts';
import type { Records } from '../../src/records/record.ts';
import { FULL, sourceOf, type AllRecords } from '../support/records/full-records.ts';

const [CLAIM] = FULL.claim as [Records['claim']];
const [RELATION] = FULL.relation as [Records['relation']];
const [DOCUMENT] = FULL.document as [Records['document']];

interface StixObject {
  readonly type: string;
  readonly id: string;
  readonly object_refs?: readonly string[];
  readonly extensions: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly [property: string]: unknown;
}

async function textOf(records: Partial<AllRecords>, language = 'en'): Promise<string> {
  let all = '';
  for await (const { text } of stix.write(new Account(sourceOf({ ...FULL, ...records })), { language })) all += text;
  return all;
}

async function objectsOf(records: Partial<AllRecords>, language?: string): Promise<StixObject[]> {
  const { objects } = JSON.parse(await textOf(records, language)) as { objects: StixObject[] };
  const ids = objects.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  // Nothing names an object that is not there.
  const named = objects.flatMap((each) => [
    ...(each.object_refs ?? []),
    ...[each['source_ref'], each['target_ref'], each['created_by_ref']].filter((id) => id !== undefined),
  ]);
  for (const id of named) expect(ids).toContain(id);
  return objects;
}

function own({ extensions, ...properties }: StixObject): Readonly<Record<string, unknown>> {
  return { ...properties, ...Object.values(extensions ?? {})[0] };
}

function bySanadId(objects: readonly StixObject[], id: string): StixObject {
  const found = objects.filter((each) => own(each)['sanad_id'] === id);
  expect(found.map(({ type }) => type)).toHaveLength(1);
  return found[0] as StixObject;
}

describe('a claim', () => {
  const NO_RELATION = { relation: [] };

  test.each<[string, Partial<Records['claim']>, string]>([
    ['affirms', {}, 'relationship'],
    ['denies', { polarity: 'NEGATED' }, 'opinion'],
    ['plans', { mode: 'FUTURE' }, 'note'],
    ['denies a plan', { mode: 'FUTURE', polarity: 'NEGATED' }, 'opinion'],
    ['supposes', { mode: 'HYPOTHETICAL' }, 'note'],
    ['supposes that it is not', { mode: 'HYPOTHETICAL', polarity: 'NEGATED' }, 'note'],
    ['has one end', { object: null }, 'note'],
    ['has an end of which nobody has a row', { object: 'nobody' }, 'note'],
  ])('that %s', async (_what, changes, type) => {
    const objects = await objectsOf({ ...NO_RELATION, claim: [{ ...CLAIM, ...changes }] });
    expect(bySanadId(objects, CLAIM.id).type).toBe(type);
    expect(objects.filter((each) => each.type === 'relationship')).toHaveLength(type === 'relationship' ? 1 : 0);
  });

  test('that was taken back is revoked', async () => {
    const [before, after] = await Promise.all(
      ['2999-01-01', '2021-09-02'].map(async (withdrawnLatest) =>
        bySanadId(await objectsOf({ claim: [{ ...CLAIM, withdrawnLatest }] }), CLAIM.id),
      ),
    );
    expect(before).not.toHaveProperty('revoked');
    expect(after).toMatchObject({ revoked: true });
  });

  test('names its speaker, what its passages are of, and what they cite', async () => {
    const objects = await objectsOf({});
    const claim = bySanadId(objects, CLAIM.id);
    // A person without a kind is an identity; the officer is the last of the attribution.
    expect(claim['created_by_ref']).toBe(bySanadId(objects, 'unnamed-officer').id);
    expect(claim['external_references']).toEqual([
      expect.objectContaining({ source_name: 'title of a document in English', url: 'https://example.org/document' }),
      { source_name: 'cited by the source', description: 'a source that nobody read' },
      { source_name: 'cited by the source', description: 'another one' },
      { source_name: 'wikidata', external_id: 'Q301' },
    ]);
    const report = bySanadId(objects, 'article-1');
    expect(report).toMatchObject({ type: 'report', published: '2021-08-12T00:00:00.000Z', object_refs: [claim.id] });
  });
});

describe('a denial', () => {
  const denial = { ...CLAIM, id: 'full-06', polarity: 'NEGATED' };

  test('disagrees with the relationships that affirm the relation at that time', async () => {
    const objects = await objectsOf({ claim: [CLAIM, denial] });
    const [affirmed, opinion] = [bySanadId(objects, CLAIM.id), bySanadId(objects, denial.id)];
    expect(opinion).toMatchObject({ opinion: 'strongly-disagree', object_refs: [affirmed.id] });
  });

  test('of a plan, or of another time, disagrees with the proposition', async () => {
    const proposition = bySanadId(await objectsOf({}), RELATION.id).id;
    const ofPlan = await objectsOf({ claim: [CLAIM, { ...denial, mode: 'FUTURE' }] });
    const ofOtherTime = await objectsOf({ claim: [CLAIM, denial], relation: [{ ...RELATION, against: [] }] });
    for (const objects of [ofPlan, ofOtherTime]) {
      expect(bySanadId(objects, denial.id).object_refs).toEqual([proposition]);
    }
  });

  test('of what nobody affirms brings the proposition with it, once', async () => {
    const second = { ...denial, id: 'full-07' };
    const objects = await objectsOf({ claim: [denial, second], relation: [] });
    const [proposition, ...more] = objects.filter(({ type }) => type === 'x-sanad-proposition');
    expect(more).toEqual([]);
    for (const { id } of [denial, second]) expect(bySanadId(objects, id).object_refs).toEqual([proposition?.id]);
  });
});

describe('types', () => {
  const thing = (changes: Partial<Records['entity']>): Records['entity'] => ({
    ...(FULL.entity[1] as Records['entity']),
    ...{ id: 'thing-1', ...changes },
  });
  const kind = (of: string, name: string, code: string): Records['term'] => ({
    ...{ term: 'KIND', name, labels: [], inverseLabels: [], definition: { of, stix: code } },
  });
  const KINDS = [
    kind('Place', 'COUNTRY', 'location'),
    kind('Organization', 'GANG', 'threat-actor'),
    kind('Thing', 'INDICATOR', 'indicator'),
  ];

  test.each<[Partial<Records['entity']>, object]>([
    [{ type: 'Person' }, { type: 'identity', identity_class: 'individual' }],
    [
      { type: 'Organization', kind: 'GANG', aliases: ['G'] },
      { type: 'threat-actor', aliases: ['G'] },
    ],
    // Its kind has no code, so that it has none.
    [
      { type: 'Organization', kind: 'UNKNOWN' },
      { type: 'x-sanad-organization', entity_type: 'Organization' },
    ],
    [{ type: 'Event' }, { type: 'x-sanad-event' }],
    // STIX asks for more than a name.
    [{ type: 'Thing', kind: 'INDICATOR' }, { type: 'x-sanad-thing' }],
    [{ type: 'Place' }, { type: 'x-sanad-place' }],
    [
      { type: 'Place', latitude: 1.5, longitude: 0 },
      { type: 'location', latitude: 1.5, longitude: 0 },
    ],
    [
      { type: 'Place', kind: 'COUNTRY', identifiers: ['iso3166:IQ'] },
      { type: 'location', country: 'IQ' },
    ],
    [{ type: 'Place', kind: 'COUNTRY', identifiers: ['iso3166:IQ-AN'] }, { type: 'x-sanad-place' }],
  ])('%j', async (changes, expected) => {
    const objects = await objectsOf({ entity: [...FULL.entity, thing(changes)], term: KINDS });
    expect(bySanadId(objects, 'thing-1')).toMatchObject(expected);
  });

  test.each<[string, string | undefined, string]>([
    ['MET_WITH', undefined, 'met-with'],
    ['USES', 'uses', 'uses'],
    // STIX suggests it from other types, and calls only things of one type duplicates.
    ['DIRECTED_AGAINST', 'targets', 'directed-against'],
    ['SAME_AS', 'duplicate-of', 'duplicate-of'],
    ['LOCATED_IN', 'located-at', 'located-in'],
  ])('a relationship %s with the code %s is %s', async (name, code, expected) => {
    const definition = code === undefined ? {} : { stix: code };
    const term = [{ term: 'PREDICATE', name, labels: [], inverseLabels: [], definition }];
    const entity = FULL.entity.map((each) => ({ ...each, kind: null }));
    const objects = await objectsOf({ term, entity, claim: [{ ...CLAIM, predicate: name }] });
    expect(bySanadId(objects, CLAIM.id)).toMatchObject({ relationship_type: expected });
  });

  test.each([
    ['wikidata:Q1', { source_name: 'wikidata', external_id: 'Q1' }],
    ['cve:CVE-2021-0001', { source_name: 'cve', external_id: 'CVE-2021-0001' }],
    ['cve:2021-1', { source_name: 'identifier', description: 'cve:2021-1' }],
    ['other:CVE-2021-0001', { source_name: 'identifier', description: 'other:CVE-2021-0001' }],
  ])('the identifier %s', (identifier, reference) => {
    expect(referenceOf(identifier)).toEqual(reference);
  });
});

describe('times', () => {
  const span = (...bounds: readonly (string | null)[]): object => {
    const [startEarliest = null, startLatest = null, endEarliest = null, endLatest = null] = bounds;
    return stixSpan({ startEarliest, startLatest, endEarliest, endLatest });
  };

  test.each<[readonly (string | null)[], object]>([
    [
      ['2021-07-26', '2021-07-26', '2021-07-26', '2021-07-26'],
      { start_time: '2021-07-26T00:00:00.000Z', stop_time: '2021-07-26T23:59:59.999Z' },
    ],
    [['2021-07-26', '2021-07-26', '2021-07-26', null], { start_time: '2021-07-26T00:00:00.000Z' }],
    [[null, '2021-07-26', '2021-07-28', '2021-07-28'], { stop_time: '2021-07-28T23:59:59.999Z' }],
    // A month: STIX has none.
    [['2021-07-01', '2021-07-31', '2021-07-01', '2021-07-31'], {}],
    [['-0480-09-29', '-0480-09-29', '-0480-09-29', '-0480-09-29'], {}],
    [['0000-01-01', '0000-01-01', null, null], {}],
    [['2021-07-26', '2021-07-26', '2021-07-20', '2021-07-20'], { start_time: '2021-07-26T00:00:00.000Z' }],
  ])('of %j', (bounds, expected) => {
    expect(span(...bounds)).toEqual(expected);
  });

  test.each<[readonly (string | null)[], string | null, string, string]>([
    [['2026-11-01'], '2026-11-02', '2026-11-01', '2026-11-02'],
    [[null, '2026-10-01'], null, '2026-10-01', '2026-10-01'],
    [['2021-02'], '2020-01-01', '2021-02-01', '2021-02-01'],
    [['-0430', '2021-03-04'], null, '2021-03-04', '2021-03-04'],
    [[null], null, '1970-01-01', '1970-01-01'],
    [['unknown'], null, '1970-01-01', '1970-01-01'],
  ])('of a row that was written on %j and reviewed on %s', (written, reviewed, created, modified) => {
    const moment = (day: string): string => `${day}T00:00:00.000Z`;
    expect(stixTimes(written, reviewed)).toEqual({ created: moment(created), modified: moment(modified) });
  });

  test('of what nobody dated: the day of publication of its document, else the first of its dossier', async () => {
    const bare = { ...FULL.dossier[0], codedOn: null } as Records['dossier'];
    const document = { ...DOCUMENT, codedOn: null };
    const early = { ...document, id: 'early', publishedEarliest: '2020-05-06', publishedLatest: '2020-05-06' };
    const claim = { ...CLAIM, document: DOCUMENT.id, codedOn: null, reviewedOn: null };
    const further = { claim: [claim, { ...claim, id: 'of-none', document: null }], dossier: [bare] };
    const objects = await objectsOf({ ...further, document: [document, early] });
    const createdOf = (key: string): unknown => bySanadId(objects, key)['created'];
    expect(createdOf(CLAIM.id)).toBe(`${String(DOCUMENT.publishedEarliest)}T00:00:00.000Z`);
    expect(createdOf('early')).toBe('2020-05-06T00:00:00.000Z');
    for (const key of ['of-none', bare.id, FULL.entity[0]?.id ?? '']) {
      expect([key, createdOf(key)]).toEqual([key, '2020-05-06T00:00:00.000Z']);
    }
    const unpublished = await objectsOf({ ...further, document: [{ ...document, publishedEarliest: null }] });
    expect(bySanadId(unpublished, CLAIM.id)['created']).toBe('1970-01-01T00:00:00.000Z');
  });

  test.each(['NEGATED', 'AFFIRMED'])('of an opinion and a note are in the extension: %s', async (polarity) => {
    const days = {
      startEarliest: '2021-07-26',
      startLatest: '2021-07-26',
      endEarliest: '2021-07-27',
      endLatest: '2021-07-27',
    };
    const claim = {
      ...CLAIM,
      id: 'timed',
      polarity,
      mode: polarity === 'NEGATED' ? 'ACTUAL' : 'HYPOTHETICAL',
      ...days,
    };
    const found = JSON.stringify(bySanadId(await objectsOf({ claim: [CLAIM, claim] }), 'timed')['extensions']);
    expect(found).toContain('"start_time":"2021-07-26T00:00:00.000Z","stop_time":"2021-07-27T23:59:59.999Z"');
  });

  test.each([null, '-0430-01-01'])('a document that was published on %s is no report', async (publishedEarliest) => {
    const objects = await objectsOf({ document: [{ ...DOCUMENT, publishedEarliest }] });
    expect(bySanadId(objects, DOCUMENT.id)).toMatchObject({ type: 'grouping', context: 'unspecified' });
    expect(objects.filter(({ type }) => type === 'report')).toEqual([]);
  });
});

test('the language of a text is that in which it is, and the other forms are beside it', async () => {
  const claim = bySanadId(await objectsOf({}, 'ar'), CLAIM.id);
  expect(claim).toMatchObject({ lang: 'ar', description: 'text of a claim بالعربية' });
  expect(own(claim)).toMatchObject({ texts: { en: 'text of a claim in English' } });
});

test('two exports are equal, and ids depend on the thing alone', async () => {
  expect(await textOf({})).toBe(await textOf({}));
  const idOf = async (records: Partial<AllRecords>): Promise<string> =>
    bySanadId(await objectsOf(records), CLAIM.id).id;
  const before = await idOf({});
  expect(before).toMatch(/^relationship--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(await idOf({ claim: [{ ...CLAIM, texts: [], when: null }], relation: [] })).toBe(before);
  // Dossiers of different people may use one id for different claims.
  const [dossier] = FULL.dossier as [Records['dossier']];
  expect(await idOf({ dossier: [{ ...dossier, iri: 'https://example.org/other/' }] })).not.toBe(before);
});

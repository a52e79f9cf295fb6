/** STIX 2.1 as a source: which objects are claims, of whom, when and about what; what is no guess; ids that stay; damaged files. */
import { describe, expect, test } from '@jest/globals';
import { readSharedVocabulary } from '../../src/dossier/read/read-shared-vocabulary.ts';
import { BadInputError } from '../../src/errors.ts';
import { Account } from '../../src/interchange/account/account.ts';
import { stix } from '../../src/interchange/formats/stix/stix.ts';
import { kindKeyOf, kindOfObject } from '../../src/interchange/in/stix/stix-kinds.ts';
import { stixReader } from '../../src/interchange/in/stix/stix.ts';
import type { StixObject } from '../../src/interchange/in/stix/stix-objects.ts';
import { Vocabulary } from '../../src/model/vocabulary.ts';
import { readText, type ReadText } from '../support/imports/read-text.ts';
import { FULL, sourceOf } from '../support/records/full-records.ts';

const TIMES = { spec_version: '2.1', created: '2021-07-22T10:00:00.000Z', modified: '2021-07-22T10:00:00.000Z' };
const id = (type: string, digit: string): string => `${type}--${digit.repeat(8)}-0000-4000-8000-000000000000`;
const object = (type: string, digit: string, properties: object): object => ({
  ...{ type, id: id(type, digit), ...TIMES, ...properties },
});

const AGENCY = object('identity', '1', { name: 'Northland Agency', identity_class: 'organization' });
const GROUP = object('identity', '2', { name: 'River Group', identity_class: 'group', description: 'some people' });
const TOWN = object('location', '3', { name: 'Tabra', latitude: 33.5, longitude: 44, country: 'IQ' });
const LOCATED = object('relationship', '4', {
  ...{ relationship_type: 'located-at', source_ref: id('identity', '2'), target_ref: id('location', '3') },
  ...{ created_by_ref: id('identity', '1'), start_time: '2020-01-01T00:00:00Z', confidence: 60 },
  external_references: [{ source_name: 'Gazette', url: 'https://example.org/g', description: 'page 2' }],
});
const REPORT = object('report', '5', {
  ...{ name: 'Quarterly', published: '2021-07-20T00:00:00Z', object_refs: [id('relationship', '4')] },
});
const CLAIM = `mine-relationship-44444444-0000-4000-8000-000000000000-aaef8a`;

function bundleOf(objects: readonly object[]): string {
  return JSON.stringify({ type: 'bundle', id: id('bundle', '9'), objects }, null, 1);
}
async function read(objects: readonly object[], mapping?: object): Promise<ReadText> {
  return await readText(stixReader, 'bundle.json', bundleOf(objects), mapping);
}
function fatesOf({ lines }: ReadText, field: string): string[] {
  return lines.filter((line) => line.field === field).map(({ fate, values }) => `${values} ${fate}`);
}

test('a relationship is a claim of the identity that created it, with its object, its time and what it cites', async () => {
  const found = await read([REPORT, LOCATED, AGENCY, GROUP, TOWN]);
  expect(found.matters).toEqual([]);
  expect(found.rows('Claim').get(CLAIM)).toEqual({
    ...{
      id: CLAIM,
      document: 'mine-sample',
      passages: ['/objects/1'],
      voice: 'OWN',
      polarity: 'AFFIRMED',
      mode: 'ACTUAL',
    },
    subject: 'mine-identity-22222222-0000-4000-8000-000000000000-cae076',
    predicate: 'LOCATED_IN',
    object: 'mine-location-33333333-0000-4000-8000-000000000000-2a18fa',
    when: '2020-01-01/..',
    attribution: ['mine-identity-11111111-0000-4000-8000-000000000000-41f901 RECORDED through DATASET on 2021-07-22'],
    cites: ['Quarterly, 2021-07-20', 'Gazette, page 2, <https://example.org/g>'],
  });
  expect([...found.rows('Organization').values()]).toMatchObject([
    { name: 'Northland Agency', kind: undefined },
    { name: 'River Group', kind: 'GROUP' },
  ]);
  expect([...found.rows('Place').values()]).toMatchObject([
    { name: 'Tabra', latitude: 33.5, longitude: 44, positionSource: 'mine-sample' },
  ]);
  expect(fatesOf(found, 'relationship.confidence')).toEqual(['1 DROPPED']);
  expect(fatesOf(found, 'identity.description')).toEqual(['1 DROPPED']);
  expect(fatesOf(found, 'relationship.start_time')).toEqual(['1 KEPT']);
  expect(fatesOf(found, 'location.country')).toEqual(['1 DROPPED']);
});

describe('an opinion', () => {
  const opinion = (says: string, refs: readonly string[]): object =>
    object('opinion', '6', {
      opinion: says,
      object_refs: refs,
      created_by_ref: id('identity', '2'),
      explanation: 'no',
    });

  test.each([
    ['strongly-disagree', 'NEGATED'],
    ['disagree', 'NEGATED'],
    ['agree', 'AFFIRMED'],
    ['neutral', undefined],
  ])('%s of a relationship is a claim %s, wherever it stands', async (says, polarity) => {
    const mine = opinion(says, [id('relationship', '4')]);
    for (const objects of [
      [mine, LOCATED, AGENCY, GROUP, TOWN],
      [LOCATED, AGENCY, GROUP, TOWN, mine],
    ]) {
      const { rows } = await read(objects);
      const [first, second] = [...rows('Claim').values()];
      expect(first).toMatchObject({ id: CLAIM, polarity: 'AFFIRMED' });
      const same = { predicate: 'LOCATED_IN', subject: first?.['subject'], object: first?.['object'], polarity };
      if (polarity === undefined) expect(second).toBeUndefined();
      else expect(second).toMatchObject(same);
    }
  });

  test('of what is no claim is dropped', async () => {
    const found = await read([AGENCY, GROUP, opinion('disagree', [id('identity', '1')])]);
    expect(found.rows('Claim').size).toBe(0);
    expect(fatesOf(found, 'opinion.opinion')).toEqual(['1 DROPPED']);
  });
});

test('a note is a comment of its creator on things and claims', async () => {
  const note = object('note', '7', {
    ...{ content: 'words', created_by_ref: id('identity', '1') },
    object_refs: [id('identity', '2'), id('relationship', '4'), id('report', '5')],
  });
  const { rows } = await read([note, LOCATED, AGENCY, GROUP, TOWN, REPORT]);
  expect([...rows('Claim').values()].slice(1)).toMatchObject([
    { predicate: 'COMMENTED_ON', object: 'mine-identity-22222222-0000-4000-8000-000000000000-cae076' },
    { predicate: 'COMMENTED_ON', content: CLAIM, passages: ['/objects/0'] },
  ]);
});

test('what was revoked, and an older version, are left out', async () => {
  const revoked = await read([{ ...LOCATED, revoked: true }, AGENCY, GROUP, TOWN]);
  expect(revoked.rows('Claim').size).toBe(0);
  expect(fatesOf(revoked, 'relationship.source_ref')).toEqual(['1 DROPPED']);
  const newer = { ...LOCATED, modified: '2022-01-01T00:00:00.000Z', start_time: '2019-01-01T00:00:00Z' };
  for (const objects of [
    [newer, LOCATED],
    [LOCATED, newer],
  ]) {
    const { rows } = await read([...objects, AGENCY, GROUP, TOWN]);
    expect([...rows('Claim').values()]).toMatchObject([{ when: '2019-01-01/..' }]);
  }
});

describe('what nobody says is no guess', () => {
  test('a type of relationship without a predicate', async () => {
    const other = { ...LOCATED, relationship_type: 'related-to' };
    const found = await read([other, AGENCY, GROUP, TOWN]);
    expect(found.matters).toMatchObject([
      { kind: 'UNKNOWN_PREDICATE', what: 'related-to', first: '/objects/0' },
      { kind: 'LEFT_OUT' },
    ]);
    const bound = await read([other, AGENCY, GROUP, TOWN], { predicates: { 'related-to': 'OPERATES_IN' } });
    expect(bound.rows('Claim').get(CLAIM)).toMatchObject({ predicate: 'OPERATES_IN' });
  });

  test('a type of object without a kind, and what is said of it', async () => {
    const actor = object('threat-actor', '2', { name: 'River Group' });
    const link = { ...LOCATED, source_ref: id('threat-actor', '2') };
    const found = await read([actor, AGENCY, TOWN, link]);
    expect(found.matters).toMatchObject([
      { kind: 'UNMAPPED_KIND', what: 'threat-actor', proposal: '"kinds": {"threat-actor": "Organization/GROUP"}' },
      { kind: 'LEFT_OUT' },
    ]);
    expect(found.rows('Claim').size).toBe(0);
    const bound = await read([actor, AGENCY, TOWN, link], { kinds: { 'threat-actor': 'Organization/GROUP' } });
    expect(bound.rows('Claim').size).toBe(1);
  });

  test('a sighting', async () => {
    const sighting = object('sighting', '8', {
      ...{ sighting_of_ref: id('identity', '2'), where_sighted_refs: [id('identity', '1')] },
      first_seen: '2021-01-01T00:00:00Z',
    });
    expect((await read([sighting, AGENCY, GROUP])).matters).toMatchObject([{ what: 'sighting' }, { kind: 'LEFT_OUT' }]);
    const { rows } = await read([sighting, AGENCY, GROUP], { predicates: { sighting: 'SPOKE_TO' } });
    expect([...rows('Claim').values()]).toMatchObject([{ predicate: 'SPOKE_TO', when: '2021-01-01/..' }]);
  });
});

/** Of each object that makes no claim there is a line with the reason, beside what is counted by type. */
const OPINION = { opinion: 'disagree', created_by_ref: id('identity', '2'), object_refs: [id('relationship', '4')] };
const NOTE = { content: 'x', created_by_ref: id('identity', '1') };
test.each<readonly [string, string, object, RegExp, object?]>([
  ['relationship', 'that was revoked', { ...LOCATED, revoked: true }, /revoked/],
  ['relationship', 'without a target', { ...LOCATED, target_ref: undefined }, /^it has no target$/],
  [
    'relationship',
    'to what is not there',
    { ...LOCATED, target_ref: id('tool', 'a') },
    /^tool--a.* is not in the bundle$/,
  ],
  ['relationship', 'from a report', { ...LOCATED, source_ref: id('report', '5') }, /^report--5.* became no entity$/],
  ['relationship', 'without a predicate', { ...LOCATED, relationship_type: 'x' }, /^no predicate is decided for "x"$/],
  ['relationship', 'that is not wanted', LOCATED, /leaves out "located-at"/, { predicates: { 'located-at': null } }],
  ['relationship', 'from a name in another script', LOCATED, /no name in the main language/, { languages: ['ar'] }],
  [
    'sighting',
    'without a predicate',
    object('sighting', '8', { sighting_of_ref: id('identity', '2') }),
    /it has no source/,
  ],
  ['opinion', 'that is neutral', object('opinion', '6', { ...OPINION, opinion: 'neutral' }), /neutral neither/],
  [
    'opinion',
    'on an identity',
    object('opinion', '6', { ...OPINION, object_refs: [id('identity', '1')] }),
    /no relationship/,
  ],
  ['note', 'of nobody', object('note', '7', { ...NOTE, created_by_ref: undefined, object_refs: [] }), /nobody/],
  [
    'note',
    'on a report',
    object('note', '7', { ...NOTE, object_refs: [id('report', '5')] }),
    /neither an entity nor a claim/,
  ],
])('a %s %s is listed with its reason', async (...[type, , listed, reason, mapping]) => {
  const objects = type === 'relationship' ? [listed] : [listed, LOCATED];
  const found = await read([...objects, AGENCY, GROUP, TOWN, REPORT], mapping);
  const lines = found.matters.filter(({ kind, what }) => kind === 'LEFT_OUT' && what.startsWith(`${type}--`));
  expect(lines).toMatchObject([{ times: 1, first: '/objects/0', proposal: expect.stringMatching(reason) }]);
});

test('an object that comes twice is one claim, and the second is listed', async () => {
  const found = await read([LOCATED, LOCATED, AGENCY, GROUP, TOWN]);
  expect(found.rows('Claim').size).toBe(1);
  expect(found.matters).toMatchObject([
    { kind: 'LEFT_OUT', first: '/objects/1', proposal: 'the bundle has an object of this id twice' },
  ]);
});

test('an opinion is of the time of what it is on, or of its own', async () => {
  const opinion = object('opinion', '6', OPINION);
  const of = async (each: object): Promise<unknown> =>
    [...(await read([each, LOCATED, AGENCY, GROUP, TOWN])).rows('Claim').values()].at(-1);
  expect(await of(opinion)).toMatchObject({ polarity: 'NEGATED', when: '2020-01-01/..' });
  const extensions = {
    'extension-definition--x': { start_time: '2020-02-03T00:00:00.000Z', stop_time: '2020-02-03T23:59:59.999Z' },
  };
  expect(await of({ ...opinion, extensions })).toMatchObject({ polarity: 'NEGATED', when: '2020-02-03' });
});

test('without a creator the publisher of the file speaks, and with one it reports', async () => {
  const { created_by_ref: _, ...bare } = LOCATED as { created_by_ref?: string };
  const mapping = { publisher: { name: 'Sharing Centre' } };
  const none = await read([bare, AGENCY, GROUP, TOWN], mapping);
  expect(none.rows('Claim').get(CLAIM)).toMatchObject({
    attribution: ['mine-sharing-centre RECORDED through DATASET'],
  });
  expect(none.rows('Organization').get('mine-sharing-centre')).toMatchObject({ name: 'Sharing Centre' });
  const both = await read([LOCATED, AGENCY, GROUP, TOWN], mapping);
  expect(both.rows('Claim').get(CLAIM)?.['attribution']).toEqual([
    'mine-sharing-centre REPORTED',
    'mine-identity-11111111-0000-4000-8000-000000000000-41f901 RECORDED through DATASET on 2021-07-22',
  ]);
});

test('ids stay when a newer file has the objects in another order', async () => {
  const before = await read([LOCATED, AGENCY, GROUP, TOWN]);
  const after = await read([TOWN, GROUP, AGENCY, REPORT, LOCATED]);
  expect([...after.rows('Claim').keys()]).toEqual([...before.rows('Claim').keys()]);
  expect(after.rows('Claim').get(CLAIM)).toMatchObject({ passages: ['/objects/4'] });
});

test('a bundle of our own has the kinds of its entities', async () => {
  let text = '';
  const entity = FULL.entity.map((each) => ({ ...each, kind: null }));
  for await (const piece of stix.write(new Account(sourceOf({ ...FULL, entity })), { language: 'en' })) {
    text += piece.text;
  }
  const { rows, matters } = await readText(stixReader, 'bundle.json', text);
  // Sanad itself and the coder are no entities of the dossier.
  expect(matters.flatMap(({ kind, what }) => (kind === 'LEFT_OUT' ? [] : [what]))).toEqual([
    'identity/system',
    'identity/unknown',
  ]);
  for (const [label, number] of [
    ['Person', 4],
    ['Militia', 1],
    ['Event', 1],
    ['Place', 1],
  ] as const) {
    expect([label, rows(label).size]).toEqual([label, number]);
  }
  expect([...rows('Claim').values()].map(({ predicate }) => predicate)).toContain('MET_WITH');
});

describe('a damaged file', () => {
  const good = bundleOf([AGENCY, GROUP, LOCATED]);
  test.each<[string, string | Buffer, RegExp]>([
    ['is empty', '', /is empty/],
    ['is cut', good.slice(0, -40), /after member 2 ends too early/],
    ['is no JSON', good.replace('"name"', 'name'), /before the first member is no JSON/],
    ['is in another encoding', Buffer.from(good.replace('River', 'Río'), 'latin1'), /is not UTF-8/],
    ['is no bundle', '{"type": "report"}', /is no bundle of STIX 2\.1/],
    ['is a list', '[]', /is no bundle of STIX 2\.1/],
    ['has a broken object', bundleOf([AGENCY, { type: 'identity' }]), /\/objects\/1 is no object of STIX 2\.1: id/],
    ['is deep', `{"objects":[${'['.repeat(100_000)}`, /is nested more than 64 deep/],
  ])('that %s is refused', async (_what, text, message) => {
    const outcome = await readText(stixReader, 'bundle.json', text).catch((error: unknown) => error);
    expect(outcome).toBeInstanceOf(BadInputError);
    expect(String(outcome)).toMatch(message);
  });
});

test.each([
  [{ type: 'identity', identity_class: 'individual' }, 'Person'],
  [{ type: 'identity', identity_class: 'organization' }, 'Organization'],
  [{ type: 'identity', identity_class: 'group' }, 'Organization/GROUP'],
  [{ type: 'identity', identity_class: 'class' }, 'Organization/CLASS'],
  [{ type: 'identity' }, undefined],
  [{ type: 'location' }, 'Place'],
  [{ type: 'campaign' }, 'Event/CAMPAIGN'],
  [{ type: 'attack-pattern' }, 'Thing/TECHNIQUE'],
  [{ type: 'malware' }, undefined],
])('%j is %s', async (properties, expected) => {
  const kind = kindOfObject(properties as StixObject, new Vocabulary(await readSharedVocabulary()));
  const shown = kind === undefined ? undefined : [kind.label, kind.kind].filter((each) => each !== undefined).join('/');
  expect(shown).toBe(expected);
  expect(kindKeyOf(properties as StixObject)).toContain(properties.type);
});

/** FollowTheMoney as a source: which links are claims, of whom and when; what is no guess; ids that stay; damaged files. */
import { describe, expect, test } from '@jest/globals';
import { BadInputError } from '../../src/errors.ts';
import { edtfInterval, edtfOf } from '../../src/interchange/in/sourced/edtf-dates.ts';
import { ftmReader } from '../../src/interchange/in/ftm/ftm.ts';
import { kindOfSchema } from '../../src/interchange/in/ftm/ftm-kinds.ts';
import { readSharedVocabulary } from '../../src/dossier/read/read-shared-vocabulary.ts';
import { Vocabulary } from '../../src/model/vocabulary.ts';
import { readText, type ReadText } from '../support/imports/read-text.ts';

const entity = (
  id: string,
  schema: string,
  properties: object,
  datasets: readonly string[] = ['a_register'],
): object => ({
  ...{ id, schema, properties, datasets },
});
const PERSON = entity('NK-1', 'Person', {
  ...{ name: ['Amal Haddad', 'أمل حداد'], alias: ['A. Haddad'], birthDate: ['1961-03'], wikidataId: ['Q42'] },
  topics: ['role.pep'],
});
const COMPANY = entity('reg-7', 'Company', { name: ['Delta Mining Ltd'], leiCode: ['529900T8BM49AURSDO55'] });
const OWNED = {
  ...{ owner: ['NK-1'], asset: ['reg-7'], percentage: ['51'], startDate: ['2014-05'], role: ['shareholder'] },
  ...{ publisher: ['Northland Registry'], proof: ['doc-1'], sourceUrl: ['https://example.org/r'] },
};
const OWNERSHIP = entity('own-1', 'Ownership', OWNED);
const DOCUMENT = entity('doc-1', 'Document', { title: ['Annual return'], sourceUrl: ['https://example.org/d'] });

async function read(lines: readonly object[], mapping?: object): Promise<ReadText> {
  return await readText(ftmReader, 'entities.ftm.json', lines.map((line) => JSON.stringify(line)).join('\n'), mapping);
}

/** What became of the values of a property. */
function fatesOf({ lines }: ReadText, field: string): string[] {
  return lines.filter((line) => line.field === field).map(({ fate, values }) => `${values} ${fate}`);
}

test('a link is a claim of its dataset, with its record, its time and what it cites', async () => {
  const found = await read([OWNERSHIP, PERSON, COMPANY, DOCUMENT]);
  expect(found.matters).toEqual([]);
  expect(found.rows('Person').get('mine-nk-1-86b5ec')).toEqual({
    ...{
      id: 'mine-nk-1-86b5ec',
      name: 'Amal Haddad',
      aliases: ['أمل حداد', 'A. Haddad'],
      identifiers: ['wikidata:Q42'],
    },
  });
  expect(found.rows('Organization').get('mine-reg-7-8a476d')).toMatchObject({
    ...{ name: 'Delta Mining Ltd', kind: 'COMPANY', identifiers: ['lei:529900T8BM49AURSDO55'] },
  });
  expect(found.rows('Organization').get('mine-a-register')).toMatchObject({ name: 'a_register' });
  expect(found.rows('Claim').get('mine-own-1-22a43d')).toEqual({
    ...{ id: 'mine-own-1-22a43d', document: 'mine-sample', passages: ['record 1'] },
    ...{ subject: 'mine-nk-1-86b5ec', predicate: 'OWNS', object: 'mine-reg-7-8a476d', when: '2014-05/..' },
    ...{
      attribution: ['mine-a-register RECORDED through DATASET'],
      voice: 'OWN',
      polarity: 'AFFIRMED',
      mode: 'ACTUAL',
    },
    quantities: ['SHARE 51 percent TOTAL'],
    cites: ['Northland Registry', 'https://example.org/r', 'Annual return <https://example.org/d>'],
  });
  expect(found.rows('Claim').get('mine-nk-1-born-1961-03-aefd84')).toMatchObject({
    ...{ subject: 'mine-nk-1-86b5ec', predicate: 'BORN', when: '1961-03', passages: ['record 2'] },
  });
  expect(fatesOf(found, 'Ownership.role')).toEqual(['1 DROPPED']);
  expect(fatesOf(found, 'Person.topics')).toEqual(['1 DROPPED']);
  expect(fatesOf(found, 'Person.name')).toEqual(['2 KEPT']);
});

test.each([
  [{ startDate: ['2014-05-03'], endDate: ['2021-02-30'] }, '2014-05-03/..', 'endDate: 2021-02-30'],
  [{ startDate: ['2014-05'], endDate: ['2013'] }, undefined, 'startDate, endDate: 2014-05, 2013'],
])(
  'a day that does not exist and an end before the beginning are no time, and the claim stays: %j',
  async (dates, when, what) => {
    const found = await read([entity('own-1', 'Ownership', { ...OWNED, ...dates }), PERSON, COMPANY, DOCUMENT]);
    expect(found.rows('Claim').get('mine-own-1-22a43d')?.['when']).toBe(when);
    expect(found.matters).toMatchObject([{ kind: 'UNREADABLE_DATE', what }]);
  },
);

test('keys that differ in case are two things', async () => {
  const [one, other] = ['P2', 'p2'];
  const found = await read([
    entity(one, 'Person', { name: ['Ali Hasan'] }),
    entity(other, 'Person', { name: ['Omar Said'] }),
    ...[one, other].map((owner) => entity(`own-${owner}`, 'Ownership', { ...OWNED, owner: [owner] })),
    ...[COMPANY, DOCUMENT],
  ]);
  expect([...found.rows('Person').values()].map(({ name }) => name)).toEqual(['Ali Hasan', 'Omar Said']);
  expect(new Set([...found.rows('Claim').values()].map(({ subject }) => subject)).size).toBe(2);
});

describe('what nobody says is no guess', () => {
  test.each<[string, object, string]>([
    [
      'several predicates fit',
      entity('f-1', 'Family', { person: ['NK-1'], relative: ['NK-2'], relationship: ['father'] }),
      'Family/father',
    ],
    ['none does', entity('u-1', 'UnknownLink', { subject: ['NK-1'], object: ['NK-2'] }), 'UnknownLink'],
  ])('a link if %s', async (_what, link, key) => {
    const other = entity('NK-2', 'Person', { name: ['Bashir Nouri'] });
    const found = await read([PERSON, other, link]);
    expect(found.matters).toMatchObject([
      { kind: 'UNKNOWN_PREDICATE', first: 'record 3', times: 1 },
      { kind: 'LEFT_OUT', first: 'record 3', proposal: expect.stringMatching(/^no predicate is decided/) },
    ]);
    expect(found.matters[0]?.proposal).toContain(JSON.stringify(key));
    expect([...found.rows('Claim').keys()]).toEqual(['mine-nk-1-born-1961-03-aefd84']);
    const predicate = key === 'UnknownLink' ? 'AFFILIATED_WITH' : 'CHILD_OF';
    const bound = await read([PERSON, other, link], { predicates: { [key]: predicate } });
    expect(bound.matters).toEqual([]);
    expect([...bound.rows('Claim').values()].at(-1)).toMatchObject({
      ...{ subject: 'mine-nk-1-86b5ec', predicate, object: 'mine-nk-2-873df4' },
    });
    const ignored = await read([PERSON, other, link], { predicates: { [key.split('/')[0] ?? '']: null } });
    expect(ignored.matters).toMatchObject([{ kind: 'LEFT_OUT', proposal: expect.stringMatching(/leaves out/) }]);
    expect(ignored.rows('Claim').size).toBe(1);
  });

  test('a thing of a schema without a code, and the links to it', async () => {
    const body = entity('reg-7', 'LegalEntity', { name: ['Somebody'] });
    const found = await read([PERSON, body, OWNERSHIP]);
    expect(found.matters).toMatchObject([{ kind: 'UNMAPPED_KIND', what: 'LegalEntity' }, { kind: 'LEFT_OUT' }]);
    expect(found.rows('Claim').has('mine-own-1-22a43d')).toBe(false);
    expect(fatesOf(found, 'Ownership.owner')).toEqual(['1 DROPPED']);
    const bound = await read([PERSON, body, OWNERSHIP], { kinds: { LegalEntity: 'Organization' } });
    expect(bound.rows('Claim').has('mine-own-1-22a43d')).toBe(true);
  });

  test('a date of no form', async () => {
    const found = await read([
      PERSON,
      COMPANY,
      { ...OWNERSHIP, properties: { owner: ['NK-1'], asset: ['reg-7'], startDate: ['spring'] } },
    ]);
    expect(found.matters).toMatchObject([{ kind: 'UNREADABLE_DATE', what: 'startDate: spring' }]);
    expect(found.rows('Claim').get('mine-own-1-22a43d')?.['when']).toBeUndefined();
  });

  test('a name in no letters of the main language', async () => {
    const arabic = entity('NK-1', 'Person', { name: ['أمل حداد'] });
    const found = await read([arabic, COMPANY, OWNERSHIP]);
    expect(found.matters).toMatchObject([
      { kind: 'UNREADABLE_VALUE', first: 'record 1' },
      { kind: 'LEFT_OUT', what: 'own-1 (Ownership)', proposal: expect.stringMatching(/^NK-1 became no entity/) },
    ]);
    expect(found.rows('Person').size).toBe(0);
    const mapping = { languages: ['ar'], publisher: { name: 'سجل' } };
    const bound = await read([arabic], mapping);
    expect(bound.rows('Person').get('mine-nk-1-86b5ec')).toMatchObject({ name: 'أمل حداد' });
  });
});

test('a thing that the user binds has the id of the binding', async () => {
  const found = await read([PERSON, COMPANY, OWNERSHIP], {
    entities: { 'Amal Haddad': 'amal-haddad', a_register: 'registry' },
  });
  expect(found.rows('Claim').get('mine-own-1-22a43d')).toMatchObject({
    ...{ subject: 'amal-haddad', attribution: ['registry RECORDED through DATASET'] },
  });
});

test('several datasets speak jointly, and without any the publisher of the file does', async () => {
  const both = await read([PERSON, COMPANY, { ...OWNERSHIP, datasets: ['b', 'c'] }]);
  expect(both.rows('Claim').get('mine-own-1-22a43d')?.['attribution']).toEqual([
    'mine-b + mine-c RECORDED through DATASET',
  ]);
  const { datasets: _, ...bare } = OWNERSHIP as { datasets: unknown };
  const none = await read([PERSON, COMPANY, bare], { publisher: { name: 'Aleph', kind: 'Organization/NGO' } });
  expect(none.rows('Claim').get('mine-own-1-22a43d')?.['attribution']).toEqual(['mine-aleph RECORDED through DATASET']);
  expect(none.rows('Organization').get('mine-aleph')).toMatchObject({ name: 'Aleph', kind: 'NGO' });
  expect(none.rows('Document').get('mine-sample')).toMatchObject({ publishedBy: 'mine-aleph', kind: 'DATASET' });
});

test('of several ends each pair is a claim', async () => {
  const second = entity('NK-2', 'Person', { name: ['Bashir Nouri'] });
  const link = { ...OWNERSHIP, properties: { owner: ['NK-1', 'NK-2'], asset: ['reg-7'] } };
  const { rows } = await read([PERSON, second, COMPANY, link]);
  const claims = [...rows('Claim').values()].filter(({ predicate }) => predicate === 'OWNS');
  expect(claims.map(({ subject }) => subject)).toEqual(['mine-nk-1-86b5ec', 'mine-nk-2-873df4']);
});

test('ids stay when a newer file has the records in another order and with others', async () => {
  const before = await read([PERSON, COMPANY, OWNERSHIP]);
  const after = await read([entity('NK-0', 'Person', { name: ['New Person'] }), OWNERSHIP, COMPANY, PERSON]);
  for (const label of ['Person', 'Organization', 'Claim']) {
    for (const [id, row] of before.rows(label)) {
      const { passages: _, ...same } = after.rows(label).get(id) ?? { passages: [] };
      const { passages: __, ...was } = row;
      expect(same).toEqual(was);
    }
  }
});

describe('statements', () => {
  const ROWS = [
    ['NK-1', 'name', 'Person', 'Amal Haddad', 'a'],
    ['own-1', 'id', 'Ownership', '0123', 'a'],
    ['own-1', 'owner', 'Ownership', 'NK-1', 'a'],
    ['own-1', 'asset', 'Ownership', 'reg-7', 'b'],
    ['reg-7', 'name', 'LegalEntity', 'Delta, "Mining"', 'a'],
    ['reg-7', 'name', 'Company', 'Delta', 'b'],
  ];
  const COLUMNS = ['canonical_id', 'prop', 'schema', 'value', 'dataset'];
  const objects = ROWS.map((row) => ({
    ...Object.fromEntries(COLUMNS.map((column, at) => [column, row[at]])),
    entity_id: row[0],
  }));
  const csv = [['entity_id', ...COLUMNS], ...ROWS.map((row) => [row[0], ...row])]
    .map((row) => row.map((cell = '') => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\r\n');

  test.each<[string, string]>([
    ['statements.json', objects.map((each) => JSON.stringify(each)).join('\n')],
    ['statements.csv', csv],
  ])('of one entity are one record: %s', async (file, text) => {
    const found = await readText(ftmReader, file, text);
    expect(found.matters).toEqual([]);
    expect([...found.rows('Claim').values()]).toMatchObject([
      {
        ...{ id: 'mine-own-1-22a43d', subject: 'mine-nk-1-86b5ec', predicate: 'OWNS', object: 'mine-reg-7-8a476d' },
        ...{
          passages: ['record 2', 'record 3', 'record 4'],
          attribution: ['mine-a + mine-b RECORDED through DATASET'],
        },
      },
    ]);
    // The narrower of the two schemata.
    expect(found.rows('Organization').get('mine-reg-7-8a476d')).toMatchObject({ kind: 'COMPANY', aliases: ['Delta'] });
  });

  test('that stand apart are refused', async () => {
    const lines = [objects[0], objects[2], objects[0]].map((each) => JSON.stringify(each)).join('\n');
    await expect(readText(ftmReader, 's.jsonl', lines)).rejects.toThrow('record 3: statements of NK-1 stand apart');
  });
});

describe('a damaged file', () => {
  const good = JSON.stringify(PERSON);
  test.each<[string, string | Buffer, RegExp]>([
    ['is empty', '', /is empty/],
    ['is cut', `${good}\n${good.slice(0, 60)}`, /record 2 is no JSON/],
    [
      'is in another encoding',
      Buffer.concat([Buffer.from(`${good}\n`), Buffer.from([0x7b, 0xe9, 0x7d])]),
      /record 2 is not UTF-8/,
    ],
    ['has a list in the middle', `${good}\n[]\n${good}`, /record 2 is no entity or statement/],
    [
      'has an entity without an id',
      `${good}\n{"schema":"Person"}`,
      /record 2 is no entity or statement of FollowTheMoney: id/,
    ],
    ['is deep', `${good}\n${'['.repeat(100_000)}`, /record 2 is nested more than 64 deep/],
    [
      'is a table with a broken row',
      'entity_id,prop,schema,value,dataset\n1,name,Person,A,d,extra',
      /record 1 has more cells/,
    ],
  ])('that %s is refused with its record', async (_what, text, message) => {
    const file = String(text).startsWith('entity_id') ? 's.csv' : 'e.jsonl';
    const outcome = await readText(ftmReader, file, text).catch((error: unknown) => error);
    expect(outcome).toBeInstanceOf(BadInputError);
    expect(String(outcome)).toMatch(message);
  });

  test('that has nested entities is read without them', async () => {
    const found = await read([{ ...PERSON, properties: { name: ['Amal'], ownershipOwner: [{ id: 'x' }] } }]);
    expect(found.matters).toMatchObject([{ kind: 'UNREADABLE_VALUE', what: 'Person.ownershipOwner is no text' }]);
    expect(fatesOf(found, 'Person.ownershipOwner')).toEqual(['1 DROPPED']);
  });
});

test.each([
  ['2014', '2014'],
  ['2014-05', '2014-05'],
  ['2014-05-03', '2014-05-03'],
  ['2014-05-03T10:00:00', '2014-05-03'],
  ['2014-05-03T10:00:00+02:00', '2014-05-03'],
  ['May 2014', undefined],
  ['14-05', undefined],
])('the date %s is %s', (date, edtf) => {
  expect(edtfOf(date)).toBe(edtf);
});

test('an interval is open where a date is absent', () => {
  expect(edtfInterval('2014', undefined)).toBe('2014/..');
  expect(edtfInterval(undefined, '2016')).toBe('../2016');
  expect(edtfInterval('2014', '2014')).toBe('2014');
  expect(edtfInterval(undefined, undefined)).toBeUndefined();
});

test.each([
  ['Person', 'Person'],
  ['Company', 'Organization/COMPANY'],
  ['Organization', 'Organization'],
  ['PublicBody', 'Government'],
  ['Position', 'Post'],
  ['Vessel', 'Thing/VESSEL'],
  ['Address', 'Place/ADDRESS'],
  // Three kinds have this code, and one label.
  ['Territory', 'Place'],
  // It extends an organization.
  ['LegalEntity', undefined],
  ['CryptoWallet', undefined],
])('the schema %s is %s', async (schema, expected) => {
  const kind = kindOfSchema(schema, new Vocabulary(await readSharedVocabulary()));
  const shown =
    kind === undefined ? undefined : [kind.label, ...(kind.kind === undefined ? [] : [kind.kind])].join('/');
  expect(shown).toBe(expected);
});

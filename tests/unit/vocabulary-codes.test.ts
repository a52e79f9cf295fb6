/** The codes of words: those of the shipped vocabularies are right by the tables of the standards, and faults are reported. */
import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { codeFaults } from '../../src/dossier/check/rules/vocabulary-codes.ts';
import { FTM, PLOVER, STIX } from '../../src/dossier/check/standards/standards.ts';
import { readOwnTerms } from '../../src/dossier/read/read-own-terms.ts';
import { LABEL_CODES } from '../../src/model/label-codes.ts';
import { withoutOlderCodes } from '../../src/model/older-rows.ts';
import { readVocabularyRows, termKey, type VocabularyRow } from '../../src/model/vocabulary.ts';

const SEED = new URL('../../seed/', import.meta.url);
const rowsOf = (path: string): readonly VocabularyRow[] => {
  const { rows, faults } = readVocabularyRows(JSON.parse(readFileSync(new URL(path, SEED), 'utf8')));
  expect({ path, faults }).toEqual({ path, faults: [] });
  return rows;
};
const OWN = readdirSync(SEED, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('/vocabulary.json'),
);
const shared = rowsOf('vocabulary.json');
const template = '../src/dossier/new/template/vocabulary.json';

test.each([...OWN, template])('the words of %s, with the shared ones, have only codes of the standards', (path) => {
  const rows = [...shared, ...rowsOf(path)];
  expect(rows.flatMap((row) => codeFaults(row, rows).map((fault) => `${termKey(row)}, ${fault}`))).toEqual([]);
});

test('entities without a kind have only codes of the standards', () => {
  for (const { plover, ftm, stix } of Object.values(LABEL_CODES)) {
    if (plover !== undefined) expect(PLOVER.sectors).toContain(plover);
    if (ftm !== undefined) expect(FTM.schemata[ftm]?.abstract).toBe(ftm in FTM.schemata ? undefined : 'a schema');
    if (stix === undefined) continue;
    const [type, identityClass] = stix.split('/');
    expect(STIX.types).toContain(type);
    if (identityClass !== undefined) expect(STIX.identityClasses).toContain(identityClass);
  }
});

const PREDICATE = {
  term: 'PREDICATE',
  name: 'OWNED_OFF',
  inverse: 'OWNED_OFF_BY',
  domain: ['Actor'],
  range: ['Organization', 'Thing'],
  aspect: 'EVENT',
  label: 'l',
  labelAr: 'ع',
  inverseLabel: 'il',
  inverseLabelAr: 'عع',
};
const ROLE = { term: 'ROLE', name: 'SIDE', label: 'l', labelAr: 'ع' };
const KIND = { term: 'KIND', of: 'Organization', name: 'GUILD', label: 'l', labelAr: 'ع' };
const MEASURE = { ...ROLE, term: 'MEASURE' };
const SCHEME = {
  term: 'SCHEME',
  name: 'guilds',
  label: 'l',
  labelAr: 'ع',
  pattern: '[0-9]+',
  unique: true,
  of: ['Actor'],
};
const owned = { owner: 'S', asset: 'O' };

/** Returns the faults of one row beside the shared rows: of its form, or of its codes. */
function faultsOf(row: object): string[] {
  const { rows, faults } = readVocabularyRows([row]);
  return [...faults.map(({ reason }) => reason), ...rows.flatMap((each) => codeFaults(each, [...shared, each]))];
}

describe('right codes', () => {
  test.each([
    ['no code', PREDICATE],
    ...Object.entries(PLOVER.types).flatMap(([type, modes]) =>
      [type, ...modes.map((mode) => `${type}/${mode}`)].map((plover) => [plover, { ...PREDICATE, plover }] as const),
    ),
    ...[...PLOVER.sectors, ...PLOVER.nonStateActors].map((plover) => [plover, { ...KIND, plover }] as const),
    ...PLOVER.fields.map((plover) => [plover, { ...MEASURE, plover }] as const),
    ['an edge of FollowTheMoney', { ...PREDICATE, ftm: { schema: 'Ownership', ends: owned } }],
    ['an inherited property', { ...PREDICATE, ftm: { schema: 'Ownership', ends: { ...owned, startDate: 'when' } } }],
    ['a role as end', { ...PREDICATE, ftm: { schema: 'Event', ends: { organizer: 'BENEFICIARY' } } }],
    ['a property twice', { ...PREDICATE, ftm: { schema: 'Event', ends: { involved: ['S', 'O'] } } }],
    ['properties of the subject', { ...PREDICATE, ftm: { schema: '@S', ends: { addressEntity: 'PLACE' } } }],
    ['an abstract schema of a measure', { ...MEASURE, ftm: { schema: 'Value', ends: { amount: 'number' } } }],
    [
      'a property of a scheme',
      { ...SCHEME, ftm: { schema: 'LegalEntity', ends: { leiCode: 'value' } }, wikidata: 'P1278' },
    ],
    ['a schema of a kind', { ...KIND, ftm: { schema: 'Company' }, stix: 'identity/group', wikidata: 'Q4830453' }],
    ...STIX.commonRelationships.map((stix) => [stix, { ...PREDICATE, stix }] as const),
    ['a suggested relationship', { ...PREDICATE, range: ['Place', 'Event'], stix: 'located-at' }],
    ...STIX.types.map((stix) => [stix, { ...KIND, stix }] as const),
  ])('%s', (_what, row) => expect(faultsOf(row)).toEqual([]));
});

describe('wrong codes', () => {
  test.each([
    ['a type that PLOVER lacks', { ...PREDICATE, plover: 'DANCE' }, /no event type 'DANCE'.*AGREE/],
    ['a mode of another type', { ...PREDICATE, plover: 'ACCUSE/visit' }, /no mode of ACCUSE 'visit'.*disapprove/],
    ['a mode of a type without modes', { ...PREDICATE, plover: 'AGREE/visit' }, /no modes of AGREE/],
    ['a PLOVER type of a STATE', { ...PREDICATE, aspect: 'STATE', plover: 'AGREE' }, /STATE.*remove plover/],
    ['the older form of plover', { ...PREDICATE, plover: { ACTUAL: 'AGREE' } }, /expected an event type.*ACTUAL/],
    ['a type as sector', { ...KIND, plover: 'XXX' }, /no sector or actor code 'XXX'/],
    ['an unknown field', { ...ROLE, plover: 'victims' }, /no field of a record 'victims'/],
    ['a schema that FollowTheMoney lacks', { ...PREDICATE, ftm: { schema: 'Post', ends: owned } }, /no schema 'Post'/],
    ['the older form of ftm', { ...PREDICATE, ftm: 'UnknownLink' }, /expected a schema.*UnknownLink/],
    [
      'a property that the schema lacks',
      { ...PREDICATE, ftm: { schema: 'Ownership', ends: { ...owned, holder: 'S' } } },
      /'holder' of Ownership/,
    ],
    [
      'an edge without an end',
      { ...PREDICATE, ftm: { schema: 'Ownership', ends: { owner: 'S' } } },
      /each Ownership has 'asset'/,
    ],
    ['no ends', { ...PREDICATE, ftm: { schema: 'Ownership', ends: {} } }, /is empty/],
    [
      'an unknown filling',
      { ...PREDICATE, ftm: { schema: 'Ownership', ends: { ...owned, role: 'SIDE' } } },
      /'SIDE' fills no property/,
    ],
    [
      'an end that never fits',
      { ...PREDICATE, range: ['Place'], ftm: { schema: 'Ownership', ends: owned } },
      /'asset' takes an entity of Asset, and 'O' is never one \(Place\)/,
    ],
    [
      'an end of a predicate without object',
      { ...PREDICATE, range: [], inverse: undefined, ftm: { schema: 'Ownership', ends: owned } },
      /no object/,
    ],
    [
      'an occasion that never fits',
      { ...PREDICATE, ftm: { schema: 'Payment', ends: { payer: 'S', beneficiary: 'about' } } },
      /'about' is never one/,
    ],
    [
      'a date for an entity',
      { ...PREDICATE, ftm: { schema: 'Ownership', ends: { ...owned, asset: 'when' } } },
      /'when' is a date/,
    ],
    ['an abstract schema', { ...KIND, ftm: { schema: 'Interest' } }, /abstract/],
    [
      'a subject of a role',
      { ...ROLE, ftm: { schema: '@S', ends: { name: 'participant' } } },
      /only a PREDICATE has a subject/,
    ],
    [
      'a property that the subject lacks',
      { ...PREDICATE, ftm: { schema: '@S', ends: { tonnage: 'O' } } },
      /no property 'tonnage' of the subject/,
    ],
    [
      'a participant of a scheme',
      { ...SCHEME, ftm: { schema: 'LegalEntity', ends: { leiCode: 'participant' } } },
      /fills no/,
    ],
    ['a STIX code of a scheme', { ...SCHEME, stix: 'identity' }, /stix/],
    ['ends of a kind', { ...KIND, ftm: { schema: 'Company', ends: {} } }, /ends/],
    ['a relationship that STIX lacks', { ...PREDICATE, stix: 'dances-with' }, /no relationship type 'dances-with'/],
    [
      'a relationship between other types',
      { ...PREDICATE, range: ['Actor'], stix: 'targets' },
      /suggests it from none/,
    ],
    [
      'a relationship without object',
      { ...PREDICATE, range: [], inverse: undefined, stix: 'located-at' },
      /without object/,
    ],
    ['an object that STIX lacks', { ...KIND, stix: 'ship' }, /no object type 'ship'/],
    ['a class that STIX lacks', { ...KIND, stix: 'identity/guild' }, /no class 'guild'/],
    ['a class of a location', { ...KIND, stix: 'location/group' }, /only an identity has a class/],
    ['a STIX code of a role', { ...ROLE, stix: 'identity' }, /stix/],
    ['no item of Wikidata', { ...ROLE, wikidata: 'country' }, /expected an item or property of Wikidata/],
    ['a code of an act', { ...ROLE, term: 'ACT', plover: 'recipient' }, /plover/],
  ])('%s', (_what, row, message) => {
    const faults = faultsOf(row);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(message);
  });
});

describe('columns that a predicate has together', () => {
  test.each([
    ['a post that is held', { ...PREDICATE, aspect: 'STATE', range: ['Post'], holdsPost: true }, undefined],
    ['a post that is taken up', { ...PREDICATE, range: ['Post'], holdsPost: true }, /STATE/],
    ['no post', { ...PREDICATE, aspect: 'STATE', holdsPost: true }, /range with Post/],
    ...['IS', 'WILL', 'SHOULD'].flatMap((axis) =>
      ['YES', 'NO'].map(
        (sign) => [`${axis} ${sign}`, { ...PREDICATE, content: true, stance: `${axis} ${sign}` }, undefined] as const,
      ),
    ),
    ['a stance on an event', { ...PREDICATE, range: ['Event'], stance: 'SHOULD NO' }, undefined],
    ['a stance on a thing', { ...PREDICATE, stance: 'SHOULD NO' }, /content: true or Event or Agreement/],
    [
      'a stance of a place',
      { ...PREDICATE, domain: ['Place'], content: true, stance: 'IS YES' },
      /an actor in the domain/,
    ],
    ['another axis', { ...PREDICATE, content: true, stance: 'MAY YES' }, /stance/],
    ...['WHOLE', 'START', 'END', 'WITHIN'].map(
      (dates) => [dates, { ...PREDICATE, range: ['Event'], dates }, undefined] as const,
    ),
    ['the time of an agreement', { ...PREDICATE, range: ['Agreement'], dates: 'WHOLE' }, undefined],
    [
      'the time of the subject',
      { ...PREDICATE, inverse: undefined, domain: ['Event'], range: [], dates: 'WHOLE' },
      undefined,
    ],
    ['the time of a thing', { ...PREDICATE, dates: 'WHOLE' }, /Event or Agreement in the range/],
    ['another part', { ...PREDICATE, range: ['Event'], dates: 'MIDDLE' }, /dates/],
    ['no object and no inverse', { ...PREDICATE, inverse: undefined, range: [] }, undefined],
    ['an object and no inverse', { ...PREDICATE, inverse: undefined }, /has neither/],
  ])('%s', (_what, row, message) => {
    const faults = faultsOf(row);
    if (message === undefined) expect(faults).toEqual([]);
    else expect(faults).toEqual([expect.stringMatching(message)]);
  });
});

test('rows with older codes in a file are read without them, and named', () => {
  const older = { ...PREDICATE, plover: { ACTUAL: 'AGREE' }, ftm: 'UnknownLink', stix: 'related-to' };
  const faulty = { ...PREDICATE, name: 'lower' };
  const read = readOwnTerms('vocabulary.json', JSON.stringify([ROLE, faulty, { ...older, name: 'FIRST' }, PREDICATE]));
  expect(read.faults).toMatchObject([{ rule: 'vocabulary-row', reason: expect.stringContaining('row 2') }]);
  expect(read.rows.map(termKey)).toEqual(['ROLE SIDE', 'PREDICATE FIRST', 'PREDICATE OWNED_OFF']);
  expect(read.older.map(termKey)).toEqual(['PREDICATE FIRST']);
  expect(read.older[0]).not.toHaveProperty('plover');
});

test('a row of an older Sanad is read from a database without its codes', () => {
  const older = {
    ...PREDICATE,
    range: ['Post'],
    aspect: 'STATE',
    plover: { ACTUAL: 'COOPERATE' },
    ftm: 'Occupancy',
    stix: 'related-to',
  };
  expect(faultsOf(older)).not.toEqual([]);
  expect(withoutOlderCodes(older)).toEqual({ ...PREDICATE, range: ['Post'], aspect: 'STATE', holdsPost: true });
  expect(withoutOlderCodes({ ...older, ftm: 'UnknownLink' })).toEqual({
    ...PREDICATE,
    range: ['Post'],
    aspect: 'STATE',
  });
  for (const row of shared) expect(withoutOlderCodes(row)).toBe(row);
});

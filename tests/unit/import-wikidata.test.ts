/** Statements of Wikidata become its claims, with times by precision and calendar, references, ranks, and kinds that nobody guesses. */
import { afterAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { wikidataReader } from '../../src/interchange/in/wikidata/wikidata.ts';
import { edtfOfTime } from '../../src/interchange/in/wikidata/edtf-of-time.ts';
import { CodePoints } from '../../src/model/code-points.ts';
import { readPassage } from '../../src/model/notation.ts';
import { Records } from '../../src/model/records.ts';
import { imported, TestFiles, type Imported } from '../support/imports/imported.ts';

const files = new TestFiles();
afterAll(() => files.remove());

const GREGORIAN = 'http://www.wikidata.org/entity/Q1985727';
const JULIAN = 'http://www.wikidata.org/entity/Q1985786';

test.each([
  ['+2021-07-26T00:00:00Z', 11, GREGORIAN, '2021-07-26'],
  ['+2021-07-26T10:30:00Z', 14, GREGORIAN, '2021-07-26'],
  ['+2021-07-00T00:00:00Z', 10, GREGORIAN, '2021-07'],
  ['+2021-00-00T00:00:00Z', 9, GREGORIAN, '2021'],
  ['+1980-00-00T00:00:00Z', 8, GREGORIAN, '198X'],
  ['+1900-00-00T00:00:00Z', 7, GREGORIAN, undefined],
  ['-0044-03-15T00:00:00Z', 11, JULIAN, '-0043-03-13'],
  ['-0044-00-00T00:00:00Z', 9, GREGORIAN, '-0043'],
  ['+1564-02-15T00:00:00Z', 11, JULIAN, '1564-02-25'],
  ['+1500-02-29T00:00:00Z', 11, JULIAN, '1500-03-10'],
  ['+1500-02-00T00:00:00Z', 10, JULIAN, '[1500-02-10..1500-03-10]'],
  ['+2021-02-30T00:00:00Z', 11, GREGORIAN, undefined],
  ['-13798000000-00-00T00:00:00Z', 9, GREGORIAN, undefined],
  ['yesterday', 11, GREGORIAN, undefined],
])('the time %s of precision %i is %s', (time, precision, calendarmodel, edtf) => {
  expect(edtfOfTime({ time, precision, calendarmodel })?.edtf).toBe(edtf);
});

const time = (text: string): object => ({
  datavalue: { type: 'time', value: { time: `+${text}T00:00:00Z`, precision: 11, calendarmodel: GREGORIAN } },
});
const item = (id: string): object => ({
  datavalue: { type: 'wikibase-entityid', value: { 'entity-type': 'item', id } },
});
const string = (value: string): object => ({ datavalue: { type: 'string', value } });
const snak = (property: string, value: object, datatype = 'wikibase-item'): object => ({
  ...{ snaktype: 'value', property, datatype },
  ...value,
});

let count = 0;
function statement(property: string, value: object, further: object = {}): object {
  count++;
  return { id: `Q1$AB-${count}`, rank: 'normal', type: 'statement', mainsnak: snak(property, value), ...further };
}

const names = (en: string): object => ({
  labels: { en: { language: 'en', value: en }, ar: { language: 'ar', value: 'أمل' } },
});

/** The entities, as PHP writes them: an empty map is a list. */
function entities(claims: Readonly<Record<string, readonly object[]>>): Record<string, object> {
  return {
    Q1: {
      ...{ id: 'Q1', type: 'item', ...names('Amal Nouri'), aliases: [], sitelinks: { enwiki: {} } },
      descriptions: { en: { language: 'en', value: 'politician' } },
      claims: { P31: [statement('P31', item('Q5'))], ...claims },
    },
    Q2: { id: 'Q2', type: 'item', ...names('mayor of Tabra'), claims: [] },
    Q3: {
      ...{ id: 'Q3', type: 'item', ...names('Tabra') },
      claims: {
        P31: [statement('P31', item('Q515'))],
        P625: [
          statement('P625', {
            datavalue: { type: 'globecoordinate', value: { latitude: 36.3, longitude: 43.1, globe: '' } },
          }),
        ],
      },
    },
  };
}

async function ofClaims(claims: Readonly<Record<string, readonly object[]>>, bindings: object = {}): Promise<Imported> {
  return await imported(
    wikidataReader,
    files.write('Q1.json', JSON.stringify({ entities: entities(claims) })),
    bindings,
  );
}

test('a post with times, sources and identifiers of its holder', async () => {
  const held = statement('P39', item('Q2'), {
    qualifiers: {
      P580: [snak('P580', time('2014-01-02'))],
      P582: [snak('P582', time('2017-03-04'))],
      P1365: [snak('P1365', item('Q9'))],
    },
    references: [
      {
        snaks: {
          P854: [snak('P854', string('https://example.org/a'), 'url')],
          P248: [snak('P248', item('Q3'))],
          P813: [snak('P813', time('2020-01-01'))],
        },
      },
    ],
  });
  const { claims, row, account } = await ofClaims({ P39: [held], P214: [statement('P214', string('160629702'))] });
  expect(claims).toEqual([
    expect.objectContaining({
      ...{ subject: 'try-q1', predicate: 'HOLDS_POST', object: 'try-q2', when: '2014-01-02/2017-03-04' },
      ...{ cites: ['https://example.org/a', 'Tabra (Q3)'], polarity: 'AFFIRMED', mode: 'ACTUAL' },
      ...{ attribution: ['try-wikidata RECORDED through DATASET'], passages: ['/entities/Q1/claims/P39/0'] },
    }),
  ]);
  expect(row('try-q1')).toMatchObject({
    name: 'Amal Nouri',
    note: 'politician',
    identifiers: ['wikidata:Q1', 'viaf:160629702'],
  });
  expect(account.lines()).toEqual(
    expect.arrayContaining([
      { field: 'qualifier P1365', fate: 'DROPPED', into: '', values: 1 },
      { field: 'reference P813', fate: 'DROPPED', into: '', values: 1 },
      { field: 'statement P39', fate: 'KEPT', into: 'Claim', values: 1 },
      { field: 'statement P214', fate: 'FOLDED', into: 'identifiers', values: 1 },
    ]),
  );
});

test('deprecated, unknown and absent values', async () => {
  const absent = (snaktype: string): object => ({ snaktype, property: 'P26', datatype: 'wikibase-item' });
  const { claims, account } = await ofClaims({
    P26: [
      statement('P26', item('Q7'), { rank: 'deprecated' }),
      statement('P26', {}, { mainsnak: absent('somevalue') }),
      statement('P26', {}, { mainsnak: absent('novalue') }),
    ],
  });
  expect(claims).toMatchObject([
    { predicate: 'SPOUSE_OF', object: undefined, polarity: 'AFFIRMED' },
    { predicate: 'SPOUSE_OF', object: undefined, polarity: 'NEGATED' },
  ]);
  expect(account.lines()).toContainEqual({ field: 'statement P26 (deprecated)', fate: 'DROPPED', into: '', values: 1 });
});

test('a birth happens at the time that is its value', async () => {
  const { claims } = await ofClaims({ P569: [statement('P569', time('1980-05-06'))] });
  expect(claims).toMatchObject([{ predicate: 'BORN', subject: 'try-q1', object: undefined, when: '1980-05-06' }]);
});

test('a kind and a property that nobody knows are listed, and the bindings decide', async () => {
  const claims = { P27: [statement('P27', item('Q3'))], P108: [statement('P108', item('Q8'))] };
  const open = await ofClaims(claims);
  expect(open.claims).toEqual([]);
  expect(open.account.matters()).toMatchObject([
    { kind: 'UNKNOWN_PREDICATE', what: 'P108', first: 'record 1' },
    { kind: 'UNMAPPED_KIND', what: 'instance of Q515 (CITIZEN_OF)', proposal: expect.stringContaining('{"Q515"') },
  ]);
  const kinds = { Q515: 'Place/CITY', Q8: 'Organization/COMPANY' };
  const decided = await ofClaims(claims, { kinds, predicates: { P108: 'EMPLOYED_BY' }, entities: { Q3: 'tabra' } });
  expect(decided.claims).toMatchObject([
    { subject: 'try-q1', predicate: 'CITIZEN_OF', object: 'tabra' },
    { subject: 'try-q8', predicate: 'EMPLOYS', object: 'try-q1' },
  ]);
  expect(decided.row('tabra')).toMatchObject({
    name: 'Tabra',
    kind: 'CITY',
    latitude: 36.3,
    positionSource: 'Wikidata',
  });
  expect(decided.row('try-q8')).toEqual({ id: 'try-q8', name: 'Q8', kind: 'COMPANY', identifiers: ['wikidata:Q8'] });
});

test.each([
  ['Special:EntityData', 'Q1.json', (all: object): string => JSON.stringify({ entities: all })],
  [
    'a dump',
    'dump.json',
    (all: object): string =>
      `[\n${Object.values(all)
        .map((each) => JSON.stringify(each))
        .join(',\n')}\n]\n`,
  ],
  [
    'lines',
    'some.jsonl',
    (all: object): string =>
      Object.values(all)
        .map((each) => `${JSON.stringify(each)}\n`)
        .join(''),
  ],
])('%s: a passage leads to its statement', async (_, name, text) => {
  const all = entities({ P569: [statement('P569', time('1980-05-06'))] });
  const path = files.write(name, text(all));
  const out =
    name === 'dump.json'
      ? files.write(
          'dump.jsonl',
          text(all)
            .replaceAll(/^\[\n|\n\]\n$/g, '')
            .replaceAll(',\n{', '\n{'),
        )
      : path;
  const { claims, document } = await imported(wikidataReader, path, {});
  expect(document).toMatch(name === 'dump.json' ? /dump\.jsonl$/ : new RegExp(`${name}$`));
  const [place = ''] = (claims[0]?.['passages'] ?? []) as readonly string[];
  const read = readPassage(place);
  const passage = 'ok' in read && 'record' in read.ok ? read.ok : { record: null, pointer: null };
  const content = new CodePoints(readFileSync(out, 'utf8'));
  const found = new Records(content, document).find(passage);
  const slice = 'span' in found ? content.slice(found.span.start, found.span.end) : found.fault;
  expect(JSON.parse(slice)).toMatchObject({ mainsnak: { property: 'P569' } });
});

test.each<readonly [string, string, string | Buffer, RegExp]>([
  ['a file that is cut', 'a.json', '{"entities": {"Q1": {"id"', /is no JSON: it is cut or damaged/],
  ['a line that is cut', 'a.jsonl', '{"id": "Q1"}\n{"id": "Q2", "cl', /record 2 is no JSON/],
  ['another file', 'a.json', '{"a": 1}', /has no "entities"/],
  [
    'an entity of another form',
    'a.jsonl',
    '{"id": "Q1", "claims": {"P1": [{"id": "x"}]}}',
    /record 1 is no entity of Wikidata: claims\.P1\.0/,
  ],
  ['Latin-1', 'a.jsonl', Buffer.from('{"id": "Q1"}\n\xe9\n', 'latin1'), /line 2 has bytes/],
  ['deep JSON', 'a.json', `{"entities": ${'['.repeat(2_000_000)}`, /is no JSON/],
])('%s', async (_, name, content, message) => {
  await expect(imported(wikidataReader, files.write(name, content), {})).rejects.toThrow(message);
});

/** What a mapping can say of a table: dates, numbers, kinds, predicates, sources, and what is left out with its reason. */
import { afterAll, expect, test } from '@jest/globals';
import type { Matter } from '../../src/interchange/in/import-account.ts';
import type { DraftRow } from '../../src/interchange/in/reader.ts';
import { csvTable } from '../../src/interchange/in/tables/csv.ts';
import { imported, meetings, TestFiles, type Imported } from '../support/imports/imported.ts';

const files = new TestFiles();
afterAll(() => files.remove());

async function ofRows(rows: readonly string[], mapping: unknown): Promise<Imported> {
  return await imported(csvTable, files.write('table.csv', `${rows.join('\n')}\n`), mapping);
}

/** The claim of one record with a value in the column `x`. */
async function ofValue(value: string, further: object): Promise<{ claim: DraftRow | undefined; matters: Matter[] }> {
  const quoted = `"${value.replaceAll('"', '""')}"`;
  const { claims, account } = await ofRows(['id,who,whom,x,y', `1,Amal,Basim,${quoted},`], meetings(further));
  return { claim: claims[0], matters: account.matters() };
}

test.each(['constructor', '__proto__', 'toString'])('a name that the mapping has not is a fault: %s', async (name) => {
  await expect(ofValue('1', { subject: name })).rejects.toThrow(`"recordEntities" has no '${name}'`);
});

test.each([
  ['3/4/2021', 'D/M/Y', '2021-04-03'],
  ['3/4/2021', 'M/D/Y', '2021-03-04'],
  ['2021-04-03 10:30:00.000', 'Y-M-D', '2021-04-03'],
  ['20210403', 'YMD', '2021-04-03'],
  ['3 April 2021', 'D MON Y', '2021-04-03'],
  ['Sept 3, 2021', 'MON D, Y', '2021-09-03'],
  ['2021', ['Y-M-D', 'Y'], '2021'],
  ['44403', 'EXCEL', '2021-07-26'],
  ['42941', 'EXCEL1904', '2021-07-26'],
  ['2021-07~', 'EDTF', '2021-07~'],
  ['٣/٤/٢٠٢١', 'D/M/Y', '2021-04-03'],
  ['۲۰۲۱', 'Y', '2021'],
  ['31/4/2021', 'D/M/Y', undefined],
  ['3/4/21', 'D/M/Y', undefined],
  ['April the third', 'D MON Y', undefined],
  ['60', 'EXCEL', undefined],
])('the date %s by %s is %s', async (text, form, when) => {
  const { claim, matters } = await ofValue(text, { when: { cell: 'x', form } });
  expect(claim?.['when']).toBe(when);
  const unread = [expect.objectContaining({ kind: 'UNREADABLE_DATE', what: text, first: 'record 1' })];
  expect(matters).toEqual(when === undefined ? unread : []);
});

test.each([
  ['EXACT', '2021-07-26'],
  ['MONTH', '2021-07'],
  ['YEAR', '2021'],
  ['ABOUT', '2021-07-26~'],
  ['UNCERTAIN', '2021-07-26?'],
])('a day that is %s', async (exactness, when) => {
  const precision = { column: 'x', values: { 5: exactness } };
  const { claim } = await ofValue('5', { when: { cell: { constant: '2021-07-26' }, form: 'Y-M-D', precision } });
  expect(claim?.['when']).toBe(when);
});

test.each([
  ['2021-07-01', '2021-07-31', 'WITHIN', '[2021-07-01..2021-07-31]'],
  ['2021-07-01', '2021-07-31', 'WHOLE', '2021-07-01/2021-07-31'],
  ['2021-07-01', '2021-07-01', 'WHOLE', '2021-07-01'],
  ['2021-07-01', '', 'WHOLE', '2021-07-01'],
  ['2021-07-31', '2021-07-01', 'WITHIN', undefined],
  ['2021-07-31', '2021-07-01', 'WHOLE', undefined],
])('from %s to %s, %s', async (from, to, means, when) => {
  const day = (cell: string): object => ({ cell, form: 'Y-M-D' });
  const { claims } = await ofRows(
    ['id,who,whom,a,b', `1,Amal,Basim,${from},${to}`],
    meetings({ when: { from: day('a'), to: day('b'), means } }),
  );
  expect(claims[0]?.['when']).toBe(when);
});

test.each([
  ['1,200.50', { thousands: ',' }, 'MONEY 1200.5 USD TOTAL'],
  ['1.200,50', { thousands: '.', decimal: ',' }, 'MONEY 1200.5 USD TOTAL'],
  ['-007', { belowZero: true }, 'MONEY -7 USD TOTAL'],
  ['-7', { role: 'CHANGE' }, 'MONEY -7 USD CHANGE'],
  ['-0', {}, 'MONEY -0 USD TOTAL'],
  ['-99', {}, undefined],
  ['١٬٢٠٠٫٥', { thousands: ',' }, 'MONEY 1200.5 USD TOTAL'],
  ['۱۲', {}, 'MONEY 12 USD TOTAL'],
  ['١٬٢٠٠', {}, undefined],
  ['1,200', {}, undefined],
  ['1,20,000', { thousands: ',' }, undefined],
  ['12 men', {}, undefined],
  ['1e5', {}, undefined],
])('the number %s by %j', async (text, signs, quantity) => {
  const { claim, matters } = await ofValue(text, {
    quantities: [{ measure: 'MONEY', number: 'x', unit: 'USD', ...signs }],
  });
  expect(claim?.['quantities']).toEqual(quantity === undefined ? undefined : [quantity]);
  expect(matters.map(({ kind }) => kind)).toEqual(quantity === undefined ? ['UNREADABLE_VALUE'] : []);
});

test.each([
  ['3', '2', '5', 'KILLED 3 in 2..5 persons TOTAL'],
  ['3', '3', '3', 'KILLED 3 persons TOTAL'],
  ['', '2', '5', 'KILLED 2..5 persons TOTAL'],
  ['', '2', '', 'KILLED 2.. persons TOTAL'],
  ['7', '2', '5', undefined],
])('an estimate %s in %s..%s', async (best, low, high, quantity) => {
  const { claims } = await ofRows(
    ['id,who,whom,best,low,high', `1,Amal,Basim,${best},${low},${high}`],
    meetings({ quantities: [{ measure: 'KILLED', number: 'best', low: 'low', high: 'high', unit: 'persons' }] }),
  );
  expect(claims[0]?.['quantities']).toEqual(quantity === undefined ? undefined : [quantity]);
});

const CODES = { column: 'x', values: { m: 'MET_WITH', n: null } };

test.each([
  ['m', {}, 'MET_WITH'],
  ['n', {}, undefined],
  ['z', {}, undefined],
  ['z', { predicates: { z: 'SPOKE_TO' } }, 'SPOKE_TO'],
  ['z', { predicates: { z: null } }, undefined],
])('the code %s with %j is the predicate %s', async (code, bindings, predicate) => {
  const { claims, account } = await ofRows(
    ['id,who,whom,x', `1,Amal,Basim,${code}`],
    meetings({ predicate: CODES }, bindings),
  );
  expect(claims.map((claim) => claim['predicate'])).toEqual(predicate === undefined ? [] : [predicate]);
  const isUnknown = code === 'z' && Object.keys(bindings).length === 0;
  expect(account.matters().map(({ kind, what }) => [kind, what])).toEqual(
    isUnknown ? [['UNKNOWN_PREDICATE', 'x: z']] : [],
  );
});

test('a kind by a code, by the bindings, and one that nobody knows', async () => {
  const kind = { column: 'x', values: { co: 'Organization/COMPANY' } };
  const mapping = {
    ...meetings(),
    recordEntities: { who: { kind: 'Person', name: 'who' }, whom: { kind, name: 'whom' } },
    kinds: { gov: 'Government/STATE' },
  };
  const { drafts, claims, account } = await ofRows(
    ['id,who,whom,x', '1,Amal,Acme,co', '2,Amal,Iraq,gov', '3,Amal,Zoo,zoo'],
    mapping,
  );
  expect(drafts).toContainEqual({ label: 'Government', row: { id: 'try-iraq', name: 'Iraq', kind: 'STATE' } });
  expect(claims).toHaveLength(2);
  expect(account.matters()).toMatchObject([{ kind: 'UNMAPPED_KIND', what: 'x: zoo', times: 1, first: 'record 3' }]);
});

test('ends, participants, place, sources, identifiers, texts and conditions of one record', async () => {
  const mapping = {
    ...meetings({
      where: [{ column: 'type', isNot: ['draft'] }],
      participants: [{ role: 'PLACE', entity: 'place' }],
      attribution: [
        { actor: 'PUBLISHER', act: 'RECORDED', through: 'DATASET' },
        { actor: 'source', act: 'SAID', on: { cell: 'said', form: 'Y-M-D' } },
      ],
      cites: [{ cell: 'refs', separator: ';' }],
      text: { en: '{who} met {whom}.', ar: '{who} التقى {whom}.' },
      voice: { column: 'type', values: { rumour: 'RUMOURED' }, otherwise: 'OWN' },
    }),
    languages: ['en', 'ar'],
    empty: ['NA'],
  };
  const whole = {
    ...mapping,
    recordEntities: {
      ...mapping.recordEntities,
      place: {
        kind: 'Place/CITY',
        key: ['city', 'lat', 'lon'],
        prefix: 'place',
        name: 'city',
        names: { ar: 'cityAr' },
        latitude: 'lat',
        longitude: 'lon',
        positionSource: 'the table',
      },
      source: { kind: 'Organization/MEDIA', name: 'source', aliases: [{ cell: 'aka', separator: '|' }] },
    },
  };
  const { claims, row } = await ofRows(
    [
      'id,who,whom,type,city,cityAr,lat,lon,source,aka,said,refs',
      '7,Amal,NA,rumour,Mosul,الموصل,36.3,-43.1,Daily,The Daily|Daily,2021-07-27,a; b',
      '8,A,B,draft,,,,,,,,',
    ],
    whole,
  );
  expect(claims).toEqual([
    {
      ...{ id: 'try-meetings-7', document: 'try-meetings', subject: 'try-amal', predicate: 'MET_WITH' },
      ...{
        voice: 'RUMOURED',
        polarity: 'AFFIRMED',
        mode: 'ACTUAL',
        participants: ['PLACE try-place-mosul-36-3-minus-43-1-ed5c43'],
      },
      attribution: ['try-meeting-desk RECORDED through DATASET', 'try-daily SAID on 2021-07-27'],
      ...{ cites: ['a', 'b'], passages: ['record 1'] },
    },
  ]);
  expect(row('try-place-mosul-36-3-minus-43-1-ed5c43')).toMatchObject({
    name: 'Mosul',
    nameAr: 'الموصل',
    kind: 'CITY',
    latitude: 36.3,
    longitude: -43.1,
  });
  expect(row('try-daily')).toMatchObject({ aliases: ['The Daily'] });
});

test('each value is kept, folded or dropped', async () => {
  const { account } = await ofRows(
    ['id,who,whom,day,n,extra', '1,Amal,Basim,2021-07-26,5,x', '2,Amal,,26.7.2021,many,'],
    meetings({
      when: { cell: 'day', form: 'Y-M-D' },
      quantities: [{ measure: 'TROOPS', number: 'n', unit: 'persons' }],
    }),
  );
  expect(account.lines().map(({ field, fate, into, values }) => `${field} ${fate} ${into} ${values}`)).toEqual([
    'day DROPPED  1',
    'day KEPT Claim.when 1',
    'extra DROPPED  1',
    'id FOLDED id of the claims 2',
    'n DROPPED  1',
    'n KEPT Claim.quantities 1',
    'who KEPT name of an entity 2',
    'whom KEPT name of an entity 1',
  ]);
});

test('in a newer file only the claims of changed records differ, apart from the numbers of records', async () => {
  const mapping = meetings({ when: { cell: 'day', form: 'Y-M-D' } });
  const head = 'id,who,whom,day';
  const older = await ofRows(
    [head, '1,Amal,Basim,2021-01-01', '2,Basim,Amal,2021-01-02', '3,Amal,Dana,2021-01-03'],
    mapping,
  );
  const newer = await ofRows(
    [head, '9,Dana,Basim,2021-01-09', '3,Amal,Dana,2021-02-03', '1,Amal,Basim,2021-01-01'],
    mapping,
  );
  const rows = ({ claims }: Imported): Map<string, string> =>
    new Map(claims.map((row) => [row.id, JSON.stringify({ ...row, passages: undefined })]));
  const [before, after] = [rows(older), rows(newer)];
  const changed = [...after].filter(([id, row]) => before.get(id) !== row).map(([id]) => id);
  expect(changed).toEqual(['try-meetings-9', 'try-meetings-3']);
  expect([...before.keys()].filter((id) => !after.has(id))).toEqual(['try-meetings-2']);
});

test('without a key, a record has the id of its content', async () => {
  const rows = ['who,whom', 'Amal,Basim', 'Amal,Dana'];
  const first = await ofRows(rows, { ...meetings(), key: 'RECORD' });
  const second = await ofRows([rows[0] ?? '', 'Amal,Dana', 'Basim,Dana'], { ...meetings(), key: 'RECORD' });
  expect(first.claims[1]?.id).toMatch(/^try-meetings-[0-9a-f]{16}$/);
  expect(second.claims[0]?.id).toBe(first.claims[1]?.id);
});

test.each([
  [{ predicate: 'MET' }, /claims\[0\]\.predicate: the vocabulary has no MET/],
  [{ object: 'nobody' }, /claims\[0\]\.object: "recordEntities" has no 'nobody'; it has who, whom/],
  [
    { predicate: 'VISITED' },
    /claims\[0\]\.object: whom is of the kind Person, and the predicate takes Place, Government/,
  ],
  [{ when: { cell: 'Day', form: 'Y' } }, /claims\[0\]\.when\.cell: the table has no column 'Day'; write 'day'/],
  [{ when: { cell: 'day', form: 'YYYY' } }, /claims\[0\]\.when\.form: 'YYYY' is no form of dates/],
  [{ when: { cell: 'day', form: ['D/M/Y', 'M/D/Y'] } }, /third of April and the fourth of March/],
  [{ text: '{nobody} came' }, /claims\[0\]\.text: the table has no column 'nobody'/],
  [{ text: { fr: 'x' } }, /languages: 'fr' is missing/],
  [{ quantities: [{ measure: 'LENGTH', number: 'day', unit: 'm' }] }, /the vocabulary has no MEASURE LENGTH/],
  [{ participants: [{ role: 'GUEST', entity: 'who' }] }, /the vocabulary has no ROLE GUEST/],
])('a mapping that does not fit: %j', async (further, message) => {
  await expect(ofRows(['id,who,whom,day', '1,A,B,2021'], meetings(further))).rejects.toThrow(message);
});

/** A mapping is proposed from headings and values; what they do not show is left open, and named. */
import { afterAll, expect, test } from '@jest/globals';
import type { WrittenMapping } from '../../src/interchange/in/mapping/mapping.ts';
import { csvTable } from '../../src/interchange/in/tables/csv.ts';
import { imported, meetings, sharedVocabulary, TestFiles } from '../support/imports/imported.ts';

const files = new TestFiles();
afterAll(() => files.remove());

async function proposed(
  rows: readonly string[],
  name = 'attacks in Mosul.csv',
  encoding?: string,
): Promise<{ mapping: WrittenMapping; remarks: string; path: string }> {
  const path = files.write(name, `${rows.join('\n')}\n`);
  const found = await csvTable.propose?.(path, sharedVocabulary, { encoding });
  return { mapping: found?.mapping as WrittenMapping, remarks: found?.remarks.join('\n') ?? '', path };
}

const HEAD = 'event_id,attacker,target,event_date,city,latitude,longitude,killed,source';

test('columns of each kind', async () => {
  const { mapping, remarks } = await proposed([
    HEAD,
    'E1,Group North,Council,26.7.2021,Mosul,36.3,43.1,3,Daily',
    'E2,Group South,Council,27.7.2021,Mosul,36.3,43.1,0,Daily',
    'E3,Group North,Bridge Office,1.8.2021,Erbil,36.2,44.0,1,Weekly',
  ]);
  expect(mapping).toMatchObject({
    dataset: { id: 'attacks-in-mosul', title: 'attacks in Mosul' },
    key: ['event_id'],
    recordEntities: {
      attacker: { kind: 'Choose', name: 'attacker' },
      target: { kind: 'Choose', name: 'target' },
      place: { kind: 'Place', key: ['city', 'latitude', 'longitude'], latitude: 'latitude', longitude: 'longitude' },
    },
    claims: [
      {
        ...{ predicate: 'CHOOSE', subject: 'attacker', object: 'target' },
        when: { cell: 'event_date', form: 'D.M.Y' },
        quantities: [{ measure: 'KILLED', number: 'killed', unit: 'persons' }],
        ...{ participants: [{ role: 'PLACE', entity: 'place' }], cites: ['source'] },
      },
    ],
  });
  expect(mapping).not.toHaveProperty('table');
  expect(remarks).toContain('"predicate": write the word of the vocabulary');
});

test('an order of day and month that is open is not guessed', async () => {
  const { mapping, remarks } = await proposed([
    HEAD,
    'E1,A b,B c,3/4/2021,Mosul,36,43,3,D',
    'E2,C d,E f,5/6/2021,Mosul,36,43,3,D',
  ]);
  expect(mapping.claims[0]).not.toHaveProperty('when');
  expect(remarks).toMatch(
    /'event_date': day and month can be read in either order \(3\/4\/2021, 5\/6\/2021\).*"D\/M\/Y" or "M\/D\/Y"/,
  );
});

test('one day above 12 shows the order', async () => {
  const { mapping } = await proposed([
    HEAD,
    'E1,A b,B c,3/4/2021,Mosul,36,43,3,D',
    'E2,C d,E f,5/26/2021,Mosul,36,43,3,D',
  ]);
  expect(mapping.claims[0]?.when).toEqual({ cell: 'event_date', form: 'M/D/Y' });
});

test('what is proposed and not decided is refused with all its places', async () => {
  const { mapping, path } = await proposed([
    HEAD,
    'E1,A b,B c,2021-07-26,Mosul,36,43,3,D',
    'E2,C d,E f,2021-07-27,Mosul,36,43,3,D',
  ]);
  const { publisher } = mapping.dataset;
  await expect(imported(csvTable, path, mapping)).rejects.toThrow(
    /publisher\.kind: 'Choose' is no label.*attacker\.kind: 'Choose' is no label.*predicate: the vocabulary has no CHOOSE/s,
  );
  const kinds = { attacker: 'Militia', target: 'Organization', place: 'Place' };
  const decided = {
    ...mapping,
    dataset: { ...mapping.dataset, publisher: { ...publisher, kind: 'Organization' } },
    recordEntities: Object.fromEntries(
      Object.entries(kinds).map(([name, kind]) => [name, { ...mapping.recordEntities[name], kind }]),
    ),
    claims: [{ ...mapping.claims[0], predicate: 'ATTACKED' }],
  };
  expect((await imported(csvTable, path, decided)).claims).toHaveLength(2);
});

test.each([
  ['semicolons', ['id;who;amount', '1;Amal;"1.200,50"', '2;Dana;"3.000,00"'], { delimiter: ';' }],
  ['no headings', ['1,Amal,2021-07-26', '2,Dana,2021-07-27'], { header: ['column 1', 'column 2', 'column 3'] }],
  ['tabs', ['id\twho', '1\tAmal "the elder', '2\tDana'], { delimiter: '\t', quotes: false }],
])('%s', async (_, rows, table) => {
  expect((await proposed(rows)).mapping.table).toEqual(table);
});

test('types of relations are listed with each value', async () => {
  const rows = Array.from(
    { length: 9 },
    (_, index) => `${index},Person ${index},Other ${index},${index % 2 ? 'call' : 'visit'}`,
  );
  const { mapping } = await proposed(['id,from,to,relation type', ...rows]);
  expect(mapping.claims[0]?.predicate).toEqual({
    column: 'relation type',
    values: { visit: 'CHOOSE', call: 'CHOOSE' },
  });
});

test('numbers of days are named, and not taken for dates', async () => {
  const { mapping, remarks } = await proposed(['id,who,whom,date', '1,Amal b,Dana c,44403', '2,Basim d,Dana c,44404']);
  expect(mapping.claims[0]).not.toHaveProperty('when');
  expect(remarks).toContain("'date' may be numbers of days, as Excel counts");
});

test('without a column that distinguishes records, the whole record is the key', async () => {
  const { mapping, remarks } = await proposed(['who,whom', 'Amal b,Dana c', 'Amal b,Basim c', 'Dana c,Basim c']);
  expect(mapping.key).toBe('RECORD');
  expect(remarks).toContain('no column has another value in each record');
});

test('an encoding that the user names is kept', async () => {
  const { mapping } = await proposed(['id,who', '1,Amal'], 'a.csv', 'windows-1256');
  expect(mapping.table).toEqual({ encoding: 'windows-1256' });
});

const TABLE = [
  'id,who,whom,day',
  '1,Amal b,Dana c,2021-07-26',
  '2,Basim d,Dana c,2021-07-27',
  '3,Amal b,Zaid e,2021-07-28',
];

test.each<readonly [string, readonly string[], number]>([
  ['a title', ['Meetings of 2021'], 1],
  ['a title with the commas of a spreadsheet', ['Meetings of 2021,,,', ',,,', 'Prepared by the desk,,,2021-08-01'], 3],
  ['a title with a comma in it, and an empty line', ['Meetings, and others', '', 'Version 3'], 2],
  ['more titles than records', Array.from({ length: 9 }, (_, n) => `note ${n}`), 9],
  ['groups of columns above the headings', [',People,,Time'], 1],
  [
    'what a table of three or more columns says of itself',
    ['Source,Desk,,', 'Date,2021-08-01,,', 'Notes,see below,,'],
    3,
  ],
  ['a title in quotation marks over two lines', ['"Meetings\nand others"'], 1],
])('headings below %s', async (_, above, skipLines) => {
  const { mapping, remarks, path } = await proposed([...above, ...TABLE]);
  expect(mapping.table).toEqual({ skipLines });
  expect(mapping).toMatchObject({ key: ['id'], recordEntities: { who: { name: 'who' } } });
  expect(remarks).toContain(`the headings are line ${skipLines + 1} ('id', 'who', 'whom', 'day')`);
  const { claims, account } = await imported(csvTable, path, { ...meetings(), table: mapping.table });
  expect(claims.map(({ passages }) => passages)).toEqual([['record 1'], ['record 2'], ['record 3']]);
  expect(account.matters()).toEqual([]);
  // The table without "skipLines" is refused, and the message says what to write.
  await expect(imported(csvTable, path, meetings())).rejects.toThrow(
    `line ${skipLines + 1} looks like the headings: write "table": {"skipLines": ${skipLines}}`,
  );
});

test('titles above a table with semicolons and commas in its titles, without headings, or with years as headings', async () => {
  const semicolons = TABLE.map((line) => line.replaceAll(',', ';'));
  expect((await proposed(['Deaths, by month, and place', ...semicolons])).mapping.table).toEqual({
    delimiter: ';',
    skipLines: 1,
  });
  expect((await proposed(['Meetings', ...TABLE.slice(1)])).mapping.table).toEqual({
    skipLines: 1,
    header: ['column 1', 'column 2', 'column 3', 'column 4'],
  });
});

test('what a table of three columns says of itself is no heading', async () => {
  const rows = ['Source,Desk,', 'who,whom,day', 'Amal b,Dana c,2021-07-26', 'Basim d,Dana c,2021-07-27'];
  expect((await proposed(rows)).mapping.table).toEqual({ skipLines: 1 });
});

test.each([
  ['headings of which one is empty', ['id,who,whom,', '1,A b,C d,x', '2,E f,G h,y']],
  ['records that are shorter than the headings in what they fill', ['id,who,whom,n,m,o', '1,A b,,,,', '2,,C d,,,']],
  ['one column', ['who', 'Amal', 'Basim']],
])('no line is taken for a title: %s', async (_, rows) => {
  expect((await proposed(rows)).mapping).not.toHaveProperty('table');
});

test('a name of two columns may be of two kinds: the proposal keeps them apart, and names them', async () => {
  const rows = ['id,member,party,city', '1,Sadr,Sadr,Basra', '2,Basim d,Sadr,Basra', '3,Amal b,Basra,Mosul'];
  const { mapping, remarks, path } = await proposed(rows);
  expect(mapping.recordEntities).toMatchObject({
    member: { prefix: 'KIND' },
    party: { prefix: 'KIND' },
    place: { prefix: 'KIND' },
  });
  expect(remarks).toMatch(
    /2 names are in several columns: 'Sadr' \(1 in 'member', 2 in 'party'\); 'Basra' \(1 in 'party', 2 in 'city'\)/,
  );
  const kinds = { member: 'Person', party: 'Organization', place: 'Place' };
  const { claims, account } = await imported(csvTable, path, {
    ...mapping,
    dataset: { ...mapping.dataset, publisher: { kind: 'Organization', name: 'Desk' } },
    recordEntities: Object.fromEntries(
      Object.entries(kinds).map(([name, kind]) => [name, { ...mapping.recordEntities[name], kind }]),
    ),
    claims: [{ ...mapping.claims[0], predicate: 'MEMBER_OF' }],
  });
  expect(claims.map(({ subject, object }) => `${String(subject)} ${String(object)}`)).toEqual([
    'try-person-sadr try-organization-sadr',
    'try-person-basim-d try-organization-sadr',
    'try-person-amal-b try-organization-basra',
  ]);
  expect(account.matters()).toEqual([]);
});

test('codes for what nobody knows are named with their numbers, and not decided', async () => {
  const { mapping, remarks } = await proposed([
    'id,who,whom,killed,wounded',
    '1,Amal b,NA,-99,3',
    '2,Unknown,Dana c,4,NA',
    '3,Basim d,غير معروف,-99,5',
    '4,Basim d,Dana c,-9,5',
  ]);
  expect(mapping.claims[0]?.quantities).toMatchObject([{ number: 'killed' }, { number: 'wounded' }]);
  expect(mapping).not.toHaveProperty('empty');
  expect(remarks).toContain(
    `'killed' has numbers below zero: -99 (2 times), -9 (1 times). If one means that nobody knows, write "empty": {"killed": ["-99","-9"]}`,
  );
  expect(remarks).toContain(
    `'Unknown' (1 in 'who'), 'NA' (1 in 'whom'), 'غير معروف' (1 in 'whom'), 'NA' (1 in 'wounded')`,
  );
  expect(remarks).toContain(`"empty": {"who":["Unknown"],"whom":["NA","غير معروف"],"wounded":["NA"]}`);
});

test('names in Arabic letters make Arabic the main language', async () => {
  const { mapping, remarks } = await proposed(['id,who,whom', '1,أمل حداد,باسم', '2,دانا,أمل حداد', '3,Zaid,باسم']);
  expect(mapping).toMatchObject({ languages: ['ar'], dataset: { language: 'ar' } });
  expect(remarks).toContain('write fa, ckb or ur');
});

test('numbers and dates in digits of Arabic and Persian', async () => {
  const { mapping } = await proposed([
    'تقرير',
    'id,who,whom,day,killed',
    '١,أمل حداد,باسم,٢٦/٧/٢٠٢١,٣',
    '٢,دانا,أمل حداد,۲۷/۷/۲۰۲۱,۱۲',
  ]);
  expect(mapping).toMatchObject({ key: ['id'], table: { skipLines: 1 } });
  expect(mapping.claims[0]).toMatchObject({ when: { form: 'D/M/Y' }, quantities: [{ number: 'killed' }] });
});

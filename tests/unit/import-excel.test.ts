/** Sheets of a workbook become tables that passages can cite; formulas, errors and merged cells are reported, and damaged files refused. */
import { afterAll, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { excelTable } from '../../src/interchange/in/excel/excel.ts';
import { ImportAccount } from '../../src/interchange/in/import-account.ts';
import { imported, meetings, sharedVocabulary, TestFiles } from '../support/imports/imported.ts';
import { textRow, workbookParts, zipOf, type TestSheet } from '../support/imports/workbook.ts';

const files = new TestFiles();
afterAll(() => files.remove());

const HEAD = textRow('id', 'who', 'whom', 'day', 'n');
const MEETING = textRow('1', 'Amal', 'Basim', '2021-07-26', '5');

type Table = NonNullable<ReturnType<typeof meetings>['table']>;
type Parts = Parameters<typeof workbookParts>[1];

/** The text of the table that is written of a sheet, and what is reported. */
async function tableOf(
  sheets: readonly TestSheet[],
  table: Table = {},
  further: Parts = {},
): Promise<{ text: string; account: ImportAccount }> {
  const path = files.write('book.xlsx', zipOf(workbookParts(sheets, further)));
  const account = new ImportAccount();
  const folder = mkdtempSync(join(files.folder, 'out-'));
  const document = await excelTable.document?.(path, meetings({}, { table }), folder, account);
  return { text: readFileSync(document ?? '', 'utf8'), account };
}

const cell = (ref: string, value: string, attributes = ''): string => `<c r="${ref}"${attributes}><v>${value}</v></c>`;

test('a sheet becomes a table, and its records claims', async () => {
  const path = files.write('meetings.xlsx', zipOf(workbookParts([{ name: 'Sheet 1', rows: HEAD + MEETING }])));
  const { claims, document, row } = await imported(
    excelTable,
    path,
    meetings({ when: { cell: 'day', form: 'Y-M-D' } }),
  );
  expect(document).toMatch(/meetings\.sheet-1\.csv$/);
  expect(row('try-meetings')).toMatchObject({ file: 'meetings.sheet-1.csv', kind: 'DATASET' });
  expect(claims).toMatchObject([{ id: 'try-meetings-1', when: '2021-07-26', passages: ['record 1'] }]);
});

test('numbers, dates, truth, shared and rich texts, gaps and empty rows', async () => {
  const rows = [
    HEAD,
    `<row r="4">${cell('A4', '1')}${cell('B4', '0', ' t="s"')}${cell('D4', '44403', ' s="1"')}${cell('E4', '0.30000000000000004')}</row>`,
    '<row r="5"><c r="A5" s="1"/></row>',
    `<row r="6">${cell('A6', '2')}${cell('B6', '1', ' t="s"')}${cell('C6', '1', ' t="b"')}${cell('D6', '44403.4375', ' s="2"')}${cell('E6', '1200', ' s="3"')}</row>`,
  ].join('');
  const shared =
    '<si><t>Amal, "the elder"</t></si><si><r><t xml:space="preserve">Ba</t></r><r><t>sim</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>';
  const { text } = await tableOf([{ name: 'S', rows }], {}, { shared });
  expect(text).toBe(
    'id,who,whom,day,n\n1,"Amal, ""the elder""",,2021-07-26,0.3\n2,Basim,TRUE,2021-07-26 10:30:00,1200\n',
  );
});

test('a number of more than 15 digits, as an id may be, stays as it is in the file', async () => {
  const row = `<row r="2">${cell('A2', '1466054881234567890')}${cell('B2', '0.1234567890123456789')}</row>`;
  const { text } = await tableOf([{ name: 'S', rows: HEAD + row }]);
  expect(text).toContain('1466054881234567890,0.123456789012346');
});

test('days of 1904', async () => {
  const rows = `${HEAD}<row>${cell('A2', '1')}${cell('D2', '42941', ' s="1"')}</row>`;
  const { text } = await tableOf([{ name: 'S', rows }], {}, { properties: '<workbookPr date1904="1"/>' });
  expect(text).toContain('1,,,2021-07-26,');
});

const FORMULAS = [
  HEAD,
  `<row r="2">${cell('A2', '1')}<c r="E2"><f>1+1</f><v>2</v></c></row>`,
  `<row r="3">${cell('A3', '2')}<c r="E3"><f t="array" ref="E3:E4">A2:A3</f><v>7</v></c></row>`,
  `<row r="4">${cell('A4', '3')}${cell('E4', '8')}</row>`,
  `<row r="5">${cell('A5', '4')}${cell('E5', '#N/A', ' t="e"')}</row>`,
].join('');

test('a formula has no value, and is reported with record and cell', async () => {
  const { text, account } = await tableOf([{ name: 'S', rows: FORMULAS }]);
  expect(text).toBe('id,who,whom,day,n\n1,,,,\n2,,,,\n3,,,,\n4,,,,\n');
  expect(account.matters()).toMatchObject([
    { what: "a formula in the column 'n'", times: 3, first: 'record 1 (cell E2)' },
    { what: "an error in the column 'n'", times: 1, first: 'record 4 (cell E5)' },
  ]);
  expect(account.lines()).toEqual([{ field: 'n', fate: 'DROPPED', into: '', values: 4 }]);
});

test('computed values are taken if the mapping says so, and errors never', async () => {
  const { text, account } = await tableOf([{ name: 'S', rows: FORMULAS }], { formulas: 'CACHED' });
  expect(text).toBe('id,who,whom,day,n\n1,,,,2\n2,,,,7\n3,,,,8\n4,,,,\n');
  expect(account.matters()).toMatchObject([{ what: "an error in the column 'n'" }]);
});

test('merged cells are reported', async () => {
  const after = '<mergeCells><mergeCell ref="B2:B3"/></mergeCells>';
  const { account } = await tableOf([{ name: 'S', rows: HEAD + MEETING, after }]);
  expect(account.matters()).toMatchObject([{ what: 'merged cells B2:B3', first: 'cell B2' }]);
});

const SHEETS = [
  { name: 'First', rows: HEAD + MEETING },
  { name: 'Second', rows: HEAD + MEETING.replace('Amal', 'Dana') },
  { name: 'Secret', state: 'hidden', rows: HEAD + MEETING },
];

test('of several sheets one is named, also a hidden one; of one that is shown none need be', async () => {
  await expect(tableOf(SHEETS)).rejects.toThrow(/several sheets.*'First', 'Second', 'Secret' \(hidden\)/);
  await expect(tableOf(SHEETS, { sheet: 'Third' })).rejects.toThrow(/no sheet 'Third'/);
  expect((await tableOf(SHEETS, { sheet: 'Second' })).text).toContain('Dana');
  expect((await tableOf(SHEETS.slice(1))).text).toContain('Dana');
});

test('a mapping is proposed for a sheet', async () => {
  const path = files.write('proposed.xlsx', zipOf(workbookParts(SHEETS)));
  const found = await excelTable.propose?.(path, sharedVocabulary, { sheet: 'Second' });
  expect(found?.mapping).toMatchObject({ table: { sheet: 'Second' }, claims: [{ subject: 'who' }] });
});

const PARTS = workbookParts([{ name: 'S', rows: HEAD + MEETING }]);
const SHEET = 'xl/worksheets/sheet1.xml';
const WHOLE = zipOf(PARTS);
const withSheet = (text: string): Buffer => zipOf({ ...PARTS, [SHEET]: text });

test.each<readonly [string, Buffer, RegExp]>([
  ['a workbook of Excel 97', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /Excel 97, or one with a password/],
  ['no ZIP file', Buffer.from('id,who\n1,Amal\n'), /no workbook of Excel/],
  ['a file cut in the middle', WHOLE.subarray(0, WHOLE.length / 2), /no workbook of Excel.*cut or damaged/],
  ['a ZIP file of something else', zipOf({ 'a.txt': 'x' }), /_rels\/\.rels\) is missing/],
  [
    'a missing sheet',
    zipOf(Object.fromEntries(Object.entries(PARTS).filter(([part]) => part !== SHEET))),
    /sheet1\.xml\) is missing/,
  ],
  ['a part that is larger than the directory says', zipOf(PARTS, 10), /too many bytes|cut or damaged/],
  ['a part of 3 GiB by the directory', zipOf(PARTS, 3 * 1024 ** 3), /at most 2147483648 are read/],
  ['a sheet that is cut', withSheet('<worksheet><sheetData><row><c'), /sheet1\.xml\) is no XML, or damaged/],
  ['a document type', withSheet('<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'), /DOCTYPE/],
  ['an entity that nothing defines', withSheet('<worksheet>&b;</worksheet>'), /no XML, or damaged/],
  ['elements in elements', withSheet('<a>'.repeat(1000)), /more than 256 deep/],
  [
    'a text of 5 million characters',
    withSheet(
      `<worksheet><sheetData><row><c t="str"><v>${'x'.repeat(5_000_000)}</v></c></row></sheetData></worksheet>`,
    ),
    /longer than 4194304/,
  ],
  [
    'a cell beyond the last column',
    withSheet(`<worksheet><sheetData><row>${cell('XFE1', '1')}</row></sheetData></worksheet>`),
    /XFE1 lies beyond/,
  ],
  [
    'a shared text that is missing',
    withSheet(`<worksheet><sheetData>${HEAD}<row>${cell('A2', '9', ' t="s"')}</row></sheetData></worksheet>`),
    /cell A2 has a text that the workbook has not/,
  ],
  [
    'a value without a heading',
    withSheet(`<worksheet><sheetData>${HEAD}<row>${cell('G2', '9')}</row></sheetData></worksheet>`),
    /record 1 .* has a value in column 7/,
  ],
  [
    'a formula as a heading',
    withSheet('<worksheet><sheetData><row><c r="A1"><f>B1</f><v>1</v></c></row></sheetData></worksheet>'),
    /heading in cell A1 is a formula/,
  ],
  [
    'many formulas that fill areas',
    withSheet(
      `<worksheet><sheetData><row>${'<c><f t="array" ref="A1:A9">B1</f></c>'.repeat(10_001)}</row></sheetData></worksheet>`,
    ),
    /more than 10000 formulas fill areas/,
  ],
  ['an empty sheet', withSheet('<worksheet><sheetData/></worksheet>'), /is empty/],
])('%s', async (_, content, message) => {
  const path = files.write('damaged.xlsx', content);
  await expect(imported(excelTable, path, meetings())).rejects.toThrow(message);
});

test('titles above the headings of a sheet, and a sheet without headings', async () => {
  const titles = textRow('Meetings of the year') + textRow('', 'by the desk');
  const records = MEETING + textRow('2', 'Dana', 'Basim', '2021-07-27', '6');
  const path = files.write('titled.xlsx', zipOf(workbookParts([{ name: 'S', rows: titles + HEAD + records }])));
  const found = await excelTable.propose?.(path, sharedVocabulary, {});
  expect(found?.mapping).toMatchObject({ table: { skipLines: 2 }, key: ['id'] });
  expect(found?.remarks.join('\n')).toContain("titles: 'Meetings of the year', 'by the desk'; the headings are line 3");
  const { claims } = await imported(excelTable, path, meetings({}, { table: { skipLines: 2 } }));
  expect(claims.map(({ passages }) => passages)).toEqual([['record 1'], ['record 2']]);
  await expect(imported(excelTable, path, meetings())).rejects.toThrow('write "table": {"skipLines": 2}');

  const bare = files.write('bare.xlsx', zipOf(workbookParts([{ name: 'S', rows: records }])));
  const header = ['id', 'who', 'whom', 'day', 'n'];
  expect((await excelTable.propose?.(bare, sharedVocabulary, {}))?.mapping).toMatchObject({
    table: { header: header.map((_, index) => `column ${index + 1}`) },
  });
  expect((await imported(excelTable, bare, meetings({}, { table: { header } }))).claims).toHaveLength(2);
});

test('a message about the table that is written of a sheet names the workbook', async () => {
  const twice = files.write('twice.xlsx', zipOf(workbookParts([{ name: 'S', rows: HEAD + MEETING + MEETING }])));
  const message = `${twice}: record 2 has the same key (id) as record 1`;
  await expect(imported(excelTable, twice, meetings())).rejects.toThrow(message);
  const two = textRow('id', 'who', 'id');
  const headings = files.write(
    'headings.xlsx',
    zipOf(workbookParts([{ name: 'S', rows: two + textRow('1', 'A', 'B') }])),
  );
  await expect(excelTable.propose?.(headings, sharedVocabulary, {})).rejects.toThrow(
    `${headings}: column 3 has the heading 'id' of column 1`,
  );
});

/** Damaged tables are refused with the record and the reason, and records have the numbers by which passages are read. */
import { afterAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { csvTable } from '../../src/interchange/in/tables/csv.ts';
import { openTable } from '../../src/interchange/in/tables/table-file.ts';
import { CodePoints } from '../../src/model/code-points.ts';
import { Records } from '../../src/model/records.ts';
import { imported, meetings, TestFiles } from '../support/imports/imported.ts';
import { fc, runs, SEED } from '../support/property.ts';

const files = new TestFiles();
afterAll(() => files.remove());

const HEAD = 'id,who,whom,day\n';
const ROW = '1,Amal,Basim,2021-07-26\n';

const bytesOf = (...parts: readonly (string | number)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))));

test.each<readonly [what: string, content: string | Buffer, message: RegExp]>([
  ['an empty file', '', /the file is empty/],
  ['blanks only', ' \n\n', /has no line with text/],
  ['headings only', HEAD, /has a line of headings and no record/],
  [
    'a file cut within a record',
    `${HEAD}${ROW}2,Amal,Ba`,
    /record 2 has 3 cells, and there are 4 columns: the file is cut/,
  ],
  ['a file cut within quotes', `${HEAD}${ROW}2,Amal,"Ba`, /record 2 has a quotation mark that is not closed/],
  [
    'a quotation mark in the middle that nothing closes',
    `${HEAD}${ROW}2,Amal,"Ba\n${ROW.repeat(60_000)}`,
    /record 2 (does not end within 1048576|has a quotation)/,
  ],
  ['too many cells', `${HEAD}${ROW}2,Amal,Basim,2021-07-26,x\n`, /record 2 has 5 cells/],
  [
    'letters after a closing quotation mark',
    `${HEAD}${ROW}2,Amal,"Ba"sim,2021-07-26\n`,
    /record 2 has a cell with letters after its closing/,
  ],
  ['a heading twice', `id,who,whom,who\n1,a,b,c\n`, /column 4 has the heading 'who' of column 2/],
  ['a key twice', `${HEAD}${ROW}${ROW}`, /record 2 has the same key \(id\) as record 1/],
  ['no key', `${HEAD}${ROW},Amal,Basim,2021-07-26\n`, /record 2 has nothing in 'id'/],
  ['a NUL byte', `${HEAD}${ROW}2,Am\0al,Basim,2021-07-26\n`, /record 2 has a NUL character/],
  ['UTF-16 without a byte order mark', Buffer.from(HEAD + ROW, 'utf16le'), /the line of headings has a NUL character/],
  [
    'Latin-1',
    bytesOf(HEAD, ROW, '2,Am', 0xe9, 'lie,Basim,2021-07-26\n'),
    /line 3 has bytes \(e9 6c 69 65\).*--encoding or/s,
  ],
  ['a character that the end cuts', bytesOf(HEAD, ROW, '2,Amal,Basim,', 0xd8), /line 3 has bytes \(d8\)/],
  ['a million columns', `${'a,'.repeat(1_000_000)}\n`, /the line of headings (has 1000001 cells|does not end)/],
  ['a line of 3 MiB without an end', 'x'.repeat(3 * 1024 * 1024), /the line of headings does not end within 1048576/],
  ['a ZIP file', bytesOf('PK', 3, 4, HEAD), /--as excel/],
])('%s', async (_, content, message) => {
  const path = files.write('damaged.csv', content);
  await expect(imported(csvTable, path, meetings())).rejects.toThrow(message);
});

test('a record is refused after 20,000 good ones', async () => {
  const path = files.write(
    'late.csv',
    `${HEAD}${Array.from({ length: 20_000 }, (_, i) => `${i},A,B,2021\n`).join('')}x,y\n`,
  );
  await expect(imported(csvTable, path, meetings())).rejects.toThrow(/record 20001 has 2 cells/);
});

test.each([
  ['a byte order mark', `\uFEFF${HEAD}${ROW}`, {}],
  ['CR LF', `${HEAD}${ROW}`.replaceAll('\n', '\r\n'), {}],
  ['CR alone', `${HEAD}${ROW}`.replaceAll('\n', '\r'), {}],
  ['no line end at the end', `${HEAD}${ROW}`.trimEnd(), {}],
  ['empty lines', `\n${HEAD}\n  \n${ROW}\n\n`, {}],
  ['UTF-16 with its mark', Buffer.from(`\uFEFF${HEAD}${ROW}`, 'utf16le'), {}],
  ['semicolons', `${HEAD}${ROW}`.replaceAll(',', ';'), { delimiter: ';' }],
  ['lines above the headings', `A title\n${HEAD}${ROW}`, { skipLines: 1 }],
  ['no headings', ROW, { header: ['id', 'who', 'whom', 'day'] }],
])('%s', async (_, content, table) => {
  const path = files.write('good.csv', content);
  const { claims } = await imported(csvTable, path, meetings({}, { table: table as never }));
  expect(claims).toMatchObject([{ id: 'try-meetings-1', subject: 'try-amal', passages: ['record 1'] }]);
});

test('a table with tabs is cited as it is, and one with commas in a file .txt is not', async () => {
  const tabs = files.write('tabs.tsv', `${HEAD}${ROW}`.replaceAll(',', '\t'));
  expect((await imported(csvTable, tabs, meetings())).document).toBe(tabs);
  const text = files.write('commas.txt', `${HEAD}${ROW}`);
  expect((await imported(csvTable, text, meetings())).document).toMatch(/commas\.csv$/);
});

test('an encoding that the mapping names', async () => {
  const arabic = Buffer.from([0xc3, 0xe3, 0xe1]);
  const path = files.write('arabic.csv', bytesOf(HEAD, '1,', ...arabic, ',Basim,2021\n'));
  const { drafts } = await imported(csvTable, path, meetings({}, { table: { encoding: 'windows-1256' } }));
  expect(drafts).toContainEqual(expect.objectContaining({ row: expect.objectContaining({ name: 'أمل' }) as unknown }));
});

test('records have the numbers that a passage of the document has', async () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom('', 'a,b', 'a"b', 'a\nb', 'a\r\nb', ' ', '\t', 'أمل'),
  );
  const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(table, fc.constantFrom('\n', '\r\n'), fc.boolean(), async (rows, newline, blank) => {
      const text = Papa.unparse([['a', 'b', 'c'], ...rows], { newline }).replaceAll('\0', '');
      const path = files.write('numbers.csv', blank ? text.replace(newline, newline + newline) : text);
      const records = new Records(new CodePoints(readFileSync(path, 'utf8')), path);
      const { records: batches } = await openTable(path);
      for await (const batch of batches) {
        for (const { record, cells } of batch) {
          const found = records.find({ record, pointer: null });
          if ('fault' in found) throw new Error(found.fault);
          const slice = new CodePoints(readFileSync(path, 'utf8')).slice(found.span.start, found.span.end);
          expect(Papa.parse(slice, { delimiter: ',', newline }).data[0]).toEqual(cells);
        }
      }
    }),
    { numRuns: runs(60), seed: SEED },
  );
});

/** The form of a table and its first records, seen before there is a mapping. */
import { extname } from 'node:path';
import Papa from 'papaparse';
import { openText } from '../tables/decoded-text.ts';
import { openTable } from '../tables/table-file.ts';
import { headingLine, SEARCHED_LINES } from './heading-line.ts';
import type { TableForm } from './mapping.ts';

export interface TableSample {
  readonly form: TableForm;
  readonly columns: readonly string[];
  readonly records: readonly (readonly string[])[];
  /** The texts of the lines above the headings. */
  readonly titles: readonly string[];
}

const MOST_RECORDS = 1000;
const SAMPLE_LENGTH = 64 * 1024;
const DELIMITERS = [',', ';', '\t', '|'] as const;

/** @throws {BadInputError} if the file is damaged within the sample, or has no record */
export async function sampleTable(path: string, encoding: string | undefined): Promise<TableSample> {
  const text = await openText(path, encoding);
  let start = '';
  for await (const part of text.parts) {
    start += part;
    if (start.length >= SAMPLE_LENGTH) break;
  }
  const cut = start.slice(0, SAMPLE_LENGTH);
  const delimiter = delimiterIn(path, cut);
  const quotes = delimiter === '\t' && !/(^|[\t\n])"[^"\n]*"([\t\r\n]|$)/.test(cut) ? { quotes: false } : {};
  const lines = firstLines(cut, delimiter, start.length > SAMPLE_LENGTH);
  const { skipLines, hasHeadings } = headingLine(lines);
  const first = lines[skipLines] ?? [];
  const usual = extname(path).toLowerCase() === '.tsv' ? '\t' : ',';
  const form: TableForm = {
    ...(delimiter !== usual && { delimiter }),
    ...(encoding !== undefined && { encoding }),
    ...(first.some((cell) => cell.includes('"')) ? {} : quotes),
    ...(skipLines > 0 && { skipLines }),
    ...(!hasHeadings && { header: first.map((_, index) => `column ${index + 1}`) }),
  };
  return { form, ...(await firstRecords(path, form)), titles: lines.slice(0, skipLines).map(titleOf) };
}

/** Without the last one if the sample ends within it. */
function firstLines(text: string, delimiter: string, isCut: boolean): string[][] {
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: SEARCHED_LINES + 1 });
  const lines = data.filter((cells) => cells.length > 1 || cells[0]?.trim() !== '');
  return isCut && data.length <= SEARCHED_LINES && lines.length > 1 ? lines.slice(0, -1) : lines;
}

/** What a line above the headings says. */
export function titleOf(cells: readonly string[]): string {
  return cells.filter((cell) => cell.trim() !== '').join(' ');
}

/** The first records of a table whose form is known. */
export async function firstRecords(path: string, form: TableForm): Promise<Omit<TableSample, 'form' | 'titles'>> {
  const table = await openTable(path, form);
  const records: (readonly string[])[] = [];
  for await (const batch of table.records) {
    for (const { cells } of batch) if (records.length < MOST_RECORDS) records.push(cells);
    if (records.length >= MOST_RECORDS) break;
  }
  return { columns: table.columns, records };
}

function delimiterIn(path: string, text: string): (typeof DELIMITERS)[number] {
  const { delimiter } = Papa.parse(text, {
    preview: 50,
    skipEmptyLines: true,
    delimitersToGuess: [...DELIMITERS],
  }).meta;
  const usual = extname(path).toLowerCase() === '.tsv' ? '\t' : ',';
  return DELIMITERS.find((each) => each === delimiter && text.includes(each)) ?? usual;
}

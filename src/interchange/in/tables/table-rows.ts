/**
 * The rows of a text with delimiters (RFC 4180), read in parts by Papa Parse, with the numbers that passages have: `record 17` is the 17th row below
 * the headings that is not empty, as `Records` of src/model/records.ts counts.
 */
import Papa from 'papaparse';
import { BadInputError } from '../../../errors.ts';

export interface Row {
  /** Counts from 1; 0 is the first row, which has the headings unless they are elsewhere. */
  readonly record: number;
  readonly cells: readonly string[];
}

export interface RowForm {
  readonly delimiter: string;
  /** False: a quotation mark is a letter as any other. */
  readonly quotes: boolean;
}

/** 1_048_576 (UTF-16 code units). A quotation mark that nothing closes would make the rest of the file one record. */
const LONGEST_RECORD = 1024 * 1024;
/** 16_384: what a sheet of Excel has. */
export const MOST_COLUMNS = 16_384;
/** By so much of the text Papa Parse finds which line end a file has. */
const LINE_END_SAMPLE = 1024 * 1024;

/**
 * The rows that are not empty, in batches.
 * @throws {BadInputError} at a record that is damaged; it names the record
 */
export async function* tableRows(
  parts: AsyncIterable<string>,
  form: RowForm,
  path: string,
): AsyncGenerator<readonly Row[]> {
  const reading = new RowReading(form, path);
  let sample = '';
  let parser: Papa.Parser | undefined;
  for await (const part of parts) {
    sample += part;
    if (parser === undefined && sample.length < LINE_END_SAMPLE) continue;
    parser ??= reading.parserFor(sample);
    yield reading.rows(parser, sample, false);
    sample = '';
  }
  parser ??= reading.parserFor(sample);
  yield reading.rows(parser, sample, true);
}

interface Parsed {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string; readonly row: number }[];
  readonly meta: { readonly cursor: number };
}

class RowReading {
  readonly #form: RowForm;
  readonly #path: string;
  /** The beginning of a row, which the next part of the text ends. */
  #begun = '';
  #record = 0;

  constructor(form: RowForm, path: string) {
    this.#form = form;
    this.#path = path;
  }

  /** The line end is found as Papa Parse finds it in the whole text. */
  parserFor(sample: string): Papa.Parser {
    const { delimiter, quotes } = this.#form;
    // No text has this character: the file is refused if one is in it.
    const quoteChar = quotes ? '"' : '\0';
    const { linebreak } = Papa.parse(sample, { delimiter, quoteChar, preview: 1 }).meta;
    return new Papa.Parser({ delimiter, quoteChar, newline: linebreak as '\n' });
  }

  rows(parser: Papa.Parser, part: string, isLast: boolean): readonly Row[] {
    const text = this.#begun + part;
    const { data, errors, meta } = parser.parse(text, 0, !isLast) as Parsed;
    this.#begun = isLast ? '' : text.slice(meta.cursor);
    const hasNul = text.includes('\0');
    const fault = errors.find(({ row }) => row < data.length || isLast);
    const rows: Row[] = [];
    data.forEach((cells, index) => {
      if (fault?.row === index) throw this.#quoteError(fault.code);
      if (cells.length === 1 && cells[0]?.trim() === '') return;
      if (cells.length > MOST_COLUMNS) {
        throw this.#error(`has ${cells.length} cells, and at most ${MOST_COLUMNS} are read`);
      }
      if (hasNul && cells.some((cell) => cell.includes('\0'))) {
        throw this.#error('has a NUL character: the file is damaged, or UTF-16 without a byte order mark');
      }
      rows.push({ record: this.#record, cells });
      this.#record++;
    });
    if (fault !== undefined) throw this.#quoteError(fault.code);
    if (this.#begun.length > LONGEST_RECORD) {
      throw this.#error(
        `does not end within ${LONGEST_RECORD} characters: a quotation mark is not closed, or the delimiter or the line end is another one`,
      );
    }
    return rows;
  }

  #quoteError(code: string): BadInputError {
    return this.#error(
      code === 'MissingQuotes'
        ? 'has a quotation mark that is not closed: the file is damaged there, or cut'
        : 'has a cell with letters after its closing quotation mark: within a cell, write a quotation mark twice',
    );
  }

  #error(reason: string): BadInputError {
    return new BadInputError(`${this.#path}: ${recordName(this.#record)} ${reason}`);
  }
}

/** `record 17`; 0 is the line of headings. */
export function recordName(record: number): string {
  return record === 0 ? 'the line of headings' : `record ${record}`;
}

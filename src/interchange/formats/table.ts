/** A table of an export for spreadsheets. Of a line that a spreadsheet reads, nothing is a formula (csv.ts). */
import { invariant } from '../../errors.ts';
import type { LocalizedText } from '../../model/languages.ts';
import { BYTE_ORDER_MARK, csvOf } from '../csv.ts';
import type { Piece } from './format.ts';

export type Cell = string | number | boolean | null | readonly string[];
export type Cells = Readonly<Record<string, Cell>>;

/** Between the values of one cell. */
const BETWEEN = ' | ';

export class Table {
  readonly #file: string;
  readonly #columns: readonly string[];

  constructor(file: string, columns: readonly string[]) {
    this.#file = file;
    this.#columns = columns;
  }

  /** The line of the headings. */
  head(): Piece {
    return { file: this.#file, text: csvOf([this.#columns]) };
  }

  /** The same after the mark by which Excel recognizes UTF-8. Other programs take it for a part of the first heading. */
  headForExcel(): Piece {
    const { file, text } = this.head();
    return { file, text: BYTE_ORDER_MARK + text };
  }

  /** @throws {InvariantError} if a cell has no column */
  row(cells: Cells): Piece {
    for (const column of Object.keys(cells)) {
      invariant(this.#columns.includes(column), `${this.#file} has no column ${column}`);
    }
    return { file: this.#file, text: csvOf([this.#columns.map((column) => written(cells[column] ?? null))]) };
  }
}

function written(cell: Cell): string {
  if (cell === null) return '';
  return Array.isArray(cell) ? cell.join(BETWEEN) : String(cell);
}

/** A column for each language: `name_en`, `name_ar`. */
export function languageColumns(column: string, languages: readonly string[]): string[] {
  return languages.map((language) => `${column}_${language}`);
}

/** The cells of these columns. */
export function languageCells(column: string, texts: readonly LocalizedText[]): Cells {
  return Object.fromEntries(texts.map(({ language, text }) => [`${column}_${language}`, text]));
}

/** Texts in one cell, each after its language: `en met with | ar التقى`. */
export function taggedTexts(texts: readonly LocalizedText[]): string[] {
  return texts.map(({ language, text }) => `${language} ${text}`);
}

/**
 * A table that passages can cite: a file `.csv` with commas, or `.tsv` with tabs, in UTF-8, with a line of headings. What is otherwise is written as
 * such a file first (`citable-table.ts`).
 */
import { extname } from 'node:path';
import { BadInputError } from '../../../errors.ts';
import { headingLine, SEARCHED_LINES } from '../mapping/heading-line.ts';
import type { TableForm } from '../mapping/mapping.ts';
import { openText, type TextFile } from './decoded-text.ts';
import { recordName, tableRows, type Row } from './table-rows.ts';

export interface TableFile {
  /** The names of the columns, each once. */
  readonly columns: readonly string[];
  /** Each record has a cell for each column. */
  readonly records: AsyncIterable<readonly Row[]>;
  readonly text: TextFile;
  /** What a person may write if the headings stand below titles; undefined if the first line looks like headings. */
  readonly headingsHint: string | undefined;
}

/** The delimiter that the end of a file's name means. */
export function delimiterOf(path: string): ',' | '\t' {
  return extname(path).toLowerCase() === '.tsv' ? '\t' : ',';
}

/**
 * Opens a table of any form; without `form`, one that passages can cite.
 * @throws {BadInputError} if it has no records, or at the first one that is damaged
 */
export async function openTable(path: string, form: TableForm = {}): Promise<TableFile> {
  const text = await openText(path, form.encoding);
  const rowForm = { delimiter: form.delimiter ?? delimiterOf(path), quotes: form.quotes ?? true };
  const batches = tableRows(text.parts, rowForm, path)[Symbol.asyncIterator]();
  const skipped = form.skipLines ?? 0;
  let first: readonly Row[] = [];
  for (let next = await batches.next(); first.length === 0 && next.done !== true;) {
    first = next.value.filter(({ record }) => record >= skipped);
    if (first.length === 0) next = await batches.next();
  }
  const [heading] = first;
  if (heading === undefined) throw new BadInputError(`${path} has no line with text`);
  const columns = form.header ?? headings(heading.cells, path);
  if (form.header !== undefined) onceEach(form.header, path);
  const headingsHint = hintOf(
    first.map(({ cells }) => cells),
    skipped,
  );
  const isHeading = form.header === undefined;
  const records = async function* (): AsyncGenerator<readonly Row[]> {
    let batch = isHeading ? first.slice(1) : first;
    let count = 0;
    for (;;) {
      const before = skipped - (isHeading ? 0 : 1);
      const rows = before === 0 ? batch : batch.map(({ record, cells }) => ({ record: record - before, cells }));
      for (const row of rows) refuseOtherLength(row, columns, path, headingsHint);
      count += rows.length;
      if (rows.length > 0) yield rows;
      const next = await batches.next();
      if (next.done === true) break;
      batch = next.value;
    }
    if (count === 0) throw new BadInputError(`${path} has a line of headings and no record`);
  };
  return { columns, records: records(), text, headingsHint };
}

function headings(cells: readonly string[], path: string): readonly string[] {
  const names = cells.map((cell, index) => cell.trim() || `column ${index + 1}`);
  onceEach(names, path);
  return names;
}

function onceEach(names: readonly string[], path: string): void {
  const seen = new Set<string>();
  for (const [index, name] of names.entries()) {
    if (seen.has(name)) {
      throw new BadInputError(
        `${path}: column ${index + 1} has the heading '${name}' of column ${names.indexOf(name) + 1}. Change one of them, or name all columns in "table": {"header": […]} of the mapping`,
      );
    }
    seen.add(name);
  }
}

/** Of the first lines that are not skipped. */
function hintOf(lines: readonly (readonly string[])[], skipped: number): string | undefined {
  const { skipLines } = headingLine(lines.slice(0, SEARCHED_LINES));
  return skipLines === 0
    ? undefined
    : `line ${skipped + skipLines + 1} looks like the headings: write "table": {"skipLines": ${skipped + skipLines}} in the mapping if those above are titles`;
}

function refuseOtherLength(
  { record, cells }: Row,
  columns: readonly string[],
  path: string,
  headingsHint: string | undefined,
): void {
  if (cells.length === columns.length) return;
  const reason =
    cells.length < columns.length
      ? 'the file is cut or damaged there'
      : 'a cell with the delimiter in it has no quotation marks';
  throw new BadInputError(
    `${path}: ${recordName(record)} has ${cells.length} cells, and there are ${columns.length} columns: ${reason}${headingsHint === undefined ? '' : `; or ${headingsHint}`}`,
  );
}

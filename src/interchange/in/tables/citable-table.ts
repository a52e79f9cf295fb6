/** Writes a table as one that passages can cite: commas, UTF-8, a line of headings, a line end after each record. */
import { open } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import Papa from 'papaparse';
import type { TableForm } from '../mapping/mapping.ts';
import { openText } from './decoded-text.ts';
import { delimiterOf, openTable } from './table-file.ts';

/**
 * Returns the path of a table that passages can cite: the file itself if it is one, else a copy in the folder.
 * @param form what the mapping says of the file
 * @throws {BadInputError} if the file is damaged
 */
export async function citableTable(path: string, form: TableForm, folder: string): Promise<string> {
  if (await isCitable(path, form)) return path;
  const table = await openTable(path, form);
  const target = join(folder, `${basename(path, extname(path))}.csv`);
  await writeTable(target, table.columns, table.records);
  return target;
}

async function isCitable(path: string, form: TableForm): Promise<boolean> {
  const ending = extname(path).toLowerCase();
  const isPlain =
    form.header === undefined &&
    form.skipLines === undefined &&
    form.quotes !== false &&
    (ending === '.csv' || ending === '.tsv');
  if (!isPlain || (form.delimiter ?? delimiterOf(path)) !== delimiterOf(path)) return false;
  const { encoding } = await openText(path, form.encoding);
  return new TextDecoder(encoding).encoding === 'utf-8';
}

/** Writes rows with the cells of their columns. */
export async function writeTable(
  target: string,
  columns: readonly string[],
  batches: AsyncIterable<readonly { readonly cells: readonly string[] }[]>,
): Promise<void> {
  const file = await open(target, 'w');
  try {
    await file.appendFile(`${lines([columns])}\n`);
    for await (const batch of batches) await file.appendFile(`${lines(batch.map(({ cells }) => cells))}\n`);
  } finally {
    await file.close();
  }
}

function lines(rows: readonly (readonly string[])[]): string {
  return Papa.unparse(
    rows.map((cells) => [...cells]),
    { newline: '\n', escapeFormulae: false },
  );
}

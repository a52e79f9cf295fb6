/** Reads a table of Neo4j's importer row by row, each value in the type that the heading names. */
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { BadInputError } from '../../../../errors.ts';
import { BETWEEN } from '../../../formats/neo4j/columns.ts';

export interface ImporterRow {
  /** The cells without a name of their own: `:ID`, `:START_ID` and so on. */
  readonly special: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** @throws {BadInputError} with the row and the reason */
export async function* importerRows(folder: string, file: string): AsyncGenerator<ImporterRow, undefined> {
  const path = join(folder, file);
  if (!existsSync(path)) {
    throw new BadInputError(`${folder} has no ${file}: expected the folder that \`sanad export --as neo4j\` wrote.`);
  }
  const parser = Papa.parse(Papa.NODE_STREAM_INPUT, { header: false });
  const source = createReadStream(path, 'utf8').on('error', (error) => parser.destroy(error));
  let head: readonly Heading[] | undefined;
  let number = 0;
  for await (const cells of source.pipe(parser) as AsyncIterable<string[]>) {
    if (cells.length === 1 && cells[0] === '') continue;
    if (head === undefined) {
      head = cells.map((cell) => headingOf(cell));
      continue;
    }
    number += 1;
    if (cells.length !== head.length) {
      throw new BadInputError(
        `${path}: row ${number} has ${cells.length} cells, and there are ${head.length} headings: the file is cut or was changed.`,
      );
    }
    yield rowOf(head, cells, `${path}: row ${number}`);
  }
  if (head === undefined) throw new BadInputError(`${path} is empty: expected headings such as :ID.`);
  return undefined;
}

interface Heading {
  /** Empty for a cell such as `:ID`. */
  readonly name: string;
  readonly type: string;
}

function headingOf(cell: string): Heading {
  const colon = cell.lastIndexOf(':');
  return { name: cell.slice(0, Math.max(0, colon)), type: cell.slice(colon + 1) };
}

function rowOf(head: readonly Heading[], cells: readonly string[], where: string): ImporterRow {
  const special: Record<string, string> = {};
  const properties: Record<string, unknown> = {};
  for (const [at, { name, type }] of head.entries()) {
    const cell = cells[at] ?? '';
    if (name === '') special[type] = cell;
    else if (cell !== '') properties[name] = valueOf(type, cell, `${where}, ${name}`);
  }
  return { special, properties };
}

function valueOf(type: string, cell: string, where: string): unknown {
  if (type === 'string' || type === 'date') return cell;
  if (type === 'string[]') return cell.split(BETWEEN);
  if (type === 'boolean' && /^(true|false)$/.test(cell)) return cell === 'true';
  if ((type === 'long' || type === 'double') && Number.isFinite(Number(cell))) return Number(cell);
  throw new BadInputError(`${where}: '${cell}' is no ${type}.`);
}

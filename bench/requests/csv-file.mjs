/** One CSV file for Neo4j's importer, written in large pieces: millions of rows pass, and none is kept. */
import { closeSync, openSync, writeSync } from 'node:fs';

const PIECE = 1_048_576;

/** Between the members of an array; none of the graph's texts holds it. */
export const ARRAY_DELIMITER = ';';

export class CsvFile {
  /** @readonly */
  #descriptor;
  #rows = '';

  /** @param header as the importer reads it: `id:ID(Entity)`, `name`, `published:date` */
  constructor(path, header) {
    this.path = path;
    this.#descriptor = openSync(path, 'w');
    this.#rows = `${header.join(',')}\n`;
  }

  /** @param values null: the property is absent; an array is a list */
  write(values) {
    this.#rows += `${values.map(cell).join(',')}\n`;
    if (this.#rows.length > PIECE) this.#flush();
  }

  close() {
    this.#flush();
    closeSync(this.#descriptor);
  }

  #flush() {
    writeSync(this.#descriptor, this.#rows);
    this.#rows = '';
  }
}

function cell(value) {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = Array.isArray(value) ? value.join(ARRAY_DELIMITER) : value;
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

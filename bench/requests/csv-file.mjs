/** Writes one CSV file for Neo4j's importer in large pieces, so that millions of rows need little memory. */
import { closeSync, openSync, writeSync } from 'node:fs';

const PIECE_CHARACTERS = 1_048_576;

/** It separates the members of an array. No text of the graph contains it. */
export const ARRAY_DELIMITER = ';';

export class CsvFile {
  /** @readonly */
  #descriptor;
  #rows = '';

  /** @param header the columns in the notation of the importer: `id:ID(Entity)`, `name`, `published:date` */
  constructor(path, header) {
    this.path = path;
    this.#descriptor = openSync(path, 'w');
    this.#rows = `${header.join(',')}\n`;
  }

  /** @param values null for an absent property; an array for a list */
  write(values) {
    this.#rows += `${values.map(cell).join(',')}\n`;
    if (this.#rows.length > PIECE_CHARACTERS) this.#flush();
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

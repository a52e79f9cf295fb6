/**
 * Writes the claims of a dossier as files for Neo4j's offline importer, which fills an empty database several times faster than statements do.
 * The content is that of `load/claims` and of the statements that link claims. Entities and documents have their ids only: the statements
 * that follow find them, as they find those of an earlier load.
 */
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { ImportFile, ImportFiles } from '../../db/local/index.ts';
import { invariant } from '../../errors.ts';
import { dayNumber } from '../../model/calendar.ts';
import type { ProgressStep } from '../../progress.ts';
import type { CompiledClaim } from '../compile/compile-claims.ts';
import type { DossierContent } from '../read/sort-rows.ts';

/** A property that a file cannot hold, such as an empty list or a text with a line break. */
export interface LeftProperty {
  /** The id of the claim. */
  readonly id: string;
  readonly key: string;
  readonly value: unknown;
}

export interface WrittenFiles extends ImportFiles {
  /** Properties of claims that are to be set after the import. */
  readonly left: readonly LeftProperty[];
}

type Value = string | number | boolean | null | undefined | readonly string[];
type Properties = Readonly<Record<string, Value>>;

/** Separates the texts of a list. Authors cannot type it. */
const BETWEEN = '\u001F';
const CLAIMS_AT_ONCE = 500;

/** @param folder exists, and is empty */
export async function writeImportFiles(
  folder: string,
  { dossier, entities, documents, claims: { size } }: DossierContent,
  claims: Iterable<CompiledClaim>,
  step: ProgressStep,
): Promise<WrittenFiles> {
  const tables = new Tables(folder);
  try {
    tables.node('Dossier', dossier.id, {});
    for (const id of entities.keys()) tables.node('Entity', id, {});
    for (const id of documents.keys()) tables.node('Document', id, {});
    let written = 0;
    for (const claim of claims) {
      writeClaim(tables, dossier.id, claim);
      written += 1;
      if (written % CLAIMS_AT_ONCE > 0) continue;
      step.update({ done: written, total: size, note: 'claims written to files' });
      await setImmediate();
    }
    return { ...tables.files(), between: BETWEEN, left: tables.left };
  } finally {
    tables.close();
  }
}

function writeClaim(tables: Tables, dossier: string, claim: CompiledClaim): void {
  const { id, hash, properties, bounds, entityLinks, documentLinks, claimLinks, quantities } = claim;
  tables.node('Claim', id, { ...properties, hash }, { ...bounds });
  tables.link('IN', ['Claim', id], ['Dossier', dossier], {});
  for (const link of entityLinks) {
    const { saidEarliest, saidLatest, ...rest } = link.properties as Properties;
    const days = { saidEarliest, saidLatest };
    tables.link(link.type, ['Claim', id], ['Entity', link.to], rest, days, {
      saidEarliestDay: dayOf(saidEarliest),
      saidLatestDay: dayOf(saidLatest),
    });
  }
  for (const link of documentLinks) tables.link(link.type, ['Claim', id], ['Document', link.to], link.properties);
  for (const link of claimLinks) tables.link(link.type, ['Claim', id], ['Claim', link.to], link.properties);
  for (const { of, ...columns } of quantities) {
    const quantity = `${id} ${columns.position}`;
    tables.node('Quantity', quantity, columns);
    tables.link('QUANTITY', ['Claim', id], ['Quantity', quantity], {});
    if (of !== null) tables.link('OF', ['Quantity', quantity], ['Entity', of], {});
  }
}

function dayOf(day: Value): number | null {
  return typeof day === 'string' ? dayNumber(day) : null;
}

type End = readonly [space: string, id: string];

/** One file of rows for each label of nodes, and for each type of relationships between two labels. */
class Tables {
  readonly #folder: string;
  readonly #tables = new Map<string, Table>();
  readonly left: LeftProperty[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @param days properties that are stored as dates */
  node(label: string, id: string, properties: Properties, days: Properties = {}): void {
    const row = this.#table('node', label, label).row();
    row.add(label === 'Quantity' ? `:ID(${label})` : `id:ID(${label})`, id);
    for (const [key, value] of Object.entries(properties)) {
      if (key !== 'id' && !row.property(key, value)) this.left.push({ id, key, value });
    }
    for (const [key, value] of Object.entries(days)) row.day(key, value);
    row.write();
  }

  /** @param numbers properties that are stored as integers */
  link(
    type: string,
    from: End,
    to: End,
    properties: Properties,
    days: Properties = {},
    numbers: Properties = {},
  ): void {
    const row = this.#table('relationship', type, `${type}-${to[0]}`).row();
    row.add(`:START_ID(${from[0]})`, from[1]);
    row.add(`:END_ID(${to[0]})`, to[1]);
    for (const [key, value] of Object.entries(properties)) {
      invariant(row.property(key, value), `${type} has a ${key} that no file of the importer can hold`);
    }
    for (const [key, value] of Object.entries(days)) row.day(key, value);
    for (const [key, value] of Object.entries(numbers)) row.integer(key, value);
    row.write();
  }

  /** Ends the files. */
  files(): Omit<ImportFiles, 'between'> {
    const written = (kind: Kind): ImportFile[] =>
      [...this.#tables.values()].filter((table) => table.kind === kind).map((table) => table.end());
    return { nodes: written('node'), relationships: written('relationship') };
  }

  close(): void {
    for (const table of this.#tables.values()) table.close();
  }

  #table(kind: Kind, name: string, file: string): Table {
    let table = this.#tables.get(file);
    if (table === undefined) this.#tables.set(file, (table = new Table(kind, name, join(this.#folder, file))));
    return table;
  }
}

type Kind = 'node' | 'relationship';

/** Columns are added as rows need them; a row ends with its last value. So the line of their names is a file of its own, written at the end. */
class Table {
  readonly kind: Kind;
  readonly #name: string;
  readonly #path: string;
  readonly #columns = new Map<string, number>();
  #fd: number | undefined;
  #text = '';

  constructor(kind: Kind, name: string, path: string) {
    this.kind = kind;
    this.#name = name;
    this.#path = path;
    this.#fd = openSync(`${path}.csv`, 'wx', 0o600);
  }

  row(): Row {
    return new Row(this);
  }

  placeOf(column: string): number {
    let place = this.#columns.get(column);
    if (place === undefined) this.#columns.set(column, (place = this.#columns.size));
    return place;
  }

  write(line: string): void {
    this.#text += `${line}\n`;
    if (this.#text.length > FLUSH_LENGTH) this.#flush();
  }

  end(): ImportFile {
    this.#flush();
    writeFileSync(`${this.#path}-columns.csv`, `${[...this.#columns.keys()].join(',')}\n`, { mode: 0o600 });
    const file = basename(this.#path);
    return { name: this.#name, header: `${file}-columns.csv`, rows: `${file}.csv` };
  }

  close(): void {
    if (this.#fd !== undefined) closeSync(this.#fd);
    this.#fd = undefined;
  }

  #flush(): void {
    invariant(this.#fd !== undefined, `${this.#path} is closed`);
    const bytes = Buffer.from(this.#text);
    for (let at = 0; at < bytes.length;) at += writeSync(this.#fd, bytes, at);
    this.#text = '';
  }
}

class Row {
  readonly #table: Table;
  readonly #values: string[] = [];

  constructor(table: Table) {
    this.#table = table;
  }

  add(column: string, value: string): void {
    const place = this.#table.placeOf(column);
    while (this.#values.length < place) this.#values.push('');
    this.#values[place] = value;
  }

  /** Returns false if a file cannot hold the value. */
  property(key: string, value: Value): boolean {
    if (value === null || value === undefined) return true;
    if (typeof value === 'string') {
      if (/[\r\n]/.test(value)) return false;
      this.add(`${key}:string`, quoted(value));
    } else if (typeof value === 'number') this.add(`${key}:double`, String(value));
    else if (typeof value === 'boolean') this.add(`${key}:boolean`, String(value));
    else {
      const isHeld = (text: string): boolean => text !== '' && !text.includes(BETWEEN) && !/[\r\n]/.test(text);
      if (value.length === 0 || !value.every(isHeld)) return false;
      this.add(`${key}:string[]`, quoted(value.join(BETWEEN)));
    }
    return true;
  }

  day(key: string, value: Value): void {
    if (typeof value === 'string') this.add(`${key}:date`, value);
  }

  integer(key: string, value: Value): void {
    if (typeof value === 'number') this.add(`${key}:long`, String(value));
  }

  write(): void {
    this.#table.write(this.#values.join(','));
  }
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** 250_000 characters. */
const FLUSH_LENGTH = 250_000;

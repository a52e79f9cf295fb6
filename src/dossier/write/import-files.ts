/**
 * The files of an import in a dossier's folder: statements of up to 1,000 rows, a row a line. Where a statement or a file ends depends on the ids
 * alone, so that a row more or less changes few other lines. The last line of a file has a checksum, by which the next import knows whether a person
 * has edited it; reviews are no edits.
 */
import { createHash, type Hash } from 'node:crypto';
import { closeSync, createReadStream, openSync, readSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { invariant } from '../../errors.ts';
import { isEntityLabel } from '../../model/labels.ts';
import { readLiteral, type Literal } from '../read/read-literal.ts';
import { scan } from '../read/scan.ts';
import { quoted, rowText, type Columns, type ColumnValue, type WrittenRow } from './row-line.ts';

/** The first words of a file that an import wrote. */
const MARK = '// Written by `sanad import`';
const END_MARK = '// The rows above, without reviews, have the SHA-256 ';
/** A statement ends after an id with such a hash: after 256 rows on average, and after 1,000 in any case. */
const IDS_OF_STATEMENT = 256;
const ROWS_OF_STATEMENT = 1_000;
/** A file ends after a statement with such a hash: after 64 statements on average, and after 24 MiB in any case. */
const STATEMENTS_OF_FILE = 64;
const BYTES_OF_FILE = 24 * 1024 * 1024;
/** Columns of claims that most rows of an import share. */
const SHARED = ['document', 'attribution', 'voice', 'polarity', 'mode'];

type Group = 'entities' | 'documents' | 'claims' | 'proposals' | 'disagreements' | 'reasons';

const GROUPS: Readonly<Record<string, Group>> = {
  Document: 'documents',
  Claim: 'claims',
  Proposal: 'proposals',
  Disagreement: 'disagreements',
  Reason: 'reasons',
};

/** Writes rows into files of a folder. The rows of one label come in one order; labels may be mixed. */
export class ImportFilesWriter {
  readonly #folder: string;
  readonly #name: string;
  readonly #source: string;
  readonly #shared: Columns;
  readonly #tables = new Map<string, Table>();

  /**
   * @param name of the import: a part of the names of its files
   * @param source from what it is, for people
   * @param shared columns of claims and proposals that are written once for each statement
   */
  constructor(folder: string, { name, source, shared }: { name: string; source: string; shared: Columns }) {
    this.#folder = folder;
    this.#name = name;
    this.#source = source.replaceAll(/[\p{Cc}\p{Cf}\\]/gu, '_');
    this.#shared = shared;
  }

  add({ label, row }: WrittenRow): void {
    let table = this.#tables.get(label);
    if (table === undefined) {
      const group = isEntityLabel(label) ? 'entities' : GROUPS[label];
      invariant(group, `No table has the label ${label}`);
      const isClaim = group === 'claims' || group === 'proposals';
      const part = group === 'entities' ? `-${label.toLowerCase()}` : '';
      table = new Table(
        join(this.#folder, `${group}-${this.#name}${part}`),
        `${MARK} from ${this.#source}. The next import of it replaces this file.\n`,
        label,
        isClaim ? this.#shared : {},
      );
      this.#tables.set(label, table);
    }
    table.add(row);
  }

  /** Ends all files. */
  end(): void {
    for (const table of this.#tables.values()) table.end();
  }

  close(): void {
    for (const table of this.#tables.values()) table.close();
  }
}

class Table {
  readonly #stem: string;
  readonly #head: string;
  readonly #label: string;
  readonly #shared: Columns;
  #number = 0;
  #fd: number | undefined;
  #bytes = 0;
  #hash: Hash = createHash('sha256');
  #rows: string[] = [];

  constructor(stem: string, head: string, label: string, shared: Columns) {
    this.#stem = stem;
    this.#head = head;
    this.#label = label;
    this.#shared = shared;
  }

  add(row: Columns): void {
    const own = Object.fromEntries(
      Object.entries(row).filter(([column, value]) => !isEqual(value, this.#shared[column])),
    );
    this.#rows.push(rowText(this.#label, own));
    const number = createHash('sha1').update(String(row['id'])).digest().readUInt32BE(0);
    if (number % IDS_OF_STATEMENT !== 0 && this.#rows.length < ROWS_OF_STATEMENT) return;
    this.#endStatement();
    if ((number / IDS_OF_STATEMENT) % STATEMENTS_OF_FILE === 0 || this.#bytes > BYTES_OF_FILE) this.#endFile();
  }

  end(): void {
    this.#endStatement();
    this.#endFile();
  }

  close(): void {
    if (this.#fd !== undefined) closeSync(this.#fd);
    this.#fd = undefined;
  }

  #endStatement(): void {
    if (this.#rows.length === 0) return;
    if (this.#fd === undefined) {
      this.#number += 1;
      this.#fd = openSync(`${this.#stem}-${String(this.#number).padStart(3, '0')}.cypher`, 'wx');
      this.#write(this.#head);
    }
    const isShared = Object.keys(this.#shared).length > 0;
    for (const row of this.#rows) this.#hash.update(withoutReview(row)).update('\n');
    this.#write(
      [
        ...(isShared ? [`WITH ${rowText(this.#label, this.#shared)} AS shared`] : []),
        'UNWIND [',
        this.#rows.map((row) => `  ${row}`).join(',\n'),
        '] AS row',
        `MERGE (x:${this.#label} {id: row.id})`,
        isShared ? 'SET x += shared, x += row;' : 'SET x += row;',
        '',
      ].join('\n'),
    );
    this.#rows = [];
  }

  #endFile(): void {
    if (this.#fd === undefined) return;
    this.#write(`${END_MARK}${this.#hash.digest('hex')}\n`);
    this.close();
    this.#bytes = 0;
    this.#hash = createHash('sha256');
  }

  #write(text: string): void {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length;) at += writeSync(this.#fd ?? 0, bytes, at);
    this.#bytes += bytes.length;
  }
}

function isEqual(one: ColumnValue | undefined, other: ColumnValue | undefined): boolean {
  return other !== undefined && JSON.stringify(one) === JSON.stringify(other);
}

/** A review is the last column: `sanad review` and an import write it there. */
function withoutReview(row: string): string {
  return row.replace(/, reviewed: '(?:[^'\\]|\\.)*'\}$/, '}');
}

/**
 * True if an import of this name wrote the file.
 * @param name in kebab-case
 */
export function isOfImport(path: string, name: string): boolean {
  const groups = ['entities', ...Object.values<string>(GROUPS)].join('|');
  const isNamed = new RegExp(`^(${groups})-${name}(-[a-z]+)?-\\d{3,}\\.cypher$`).test(basename(path));
  return isNamed && beginsWithMark(path);
}

function beginsWithMark(path: string): boolean {
  const fd = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(MARK.length);
    readSync(fd, bytes);
    return bytes.toString() === MARK;
  } finally {
    closeSync(fd);
  }
}

/** A row that an import wrote, as it is now; undefined at the end of a file whose rows a person has edited. */
export interface EarlierRow extends WrittenRow {
  /** 1-based. */
  readonly line: number;
}

/**
 * Reads the rows of a file of an import. After the last one, `edited` is called if they are not those that the import wrote: then rows may be missing
 * here.
 */
export async function* earlierRows(path: string, edited: () => void): AsyncGenerator<EarlierRow> {
  const hash = createHash('sha256');
  let shared: Columns = {};
  let rows: { readonly row: Columns & { readonly id: string }; readonly line: number }[] = [];
  let line = 0;
  let isWhole = false;
  let isPlain = true;
  for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    line += 1;
    if (text.startsWith('  {')) {
      const written = text.slice(2).replace(/,$/, '');
      hash.update(withoutReview(written)).update('\n');
      const row = mapOf(written);
      if (row !== undefined && typeof row['id'] === 'string') {
        rows.push({ row: { ...shared, ...row, id: row['id'] }, line });
      } else isPlain = false;
    } else if (text.startsWith('WITH {')) {
      shared = mapOf(text.slice('WITH '.length, -' AS shared'.length)) ?? {};
    } else if (text.startsWith('MERGE (x:')) {
      const label = text.slice('MERGE (x:'.length).split(' ', 1)[0] ?? '';
      for (const each of rows) yield { label, ...each };
      rows = [];
    } else if (text.startsWith(END_MARK)) {
      isWhole = isPlain && text.slice(END_MARK.length).trim() === hash.digest('hex');
    } else if (/^(UNWIND \[|\] AS row|SET x \+= (shared, x \+= )?row;)$/.test(text)) {
      if (text === 'UNWIND [') isWhole = false;
      if (text.startsWith('SET')) shared = {};
    } else if (!text.startsWith('//') && text !== '') isPlain = false;
  }
  if (!isWhole) edited();
}

/** Whole numbers, such as a latitude of 33, are written without a point: Cypher reads them as integers of 64 bits. */
function mapOf(text: string): Columns | undefined {
  const value: Literal | undefined = readLiteral(scan(text).tokens);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const columns = Object.entries(value).map(([column, each]) => [
    column,
    typeof each === 'bigint' ? Number(each) : each,
  ]);
  return Object.fromEntries(columns) as Columns;
}

/** The columns that most of these claims share, with their value. */
export function sharedColumns(claims: readonly Columns[]): Columns {
  const shared: Record<string, ColumnValue> = {};
  for (const column of SHARED) {
    const times = new Map<string, number>();
    for (const claim of claims) {
      const value = JSON.stringify(claim[column]);
      times.set(value, (times.get(value) ?? 0) + 1);
    }
    const [value, most] = [...times].toSorted(([, a], [, b]) => b - a)[0] ?? ['', 0];
    if (claims.length > 1 && most * 2 > claims.length) shared[column] = JSON.parse(value) as ColumnValue;
  }
  return shared;
}

/** A row of the table Dossier. */
export function dossierStatement({ id, ...columns }: Columns): string {
  return `MERGE (d:Dossier {id: ${quoted(String(id))}})\nSET d += ${rowText('Dossier', columns)};\n`;
}

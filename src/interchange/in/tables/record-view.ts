/**
 * One record of a table after the other, read by column, with an account of what became of each cell. What a claim reads counts only if the claim is
 * made: `begin` before it, `commit` after it.
 */
import type { Fate } from '../../account/account.ts';
import type { ImportAccount } from '../import-account.ts';
import type { Mapping } from '../mapping/mapping.ts';
import type { Row } from './table-rows.ts';

/** Of which claims are made: a cell has a value of its own in the dossier, or is a part of one. */
type Use = Exclude<Fate, 'DROPPED'>;

const FATES: readonly Fate[] = ['DROPPED', 'FOLDED', 'KEPT'];

export class RecordView {
  readonly columns: readonly string[];
  readonly #places: ReadonlyMap<string, number>;
  /** By column, the texts that mean that there is no value. */
  readonly #empty: readonly ReadonlySet<string>[];
  /** Of what the values of a column become a part, by column: of the first use. */
  readonly #into: string[];
  /** By column, three counts in the order of FATES. */
  readonly #counts: Float64Array;
  /** By column, the place in FATES of what became of the cell of this record. */
  readonly #marks: Uint8Array;
  readonly #read: { column: number; fate: number }[] = [];
  #readCount = 0;
  #row: Row = { record: 0, cells: [] };

  constructor(columns: readonly string[], empty: Mapping['empty']) {
    this.columns = columns;
    this.#places = new Map(columns.map((name, index) => [name, index]));
    const ofAll = Array.isArray(empty) ? new Set(empty) : undefined;
    const byColumn = new Map(Array.isArray(empty) ? [] : Object.entries(empty));
    this.#empty = columns.map((name) => ofAll ?? new Set(byColumn.get(name)));
    this.#into = columns.map(() => '');
    this.#counts = new Float64Array(columns.length * FATES.length);
    this.#marks = new Uint8Array(columns.length);
  }

  get record(): number {
    return this.#row.record;
  }

  get cells(): readonly string[] {
    return this.#row.cells;
  }

  has(column: string): boolean {
    return this.#places.has(column);
  }

  /** Returns what reads the column: its text without blanks at its ends; undefined if it is empty or means that there is no value. */
  reader(column: string, use: Use, into: string): () => string | undefined {
    const place = this.#places.get(column) ?? -1;
    const fate = FATES.indexOf(use);
    if (place >= 0 && this.#into[place] === '') this.#into[place] = into;
    return () => {
      const text = this.#textAt(place);
      if (text === undefined) return undefined;
      const reading = (this.#read[this.#readCount++] ??= { column: 0, fate: 0 });
      reading.column = place;
      reading.fate = fate;
      return text;
    };
  }

  /** Goes to a record. */
  see(row: Row): void {
    this.#row = row;
    this.#marks.fill(0);
  }

  begin(): void {
    this.#readCount = 0;
  }

  /** What was read since `begin` is in the dossier. */
  commit(): void {
    for (let index = 0; index < this.#readCount; index++) {
      const { column, fate } = this.#read[index] ?? { column: 0, fate: 0 };
      if ((this.#marks[column] ?? 0) < fate) this.#marks[column] = fate;
    }
    this.#readCount = 0;
  }

  /** How much was read: what is read afterwards can be forgotten. */
  get position(): number {
    return this.#readCount;
  }

  /** What was read since this position is not in the dossier. */
  forget(position: number): void {
    this.#readCount = position;
  }

  /** Counts the cells of this record. */
  count(): void {
    for (let column = 0; column < this.columns.length; column++) {
      if (this.#textAt(column) === undefined) continue;
      const place = column * FATES.length + (this.#marks[column] ?? 0);
      this.#counts[place] = (this.#counts[place] ?? 0) + 1;
    }
  }

  report(account: ImportAccount): void {
    this.columns.forEach((name, column) => {
      FATES.forEach((fate, index) => {
        const into = fate === 'DROPPED' ? '' : (this.#into[column] ?? '');
        account.count(name, fate, into, this.#counts[column * FATES.length + index] ?? 0);
      });
    });
  }

  #textAt(place: number): string | undefined {
    const cell = this.#row.cells[place];
    if (cell === undefined || cell === '') return undefined;
    const text = cell.trim();
    return text === '' || this.#empty[place]?.has(text) === true ? undefined : text;
  }
}

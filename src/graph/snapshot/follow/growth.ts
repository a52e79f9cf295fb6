/**
 * The room behind the columns of a snapshot, in which rows are appended. All snapshots that were followed from one that was read share these
 * arrays: each sees as many rows as it had, and only the newest may append. So the columns are not copied, and nothing that a snapshot sees changes.
 */
import { InvariantError } from '../../../errors.ts';
import { ARRAYS, columnOf, SECTIONS, sectionName, type Column, type RowKind, type Sections } from '../layout.ts';
import type { Work } from '../slices.ts';

/** The kinds of rows that are appended. */
const GROWING: ReadonlySet<RowKind> = new Set([
  ...(['neighbours', 'participations', 'occasions', 'datings', 'relations', 'claims', 'withdrawals'] as const),
  ...(['drawnDays', 'otherClaims', 'attributions', 'speakers', 'sayings', 'reports', 'reportDocuments'] as const),
  ...(['originSets', 'originators', 'participants', 'plans', 'dossierSets', 'dossiersOfSets'] as const),
]);

/** A sixteenth of the rows, and 1_024 more. The room needs no memory before rows are written into it. */
const ROOM = { share: 16, least: 1_024 } as const;
/** The rows that may be appended: a quarter of those that were read, and 65_536 more. */
const MOST = { share: 4, least: 65_536 } as const;

export class Growth {
  /** By the names of columns: the whole arrays, with their room. */
  readonly #arrays = new Map<string, Column>();
  readonly #read = new Map<string, number>();
  /** The appended claims that are not gone, by their ids. Only the next step reads it. */
  readonly claims = new Map<string, number>();
  /** The newest snapshot that shares these arrays. */
  newest: object | undefined;

  /** Moves a column into an array with room. */
  moved<T extends Column>(name: string, column: T): T {
    this.#read.set(name, column.length);
    return this.#grown(name, column, column.length);
  }

  /**
   * Returns the column with further rows.
   * @throws {InvariantError} if so many rows were appended that the graph should be read again
   */
  appended<T extends Column>(name: string, column: T, rows: ArrayLike<number>): T {
    const length = column.length + rows.length;
    if (!this.takes(name, column, rows.length)) {
      throw new InvariantError(`So many rows were appended to ${name} that the whole graph is read`);
    }
    const whole = this.#arrays.get(name);
    // A step before may have failed after it had moved the column.
    const isOfColumn = whole !== undefined && whole.buffer === column.buffer;
    if (!isOfColumn || whole.length < length) this.#grown(name, column, length);
    const array = (this.#arrays.get(name) ?? column) as T;
    array.set(rows, column.length);
    return array.subarray(0, length) as T;
  }

  /** Returns whether so many further rows may be appended. */
  takes(name: string, column: Column, rows: number): boolean {
    const read = this.#read.get(name) ?? 0;
    return column.length + rows - read <= read / MOST.share + MOST.least;
  }

  #grown<T extends Column>(name: string, column: T, length: number): T {
    const array = new (column.constructor as new (length: number) => T)(
      length + Math.ceil(length / ROOM.share) + ROOM.least,
    );
    array.set(column);
    this.#arrays.set(name, array);
    return array.subarray(0, column.length) as T;
  }
}

/**
 * Moves the columns into arrays with room, one after another: each column is replaced in `sections`, so that its memory can be used again.
 * @param ofOneBuffer the columns are views of one buffer: the others are copied too, so that nothing holds it
 */
export function* roomy(sections: Sections, ofOneBuffer: boolean): Work<Growth> {
  const growth = new Growth();
  for (const section of SECTIONS) {
    const columns = sections[section.rows] as Record<string, Column>;
    const column = columnOf(sections, section);
    if (GROWING.has(section.rows)) columns[section.column] = growth.moved(sectionName(section), column);
    else if (ofOneBuffer) columns[section.column] = new ARRAYS[section.type](column);
    yield;
  }
  return growth;
}

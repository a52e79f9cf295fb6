/** Ids of rows, to which others are appended. Snapshots that follow one another share the list: each sees as many as it has rows. */
import { at } from '../columns.ts';
import type { IdColumn, Texts } from '../texts.ts';

type ById = Pick<IdColumn, 'length' | 'at'>;

export class AppendedIds implements ById {
  readonly #first: ById;
  readonly #appended: string[];
  readonly length: number;

  private constructor(first: ById, appended: string[], length: number) {
    this.#first = first;
    this.#appended = appended;
    this.length = length;
  }

  static of(before: ById, ids: Texts): AppendedIds {
    const [first, appended] = before instanceof AppendedIds ? [before.#first, before.#appended] : [before, []];
    // A step before may have failed after it had appended ids.
    appended.length = before.length - first.length;
    for (let row = 0; row < ids.length; row += 1) appended.push(ids.at(row));
    return new AppendedIds(first, appended, first.length + appended.length);
  }

  at(row: number): string {
    return row < this.#first.length ? this.#first.at(row) : at(this.#appended, row - this.#first.length);
  }
}

/** The disagreements of a snapshot that was followed, in the order of their ids: those that were read, and rows of those that changed since. */
import type { DisagreementKind } from '../../../model/disagreement.ts';
import type { DisagreementRecord, EntityRef } from '../../port.ts';
import { at, type DisagreementRow } from '../columns.ts';
import type { DisagreementRows, Disagreements } from '../disagreements.ts';

export class FollowedDisagreements implements DisagreementRows {
  readonly #read: Disagreements;
  /** The numbers of those that were read and changed, or are gone. */
  readonly #hidden: ReadonlySet<number>;
  readonly #changed: ReadonlyMap<string, DisagreementRow>;
  /** Each is the number of one that was read, or one of `#changed`. */
  readonly #all: readonly (number | DisagreementRow)[];

  private constructor(read: Disagreements, hidden: ReadonlySet<number>, changed: ReadonlyMap<string, DisagreementRow>) {
    this.#read = read;
    this.#hidden = hidden;
    this.#changed = changed;
    this.#all = inOrder(read, hidden, changed);
  }

  /**
   * @param gone ids of those that changed or are gone
   * @param changed the rows of those that changed or are new
   */
  static of(
    before: Disagreements | FollowedDisagreements,
    gone: readonly string[],
    changed: readonly DisagreementRow[],
  ): Disagreements | FollowedDisagreements {
    if (gone.length === 0 && changed.length === 0) return before;
    const isFollowed = before instanceof FollowedDisagreements;
    const read = isFollowed ? before.#read : before;
    const hidden = new Set(isFollowed ? before.#hidden : []);
    const rows = new Map(isFollowed ? before.#changed : []);
    for (const id of [...gone, ...changed.map((row) => row.id)]) {
      const number = read.ids.numberOf(id);
      if (number !== undefined) hidden.add(number);
      rows.delete(id);
    }
    for (const row of changed) rows.set(row.id, row);
    return new FollowedDisagreements(read, hidden, rows);
  }

  get length(): number {
    return this.#all.length;
  }

  kindOf(disagreement: number): DisagreementKind {
    const row = at(this.#all, disagreement);
    return typeof row === 'number' ? this.#read.kindOf(row) : row.kind;
  }

  aboutOf(disagreement: number): readonly EntityRef[] {
    const row = at(this.#all, disagreement);
    return typeof row === 'number' ? this.#read.aboutOf(row) : row.about;
  }

  dossiersOf(disagreement: number): readonly number[] {
    const row = at(this.#all, disagreement);
    return typeof row === 'number' ? this.#read.dossiersOf(row) : row.dossiers;
  }

  claimsOf(disagreement: number): readonly string[] {
    const row = at(this.#all, disagreement);
    return typeof row === 'number' ? this.#read.claimsOf(row) : row.sides.flat();
  }

  isByRule(disagreement: number): boolean {
    const row = at(this.#all, disagreement);
    return typeof row === 'number' ? this.#read.isByRule(row) : row.by === 'RULE';
  }

  at(disagreement: number): DisagreementRecord {
    const row = at(this.#all, disagreement);
    if (typeof row === 'number') return this.#read.at(row);
    const { about: _about, dossiers: _dossiers, ...record } = row;
    return record;
  }
}

function inOrder(
  read: Disagreements,
  hidden: ReadonlySet<number>,
  changed: ReadonlyMap<string, DisagreementRow>,
): (number | DisagreementRow)[] {
  const rows = [...changed.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const all: (number | DisagreementRow)[] = [];
  let next = 0;
  const upTo = (end: number): void => {
    for (; next < end; next += 1) if (!hidden.has(next)) all.push(next);
  };
  for (const row of rows) {
    upTo(read.ids.placeOf(row.id));
    all.push(row);
  }
  upTo(read.length);
  return all;
}

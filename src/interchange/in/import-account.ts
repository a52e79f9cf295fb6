/**
 * The account of an import: what became of each value of the file, and what a person must decide. It is the mirror of `account/account.ts`: fields are
 * those of the file, `into` is a table and column of the dossier.
 */
import type { Fate, LossLine } from '../account/account.ts';

export type MatterKind =
  /** A kind of thing that neither the vocabulary nor a binding maps. */
  | 'UNMAPPED_KIND'
  /** A type of relation or event that neither the vocabulary nor a binding maps. */
  | 'UNKNOWN_PREDICATE'
  /** A date of no form that is read. */
  | 'UNREADABLE_DATE'
  /** A value that its column cannot hold, such as a number with letters. */
  | 'UNREADABLE_VALUE'
  /** Two names or keys that may be one thing. */
  | 'SAME_THING'
  /** A record of which no claim is made, and why: a line for each. */
  | 'LEFT_OUT';

/** Something that a person must decide, with how often it came. */
export interface Matter {
  readonly kind: MatterKind;
  /** As the file has it. */
  readonly what: string;
  /** What the user may write, in words: `"kinds": {"company": "Organization/COMPANY"}`. */
  readonly proposal: string;
  readonly times: number;
  /** The first record in which it stands, in words: `record 17`. */
  readonly first: string;
}

/** 10_000: so many matters of a kind have a line each. In a file that is all wrong, the others of one kind are counted together. */
const MOST_MATTERS = 10_000;
const OTHERS = 'others';

export class ImportAccount {
  readonly #lines = new Map<string, LossLine>();
  readonly #matters = new Map<string, Matter>();
  /** How many matters of a kind have a line. */
  readonly #lineCounts = new Map<MatterKind, number>();

  /** @param field as the file names it: a column, a property of a schema */
  count(field: string, fate: Fate, into = '', values = 1): void {
    if (values === 0) return;
    const key = `${field}\u0000${fate}\u0000${into}`;
    const before = this.#lines.get(key)?.values ?? 0;
    this.#lines.set(key, { field, fate, into, values: before + values });
  }

  matter(kind: MatterKind, what: string, proposal: string, first: string): void {
    const key = `${kind}\u0000${what}`;
    const before = this.#matters.get(key);
    const lineCount = this.#lineCounts.get(kind) ?? 0;
    if (before === undefined && lineCount >= MOST_MATTERS && what !== OTHERS) {
      this.matter(kind, OTHERS, 'decide those above, and import again', first);
      return;
    }
    if (before === undefined) this.#lineCounts.set(kind, lineCount + 1);
    this.#matters.set(
      key,
      before === undefined ? { kind, what, proposal, times: 1, first } : { ...before, times: before.times + 1 },
    );
  }

  /** By field, in the order of their names. */
  lines(): LossLine[] {
    return [...this.#lines.values()].toSorted((a, b) => compare(a.field, b.field) || compare(a.fate, b.fate));
  }

  /** Those first without which something is left out; the most frequent first. */
  matters(): Matter[] {
    const place = ({ kind }: Matter): number => (kind === 'LEFT_OUT' ? 2 : Number(kind === 'SAME_THING'));
    return [...this.#matters.values()].toSorted(
      (a, b) => place(a) - place(b) || b.times - a.times || compare(a.what, b.what),
    );
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

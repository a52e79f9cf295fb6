/**
 * The account of an export: what became of each value of a dossier in another format. A writer gets no records, but `Taken` ones: to read a
 * field it must say whether the format keeps, folds or drops it. A value of which it says nothing ends the export with an error, so that
 * no field is lost silently, also one that the model gets later.
 */
import { invariant } from '../../errors.ts';
import type { StoredGraph } from '../../records/stored-graph.ts';
import { RECORD_KINDS, type RecordKind, type Records, type RecordSource } from '../../records/record.ts';

/** KEPT: as a value of its own. FOLDED: as a part of another one, from which it cannot always be read back. */
export type Fate = 'KEPT' | 'FOLDED' | 'DROPPED';

/** A line of the table of loss. */
export interface LossLine {
  /** The kind of the record and the way to the field: `claim.attribution.actor`. */
  readonly field: string;
  readonly fate: Fate;
  /** Of folded values: of which value of the format they are a part. Else empty. */
  readonly into: string;
  /** How many values: a list counts each member, a text in a language counts its language too. */
  readonly values: number;
}

export class Account {
  readonly #source: RecordSource;
  readonly #counts = new Map<string, LossLine>();
  readonly #read = new Set<RecordKind>();

  constructor(source: RecordSource) {
    this.#source = source;
  }

  /**
   * Returns the records of a kind in order. Each must be accounted for before the next one is read.
   * @throws {InvariantError} if a value of the record before was not
   */
  async *take<K extends RecordKind>(kind: K): AsyncGenerator<Taken<Records[K]>> {
    this.#begin(kind);
    for await (const record of this.#source.read(kind)) {
      const taken = new Taken(record, kind, this.#count);
      yield taken;
      taken.end();
    }
  }

  /** Says that the format holds no records of these kinds, with any of their fields. */
  async drop(...kinds: readonly RecordKind[]): Promise<void> {
    for (const kind of kinds) {
      this.#begin(kind);
      for await (const record of this.#source.read(kind)) {
        for (const [field, value] of Object.entries(record)) {
          this.#count(`${kind}.${field}`, 'DROPPED', '', countOf(value));
        }
      }
    }
  }

  /**
   * The graph as it is stored, for a format that copies all of it. The writer counts each property with `kept`.
   * @throws {BadInputError} if that is not the graph of these dossiers alone
   */
  async takeStored(): Promise<StoredGraph> {
    for (const kind of RECORD_KINDS) this.#begin(kind);
    invariant(this.#source.stored, 'These records have no database');
    return await this.#source.stored();
  }

  /** Counts a property of the stored graph. */
  keptProperty(name: string, value: unknown): void {
    this.#count(name, 'KEPT', '', countOf(value));
  }

  /** The same records again, for a writer that needs them in two places. Of these it accounts in `take`. */
  again<K extends RecordKind>(kind: K): AsyncIterable<Records[K]> {
    return this.#source.read(kind);
  }

  /**
   * The table of loss, in the order of the records and of their fields.
   * @throws {InvariantError} if the writer accounted for no records of a kind
   */
  lines(): LossLine[] {
    for (const kind of RECORD_KINDS) {
      invariant(this.#read.has(kind), `The writer neither writes nor drops each ${kind}`);
    }
    const order = (line: LossLine): number => RECORD_KINDS.findIndex((kind) => line.field.startsWith(`${kind}.`));
    return [...this.#counts.values()].toSorted(
      (a, b) => order(a) - order(b) || compare(a.field, b.field) || compare(a.fate, b.fate) || compare(a.into, b.into),
    );
  }

  #begin(kind: RecordKind): void {
    invariant(!this.#read.has(kind), `The writer accounts for each ${kind} twice`);
    this.#read.add(kind);
  }

  readonly #count: Count = (field, fate, into, values) => {
    if (values === 0) return;
    const key = `${field} ${fate} ${into}`;
    const before = this.#counts.get(key)?.values ?? 0;
    this.#counts.set(key, { field, fate, into, values: before + values });
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

type Count = (field: string, fate: Fate, into: string, values: number) => void;
type Key<R> = keyof R & string;
type Item<T> = T extends readonly (infer I)[] ? I & object : never;

/** A record, or a part of one, of which the writer accounts field by field. */
export class Taken<R extends object> {
  readonly #record: R;
  readonly #path: string;
  readonly #count: Count;
  readonly #done = new Set<string>();
  readonly #parts: Taken<object>[] = [];

  constructor(record: R, path: string, count: Count) {
    this.#record = record;
    this.#path = path;
    this.#count = count;
  }

  /** Returns the value, which the format holds as a value of its own. */
  keep<K extends Key<R>>(field: K): R[K] {
    return this.#account(field, 'KEPT', '');
  }

  /** Returns the value, which becomes a part of another one. */
  fold<K extends Key<R>>(field: K, into: string): R[K] {
    return this.#account(field, 'FOLDED', into);
  }

  /** The format does not hold the values of these fields. */
  drop(...fields: readonly Key<R>[]): void {
    for (const field of fields) this.#account(field, 'DROPPED', '');
  }

  /** The value, of which the writer accounts elsewhere: to decide what becomes of the record. */
  peek<K extends Key<R>>(field: K): R[K] {
    return this.#record[field];
  }

  /** Of a list of values, `folded` become parts of others, and the rest is dropped. */
  split(field: Key<R>, { folded, into }: { readonly folded: number; readonly into: string }): void {
    this.#begin(field);
    this.#count(`${this.#path}.${field}`, 'FOLDED', into, folded);
    this.#count(`${this.#path}.${field}`, 'DROPPED', '', countOf(this.#record[field]) - folded);
  }

  /** The format has no place for this record, nor for any of its fields. */
  dropRecord(): void {
    for (const [field, value] of Object.entries(this.#record)) {
      this.#begin(field);
      this.#count(`${this.#path}.${field}`, 'DROPPED', '', countOf(value));
    }
  }

  /** The members of a list of objects, each to be accounted for field by field. */
  each<K extends Key<R>>(field: K): Taken<Item<R[K]>>[] {
    this.#begin(field);
    const members = (this.#record[field] ?? []) as readonly Item<R[K]>[];
    const parts = members.map((member) => new Taken(member, `${this.#path}.${field}`, this.#count));
    this.#parts.push(...(parts as unknown as Taken<object>[]));
    return parts;
  }

  /** @throws {InvariantError} if the writer said nothing of a value */
  end(): void {
    for (const [field, value] of Object.entries(this.#record)) {
      const isOpen = !this.#done.has(field) && countOf(value) > 0;
      invariant(!isOpen, `The writer neither keeps, folds nor drops ${this.#path}.${field}`);
    }
    for (const part of this.#parts) part.end();
  }

  #begin(field: string): void {
    invariant(!this.#done.has(field), `The writer accounts for ${this.#path}.${field} twice`);
    this.#done.add(field);
  }

  #account<K extends Key<R>>(field: K, fate: Fate, into: string): R[K] {
    this.#begin(field);
    const value = this.#record[field];
    invariant(!hasParts(value), `${this.#path}.${field} has fields of its own: use each()`);
    this.#count(`${this.#path}.${field}`, fate, into, countOf(value));
    return value;
  }
}

/** A list of records. A text in a language is a value. */
function hasParts(value: unknown): boolean {
  const first: unknown = Array.isArray(value) ? value[0] : undefined;
  return first !== null && typeof first === 'object' && !('language' in first);
}

/** How many values: absent, null and an empty list are none, false and 0 are one. */
function countOf(value: unknown): number {
  if (value === null || value === undefined) return 0;
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + countOf(each), 0);
  if (typeof value !== 'object') return 1;
  return Object.values(value).reduce((sum: number, each) => sum + countOf(each), 0);
}

/** Some rows of a table, with which code works as with the whole table: it goes through these rows, and can look up others. */
export class PartialTable<V> implements ReadonlyMap<string, V> {
  readonly #rows: ReadonlyMap<string, V>;
  readonly #others: Pick<ReadonlyMap<string, V>, 'get' | 'has'>;

  /** @param others the rows that are looked up, beside `rows` */
  constructor(rows: ReadonlyMap<string, V>, others: Pick<ReadonlyMap<string, V>, 'get' | 'has'>) {
    this.#rows = rows;
    this.#others = others;
  }

  get size(): number {
    return this.#rows.size;
  }

  has(id: string): boolean {
    return this.#rows.has(id) || this.#others.has(id);
  }

  get(id: string): V | undefined {
    return this.#rows.get(id) ?? this.#others.get(id);
  }

  entries(): MapIterator<[string, V]> {
    return this.#rows.entries();
  }

  keys(): MapIterator<string> {
    return this.#rows.keys();
  }

  values(): MapIterator<V> {
    return this.#rows.values();
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }

  forEach(visit: (row: V, id: string, table: ReadonlyMap<string, V>) => void): void {
    for (const [id, row] of this.#rows) visit(row, id, this);
  }
}

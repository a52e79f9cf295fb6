/** Two tables, read as one: a row of the second stands for the row of the same id in the first. */
export class JoinedTables<V> implements ReadonlyMap<string, V> {
  readonly #first: ReadonlyMap<string, V>;
  readonly #second: ReadonlyMap<string, V>;

  constructor(first: ReadonlyMap<string, V>, second: ReadonlyMap<string, V>) {
    this.#first = first;
    this.#second = second;
  }

  get size(): number {
    return [...this.keys()].length;
  }

  has(id: string): boolean {
    return this.#first.has(id) || this.#second.has(id);
  }

  get(id: string): V | undefined {
    return this.#second.get(id) ?? this.#first.get(id);
  }

  *entries(): Generator<[string, V], undefined, unknown> {
    for (const [id, row] of this.#first.entries()) yield [id, this.#second.get(id) ?? row];
    for (const [id, row] of this.#second.entries()) if (!this.#first.has(id)) yield [id, row];
    return undefined;
  }

  *keys(): Generator<string, undefined, unknown> {
    for (const [id] of this.entries()) yield id;
    return undefined;
  }

  *values(): Generator<V, undefined, unknown> {
    for (const [, row] of this.entries()) yield row;
    return undefined;
  }

  [Symbol.iterator](): Generator<[string, V], undefined, unknown> {
    return this.entries();
  }

  forEach(visit: (row: V, id: string, table: ReadonlyMap<string, V>) => void): void {
    for (const [id, row] of this.entries()) visit(row, id, this);
  }
}

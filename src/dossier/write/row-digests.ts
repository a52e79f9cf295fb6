/** What the rows of an earlier import said: 32 bytes a row, so that a million rows are no burden. */
import { createHash } from 'node:crypto';
import { isAbsent, type Columns } from './row-line.ts';

/** What became of a row. MOVED: only its passages differ, as they do if a record was inserted before it. */
export type RowChange = 'NEW' | 'CHANGED' | 'MOVED' | 'SAME';

/** 4_294_967_296: digests are numbers of 32 bits of content and 20 of passages. */
const PASSAGES_AT = 0x1_0000_0000;
const PASSAGES = 0x10_0000;

/** Ids and digests as numbers, in a table of open addresses. Two different rows have equal digests once in four billion. */
export class RowDigests {
  #keys = new Float64Array(1024);
  #digests = new Float64Array(1024);
  #size = 0;

  /** Of a row that has the id, the later one counts. A review is no content of a row. */
  add(label: string, row: Columns): void {
    if (this.#size * 2 > this.#keys.length) this.#grow();
    this.#set(keyOf(label, row['id']), digestOf(row));
  }

  /** Compares a new row with the earlier one, and notes that it is still there. */
  compare(label: string, row: Columns): RowChange {
    const at = this.#slot(this.#keys, keyOf(label, row['id']));
    const before = this.#digests[at] ?? 0;
    if (this.#keys[at] === 0) return 'NEW';
    this.#digests[at] = -Math.abs(before);
    const [old, now] = [Math.abs(before), digestOf(row)];
    if (old === now) return 'SAME';
    return old % PASSAGES_AT === now % PASSAGES_AT ? 'MOVED' : 'CHANGED';
  }

  /** True if `compare` saw no row of this id. */
  isGone(label: string, id: string): boolean {
    return (this.#digests[this.#slot(this.#keys, keyOf(label, id))] ?? 0) > 0;
  }

  /** Forgets what `compare` noted. */
  begin(): void {
    for (const [at, digest] of this.#digests.entries()) this.#digests[at] = Math.abs(digest);
  }

  #set(key: number, digest: number): void {
    const at = this.#slot(this.#keys, key);
    if (this.#keys[at] === 0) this.#size += 1;
    this.#keys[at] = key;
    this.#digests[at] = digest;
  }

  #slot(keys: Float64Array, key: number): number {
    let at = key % keys.length;
    while (keys[at] !== 0 && keys[at] !== key) at = (at + 1) % keys.length;
    return at;
  }

  #grow(): void {
    const [keys, digests] = [this.#keys, this.#digests];
    this.#keys = new Float64Array(keys.length * 2);
    this.#digests = new Float64Array(keys.length * 2);
    this.#size = 0;
    for (const [at, key] of keys.entries()) if (key !== 0) this.#set(key, digests[at] ?? 0);
  }
}

/** Never 0. */
function keyOf(label: string, id: unknown): number {
  return hash(`${label} ${String(id)}`, 0x10_0000_0000_0000) + 1;
}

/** Never 0. */
function digestOf(row: Columns): number {
  const { passages, reviewed: _reviewed, ...rest } = row;
  const columns = Object.entries(rest)
    .filter(([, value]) => !isAbsent(value))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return hash(JSON.stringify(columns), PASSAGES_AT - 1) + 1 + PASSAGES_AT * hash(JSON.stringify(passages), PASSAGES);
}

function hash(text: string | undefined, limit: number): number {
  return (
    createHash('sha1')
      .update(text ?? '')
      .digest()
      .readUIntBE(0, 6) % limit
  );
}

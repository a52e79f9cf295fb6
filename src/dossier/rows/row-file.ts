/** A file of rows of JSON, numbered from 0. Rows are appended, and read by their number or in their order. */
import { readSync, writeSync } from 'node:fs';
import { DossierError, invariant } from '../../errors.ts';
import { GrowingOffsets } from './growing-numbers.ts';
import type { Scratch } from './scratch.ts';

/** Bytes that are written, or read in the order of rows, at once. */
const BLOCK_BYTES = 256 * 1024;

export class RowFile<V> {
  readonly #scratch: Scratch;
  #descriptor: number | undefined;
  readonly #ends = new GrowingOffsets();
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #writtenBytes = 0;
  #reading = Buffer.allocUnsafeSlow(4_096);

  constructor(scratch: Scratch) {
    this.#scratch = scratch;
  }

  get length(): number {
    return this.#ends.length;
  }

  /** @param row a value that JSON returns as it was */
  append(row: V): void {
    const bytes = Buffer.from(JSON.stringify(row), 'utf8');
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    this.#ends.push(this.#writtenBytes + this.#waitingBytes);
    if (this.#waitingBytes >= BLOCK_BYTES) this.#flush();
  }

  at(number: number): V {
    this.#flush();
    const start = this.#startOf(number);
    const length = this.#ends.at(number) - start;
    if (this.#reading.length < length) this.#reading = Buffer.allocUnsafeSlow(length * 2);
    this.#read(this.#reading, length, start);
    return JSON.parse(this.#reading.toString('utf8', 0, length)) as V;
  }

  /** Rows that are appended meanwhile are not among them. */
  *values(): Generator<V, undefined, unknown> {
    this.#flush();
    const length = this.length;
    let block = Buffer.allocUnsafeSlow(BLOCK_BYTES);
    for (let first = 0; first < length;) {
      const start = this.#startOf(first);
      let last = first;
      while (last + 1 < length && this.#ends.at(last + 1) - start <= BLOCK_BYTES) last += 1;
      const bytes = this.#ends.at(last) - start;
      if (block.length < bytes) block = Buffer.allocUnsafeSlow(bytes);
      this.#read(block, bytes, start);
      for (; first <= last; first += 1) {
        const text = block.toString('utf8', this.#startOf(first) - start, this.#ends.at(first) - start);
        yield JSON.parse(text) as V;
      }
    }
    return undefined;
  }

  #startOf(number: number): number {
    return number === 0 ? 0 : this.#ends.at(number - 1);
  }

  #read(into: Buffer, length: number, position: number): void {
    invariant(this.#descriptor !== undefined, 'A file of rows is read before anything is written');
    for (let done = 0; done < length;) {
      const count = readSync(this.#descriptor, into, done, length - done, position + done);
      invariant(count > 0, 'A file of rows is shorter than what was written');
      done += count;
    }
  }

  #flush(): void {
    if (this.#waitingBytes === 0) return;
    this.#descriptor ??= this.#scratch.openFile();
    const bytes = Buffer.concat(this.#waiting, this.#waitingBytes);
    try {
      for (let done = 0; done < bytes.length;) {
        done += writeSync(this.#descriptor, bytes, done, bytes.length - done, this.#writtenBytes + done);
      }
    } catch (cause) {
      const why = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
      const reason = `cannot be written (${why}): free some disk, or set SANAD_HOME to a folder on another disk`;
      throw new DossierError({ file: this.#scratch.folder }, reason, { cause });
    }
    this.#writtenBytes += bytes.length;
    this.#waiting = [];
    this.#waitingBytes = 0;
  }
}

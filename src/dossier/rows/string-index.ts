/**
 * Numbers texts from 0, each once, in the order in which they come. The texts stand as UTF-8 in one buffer, and a hash table of numbers
 * finds them: about 20 bytes more than the text itself, where a `Map` takes about 100. A found hash is always compared with the text,
 * so that two texts with one hash stay two.
 *
 * Texts must be well-formed, as all texts are that come from a file of UTF-8 or from Neo4j.
 */
import { GrowingInts } from './growing-numbers.ts';

const LARGEST_STEP = 16 * 1024 * 1024;

export class StringIndex {
  #bytes = Buffer.allocUnsafeSlow(4_096);
  #used = 0;
  /** Where each text ends in `#bytes`. */
  readonly #ends = new GrowingInts();
  readonly #hashes = new GrowingInts();
  /** The number of a text plus 1, at the first free place from its hash on; 0: free. */
  #slots = new Int32Array(128);
  /** Of the text that `#write` wrote. */
  #hash = 0;

  get size(): number {
    return this.#ends.length;
  }

  /** Returns the number of the text, and gives it one if it has none. */
  add(text: string): number {
    const end = this.#write(text);
    const slot = this.#slotOf(end);
    const number = this.#slots[slot] ?? 0;
    if (number > 0) return number - 1;
    this.#slots[slot] = this.#ends.length + 1;
    this.#ends.push(end);
    this.#hashes.push(this.#hash);
    this.#used = end;
    if (this.#ends.length * 5 > this.#slots.length * 3) this.#enlargeSlots();
    return this.#ends.length - 1;
  }

  /** Returns the number of the text, or -1 if it has none. */
  find(text: string): number {
    return (this.#slots[this.#slotOf(this.#write(text))] ?? 0) - 1;
  }

  has(text: string): boolean {
    return this.find(text) >= 0;
  }

  /** `number` must have been returned by `add`. */
  at(number: number): string {
    return this.#bytes.toString('utf8', this.#startOf(number), this.#ends.at(number));
  }

  #startOf(number: number): number {
    return number === 0 ? 0 : this.#ends.at(number - 1);
  }

  /** Writes the text behind the others and computes its hash (FNV-1a). Returns where it ends. */
  #write(text: string): number {
    const start = this.#used;
    this.#reserve(text.length * 3);
    const bytes = this.#bytes;
    let end = start;
    let hash = -2_128_831_035;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code > 127) return this.#writeUnicode(text);
      bytes[end++] = code;
      hash = Math.imul(hash ^ code, 16_777_619);
    }
    this.#hash = spread(hash);
    return end;
  }

  #writeUnicode(text: string): number {
    const start = this.#used;
    const end = start + this.#bytes.write(text, start, 'utf8');
    let hash = -2_128_831_035;
    for (let index = start; index < end; index += 1) hash = Math.imul(hash ^ (this.#bytes[index] ?? 0), 16_777_619);
    this.#hash = spread(hash);
    return end;
  }

  /** The slot of the text that stands behind the others, or the free slot for it. */
  #slotOf(end: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = this.#hash & mask; ; slot = (slot + 1) & mask) {
      const number = this.#slots[slot] ?? 0;
      if (number === 0 || (this.#hashes.at(number - 1) === this.#hash && this.#isEqual(number - 1, end))) return slot;
    }
  }

  #isEqual(number: number, end: number): boolean {
    const bytes = this.#bytes;
    const start = this.#startOf(number);
    const length = end - this.#used;
    if (this.#ends.at(number) - start !== length) return false;
    for (let index = 0; index < length; index += 1) {
      if (bytes[start + index] !== bytes[this.#used + index]) return false;
    }
    return true;
  }

  #reserve(length: number): void {
    const needed = this.#used + length;
    const size = this.#bytes.length;
    if (needed <= size) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, size + Math.min(size, LARGEST_STEP)));
    this.#bytes.copy(larger, 0, 0, this.#used);
    this.#bytes = larger;
  }

  #enlargeSlots(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let number = 0; number < this.#ends.length; number += 1) {
      let slot = this.#hashes.at(number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }
}

/** Spreads the differences of a hash over its low bits, from which the slot is taken. */
function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c_1b_3c_6d);
  return mixed ^ (mixed >>> 13);
}

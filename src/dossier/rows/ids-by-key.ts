/** Ids by a key, in the order in which they were added: about 30 bytes a pair, beside the texts. */
import { GrowingInts } from './growing-numbers.ts';
import { StringIndex } from './string-index.ts';

export class IdsByKey {
  readonly #keys = new StringIndex();
  readonly #ids = new StringIndex();
  /** Of each key, its first and its last pair; of each pair, its id and the next pair of its key, or -1. */
  readonly #first = new GrowingInts();
  readonly #last = new GrowingInts();
  readonly #idOf = new GrowingInts();
  readonly #next = new GrowingInts();

  add(key: string, id: string): void {
    const pair = this.#idOf.length;
    this.#idOf.push(this.#ids.add(id));
    this.#next.push(-1);
    const number = this.#keys.add(key);
    if (number === this.#first.length) {
      this.#first.push(pair);
      this.#last.push(pair);
    } else {
      this.#next.set(this.#last.at(number), pair);
      this.#last.set(number, pair);
    }
  }

  has(key: string): boolean {
    return this.#keys.has(key);
  }

  get(key: string): string[] {
    const number = this.#keys.find(key);
    const ids: string[] = [];
    for (let pair = number < 0 ? -1 : this.#first.at(number); pair >= 0; pair = this.#next.at(pair)) {
      ids.push(this.#ids.at(this.#idOf.at(pair)));
    }
    return ids;
  }
}

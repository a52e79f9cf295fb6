/**
 * Finds two records with one key in a file of any length: 12 bytes a place, two places or more a record. Keys are compared by 64 bits of their hash:
 * that two of a million records have one by chance is as probable as three in a hundred million.
 */
import { createHash } from 'node:crypto';

const FIRST_PLACES = 1024;

export class SeenKeys {
  #high = new Uint32Array(FIRST_PLACES);
  #low = new Uint32Array(FIRST_PLACES);
  /** 0: no key has this place. */
  #records = new Uint32Array(FIRST_PLACES);
  #count = 0;

  /** Returns the record that has had this key before; undefined if none. */
  add(key: string, record: number): number | undefined {
    const hash = createHash('sha1').update(key).digest();
    if (this.#count * 2 >= this.#records.length) this.#grow();
    return this.#put(hash.readUInt32LE(0), hash.readUInt32LE(4), record);
  }

  #put(high: number, low: number, record: number): number | undefined {
    const mask = this.#records.length - 1;
    for (let place = low & mask; ; place = (place + 1) & mask) {
      const before = this.#records[place] ?? 0;
      if (before === 0) {
        this.#high[place] = high;
        this.#low[place] = low;
        this.#records[place] = record;
        this.#count++;
        return undefined;
      }
      if (this.#high[place] === high && this.#low[place] === low) return before;
    }
  }

  #grow(): void {
    const [high, low, records] = [this.#high, this.#low, this.#records];
    const places = records.length * 2;
    this.#high = new Uint32Array(places);
    this.#low = new Uint32Array(places);
    this.#records = new Uint32Array(places);
    this.#count = 0;
    records.forEach((record, place) => {
      if (record > 0) this.#put(high[place] ?? 0, low[place] ?? 0, record);
    });
  }
}

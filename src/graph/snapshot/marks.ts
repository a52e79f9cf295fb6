import type { EntityRef } from '../port.ts';

/** A set of entities for one step of one question. To empty it costs nothing: `set` raises a number and writes no zeros. */
export class Marks {
  readonly #marks: Uint32Array;
  #current = 0;

  constructor(entities: number) {
    this.#marks = new Uint32Array(entities);
  }

  /** Replaces the set by these entities. The caller must not await other work between `set` and the last `has`. */
  set(entities: readonly EntityRef[]): void {
    if (this.#current === 0xffff_ffff) this.#marks.fill((this.#current = 0));
    this.#current += 1;
    for (const entity of entities) this.#marks[entity] = this.#current;
  }

  has(entity: EntityRef): boolean {
    return this.#marks[entity] === this.#current;
  }
}

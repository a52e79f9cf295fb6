import type { EntityRef } from '../port.ts';

/** Which entities are meant, for as long as one step of one question takes: a set that costs nothing to empty. */
export class Marks {
  readonly #marks: Uint32Array;
  #current = 0;

  constructor(entities: number) {
    this.#marks = new Uint32Array(entities);
  }

  /** These and no others; nobody else may mark until `has` has been asked. */
  set(entities: readonly EntityRef[]): void {
    if (this.#current === 0xffff_ffff) this.#marks.fill((this.#current = 0));
    this.#current += 1;
    for (const entity of entities) this.#marks[entity] = this.#current;
  }

  has(entity: EntityRef): boolean {
    return this.#marks[entity] === this.#current;
  }
}

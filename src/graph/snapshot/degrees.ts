/** How many relations entities have, whatever a view may walk: `View.degreesOf`. Each entity is counted once. */
import type { EntityRef, Pause } from '../port.ts';
import { at } from './columns.ts';
import type { Derived } from './derived.ts';
import { JudgedRelations } from './judged-relations.ts';
import { BETWEEN_PAUSES } from './meeting.ts';

export class Degrees {
  readonly #derived: Derived;
  readonly #pause: Pause;
  readonly #drawn: JudgedRelations;
  readonly #counted = new Map<EntityRef, number>();

  /** @param dossiers ids: counts the relations that claims of these draw; absent: all */
  constructor(derived: Derived, dossiers: readonly string[] | undefined, pause: Pause) {
    this.#derived = derived;
    this.#pause = pause;
    this.#drawn = new JudgedRelations(derived, { dossiers });
  }

  async of(entities: readonly EntityRef[]): Promise<readonly number[]> {
    const { adjacency } = this.#derived.parts;
    let left = BETWEEN_PAUSES;
    for (const entity of entities) {
      if (this.#counted.has(entity)) continue;
      let degree = 0;
      const end = at(adjacency.ends, entity);
      for (let place = at(adjacency.starts, entity); place < end; place += 1) {
        if (left-- === 0) {
          await this.#pause();
          left = BETWEEN_PAUSES;
        }
        if (this.#drawn.isWalked(at(adjacency.relation, place))) degree += 1;
      }
      this.#counted.set(entity, degree);
    }
    return entities.map((entity) => this.#counted.get(entity) ?? 0);
  }
}

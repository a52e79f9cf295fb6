/** Gathers the participants of all claims in columns, by entity. */
import { at, type ParticipantLinks } from '../columns.ts';
import { Words } from './words.ts';

interface Taking {
  readonly claim: readonly number[];
  readonly role: readonly number[];
}

export class GrowingParticipants {
  readonly #roles = new Words();
  readonly #byEntity = new Map<number, Taking>();

  /** @param claim numbers of the claims in which the entity takes part, in the order of reading, and `role` in which role */
  push(entity: number, claim: readonly number[], role: readonly string[]): void {
    if (claim.length > 0) this.#byEntity.set(entity, { claim, role: role.map((each) => this.#roles.of(each)) });
  }

  /** @param count the number of entities */
  links(count: number): ParticipantLinks {
    const offsets = new Uint32Array(count + 1);
    for (let entity = 0; entity < count; entity += 1) {
      offsets[entity + 1] = at(offsets, entity) + (this.#byEntity.get(entity)?.claim.length ?? 0);
    }
    const claim = new Uint32Array(at(offsets, count));
    const role = new Uint16Array(at(offsets, count));
    for (const [entity, links] of this.#byEntity) {
      claim.set(links.claim, at(offsets, entity));
      role.set(links.role, at(offsets, entity));
    }
    return { offsets, claim, role, roles: this.#roles.all() };
  }
}

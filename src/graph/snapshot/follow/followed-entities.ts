/** The entities of a snapshot that was followed: those that were read, and records of those that changed since. */
import type { EntityLabel } from '../../../model/labels.ts';
import type { EntityRecord, EntityRef } from '../../port.ts';
import type { Entities, EntityRows } from '../entities.ts';
import { FollowedIds } from './followed-ids.ts';

export class FollowedEntities implements EntityRows {
  readonly ids: FollowedIds;
  readonly #read: Entities;
  readonly #changed: ReadonlyMap<EntityRef, EntityRecord>;

  private constructor(ids: FollowedIds, read: Entities, changed: ReadonlyMap<EntityRef, EntityRecord>) {
    this.ids = ids;
    this.#read = read;
    this.#changed = changed;
  }

  static of(entities: Entities | FollowedEntities): FollowedEntities {
    if (entities instanceof FollowedEntities) return entities;
    return new FollowedEntities(FollowedIds.of(entities.ids), entities, new Map());
  }

  get length(): number {
    return this.ids.length;
  }

  numberOf(id: string): EntityRef | undefined {
    return this.ids.numberOf(id);
  }

  labelOf(entity: EntityRef): EntityLabel {
    return this.#changed.get(entity)?.label ?? this.#read.labelOf(entity);
  }

  at(entity: EntityRef): EntityRecord {
    return this.#changed.get(entity) ?? this.#read.at(entity);
  }

  with(ids: FollowedIds, changed: Iterable<readonly [EntityRef, EntityRecord]>): FollowedEntities {
    return new FollowedEntities(ids, this.#read, new Map([...this.#changed, ...changed]));
  }
}

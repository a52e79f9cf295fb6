/** The entities that were read for one question, numbered in the order of reading. */
import { invariant } from '../../errors.ts';
import type { EntityRecord, EntityRef } from '../port.ts';
import { isEntityLabel } from '../../model/labels.ts';
import { Numbers } from './numbers.ts';
import { namesOf } from '../names-of.ts';
import type { EntityRow } from './rows.ts';

export class Entities {
  readonly #numbers = new Numbers();
  readonly #records: EntityRecord[] = [];

  /** Stores an entity and returns its number. */
  keep({ labels, id, name, nameAr, names, aliases, kind, note }: EntityRow): EntityRef {
    const entity = this.#numbers.of(id);
    if (this.#records[entity] === undefined) {
      const label = labels.find(isEntityLabel);
      invariant(label, `'${id}' has no label of an entity`);
      this.#records[entity] = { id, label, name, nameAr, names: namesOf({ name, nameAr, names }), aliases, kind, note };
    }
    return entity;
  }

  numberOf(id: string): EntityRef | undefined {
    return this.#numbers.find(id);
  }

  record(entity: EntityRef): EntityRecord {
    const record = this.#records[entity];
    invariant(record, `There is no entity ${entity}`);
    return record;
  }
}

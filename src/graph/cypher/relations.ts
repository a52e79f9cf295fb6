/** The relations that were read for one question, numbered in the order of reading, each with the numbers of its claims. */
import { invariant } from '../../errors.ts';
import type { EntityRef, RelationRef } from '../port.ts';
import type { Entities } from './entities.ts';
import type { Evidence } from './evidence.ts';
import { compareIds, Numbers } from './numbers.ts';
import type { RelationRow } from './rows.ts';

export interface KeptRelation {
  readonly id: string;
  readonly type: string;
  readonly from: EntityRef;
  readonly to: EntityRef;
  readonly occasion: EntityRef | undefined;
  /** In the order of their ids. */
  readonly claims: readonly number[];
}

export class Relations {
  readonly #entities: Entities;
  readonly #evidence: Evidence;
  readonly #numbers = new Numbers();
  readonly #kept: KeptRelation[] = [];

  constructor(entities: Entities, evidence: Evidence) {
    this.#entities = entities;
    this.#evidence = evidence;
  }

  /** Stores a relation with its entities and its claims, and returns its number. */
  keep({ id, type, from, to, occasion, evidence, rivals }: RelationRow): RelationRef {
    const relation = this.#numbers.of(id);
    if (this.#kept[relation] !== undefined) return relation;
    this.#kept[relation] = {
      id,
      type,
      from: this.#entities.keep(from),
      to: this.#entities.keep(to),
      occasion: occasion === null ? undefined : this.#entities.keep(occasion),
      claims: evidence.toSorted((a, b) => compareIds(a.id, b.id)).map((claim) => this.#evidence.keep(claim)),
    };
    const affirmations = new Map(evidence.map((claim) => [claim.id, claim]));
    for (const { of, ...rival } of rivals) {
      const affirmation = affirmations.get(of);
      if (affirmation === undefined) continue;
      this.#evidence.keepRival(this.#evidence.keep(affirmation), this.#evidence.keep(rival));
    }
    return relation;
  }

  /** Returns the number of a relation; undefined if it was not read. */
  numberOf(id: string): RelationRef | undefined {
    return this.#numbers.find(id);
  }

  at(relation: RelationRef): KeptRelation {
    const kept = this.#kept[relation];
    invariant(kept, `There is no relation ${relation}`);
    return kept;
  }
}

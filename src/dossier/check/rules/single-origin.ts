/** Finds relations whose claims have only one independent origin. */
import { originOf, readParts } from '../../read/claim-parts.ts';
import type { DossierReading } from '../../read/read-dossier.ts';
import { GrowingInts } from '../../rows/growing-numbers.ts';
import { Places } from '../../rows/places.ts';
import { StringIndex } from '../../rows/string-index.ts';
import type { JoinedClaim } from '../joined-claims.ts';
import type { Collector, Rule, Violation } from '../rule.ts';

export const singleOrigin: Rule = {
  id: 'single-origin',
  level: 'NOTE',
  holds: 'A relation has at least two independent origins; `--verbose` lists the relations that have one.',
  needs: 'ROWS',
  collect: (dossier) => new Origins(dossier),
};

const SEVERAL = -1;

/** The relations: about 40 bytes each, beside the id. */
class Origins implements Collector {
  readonly #dossier: DossierReading;
  readonly #relations = new StringIndex();
  readonly #words = new StringIndex();
  /** By relation: the place and the predicate of its first claim, and its origin if all its claims have one. */
  readonly #places = new Places();
  readonly #predicates = new GrowingInts();
  readonly #origins = new GrowingInts();

  constructor(dossier: DossierReading) {
    this.#dossier = dossier;
  }

  add(joined: JoinedClaim): void {
    const id = joined.affirmedRelation;
    if (id === undefined) return;
    const relation = this.#relations.add(id);
    if (relation === this.#origins.length) {
      this.#places.add(joined.claim.place);
      this.#predicates.push(this.#words.add(joined.claim.predicate));
      this.#origins.push(this.#words.add(firstOrigin(this.#dossier, joined)));
    } else if (this.#origins.at(relation) !== SEVERAL) {
      const origin = this.#words.add(firstOrigin(this.#dossier, joined));
      if (origin !== this.#origins.at(relation)) this.#origins.set(relation, SEVERAL);
    }
  }

  *violations(): Generator<Violation> {
    for (let relation = 0; relation < this.#origins.length; relation += 1) {
      const origin = this.#origins.at(relation);
      if (origin === SEVERAL) continue;
      const message = `relation ${this.#relations.at(relation)}: all its claims have one origin, ${this.#words.at(origin)}`;
      const under = this.#words.at(this.#predicates.at(relation));
      yield { place: this.#places.at(relation), message, under };
    }
  }
}

/**
 * The origin of a claim. If the claim repeats others, it is the origin of the claims at the end of these repetitions: the
 * first in alphabetical order. cypher/derive/claims.cypher stores the same.
 */
function firstOrigin({ claims }: DossierReading, { claim, parts }: JoinedClaim): string {
  if (claim.repeats.length === 0) return originOf(parts);
  const repeatedOrigins: string[] = [];
  const seenIds = new Set([claim.id]);
  const queue = [...claim.repeats];
  for (const id of queue) {
    if (seenIds.has(id)) continue;
    seenIds.add(id);
    const repeated = claims.get(id);
    const repeatedIds = repeated?.repeats ?? [];
    if (repeatedIds.length === 0 && repeated !== undefined) repeatedOrigins.push(originOf(readParts(repeated)));
    queue.push(...repeatedIds);
  }
  return repeatedOrigins.toSorted()[0] ?? originOf(parts);
}

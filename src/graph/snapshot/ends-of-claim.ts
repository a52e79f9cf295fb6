/** What a claim of a snapshot is about: its predicate, its ends and its occasion, by its number. */
import type { EntityRef, RelationRef } from '../port.ts';
import { at, type OtherClaims, type RelationColumns } from './columns.ts';

export interface ClaimEnds {
  /** Index into `types`. */
  readonly type: number;
  /** `NONE` if absent, like `object` and `occasion`. */
  readonly subject: EntityRef;
  readonly object: EntityRef;
  readonly occasion: EntityRef;
}

/** The type of a row of relations that is none: its claims are of no relation, and `from` is the first row of `others` that they have. */
export const NO_TYPE = 0xffff;

/** The columns that name the ends of claims. */
export interface EndColumns {
  readonly relations: RelationColumns;
  readonly others: OtherClaims;
  /** For each claim 1 if its subject is the entity where its symmetric relation ends. */
  readonly turned: Uint8Array;
}

/** Returns the relation that a claim affirms or denies; undefined if the claim is one of `others`. */
export function relationOfClaim({ relations }: Pick<EndColumns, 'relations'>, claim: number): RelationRef | undefined {
  const relation = rowOfClaim(relations, claim);
  return relation === undefined || relations.type[relation] === NO_TYPE ? undefined : relation;
}

/** The row of relations that has the claim; undefined for the claims after those of all rows. */
function rowOfClaim(relations: RelationColumns, claim: number): RelationRef | undefined {
  const { claimOffsets } = relations;
  if (claim >= at(claimOffsets, relations.from.length)) return undefined;
  let low = 0;
  let high = relations.from.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (at(claimOffsets, middle) <= claim) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function endsOfClaim(parts: EndColumns, claim: number): ClaimEnds {
  const { relations, others } = parts;
  const relation = rowOfClaim(relations, claim);
  if (relation === undefined || relations.type[relation] === NO_TYPE) {
    const first = relation === undefined ? 0 : at(relations.from, relation);
    const other = first + claim - at(relations.claimOffsets, relation ?? relations.from.length);
    return {
      type: at(others.predicate, other),
      subject: at(others.subject, other),
      object: at(others.object, other),
      occasion: at(others.occasion, other),
    };
  }
  return endsOfRelation(parts, relation, claim);
}

/** @param claim one that affirms or denies the relation */
export function endsOfRelation({ relations, turned }: EndColumns, relation: RelationRef, claim: number): ClaimEnds {
  const [from, to] = [at(relations.from, relation), at(relations.to, relation)];
  const [subject, object] = turned[claim] === 1 ? [to, from] : [from, to];
  return { type: at(relations.type, relation), subject, object, occasion: at(relations.occasion, relation) };
}

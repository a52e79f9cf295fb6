/** The order of the relations of a snapshot after relations were appended. */
import { relationId } from '../../../model/relation.ts';
import { NONE } from '../../judge/claim-columns.ts';
import { Bits } from '../bits.ts';
import { at } from '../columns.ts';
import { NO_TYPE } from '../ends-of-claim.ts';
import type { FlatGraph, FollowedRows } from '../flat-graph.ts';
import { Order, type Appended } from '../order.ts';

type RelationParts = Pick<FlatGraph, 'relations' | 'entities' | 'types'>;
type FollowedRelations = Omit<FollowedRows, 'goneClaims' | 'entityOrder'>;

/**
 * @param before the snapshot before
 * @param after the relations now
 * @param gone the relations that are gone since the snapshot before
 */
export function followedRelations(before: FlatGraph, after: RelationParts, gone: readonly number[]): FollowedRelations {
  const readRelations = before.followed?.readRelations ?? before.relations.from.length;
  const appendedRelations = [...(before.followed?.appendedRelations ?? [])];
  for (const relation of gone) if (relation >= readRelations) appendedRelations[relation - readRelations] = undefined;
  const first = readRelations + appendedRelations.length;
  for (let relation = first; relation < after.relations.from.length; relation += 1) {
    const isNone = after.relations.type[relation] === NO_TYPE;
    appendedRelations.push(isNone ? undefined : placed(after, relation, readRelations));
  }
  const goneRelations = (before.followed?.goneRelations ?? Bits.none).with(gone, after.relations.from.length);
  const relationOrder = new Order(readRelations, appendedRelations);
  let all: Uint32Array | undefined;
  const allRelations = (): Uint32Array => (all ??= inOrder(readRelations, goneRelations, relationOrder));
  return { readRelations, appendedRelations, goneRelations, relationOrder, allRelations };
}

/** Where a relation would be among those that were read. */
function placed(parts: RelationParts, relation: number, readRelations: number): Appended {
  const id = idOf(parts, relation);
  let [low, high] = [0, readRelations];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (idOf(parts, middle) < id) low = middle + 1;
    else high = middle;
  }
  return { id, place: low, isSame: low < readRelations && idOf(parts, low) === id };
}

function idOf({ relations, entities, types }: RelationParts, relation: number): string {
  const occasion = at(relations.occasion, relation);
  return relationId({
    type: at(types, at(relations.type, relation)),
    from: entities.at(at(relations.from, relation)).id,
    to: entities.at(at(relations.to, relation)).id,
    occasion: occasion === NONE ? null : entities.at(occasion).id,
  });
}

function inOrder(readRelations: number, gone: Bits, order: Order): Uint32Array {
  const all: number[] = [];
  let next = 0;
  for (const relation of order.appended) {
    for (; next < order.keyOf(relation); next += 1) if (!gone.has(next)) all.push(next);
    all.push(relation);
  }
  for (; next < readRelations; next += 1) if (!gone.has(next)) all.push(next);
  return Uint32Array.from(all);
}

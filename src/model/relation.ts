/** The names of derived relations: stable, readable, and the same whoever derives them. */
import { invariant } from '../errors.ts';

export interface RelationKey {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly occasion: string | null;
}

/**
 * What a claim says holds between its subject and its object. One meeting, attack or signature is one relation by its
 * occasion; of a symmetric predicate the smaller id stands first.
 */
export function relationKey(
  subject: string,
  predicate: string,
  object: string,
  occasion: string | null,
  symmetric: boolean,
): RelationKey {
  const [from, to] = symmetric && object < subject ? [object, subject] : [subject, object];
  return { type: predicate, from, to, occasion };
}

/** `<from>.<TYPE>.<to>`, with `@<occasion>` where there is one. */
export function relationId({ type, from, to, occasion }: RelationKey): string {
  return `${from}.${type}.${to}${occasion === null ? '' : `@${occasion}`}`;
}

/** MET_WITH → metWith: how a relation type is called as a field of GraphQL. */
export function fieldName(type: string): string {
  return type.toLowerCase().replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** The parts of an id that `relationId` made: ids of entities hold neither points nor @. */
export function parseRelationId(id: string): RelationKey {
  const [, from, type, to, occasion] = /^([^.@]+)\.([^.@]+)\.([^.@]+)(?:@(.+))?$/.exec(id) ?? [];
  invariant(from !== undefined && type !== undefined && to !== undefined, `'${id}' is no relation's id`);
  return { type, from, to, occasion: occasion ?? null };
}

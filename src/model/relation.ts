/** Ids of derived relations: stable and readable. The same claim always gives the same id. */
import { invariant } from '../errors.ts';

export interface RelationKey {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly occasion: string | null;
}

/**
 * The relation that a claim is about. Two meetings of the same actors differ by their occasion. If the predicate is
 * symmetric, the smaller id comes first.
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

/** `<from>.<TYPE>.<to>`, followed by `@<occasion>` if there is one. */
export function relationId({ type, from, to, occasion }: RelationKey): string {
  return `${from}.${type}.${to}${occasion === null ? '' : `@${occasion}`}`;
}

/** MET_WITH → metWith: the GraphQL field name of a relation type. */
export function fieldName(type: string): string {
  return type.toLowerCase().replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** Splits an id that `relationId` made. Ids of entities contain neither a point nor an @. */
export function parseRelationId(id: string): RelationKey {
  const [, from, type, to, occasion] = /^([^.@]+)\.([^.@]+)\.([^.@]+)(?:@(.+))?$/.exec(id) ?? [];
  invariant(from !== undefined && type !== undefined && to !== undefined, `'${id}' is no relation's id`);
  return { type, from, to, occasion: occasion ?? null };
}

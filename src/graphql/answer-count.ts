/**
 * Counts the values of an answer while it is computed, for each root field. Generated data is counted value by value
 * when it leaves the database, also when it fills in a traversal's result. A traversal's result is counted as its
 * records times the fields that are selected of each record.
 */
import {
  defaultFieldResolver,
  Kind,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql';
import type { RequestContext } from './context.ts';
import { withoutRelationFields } from './relation-selection.ts';
import { isWalk } from './weights.ts';

type Resolver = GraphQLFieldResolver<unknown, RequestContext>;

/** Wraps the resolver of a root field with a counter. A generated resolver receives the selection without relation fields. */
export function countAnswers(name: string, resolve: Resolver = defaultFieldResolver): Resolver {
  const isOfTraversal = isWalk(name);
  return async (root, args, context, info) => {
    const found: unknown = await resolve(root, args, context, isOfTraversal ? info : withoutRelationFields(info));
    context.deadline.answer.add(isOfTraversal ? recordsIn(found) * widthOf(info) : valuesIn(found));
    return found;
  };
}

/** Counts scalars and objects, also in nested lists. */
function valuesIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((all, each) => all + valuesIn(each), 0);
  if (!isPlainObject(value)) return 1;
  return Object.values(value).reduce<number>((all, each) => all + valuesIn(each), 1);
}

/** Counts the items of a traversal's result and the records within each item. */
function recordsIn(found: unknown): number {
  if (Array.isArray(found)) {
    return isPlainObject(found[0]) ? found.reduce<number>((all, each) => all + recordsIn(each), 0) : 0;
  }
  if (!isPlainObject(found)) return 0;
  return Object.values(found).reduce<number>((all, each) => all + (Array.isArray(each) ? recordsIn(each) : 0), 1);
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Returns the number of fields in the selection, at all levels. */
export function widthOf({ fieldNodes, fragments }: GraphQLResolveInfo): number {
  const known = new Map<string, number>();
  const of = (set: SelectionSetNode | undefined): number =>
    (set?.selections ?? []).reduce((all, selection) => {
      if (selection.kind === Kind.FIELD) return all + 1 + of(selection.selectionSet);
      if (selection.kind === Kind.INLINE_FRAGMENT) return all + of(selection.selectionSet);
      const name = selection.name.value;
      const width = known.get(name) ?? of(fragments[name]?.selectionSet);
      known.set(name, width);
      return all + width;
    }, 0);
  return fieldNodes.reduce((all, { selectionSet }) => all + of(selectionSet), 0);
}

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
import { wasCut } from '../traversals/cut.ts';
import type { RequestContext } from './context.ts';
import { keyOf } from './field-key.ts';
import { isWalk } from './weights.ts';

type Resolver = GraphQLFieldResolver<unknown, RequestContext>;

/** Wraps the resolver of a root field with a counter. It also notes whether the list of a traversal was cut. */
export function countAnswers(name: string, resolve: Resolver = defaultFieldResolver): Resolver {
  const isOfTraversal = isWalk(name);
  return async (root, args, context, info) => {
    const found: unknown = await resolve(root, args, context, info);
    if (wasCut(found)) context.cut.add(String(info.path.key));
    if (isOfTraversal) context.deadline.answer.add(recordsIn(found) * widthOf(info));
    else for (const { selectionSet } of info.fieldNodes) countSelected(found, selectionSet, info, context);
    return found;
  };
}

/**
 * Counts the scalars and objects that a selection takes from rows, also in nested lists. A value that the selection takes several
 * times, with different aliases, counts each time.
 */
function countSelected(
  value: unknown,
  set: SelectionSetNode | undefined,
  { fragments }: GraphQLResolveInfo,
  { deadline }: RequestContext,
): void {
  const count = (each: unknown, selected: SelectionSetNode | undefined): void => {
    if (each === undefined) return;
    if (Array.isArray(each)) {
      for (const item of each) count(item, selected);
      return;
    }
    deadline.answer.add(1);
    if (selected !== undefined && isPlainObject(each)) countIn(each, selected);
  };
  const countIn = (row: Readonly<Record<string, unknown>>, selected: SelectionSetNode): void => {
    for (const selection of selected.selections) {
      if (selection.kind === Kind.FIELD) count(row[keyOf(selection)], selection.selectionSet);
      else if (selection.kind === Kind.INLINE_FRAGMENT) countIn(row, selection.selectionSet);
      else {
        const fragment = fragments[selection.name.value];
        if (fragment !== undefined) countIn(row, fragment.selectionSet);
      }
    }
  };
  count(value, set);
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

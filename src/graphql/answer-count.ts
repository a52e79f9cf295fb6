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
import type { Deadline } from '../traversals/question.ts';
import type { RequestContext } from './context.ts';
import { keyOf } from './field-key.ts';
import { isWalk } from './weights.ts';

/** A step counts one object. */
const STEPS_BETWEEN_PAUSES = 64;

type Resolver = GraphQLFieldResolver<unknown, RequestContext>;

/** Wraps the resolver of a root field with a counter. It also notes whether the list of a traversal was cut. */
export function countAnswers(name: string, resolve: Resolver = defaultFieldResolver): Resolver {
  const isOfTraversal = isWalk(name);
  return async (root, args, context, info) => {
    const found: unknown = await resolve(root, args, context, info);
    if (wasCut(found)) context.cut.add(String(info.path.key));
    if (isOfTraversal) context.deadline.answer.add((await recordsIn(found, context.deadline)) * widthOf(info));
    else for (const { selectionSet } of info.fieldNodes) await countSelected(found, selectionSet, info, context);
    return found;
  };
}

/**
 * Counts the scalars and objects that a selection takes from rows, also in nested lists. A value that the selection takes several
 * times, with different aliases, counts each time.
 */
async function countSelected(
  value: unknown,
  set: SelectionSetNode | undefined,
  { fragments }: GraphQLResolveInfo,
  { deadline }: RequestContext,
): Promise<void> {
  /** Objects and lists that are not counted yet, with their selections. */
  const left: { readonly value: unknown; readonly selected: SelectionSetNode | undefined }[] = [];
  const count = (each: unknown, selected: SelectionSetNode | undefined): void => {
    if (each === undefined) return;
    if (Array.isArray(each)) {
      if (selected === undefined) deadline.answer.add(each.length);
      else for (const item of each) left.push({ value: item, selected });
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
  for (let steps = 1; left.length > 0; steps += 1) {
    const next = left.pop();
    count(next?.value, next?.selected);
    if (steps % STEPS_BETWEEN_PAUSES === 0) await deadline.pause();
  }
}

/** Counts the items of a traversal's result and the records within each item. */
async function recordsIn(found: unknown, deadline: Deadline): Promise<number> {
  let records = 0;
  const left = [found];
  for (let steps = 1; left.length > 0; steps += 1) {
    const next = left.pop();
    if (Array.isArray(next)) {
      if (isPlainObject(next[0])) for (const each of next) left.push(each);
    } else if (isPlainObject(next)) {
      records += 1;
      // Without a list of its values: the result has thousands of records.
      for (const key in next) if (Array.isArray(next[key])) left.push(next[key]);
    }
    if (steps % STEPS_BETWEEN_PAUSES === 0) await deadline.pause();
  }
  return records;
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

/**
 * Counts what is answered, field by field of the root, while it comes: what is generated is counted value by value as
 * it leaves the database, also where it fills in what a traversal found; what a traversal found is counted record by
 * record, each as often as something is selected of it.
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

/** The resolver of a root field with a counter around it. What is generated does not see the relation fields. */
export function countAnswers(name: string, resolve: Resolver = defaultFieldResolver): Resolver {
  const isOfTraversal = isWalk(name);
  return async (root, args, context, info) => {
    const found: unknown = await resolve(root, args, context, isOfTraversal ? info : withoutRelationFields(info));
    context.deadline.answer.add(isOfTraversal ? recordsIn(found) * widthOf(info) : valuesIn(found));
    return found;
  };
}

/** Scalars and objects, lists within lists among them. */
function valuesIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((all, each) => all + valuesIn(each), 0);
  if (!isPlainObject(value)) return 1;
  return Object.values(value).reduce<number>((all, each) => all + valuesIn(each), 1);
}

/** What a traversal lists: items, and the records within each. */
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

/** How many fields are selected below. */
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

/** Wraps resolvers of lists, so that graphql-js completes the lists in turns (list-turns.ts). */
import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLResolveInfo } from 'graphql';
import { widthOf } from './answer-count.ts';
import type { RequestContext } from './context.ts';
import { listTurnsOf, wholeLists } from './list-turns.ts';

type Resolver = GraphQLFieldResolver<unknown, RequestContext>;

/** Wraps the resolver of a list of objects, so that graphql-js completes the list in turns. */
export function inListTurns(resolve: Resolver = defaultFieldResolver): Resolver {
  // Schemas of several vocabularies share the fields of the base schema.
  if (wholeLists.has(resolve)) return resolve;
  const spreading: Resolver = (source, args, context, info) => {
    const list: unknown = resolve(source, args, context, info);
    if (list instanceof Promise) return list.then((resolved) => spreadOf(resolved, context, info));
    return spreadOf(list, context, info);
  };
  wholeLists.set(spreading, resolve as GraphQLFieldResolver<unknown, unknown>);
  return spreading;
}

const widths = new WeakMap<object, number>();

function spreadOf(list: unknown, context: RequestContext | undefined, info: GraphQLResolveInfo): unknown {
  // The types of an introspection query belong to graphql-js: a program that asks without a context gets plain lists.
  const deadline = context?.deadline;
  if (deadline === undefined || !Array.isArray(list) || list.length === 0) return list;
  const [node] = info.fieldNodes;
  if (node === undefined) return list;
  const width = widths.get(node) ?? 1 + widthOf(info);
  widths.set(node, width);
  return listTurnsOf(deadline).spread(list, width);
}

/** The resolver of a generated root field: `@neo4j/graphql` answers it, with completed arguments and a rewritten selection. */
import type { GraphQLFieldResolver } from 'graphql';
import type { RequestContext } from './context.ts';
import { librarySelection } from './library-selection.ts';
import { isConnection, pageArguments, type Arguments } from './page-arguments.ts';
import { connectionOf } from './read-fields.ts';

type Resolver = GraphQLFieldResolver<unknown, RequestContext, Arguments>;

/** @param resolve the resolver of `@neo4j/graphql` */
export function generatedRoot(resolve: Resolver): Resolver {
  return async (root, args, context, info) => {
    const { parentType, fieldName } = info;
    const field = parentType.getFields()[fieldName];
    if (field === undefined) return undefined;
    const complete = pageArguments(field, args, info.schema);
    const value: unknown = await resolve(root, complete, context, librarySelection(info, 'after' in complete));
    return isConnection(field)
      ? connectionOf(value as object, args, { type: parentType.name, field: fieldName })
      : value;
  };
}

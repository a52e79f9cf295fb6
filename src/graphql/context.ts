/** What one request carries through the resolvers. `@neo4j/graphql` reads `executionContext` and `transaction`. */
import type { Lookups } from '../db/lookups.ts';
import type { Traversals } from '../traversals/traversals.ts';
import type { Deadline } from '../traversals/question.ts';
import type { Fill } from './fill.ts';

export interface RequestContext {
  readonly executionContext: Lookups;
  readonly transaction: { readonly timeout: number };
  readonly traversals: Traversals;
  readonly deadline: Deadline;
  readonly fill: Fill;
}

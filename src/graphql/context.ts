/** What one request carries through the resolvers. `@neo4j/graphql` reads `executionContext` and `transaction`. */
import type DataLoader from 'dataloader';
import type { Lookups } from '../db/lookups.ts';
import type { EntityRecord } from '../model/graph.ts';
import type { Traversals } from '../traversals/traversals.ts';
import type { Deadline } from '../traversals/question.ts';
import type { GraphState } from './apollo.ts';
import type { Fill } from './fill.ts';

export interface RequestContext {
  readonly executionContext: Lookups;
  readonly transaction: { readonly timeout: number };
  readonly traversals: Traversals;
  readonly deadline: Deadline;
  readonly fill: Fill;
  /** Which state of the database this request is answered from; undefined while nothing has been read yet. */
  readonly graphState: () => GraphState | undefined;
  /** Entities that rows name by id, asked for together. */
  readonly records: DataLoader<string, EntityRecord | undefined>;
}

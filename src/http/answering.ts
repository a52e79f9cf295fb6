/** What the server needs to answer queries. It exists from the moment at which the graph was read. */
import type { ApolloServer } from '@apollo/server';
import type { RequestContext } from '../graphql/context.ts';
import type { Vocabulary } from '../model/vocabulary.ts';

export interface Readiness {
  readonly ready: boolean;
  /** The adapter that answers traversals: `snapshot` or `cypher`. Absent until it was chosen. */
  readonly adapter?: string;
  readonly reason?: string;
}

/** What answers queries, from the moment at which the graph was read. */
export interface Answering {
  /** Returns the Apollo Server of the current schema, which changes with the vocabulary. */
  readonly apollo: () => ApolloServer<RequestContext>;
  /**
   * Creates the context of a request. When `signal` aborts, the request fails with the signal's reason. `admit` waits until the
   * request may be executed.
   */
  readonly requestContext: (signal: AbortSignal, admit: RequestContext['admit']) => RequestContext;
  readonly readiness: () => Readiness;
  /** Address of Neo4j Browser; undefined if NEO4J_URI names another server. */
  readonly browserUrl: string | undefined;
  readonly vocabulary: () => Promise<Vocabulary>;
}

/** What the server needs to answer queries. It exists from the moment at which the graph was read. */
import type { ApolloServer } from '@apollo/server';
import type { RequestContext } from '../graphql/context.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { RecordSource } from '../records/record.ts';

export interface Readiness {
  readonly ready: boolean;
  /** The adapter that answers traversals: `snapshot` or `cypher`. Absent until it was chosen. */
  readonly adapter?: string;
  readonly reason?: string;
}

/** The numbers of the graph and of the database that /metrics shows. */
export interface GraphMeasures {
  readonly adapter: string;
  /** When the state was read that answers now. */
  readonly readAt: Date | undefined;
  readonly isStale: boolean;
  readonly isDatabaseAway: boolean;
  /** Undefined if no snapshot is in memory. */
  readonly snapshot: { readonly entities: number; readonly relations: number; readonly claims: number } | undefined;
  /** How many snapshots were made from the one before, and how many from the whole graph; undefined without a snapshot. */
  readonly renewals: Readonly<Record<'followed' | 'read', number>> | undefined;
  /** Statements that have a connection, and that wait for one. */
  readonly statements: { readonly open: number; readonly waiting: number };
}

/** What some dossiers hold, of one state of the database. */
export interface OpenRecords extends RecordSource {
  /** @throws {DatabaseBusyError} if the database was written to since the records were opened */
  requireOneState(): Promise<void>;
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
  readonly measures: () => GraphMeasures;
  /** Address of Neo4j Browser; undefined if NEO4J_URI names another server. */
  readonly browserUrl: string | undefined;
  /**
   * Returns what dossiers hold, by their ids.
   * @throws {BadInputError | EmptyDatabaseError | DatabaseUnavailableError}
   */
  readonly records: (dossiers: readonly string[]) => Promise<OpenRecords>;
  readonly vocabulary: () => Promise<Vocabulary>;
  /** Returns whether each entity has an Arabic name, and each dossier an Arabic title. */
  readonly allNamedInArabic: () => Promise<boolean>;
}

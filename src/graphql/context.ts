/**
 * The context value of a request, which all resolvers receive. `@neo4j/graphql` reads `executionContext` and
 * `transaction`.
 */
import type DataLoader from 'dataloader';
import type { Lookups } from '../db/lookups.ts';
import type { EntityRecord } from '../graph/port.ts';
import type { Traversals } from '../traversals/traversals.ts';
import type { Deadline } from '../traversals/question.ts';
import type { Fill } from './fill.ts';
import type { OperationGroup } from './operation-group.ts';
import type { RelatedLoaders } from './related-loaders.ts';

/** A passage of a claim and the file that contains it. */
export interface SoughtPassage {
  /** Null, as `end` and `sha256`, if the passage is no place in a text. */
  readonly start: number | null;
  readonly end: number | null;
  readonly sha256: string | null;
  readonly record: number | null;
  readonly pointer: string | null;
  /** Null if the document has no file. */
  readonly file: string | null;
  readonly fileSha256: string | null;
}

/** A file of a document. */
export interface SoughtCopy {
  /** Null, as the hash, if the document has no file. */
  readonly file: string | null;
  readonly fileSha256: string | null;
}

/** A text that is cut by Unicode code points. */
interface CutText {
  readonly length: number;
  slice(start: number, end: number): string;
}

/** The state of the graph from which an answer was computed. */
export interface GraphState {
  /** When the server read that state, ISO 8601. */
  readonly readAt: string;
  /** The adapter that answered: `snapshot` or `cypher`. */
  readonly adapter: string;
  /** True if the database did not answer the last check, so that it may hold a newer state. */
  readonly stale: boolean;
}

/** What is known about a request before its execution. */
export interface RequestCost {
  readonly complexity: number;
  /** Levels of nested fields. Neo4j takes long for deep ones, however few values they return. */
  readonly depth: number;
  /** True if the request reads the schema, which has no complexity. */
  readonly readsSchema: boolean;
}

/** What became of a GraphQL request. */
export interface Outcome {
  operation: OperationGroup;
  /** `extensions.code` of the first error, or `OK`. */
  code: string;
}

export interface RequestContext {
  /**
   * Waits until the request may be executed.
   * @throws {ServerBusyError | TooManyRequestsError | DeadlineError} if it may not
   */
  readonly admit: (cost: RequestCost) => Promise<void>;
  readonly executionContext: Lookups;
  readonly transaction: { readonly timeout: number };
  readonly traversals: Traversals;
  readonly deadline: Deadline;
  readonly fill: Fill;
  /** Loads the results of relation fields, and the times of events. */
  readonly related: RelatedLoaders;
  /** The root fields, by their names in the answer, whose lists `first` cut. */
  readonly cut: Set<string>;
  /** What became of the request, for the metrics. */
  readonly outcome: Outcome;
  /** Returns the state from which this request is answered, or undefined before the first read. */
  readonly graphState: () => GraphState | undefined;
  /** Loads entities that rows name by id, many in one read. */
  readonly records: DataLoader<string, EntityRecord | undefined>;
  /** Returns the text of a passage, or null if the server does not have the document. */
  readonly passageText: (passage: SoughtPassage) => Promise<string | null>;
  /** Returns the text of a document, or null if the server has no file with that hash. */
  readonly documentText: (copy: SoughtCopy) => Promise<CutText | null>;
}

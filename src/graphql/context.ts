/** What one request carries through the resolvers. `@neo4j/graphql` reads `executionContext` and `transaction`. */
import type DataLoader from 'dataloader';
import type { Lookups } from '../db/lookups.ts';
import type { EntityRecord } from '../graph/port.ts';
import type { Traversals } from '../traversals/traversals.ts';
import type { Deadline } from '../traversals/question.ts';
import type { Fill } from './fill.ts';
import type { RelatedLoaders } from './related-loaders.ts';

/** A passage as a claim points to it, and the file that it points into. */
export interface SoughtPassage {
  readonly start: number;
  readonly end: number;
  readonly sha256: string;
  readonly file: string;
  readonly fileSha256: string;
}

/** Which state of the database an answer is of. */
export interface GraphState {
  /** When that state was read, ISO 8601. */
  readonly readAt: string;
  /** What answered: `snapshot` or `cypher`. */
  readonly adapter: string;
  /** The database did not answer when it was last asked: there may be a newer state. */
  readonly stale: boolean;
}

export interface RequestContext {
  readonly executionContext: Lookups;
  readonly transaction: { readonly timeout: number };
  readonly traversals: Traversals;
  readonly deadline: Deadline;
  readonly fill: Fill;
  /** What relation fields answer. */
  readonly related: RelatedLoaders;
  /** Which state of the database this request is answered from; undefined while nothing has been read yet. */
  readonly graphState: () => GraphState | undefined;
  /** Entities that rows name by id, asked for together. */
  readonly records: DataLoader<string, EntityRecord | undefined>;
  /** The words of a passage; null where the server does not have the document. */
  readonly passageText: (passage: SoughtPassage) => Promise<string | null>;
}

/** What a file of a graph has: nodes and edges with attributes, in the order of the file. */
import { BadInputError } from '../../../errors.ts';
import { MOST_COLUMNS } from '../tables/table-rows.ts';

/** Days or moments, as the file has them; an absent one is open. */
export interface GraphSpell {
  readonly start: string;
  readonly end: string;
}

export interface GraphNode {
  readonly kind: 'NODE';
  readonly id: string;
  readonly label: string;
  /** By the name of the attribute. */
  readonly attributes: ReadonlyMap<string, string>;
}

export interface GraphEdge {
  readonly kind: 'EDGE';
  /** Empty: the edge has none. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly spells: readonly GraphSpell[];
}

/** Of which a table of edges has no place. */
export interface GraphRest {
  readonly kind: 'REST';
  /** The element: `hyperedge`. */
  readonly name: string;
}

export type GraphItem = GraphNode | GraphEdge | GraphRest;

/** Reads the items of a file from its beginning, in batches. */
export type GraphItems = (path: string) => AsyncIterable<readonly GraphItem[]>;

/** @throws {BadInputError} if a file declares more attributes than a table has columns */
export function refuseMany(attributes: ReadonlyMap<string, string>): void {
  if (attributes.size >= MOST_COLUMNS) {
    throw new BadInputError(`The graph declares more than ${MOST_COLUMNS} attributes`);
  }
}

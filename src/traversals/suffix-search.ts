/** What a search for the rest of a path is given and what it finds: the part that is kept, the hops, the rest. */
import { invariant } from '../errors.ts';
import type { Direction, EntityRef, Graph, RelationRef, View } from '../graph/port.ts';
import type { Deadline } from './question.ts';

/** The part of a path that is kept: it ends where the search goes on. */
export interface Beginning {
  readonly entities: readonly EntityRef[];
  readonly relations: readonly RelationRef[];
  /** The fewest origins of its relations; Infinity where it has none. */
  readonly weakestOrigins: number;
  /** The earliest moment at which all of it can have happened. */
  readonly begun: number;
}

export function endOf({ entities }: Beginning): EntityRef {
  const end = entities.at(-1);
  invariant(end !== undefined, 'A beginning has an end');
  return end;
}

export interface SuffixSearch {
  readonly graph: Graph;
  readonly view: View;
  readonly to: EntityRef;
  readonly direction: Direction;
  /** Whether an entity may lie between the ends. */
  readonly mayPass: (entity: EntityRef) => boolean;
  readonly chronological: boolean;
  readonly deadline: Deadline;
}

export interface Suffix {
  /** Without the one where it begins. */
  readonly entities: readonly EntityRef[];
  readonly relations: readonly RelationRef[];
  /** Of the whole path, its beginning included. */
  readonly weakestOrigins: number;
}

/** A hop of some shortest path. */
export interface Step {
  readonly from: EntityRef;
  readonly relation: RelationRef;
  readonly to: EntityRef;
}

/** The types of the search for a suffix: it completes a path whose beginning is fixed. */
import { invariant } from '../errors.ts';
import type { Direction, EntityRef, Graph, RelationRef, View } from '../graph/port.ts';
import type { Deadline } from './question.ts';

/** The fixed beginning of a path. The search continues from its last entity. */
export interface Beginning {
  readonly entities: readonly EntityRef[];
  readonly relations: readonly RelationRef[];
  /** The smallest number of origins of its relations; Infinity if it has no relations. */
  readonly weakestOrigins: number;
  /** The earliest moment (see moments.ts) after its hops. */
  readonly earliestMoment: number;
}

export function endOf({ entities }: Beginning): EntityRef {
  const end = entities.at(-1);
  invariant(end !== undefined, 'The beginning of a path has no entity');
  return end;
}

/** The part of a view that a search for paths reads. */
export type PathView = Pick<
  View,
  'expand' | 'between' | 'costOf' | 'relationRecord' | 'originsOf' | 'momentsOf' | 'compareRelations'
>;

export interface SuffixSearch {
  readonly graph: Graph;
  readonly view: PathView;
  readonly to: EntityRef;
  readonly direction: Direction;
  /** True if a path may pass through the entity. */
  readonly mayPass: (entity: EntityRef) => boolean;
  readonly chronological: boolean;
  readonly deadline: Deadline;
}

export interface Suffix {
  /** The entities after the beginning. */
  readonly entities: readonly EntityRef[];
  readonly relations: readonly RelationRef[];
  /** The smallest number of origins in the whole path, with its beginning. */
  readonly weakestOrigins: number;
}

/**
 * The first hops that a suffix may not have: see `hopKey`. A relation alone does not identify a hop: an occasion leads by one
 * relation to two entities.
 */
export type ExcludedHops = ReadonlySet<string>;

export function hopKey(relation: RelationRef, to: EntityRef): string {
  return `${relation} ${to}`;
}

/** One hop of a shortest path. */
export interface Step {
  readonly from: EntityRef;
  readonly relation: RelationRef;
  readonly to: EntityRef;
}

/** The types of the search for a suffix: it completes a path whose beginning is fixed. */
import { invariant } from '../errors.ts';
import type { Direction, EntityRef, Graph, RelationRef, View } from '../graph/port.ts';
import type { Deadline } from './question.ts';

/** The fixed beginning of a path. The search continues from its last entity. */
export interface Beginning {
  readonly entities: readonly EntityRef[];
  /** For each of its hops the relation, or, of grouped paths, all relations between the two entities. */
  readonly steps: readonly (readonly Step[])[];
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
  'expand' | 'between' | 'costOf' | 'degreesOf' | 'relationRecord' | 'originsOf' | 'momentsOf' | 'compareRelations'
>;

export interface SuffixSearch {
  readonly graph: Graph;
  readonly view: PathView;
  readonly from: EntityRef;
  readonly to: EntityRef;
  readonly direction: Direction;
  /** True if a path may pass through the entity. */
  readonly mayPass: (entity: EntityRef) => boolean;
  readonly chronological: boolean;
  /** True: paths through the same entities count as one. */
  readonly grouped: boolean;
  readonly deadline: Deadline;
}

/** A whole path, with the values by which paths are ordered. */
export interface BestPath {
  readonly entities: readonly EntityRef[];
  readonly relations: readonly RelationRef[];
  /** The sum of the degrees of the entities between its ends. */
  readonly innerDegree: number;
  /** The smallest number of origins of its relations. */
  readonly weakestOrigins: number;
}

/**
 * The first hops that a suffix may not have: see `hopKey`. A relation alone does not identify a hop: an occasion leads by one
 * relation to two entities.
 */
export type ExcludedHops = ReadonlySet<string>;

/** Of grouped paths, the hops to one entity are one hop. */
export function hopKey({ grouped }: Pick<SuffixSearch, 'grouped'>, relation: RelationRef, to: EntityRef): string {
  return grouped ? `${to}` : `${relation} ${to}`;
}

/** One hop of a shortest path. */
export interface Step {
  readonly from: EntityRef;
  readonly relation: RelationRef;
  readonly to: EntityRef;
}

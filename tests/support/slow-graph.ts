/** The plain, slow reference of the traversals: it lists all walks, as lists of strings. */
import fc from 'fast-check';
import type { Direction } from '../../src/graph/port.ts';
import type { EntityLabel } from '../../src/model/labels.ts';

export interface SlowRelation {
  readonly id: string;
  readonly from: string;
  readonly type: string;
  readonly to: string;
}

export interface SlowThrough {
  readonly relations?: readonly string[];
  readonly entityTypes?: readonly EntityLabel[];
  readonly direction?: Direction;
}

interface Step {
  readonly relation: SlowRelation;
  readonly to: string;
}

/** All steps from `at`; a symmetric relation is walked in both directions. */
export function stepsFrom(relations: readonly SlowRelation[], at: string, through: SlowThrough): Step[] {
  const { direction = 'ANY' } = through;
  return relations
    .filter(({ type }) => through.relations?.includes(type) ?? true)
    .flatMap((relation) => {
      const both = relation.type === 'MET_WITH' || direction === 'ANY';
      const forth = relation.from === at && (both || direction === 'OUT') ? [{ relation, to: relation.to }] : [];
      const back = relation.to === at && (both || direction === 'IN') ? [{ relation, to: relation.from }] : [];
      return [...forth, ...back];
    });
}

export interface SlowPath {
  readonly entities: readonly string[];
  readonly relations: readonly string[];
}

/**
 * Lists all walks of the shortest length, and returns the one whose inner entities have the fewest relations; of equals the first one in
 * order of entities, then of relations.
 */
export function slowPath(
  relations: readonly SlowRelation[],
  labelOf: (id: string) => EntityLabel,
  from: string,
  to: string,
  maxLength: number,
  through: SlowThrough,
): SlowPath | undefined {
  const degreeOf = (id: string): number =>
    new Set(relations.filter((each) => each.from === id || each.to === id).map((each) => each.id)).size;
  const innerDegree = ({ entities }: SlowPath): number =>
    entities.slice(1, -1).reduce((sum, id) => sum + degreeOf(id), 0);
  let walks: SlowPath[] = [{ entities: [from], relations: [] }];
  for (let length = 0; length <= maxLength; length += 1) {
    const there = walks.filter(({ entities }) => entities.at(-1) === to);
    if (there.length > 0) {
      return there.toSorted(
        (a, b) =>
          innerDegree(a) - innerDegree(b) || compare(a.entities, b.entities) || compare(a.relations, b.relations),
      )[0];
    }
    walks = walks.flatMap((walk) =>
      stepsFrom(relations, walk.entities.at(-1) ?? '', through)
        .filter((step) => !walk.entities.includes(step.to))
        .filter((step) => step.to === to || (through.entityTypes?.includes(labelOf(step.to)) ?? true))
        .map((step) => ({ entities: [...walk.entities, step.to], relations: [...walk.relations, step.relation.id] })),
    );
  }
  return undefined;
}

function compare(a: readonly string[], b: readonly string[]): number {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index < 0 ? 0 : (a[index] ?? '') < (b[index] ?? '') ? -1 : 1;
}

/** The distances of all entities within `depth` hops. */
export function slowDistances(
  relations: readonly SlowRelation[],
  labelOf: (id: string) => EntityLabel,
  of: readonly string[],
  depth: number,
  through: SlowThrough,
): Map<string, number> {
  const distances = new Map(of.map((id) => [id, 0]));
  for (let distance = 1; distance <= depth; distance += 1) {
    for (const [id, at] of [...distances]) {
      if (at !== distance - 1) continue;
      for (const { to } of stepsFrom(relations, id, through)) {
        if (!distances.has(to) && (through.entityTypes?.includes(labelOf(to)) ?? true)) distances.set(to, distance);
      }
    }
  }
  return distances;
}

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const TYPES = ['BACKS', 'LEADS', 'MET_WITH'];
const LABELS: readonly EntityLabel[] = ['Person', 'Place', 'Event'];

export interface Case {
  readonly lines: readonly string[];
  readonly labels: Readonly<Record<string, EntityLabel>>;
  readonly from: string;
  readonly to: string;
  readonly hops: number;
  readonly through: SlowThrough;
}

const id = fc.constantFrom(...IDS);
const line = fc.tuple(id, fc.constantFrom(...TYPES), id).map((parts) => parts.join(' '));
const through = fc.record(
  {
    relations: fc.subarray(TYPES),
    entityTypes: fc.subarray([...LABELS]),
    direction: fc.constantFrom<Direction>('OUT', 'IN', 'ANY'),
  },
  { requiredKeys: [] },
);

/** Small graphs with loops, parallel and repeated relations, and a question about each. */
export const anyCase: fc.Arbitrary<Case> = fc.record({
  lines: fc.array(line, { maxLength: 14 }),
  labels: fc
    .tuple(...IDS.map(() => fc.constantFrom(...LABELS)))
    .map((labels) => Object.fromEntries(IDS.map((each, index) => [each, labels[index] ?? 'Person']))),
  from: id,
  to: id,
  hops: fc.integer({ min: 0, max: 5 }),
  through,
});

export const everybody: readonly string[] = IDS;

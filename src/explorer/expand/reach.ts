/** What a reader reaches from some entities by relations and entities of chosen types, and how many of each type there are. */
import type { ExpansionQuery } from '../api/documents.ts';
import { type Choice, chosen, type EntityType, EVERYTHING } from '../state/view.ts';

/** How many relations away an expansion by choice can reach. */
export const DEPTHS = [1, 2, 3] as const;

export type Around = Pick<ExpansionQuery['neighborhood'], 'entities' | 'relations'>;

/** The types by which the walk goes. */
export interface Types {
  readonly relations: Choice;
  readonly entityTypes: Choice<EntityType>;
}

export interface Reached {
  /** Ids, without those of the start: the nearest first, among equally near ones those with most walked relations, then by id. */
  readonly entities: readonly string[];
  /** Ids of the relations that were walked, each once. */
  readonly relations: readonly string[];
}

/**
 * @param of ids of the entities where the walk starts
 * @param depth the most relations between the start and an entity
 */
export function reach({ entities, relations }: Around, of: readonly string[], depth: number, types: Types): Reached {
  const typeOf = new Map(entities.map((entity) => [entity.id, entity.__typename]));
  const steps = new Map<string, { readonly to: string; readonly by: string }[]>();
  const add = (from: string, to: string, by: string): void => {
    const list = steps.get(from);
    if (list === undefined) steps.set(from, [{ to, by }]);
    else list.push({ to, by });
  };
  for (const { id, type, from, to, occasion } of relations) {
    if (!chosen(types.relations, type)) continue;
    add(from.id, to.id, id);
    add(to.id, from.id, id);
    // As the API walks: from an event or agreement of the start, both ends of what happened there are one step away.
    if (occasion !== null && of.includes(occasion.id)) [from, to].forEach((end) => add(occasion.id, end.id, id));
  }
  const passes = (id: string): boolean => {
    const type = typeOf.get(id);
    return type !== undefined && chosen(types.entityTypes, type);
  };
  const distances = new Map(of.map((id) => [id, 0]));
  const walked = new Map<string, number>();
  const byRelation = new Set<string>();
  let rim = [...distances.keys()];
  for (let distance = 1; distance <= depth && rim.length > 0; distance += 1) {
    const next: string[] = [];
    for (const { to, by } of rim.flatMap((id) => steps.get(id) ?? [])) {
      if (!distances.has(to) && !passes(to)) continue;
      byRelation.add(by);
      walked.set(to, (walked.get(to) ?? 0) + 1);
      if (distances.has(to)) continue;
      distances.set(to, distance);
      next.push(to);
    }
    rim = next;
  }
  const start = new Set(of);
  const found = [...distances.keys()].filter((id) => !start.has(id));
  return {
    entities: found.toSorted(
      (a, b) =>
        (distances.get(a) ?? 0) - (distances.get(b) ?? 0) ||
        (walked.get(b) ?? 0) - (walked.get(a) ?? 0) ||
        (a < b ? -1 : 1),
    ),
    relations: [...byRelation],
  };
}

/** A row of a list of types. */
export interface TypeCount<T extends string> {
  readonly name: T;
  /** On the canvas. */
  readonly count: number;
  readonly all: number;
}

export interface TypeCounts {
  readonly relations: readonly TypeCount<string>[];
  readonly entityTypes: readonly TypeCount<EntityType>[];
}

/** What counts as drawn: ids of the canvas. */
export interface OnCanvas {
  readonly entities: { readonly has: (id: string) => boolean };
  readonly relations: { readonly has: (id: string) => boolean };
}

/**
 * The types around the start, those with most first. Each list counts with the choice of the other one, so that a row says what
 * switching it on would bring. A type that only the other choice excludes has the count 0.
 */
export function typeCounts(
  around: Around,
  of: readonly string[],
  depth: number,
  types: Types,
  canvas: OnCanvas,
): TypeCounts {
  const byEntity = new Map(around.entities.map((entity) => [entity.id, entity.__typename]));
  const byRelation = new Map(around.relations.map((relation) => [relation.id, relation.type]));
  const anyRelation = reach(around, of, depth, { ...types, relations: EVERYTHING });
  const anyEntity = reach(around, of, depth, { ...types, entityTypes: EVERYTHING });
  const all = reach(around, of, depth, { relations: EVERYTHING, entityTypes: EVERYTHING });
  return {
    relations: counted(all.relations, anyRelation.relations, byRelation, canvas.relations),
    entityTypes: counted(all.entities, anyEntity.entities, byEntity, canvas.entities),
  };
}

function counted<T extends string>(
  all: readonly string[],
  now: readonly string[],
  typeOf: ReadonlyMap<string, T>,
  drawn: { readonly has: (id: string) => boolean },
): readonly TypeCount<T>[] {
  const rows = new Map<T, { count: number; all: number }>();
  const rowOf = (id: string): { count: number; all: number } | undefined => {
    const type = typeOf.get(id);
    if (type === undefined) return undefined;
    const row = rows.get(type) ?? { count: 0, all: 0 };
    rows.set(type, row);
    return row;
  };
  all.forEach(rowOf);
  for (const id of now) {
    const row = rowOf(id);
    if (row === undefined) continue;
    row.all += 1;
    if (drawn.has(id)) row.count += 1;
  }
  return [...rows]
    .map(([name, row]) => ({ name, ...row }))
    .toSorted((a, b) => b.all - a.all || (a.name < b.name ? -1 : 1));
}

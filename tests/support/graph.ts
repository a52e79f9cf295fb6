/** A graph in memory from a few words, as the traversals see it: `graphOf(['a MET_WITH b', 'b LEADS c'])`. */
import type { EntityRecord, RelationRef, EntityRef } from '../../src/model/graph.ts';
import type { EntityLabel } from '../../src/model/labels.ts';
import { NONE, Snapshot } from '../../src/snapshot/snapshot.ts';

/** Walked both ways; every other type has a direction. */
const SYMMETRIC = new Set(['MET_WITH', 'ALLIED_WITH']);

export interface GraphOptions {
  /** Labels by id; who is not named is a Person. */
  readonly labels?: Readonly<Record<string, EntityLabel>>;
  /** Ids that no relation names. */
  readonly alone?: readonly string[];
  /** Origins by relation id; 1 where not named. */
  readonly origins?: Readonly<Record<string, number>>;
}

/** Of relations written `from TYPE to`; their ids are `from.TYPE.to`, `#2` and so on where one stands again. */
export function graphOf(
  relations: readonly string[],
  { labels = {}, alone = [], origins = {} }: GraphOptions = {},
): Snapshot {
  const seen = new Map<string, number>();
  const rows = relations.map((line) => {
    const [from = '', type = '', to = ''] = line.split(' ');
    const count = (seen.get(line) ?? 0) + 1;
    seen.set(line, count);
    return { id: `${from}.${type}.${to}${count === 1 ? '' : `@${count}`}`, from, type, to };
  });
  const sorted = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const ids = [...new Set([...alone, ...rows.flatMap(({ from, to }) => [from, to])])].toSorted();
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const types = [...new Set(rows.map(({ type }) => type))].toSorted();
  const number = (id: string): number => numbers.get(id) ?? 0;
  const none = new Int32Array(rows.length).fill(NONE);
  return new Snapshot({
    bookmark: '',
    readAt: new Date(0),
    entities: ids.map((id): EntityRecord => ({
      id,
      label: labels[id] ?? 'Person',
      name: id,
      nameAr: id,
      aliases: [],
      kind: null,
      note: null,
    })),
    relations: {
      id: sorted.map(({ id }) => id),
      from: Uint32Array.from(sorted, ({ from }) => number(from)),
      to: Uint32Array.from(sorted, ({ to }) => number(to)),
      type: Uint16Array.from(sorted, ({ type }) => types.indexOf(type)),
      status: new Uint8Array(rows.length),
      origins: Uint16Array.from(sorted, ({ id }) => origins[id] ?? 1),
      occasion: none,
      startEarliest: none,
      startLatest: none,
      endEarliest: none,
      endLatest: none,
      claims: sorted.map(() => []),
    },
    types,
    symmetric: types.map((type) => SYMMETRIC.has(type)),
    counts: { dossiers: 1, documents: 0, entities: ids.length, claims: 0, relations: rows.length, contradictions: 0 },
  });
}

export function idsOf(graph: Snapshot, entities: readonly EntityRef[]): string[] {
  return entities.map((entity) => graph.entityRecord(entity).id);
}

export function relationIdsOf(graph: Snapshot, relations: readonly RelationRef[]): string[] {
  return relations.map((relation) => graph.relationRecord(relation).id);
}

/** All relations, in words again. */
export function relationsOf(graph: Snapshot, count: number): { id: string; from: string; type: string; to: string }[] {
  return Array.from({ length: count }, (_, relation) => {
    const { id, from, type, to } = graph.relationRecord(relation);
    return { id, type, from: graph.entityRecord(from).id, to: graph.entityRecord(to).id };
  });
}

/** Finds the persons who hold or held a post. */
import { dayNumber } from '../model/calendar.ts';
import type { EntityRecord, Graph, RelationRecord, RelationRef, View } from '../graph/port.ts';
import type { Deadline } from './question.ts';

export interface Holder {
  readonly person: EntityRecord;
  /** The relation between person and post, computed from those of its claims that pass `asOf`. */
  readonly held: RelationRecord;
}

export interface HoldersQuestion {
  /** Ids of posts. An id that is not in this state of the graph has no holders. */
  readonly posts: readonly string[];
  /** The predicates that mean holding a post. */
  readonly holding: readonly string[];
  /** Absent: at any time. */
  readonly asOf: string | undefined;
  /** Ids of dossiers: by claims of one of them. Absent: by any claim. */
  readonly dossiers?: readonly string[] | undefined;
}

interface Rank {
  readonly isCertain: boolean;
  /** The last certain day of holding that a claim gives, in days from 1970-01-01; -Infinity if no claim gives one. */
  readonly lastCertainDay: number;
  /** The last day on which the person may have held the post. */
  readonly lastPossibleDay: number;
}

/**
 * The holders of each post; each person occurs once for a post. With `asOf`, these are the persons who may have held the post on
 * that day. Order: first those who certainly held it on that day; then by the last certain day, then by the last possible day,
 * both latest first; then by id.
 */
export async function holdersOf(
  graph: Graph,
  { posts, holding, asOf, dossiers }: HoldersQuestion,
  deadline: Deadline,
): Promise<ReadonlyMap<string, readonly Holder[]>> {
  const postRefs = (await graph.find(posts)).filter((post) => post !== undefined);
  const view = graph.view({ relations: holding, direction: 'IN', asOf, dossiers }, async () => await deadline.pause());
  const { near, relation: relations, far } = await view.expand(postRefs);
  deadline.answer.fits(relations.length);
  const holdersByPost = new Map<string, (Holder & Rank)[]>();
  for (const [index, relation] of relations.entries()) {
    const post = graph.entityRecord(near[index] ?? -1).id;
    const person = graph.entityRecord(far[index] ?? -1);
    const holders = holdersByPost.get(post) ?? [];
    holders.push({ person, held: view.relationRecord(relation), ...rankOf(view, relation, asOf) });
    holdersByPost.set(post, holders);
  }
  return new Map([...holdersByPost].map(([post, holders]) => [post, onceEach(holders.toSorted(compareHolders))]));
}

function rankOf(view: View, relation: RelationRef, asOf: string | undefined): Rank {
  const times = view.timesOf(relation);
  const day = asOf === undefined ? undefined : dayNumber(asOf);
  return {
    isCertain: times.some(
      ({ startLatest, endEarliest }) => day !== undefined && startLatest <= day && day <= endEarliest,
    ),
    lastCertainDay: Math.max(
      ...times.flatMap(({ startLatest, endEarliest }) => [startLatest, endEarliest]).filter(Number.isFinite),
    ),
    lastPossibleDay: Math.max(...times.map(({ endLatest }) => endLatest)),
  };
}

/** The order is total, because the ids of persons and relations are unique. */
function compareHolders(a: Holder & Rank, b: Holder & Rank): number {
  if (a.isCertain !== b.isCertain) return a.isCertain ? -1 : 1;
  if (a.lastCertainDay !== b.lastCertainDay) return a.lastCertainDay > b.lastCertainDay ? -1 : 1;
  if (a.lastPossibleDay !== b.lastPossibleDay) return a.lastPossibleDay > b.lastPossibleDay ? -1 : 1;
  if (a.person.id !== b.person.id) return a.person.id < b.person.id ? -1 : 1;
  return a.held.id < b.held.id ? -1 : 1;
}

function onceEach(holders: readonly Holder[]): Holder[] {
  const personIds = new Set<string>();
  return holders.filter(({ person }) => !personIds.has(person.id) && personIds.add(person.id));
}

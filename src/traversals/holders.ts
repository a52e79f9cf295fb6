/** Who holds a post, or held it. */
import { dayNumber } from '../model/dates.ts';
import type { EntityRecord, Graph, RelationRecord, RelationRef, View } from '../graph/port.ts';
import type { Deadline } from './question.ts';

export interface Holder {
  readonly person: EntityRecord;
  /** The relation that says so, as those of its claims carry it that pass `asOf`. */
  readonly held: RelationRecord;
}

export interface HoldersQuestion {
  /** Ids; one that this state of the graph does not know has no holders. */
  readonly posts: readonly string[];
  /** The predicates by which somebody holds a post. */
  readonly holding: readonly string[];
  /** Absent: at any time. */
  readonly asOf: string | undefined;
}

interface Rank {
  readonly isCertain: boolean;
  /** The last day that a claim gives for it, in days from 1970-01-01; -Infinity where none gives any. */
  readonly known: number;
  /** The last day on which it may have been held. */
  readonly possible: number;
}

/**
 * The holders of each post, each once. With `asOf` those who may have held it on that day, those who certainly did
 * first; then whoever is known to have held it latest, then whoever may have held it longer; then by id.
 */
export async function holdersOf(
  graph: Graph,
  { posts, holding, asOf }: HoldersQuestion,
  deadline: Deadline,
): Promise<ReadonlyMap<string, readonly Holder[]>> {
  const known = (await graph.find(posts)).filter((post) => post !== undefined);
  const view = graph.view({ relations: holding, direction: 'IN', asOf }, async () => await deadline.pause());
  const { near, relation: relations, far } = await view.expand(known);
  deadline.answer.fits(relations.length);
  const found = new Map<string, (Holder & Rank)[]>();
  for (const [index, relation] of relations.entries()) {
    const post = graph.entityRecord(near[index] ?? -1).id;
    const person = graph.entityRecord(far[index] ?? -1);
    const holders = found.get(post) ?? [];
    holders.push({ person, held: view.relationRecord(relation), ...rankOf(view, relation, asOf) });
    found.set(post, holders);
  }
  return new Map([...found].map(([post, holders]) => [post, onceEach(holders.toSorted(compareHolders))]));
}

function rankOf(view: View, relation: RelationRef, asOf: string | undefined): Rank {
  const times = view.timesOf(relation);
  const day = asOf === undefined ? undefined : dayNumber(asOf);
  return {
    isCertain: times.some(
      ({ startLatest, endEarliest }) => day !== undefined && startLatest <= day && day <= endEarliest,
    ),
    known: Math.max(
      ...times.flatMap(({ startLatest, endEarliest }) => [startLatest, endEarliest]).filter(Number.isFinite),
    ),
    possible: Math.max(...times.map(({ endLatest }) => endLatest)),
  };
}

/** A total order: a person and a relation have one id each. */
function compareHolders(a: Holder & Rank, b: Holder & Rank): number {
  if (a.isCertain !== b.isCertain) return a.isCertain ? -1 : 1;
  if (a.known !== b.known) return a.known > b.known ? -1 : 1;
  if (a.possible !== b.possible) return a.possible > b.possible ? -1 : 1;
  if (a.person.id !== b.person.id) return a.person.id < b.person.id ? -1 : 1;
  return a.held.id < b.held.id ? -1 : 1;
}

function onceEach(holders: readonly Holder[]): Holder[] {
  const persons = new Set<string>();
  return holders.filter(({ person }) => !persons.has(person.id) && persons.add(person.id));
}

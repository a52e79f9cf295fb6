/** What every question shares: bounds on its arguments, the ends it names, and the time it may take. */
import { BadInputError, DeadlineError, LimitError } from '../errors.ts';
import type { EntityRef, Graph, Through, View } from '../model/graph.ts';

/** The most that may be asked for; `docs/limits.md` has the table. `paths` is the `first` of paths, `list` any list in `through`. */
export const BOUNDS = { maxLength: 12, depth: 6, first: 5_000, of: 100, paths: 100, list: 500 } as const;

/** What is meant where nothing is said; the SDL says the same. */
export const DEFAULTS = {
  maxLength: 6,
  depth: 1,
  first: 500,
  paths: 5,
  common: 50,
  timeline: 100,
  contradictions: 100,
  ranking: 20,
} as const;

/**
 * The part of the graph that a question may walk.
 * @throws {BadInputError} where a range is upside down, or a document or speaker is not in the graph
 * @throws {LimitError}
 */
export async function viewOf(graph: Graph, through: Through): Promise<View> {
  const { during, minOrigins, documents = [], saidBy = [] } = through;
  if (minOrigins !== undefined && minOrigins < 1) {
    throw new BadInputError(`through.minOrigins takes a number of 1 or more, and got ${minOrigins}.`);
  }
  if (during?.from !== undefined && during.to !== undefined && during.from > during.to) {
    throw new BadInputError(`through.during ends (${during.to}) before it begins (${during.from}).`);
  }
  bounded('list', Math.max(documents.length, saidBy.length), 0);
  await findEntities(graph, 'through.saidBy', saidBy);
  const known = await graph.hasDocuments(documents);
  const missing = documents.filter((_id, index) => known[index] === false);
  if (missing.length > 0) {
    throw new BadInputError(
      `through.documents: no document has the id ${quoted(missing)}. Ids read like 'us-iraq-004'; the query documents lists them.`,
    );
  }
  return graph.view(through);
}

/** Which entities `entityTypes` lets pass; those that the question names always do. */
export function entityFilter(
  graph: Graph,
  { entityTypes }: Through,
  named: readonly EntityRef[],
): (entity: EntityRef) => boolean {
  if (entityTypes === undefined) return () => true;
  const types = new Set(entityTypes);
  const given = new Set(named);
  return (entity) => given.has(entity) || types.has(graph.labelOf(entity));
}

/**
 * A whole number within a bound.
 * @throws {BadInputError | LimitError} naming the argument
 */
export function bounded(argument: keyof typeof BOUNDS, value: number, lowest: number): number {
  if (value < lowest) throw new BadInputError(`${argument} takes a number of ${lowest} or more, and got ${value}.`);
  if (value > BOUNDS[argument]) {
    throw new LimitError(
      argument,
      `${argument} is at most ${BOUNDS[argument]}, and was ${value}. Ask for less, or narrow the question with through.`,
    );
  }
  return value;
}

/**
 * The entities that a question names.
 * @throws {BadInputError} naming those that are not in the graph
 */
export async function findEntities(graph: Graph, argument: string, ids: readonly string[]): Promise<EntityRef[]> {
  if (ids.length === 0) return [];
  const found = await graph.find(ids);
  const missing = ids.filter((_id, index) => found[index] === undefined);
  if (missing.length > 0) {
    throw new BadInputError(
      `${argument}: no entity has the id ${quoted(missing)}. Ids read like 'joe-biden'; the query entities finds them by name.`,
    );
  }
  return found.filter((entity) => entity !== undefined);
}

function quoted(ids: readonly string[]): string {
  return ids
    .slice(0, 5)
    .map((id) => `'${id.slice(0, 80)}'`)
    .join(', ');
}

/** The time that a traversal may take; asked between hops. */
export class Deadline {
  readonly #endsAt: number;
  readonly #signal: AbortSignal | undefined;

  /** @param signal ends the traversal when whoever asked is gone */
  constructor(millis: number, signal?: AbortSignal) {
    this.#endsAt = performance.now() + millis;
    this.#signal = signal;
  }

  /** 1 or more */
  millisLeft(): number {
    return Math.max(1, Math.ceil(this.#endsAt - performance.now()));
  }

  /** @throws {DeadlineError} when the time is over, or nobody waits any more */
  check(): void {
    if (this.#signal?.aborted === true) throw new DeadlineError('Nobody waits for this answer any more.');
    if (performance.now() > this.#endsAt) {
      throw new DeadlineError('The traversal took longer than it may. Ask for fewer hops, or narrow it with through.');
    }
  }
}

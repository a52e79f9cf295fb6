/** What every question shares: bounds on its arguments, the ends it names, and the time it may take. */
import { setImmediate } from 'node:timers/promises';
import { BadInputError, DeadlineError, LimitError } from '../errors.ts';
import type { EntityRef, Graph, Through, View } from '../graph/port.ts';
import { AnswerSize } from './answer-size.ts';

/**
 * The most that may be asked for; `docs/limits.md` has the table. `paths` is the `first` of paths, `hits` that of search,
 * `list` any list in `through` or `types`.
 */
export const BOUNDS = {
  maxLength: 12,
  depth: 6,
  first: 5_000,
  of: 100,
  about: 100,
  paths: 100,
  hits: 100,
  list: 500,
} as const;

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
  search: 10,
} as const;

/**
 * The part of the graph that a question may walk.
 * @throws {BadInputError} where a range is upside down, or a document or speaker is not in the graph
 * @throws {LimitError}
 */
export async function viewOf(graph: Graph, through: Through, deadline: Deadline): Promise<View> {
  const { during, minOrigins, documents = [], saidBy = [] } = through;
  if (minOrigins !== undefined && minOrigins < 1) {
    throw new BadInputError(`through.minOrigins takes a number of 1 or more, and got ${minOrigins}.`);
  }
  if (during?.from !== undefined && during.to !== undefined && during.from > during.to) {
    throw new BadInputError(`through.during ends (${during.to}) before it begins (${during.from}).`);
  }
  const { relations = [], entityTypes = [], voices = [], status = [] } = through;
  for (const list of [relations, entityTypes, documents, saidBy, voices, status]) bounded('list', list.length, 0);
  await findEntities(graph, 'through.saidBy', saidBy);
  const known = await graph.hasDocuments(documents);
  const missing = documents.filter((_id, index) => known[index] === false);
  if (missing.length > 0) {
    throw new BadInputError(
      `through.documents: no document has the id ${quoted(missing)}. Ids read like 'us-iraq-004'; the query documents lists them.`,
    );
  }
  return graph.view(through, async () => await deadline.pause());
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
 * @param argument that holds the ids, or the argument of each
 * @throws {BadInputError} naming those that are not in the graph
 */
export async function findEntities(
  graph: Graph,
  argument: string | readonly string[],
  ids: readonly string[],
): Promise<EntityRef[]> {
  if (ids.length === 0) return [];
  const found = await graph.find(ids);
  const isMissing = (_: string, index: number): boolean => found[index] === undefined;
  const missing = ids.filter(isMissing);
  if (missing.length > 0) {
    const where = typeof argument === 'string' ? argument : argument.filter(isMissing).join(', ');
    throw new BadInputError(
      `${where}: no entity has the id ${quoted(missing)}. Ids read like 'joe-biden'; the query search finds them by name.`,
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

/** 10 (milliseconds): how long a traversal works before whatever else waits has its turn. */
const TURN_MILLIS = 10;

/** The time that a traversal may take, and the size that its answer may have. */
export class Deadline {
  /** Of all questions of one request. */
  readonly answer = new AnswerSize();
  readonly signal: AbortSignal | undefined;
  readonly #endsAt: number;
  #turnBegan = performance.now();

  /** @param signal ends the traversal when whoever asked is gone */
  constructor(millis: number, signal?: AbortSignal) {
    this.#endsAt = performance.now() + millis;
    this.signal = signal;
  }

  /** 1 or more */
  millisLeft(): number {
    return Math.max(1, Math.ceil(this.#endsAt - performance.now()));
  }

  /** @throws {DeadlineError} when the time is over, or nobody waits any more */
  check(): void {
    if (this.signal?.aborted === true) throw new DeadlineError('Nobody waits for this answer any more.');
    if (performance.now() > this.#endsAt) {
      throw new DeadlineError('The traversal took longer than it may. Ask for fewer hops, or narrow it with through.');
    }
  }

  /**
   * Lets others have their turn, where this has had its own: other requests, health, and news of a client that is gone.
   * @throws {DeadlineError} as `check` does
   */
  async pause(): Promise<void> {
    this.check();
    if (performance.now() - this.#turnBegan < TURN_MILLIS) return;
    await setImmediate();
    this.#turnBegan = performance.now();
    this.check();
  }
}

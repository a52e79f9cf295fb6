/** What every question shares: bounds on its arguments, the ends it names, and the time it may take. */
import { BadInputError, DeadlineError, LimitError } from '../errors.ts';
import type { EntityRef, Graph } from '../model/graph.ts';

/** The most that may be asked for; `docs/limits.md` has the table. */
export const BOUNDS = { maxLength: 12, depth: 6, first: 5_000, of: 100 } as const;

/** What is meant where nothing is said; the SDL says the same. */
export const DEFAULTS = { maxLength: 6, depth: 1, first: 500 } as const;

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
  const found = await graph.find(ids);
  const missing = ids.filter((_id, index) => found[index] === undefined);
  if (missing.length > 0) {
    const names = missing.slice(0, 5).map((id) => `'${id.slice(0, 80)}'`);
    throw new BadInputError(
      `${argument}: no entity has the id ${names.join(', ')}. Ids read like 'joe-biden'; the query entities finds them by name.`,
    );
  }
  return found.filter((entity) => entity !== undefined);
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

  /** @throws {DeadlineError} when the time is over, or nobody waits any more */
  check(): void {
    if (this.#signal?.aborted === true) throw new DeadlineError('Nobody waits for this answer any more.');
    if (performance.now() > this.#endsAt) {
      throw new DeadlineError('The traversal took longer than it may. Ask for fewer hops, or narrow it with through.');
    }
  }
}

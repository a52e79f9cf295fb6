/** The common code of all traversals: bounds and defaults of arguments, look-up of entities, and the deadline. */
import { BadInputError, DeadlineError, LimitError } from '../errors.ts';
import type { DateRange, EntityRef, Graph, Through, View } from '../graph/port.ts';
import { isBefore } from '../model/calendar.ts';
import { AnswerSize } from './answer-size.ts';
import { nextTurn } from './next-turn.ts';

/**
 * The greatest values of the arguments; `docs/limits.md` has the table. `paths` is the `first` of paths, `hits` is the `first`
 * of search, and `list` is the length of any list in `through` or `types`.
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

/** The values of absent arguments. The SDL has the same defaults. */
export const DEFAULTS = {
  maxLength: 6,
  depth: 1,
  first: 500,
  paths: 5,
  common: 50,
  timeline: 100,
  contradictions: 100,
  congruence: 100,
  proposals: 100,
  ranking: 20,
  search: 10,
  searchAll: 5,
  relations: 100,
} as const;

/**
 * The part of the graph that a traversal may walk.
 * @throws {BadInputError} if a range ends before it begins, or if a dossier, document or speaker is not in the graph
 * @throws {LimitError} if a list is too long
 */
export async function viewOf(graph: Graph, through: Through, deadline: Deadline): Promise<View> {
  const { minOrigins, dossiers = [], documents = [], saidBy = [], originatedBy = [] } = through;
  if (minOrigins !== undefined && minOrigins < 1) {
    throw new BadInputError(`through.minOrigins must be 1 or more, but is ${minOrigins}.`);
  }
  for (const name of ['during', 'saidDuring'] as const) requireOrder(`through.${name}`, through[name]);
  const { relations = [], entityTypes = [], voices = [], modes = [], status = [] } = through;
  for (const [name, list] of Object.entries({
    relations,
    entityTypes,
    dossiers,
    documents,
    saidBy,
    originatedBy,
    voices,
    modes,
    status,
  })) {
    bounded('list', list.length, 0, `through.${name}`);
  }
  await findEntities(graph, 'through.saidBy', saidBy);
  await findEntities(graph, 'through.originatedBy', originatedBy);
  await requireDossiers(graph, 'through.dossiers', dossiers);
  await requireDocuments(graph, 'through.documents', documents);
  return graph.view(through, async () => await deadline.pause());
}

/**
 * @param argument the name of the argument that contains the ids
 * @throws {BadInputError} with the ids that no dossier has
 * @throws {LimitError} if the list is too long
 */
export async function requireDossiers(
  graph: Graph,
  argument: string,
  ids: readonly string[] | undefined,
): Promise<void> {
  if (ids === undefined || ids.length === 0) return;
  bounded('list', ids.length, 0, argument);
  const exist = await graph.hasDossiers(ids);
  const missing = ids.filter((_id, index) => exist[index] === false);
  if (missing.length > 0) {
    throw new BadInputError(
      `${argument}: no dossier has the id ${quoted(missing)}. An id looks like 'us-iraq-2021'; the query dossiers lists the ids.`,
    );
  }
}

/**
 * @param argument the name of the argument that contains the ids
 * @throws {BadInputError} with the ids that no document has
 */
export async function requireDocuments(graph: Graph, argument: string, ids: readonly string[]): Promise<void> {
  const exist = await graph.hasDocuments(ids);
  const missing = ids.filter((_id, index) => exist[index] === false);
  if (missing.length > 0) {
    throw new BadInputError(
      `${argument}: no document has the id ${quoted(missing)}. An id looks like 'us-iraq-004'; the query documents lists the ids.`,
    );
  }
}

/** @throws {BadInputError} if the range ends before it begins */
function requireOrder(argument: string, { from, to }: DateRange = {}): void {
  if (from === undefined || to === undefined || !isBefore(to, from)) return;
  throw new BadInputError(`${argument}: 'to' (${to}) is before 'from' (${from}); correct one of the two.`);
}

/** A function that is true for the entities that `entityTypes` allows, and for those that the query names. */
export function entityFilter(
  graph: Graph,
  { entityTypes }: Through,
  named: readonly EntityRef[],
): (entity: EntityRef) => boolean {
  if (entityTypes === undefined) return () => true;
  const types = new Set(entityTypes);
  const namedSet = new Set(named);
  return (entity) => namedSet.has(entity) || types.has(graph.labelOf(entity));
}

/**
 * True for an entity of kind CLASS: all who fit a description, such as civilians. Two claims about civilians need not be about the
 * same people. A class ends a path, and no path, neighbourhood or common connection leads through it.
 */
export function isClass(graph: Graph, entity: EntityRef): boolean {
  const { label, kind } = graph.entityRecord(entity);
  return label === 'Organization' && kind === 'CLASS';
}

/** The bounds of the lengths of lists. The others are bounds of numbers. */
const OF_LENGTHS: readonly (keyof typeof BOUNDS)[] = ['of', 'about', 'list'];

/**
 * Checks a whole number against its bound, and returns it.
 * @param argument the name of the argument in the schema, if the bound has another name
 * @throws {BadInputError | LimitError} with the name of the argument
 */
export function bounded(bound: keyof typeof BOUNDS, value: number, lowest: number, argument: string = bound): number {
  const [must, may, is] = OF_LENGTHS.includes(bound)
    ? ['must have', 'may have', `has ${value}`]
    : ['must be', 'may be', `is ${value}`];
  if (value < lowest) throw new BadInputError(`${argument} ${must} ${lowest} or more, but ${is}.`);
  if (value > BOUNDS[bound]) {
    throw new LimitError(
      bound,
      `${argument} ${may} at most ${BOUNDS[bound]}, but ${is}. ${OF_LENGTHS.includes(bound) ? 'Ask in several requests.' : 'Use a smaller value, or restrict the query with through.'}`,
    );
  }
  return value;
}

/**
 * Looks up the entities that a query names.
 * @param argument the name of the argument that contains the ids, or one name for each id
 * @throws {BadInputError} with the ids that are not in the graph
 */
export async function findEntities(
  graph: Graph,
  argument: string | readonly string[],
  ids: readonly string[],
): Promise<EntityRef[]> {
  if (ids.length === 0) return [];
  const entities = await graph.find(ids);
  const isMissing = (_: string, index: number): boolean => entities[index] === undefined;
  const missing = ids.filter(isMissing);
  if (missing.length > 0) {
    const where = typeof argument === 'string' ? argument : argument.filter(isMissing).join(', ');
    throw new BadInputError(
      `${where}: no entity has the id ${quoted(missing)}. An id looks like 'joe-biden'; the query search finds entities by name.`,
    );
  }
  return entities.filter((entity) => entity !== undefined);
}

function quoted(ids: readonly string[]): string {
  return ids
    .slice(0, 5)
    .map((id) => `'${id.slice(0, 80)}'`)
    .join(', ');
}

/** 10 (milliseconds): the time that a traversal works before the server continues with its other work. */
export const TURN_MILLIS = 10;

/** The longest time that a timer of Node can wait, in milliseconds. */
const LONGEST_TIMER_MILLIS = 2 ** 31 - 1;

/** The time that a traversal may take, and the size that its answer may have. */
export class Deadline {
  /** The size of the answer, counted over all traversals of one request. */
  readonly answer = new AnswerSize();
  readonly signal: AbortSignal | undefined;
  readonly #endsAt: number;
  #turnBegan = performance.now();
  #hasPaused = false;

  /** @param signal stops the traversal if the client is gone */
  constructor(millis: number, signal?: AbortSignal) {
    this.#endsAt = performance.now() + millis;
    this.signal = signal;
  }

  /** At least 1. */
  millisLeft(): number {
    return Math.max(1, Math.ceil(this.#endsAt - performance.now()));
  }

  /** @throws {DeadlineError} if the time is over, or if the client is gone */
  check(): void {
    if (this.signal?.aborted === true) throw clientGone(this.signal);
    if (performance.now() > this.#endsAt) throw tooSlow();
  }

  /**
   * Waits for work that several requests share, at most until this deadline. The work goes on.
   * @throws {DeadlineError} like `check`; and what the work throws
   */
  async wait<T>(work: Promise<T>): Promise<T> {
    this.check();
    let timer: NodeJS.Timeout | undefined;
    let onAbort: (() => void) | undefined;
    const over = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(tooSlow()), Math.min(this.millisLeft(), LONGEST_TIMER_MILLIS));
      onAbort = () => reject(clientGone(this.signal));
      this.signal?.addEventListener('abort', onAbort);
    });
    // If the deadline ends the waiting, the work may fail later, and no caller receives its error.
    work.catch(() => {});
    try {
      return await Promise.race([work, over]);
    } finally {
      clearTimeout(timer);
      if (onAbort !== undefined) this.signal?.removeEventListener('abort', onAbort);
    }
  }

  /**
   * If `TURN_MILLIS` have passed, lets the event loop run its other work: other requests, health checks, and closed connections.
   * @throws {DeadlineError} like `check`; a client that goes is found at the end of a turn, because nothing notices it within one
   */
  async pause(): Promise<void> {
    const now = performance.now();
    if (now > this.#endsAt) throw tooSlow();
    if (this.#hasPaused && now - this.#turnBegan < TURN_MILLIS) return;
    this.#hasPaused = true;
    this.check();
    if (now - this.#turnBegan < TURN_MILLIS) return;
    await nextTurn();
    this.#turnBegan = performance.now();
    this.check();
  }
}

function tooSlow(): DeadlineError {
  return new DeadlineError(
    'The traversal took longer than its deadline. Request fewer hops, or restrict the query with through.',
  );
}

/** Returns the reason of the signal if it is a passed deadline: the server ends a request by its signal too. */
export function clientGone(signal: AbortSignal | undefined): DeadlineError {
  if (signal?.reason instanceof DeadlineError) return signal.reason;
  return new DeadlineError('The client closed the connection before the answer was complete.', {
    cause: signal?.reason,
  });
}

/**
 * Completes long lists of an answer in turns. graphql-js completes a list of values at once, but a list of promises item by item. So
 * the items of a long list become promises, which one loop for each request keeps one after another, with pauses.
 */
import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLResolveInfo } from 'graphql';
import { nextTurn } from '../traversals/next-turn.ts';
import { TURN_MILLIS, type Deadline } from '../traversals/question.ts';
import { widthOf } from './answer-count.ts';
import type { RequestContext } from './context.ts';

/** 2_000: the number of values that are completed at once in each turn. They take a few milliseconds. */
const VALUES_AT_ONCE = 2_000;

interface Waiting {
  readonly resume: () => void;
  readonly fail: (reason: unknown) => void;
}

/** The turns of one request. */
export class ListTurns {
  readonly #deadline: Deadline;
  #left = VALUES_AT_ONCE;
  #waiting: Waiting[] = [];
  #running: Promise<void> | undefined;

  constructor(deadline: Deadline) {
    this.#deadline = deadline;
  }

  /**
   * Returns the list, or promises of its items if the list is long.
   * @param width the number of values in one item
   */
  spread(items: readonly unknown[], width: number): readonly unknown[] {
    const values = items.length * width;
    if (values <= this.#left) {
      this.#left -= values;
      return items;
    }
    return items.map(async (item) => {
      const value = await item;
      await this.#turn();
      return value;
    });
  }

  /** Waits until no item waits for its turn, so that data for all of them is read together. */
  async idle(): Promise<void> {
    while (this.#running !== undefined) await this.#running;
  }

  async #turn(): Promise<void> {
    await new Promise<void>((resume, fail) => {
      this.#waiting.push({ resume, fail });
      this.#running ??= this.#run();
    });
  }

  async #run(): Promise<void> {
    try {
      while (this.#waiting.length > 0) await this.#runAll(this.#waiting.splice(0));
    } finally {
      this.#running = undefined;
    }
  }

  async #runAll(batch: readonly Waiting[]): Promise<void> {
    await nextTurn();
    this.#left = VALUES_AT_ONCE;
    let turnBegan = performance.now();
    for (const { resume, fail } of batch) {
      try {
        this.#deadline.check();
        resume();
      } catch (error) {
        fail(error);
      }
      // The item is completed in the steps that follow, before this loop continues.
      for (let step = 0; step < STEPS_OF_ITEM; step += 1) await undefined;
      if (performance.now() - turnBegan < TURN_MILLIS) continue;
      await nextTurn();
      this.#left = VALUES_AT_ONCE;
      turnBegan = performance.now();
    }
  }
}

/** The number of microtasks from `resume` to the end of graphql-js's work on the item. */
const STEPS_OF_ITEM = 4;

const turnsOfRequests = new WeakMap<Deadline, ListTurns>();

export function listTurnsOf(deadline: Deadline): ListTurns {
  const turns = turnsOfRequests.get(deadline) ?? new ListTurns(deadline);
  turnsOfRequests.set(deadline, turns);
  return turns;
}

/** The schedule of a DataLoader: it reads when all items that wait for a turn had it. */
export function afterTurns(deadline: Deadline): (read: () => void) => void {
  return (read) => {
    void listTurnsOf(deadline)
      .idle()
      .then(() => process.nextTick(read));
  };
}

type Resolver = GraphQLFieldResolver<unknown, RequestContext>;

/** Wraps the resolver of a list of objects, so that graphql-js completes the list in turns. */
export function inListTurns(resolve: Resolver = defaultFieldResolver): Resolver {
  if (wrapped.has(resolve)) return resolve;
  const spreading: Resolver = (source, args, context, info) => {
    const list: unknown = resolve(source, args, context, info);
    if (list instanceof Promise) return list.then((resolved) => spreadOf(resolved, context, info));
    return spreadOf(list, context, info);
  };
  wrapped.set(spreading, resolve);
  return spreading;
}

/** Returns the resolver that `inListTurns` wrapped: it returns the list itself. */
export function wholeList(resolve: Resolver): Resolver {
  return wrapped.get(resolve) ?? resolve;
}

/** The resolvers by what `inListTurns` returned: schemas of several vocabularies share the fields of the base schema. */
const wrapped = new WeakMap<Resolver, Resolver>();
const widths = new WeakMap<object, number>();

function spreadOf(list: unknown, { deadline }: RequestContext, info: GraphQLResolveInfo): unknown {
  if (!Array.isArray(list) || list.length === 0) return list;
  const [node] = info.fieldNodes;
  if (node === undefined) return list;
  const width = widths.get(node) ?? 1 + widthOf(info);
  widths.set(node, width);
  return listTurnsOf(deadline).spread(list, width);
}

/**
 * Completes long lists of an answer in turns. graphql-js completes a list of values at once, but a list of promises item by item. So
 * the items of a long list become promises, which one loop for each request keeps group after group, with pauses.
 */
import type { GraphQLFieldResolver } from 'graphql';
import { nextTurn } from '../traversals/next-turn.ts';
import { TURN_MILLIS, type Deadline } from '../traversals/question.ts';

/** 2_000: the number of values that are completed at once in each turn. They take a few milliseconds. */
const VALUES_AT_ONCE = 2_000;
/** 200: the number of values whose items share a promise. They take less than a millisecond. */
const VALUES_OF_GROUP = 200;

interface Waiting {
  readonly resume: () => void;
  readonly fail: (reason: unknown) => void;
}

/** The turns of one request. */
export class ListTurns {
  readonly #deadline: Deadline;
  #left = VALUES_AT_ONCE;
  readonly #waiting: Waiting[] = [];
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
    const size = Math.max(1, Math.floor(VALUES_OF_GROUP / width));
    const spread: unknown[] = [];
    for (let first = 0; first < items.length; first += size) {
      spread.push(...this.#group(items.slice(first, first + size)));
    }
    return spread;
  }

  /** Promises of the items of one group: all are kept at once, when all values are there and the group has its turn. */
  #group(items: readonly unknown[]): readonly unknown[] {
    if (!items.some((item) => item instanceof Promise)) {
      const turn = this.#turn();
      return items.map((item) => turn.then(() => item));
    }
    const ready = Promise.all(items).then(async (values) => {
      await this.#turn();
      return values;
    });
    // If one item fails, graphql-js receives the failure from the item itself.
    return items.map((item, index) =>
      ready.then(
        (values) => values[index],
        () => item,
      ),
    );
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
      // The group is completed in the steps that follow, before this loop continues.
      for (let step = 0; step < STEPS_OF_GROUP; step += 1) await NOW;
      if (performance.now() - turnBegan < TURN_MILLIS) continue;
      await nextTurn();
      this.#left = VALUES_AT_ONCE;
      turnBegan = performance.now();
    }
  }
}

/** At least the number of microtasks from `resume` to the end of graphql-js's work on the items. */
const STEPS_OF_GROUP = 6;
const NOW = Promise.resolve();

const turnsOfRequests = new WeakMap<Deadline, ListTurns>();

export function listTurnsOf(deadline: Deadline): ListTurns {
  const turns = turnsOfRequests.get(deadline) ?? new ListTurns(deadline);
  turnsOfRequests.set(deadline, turns);
  return turns;
}

/** The schedule of a DataLoader: it reads when all items that wait for a turn had it, each batch in a turn of its own. */
export function afterTurns(deadline: Deadline): (read: () => void) => void {
  return (read) => {
    void listTurnsOf(deadline).idle().then(nextTurn).then(read);
  };
}

/** The resolvers of lists by those that complete them in turns (in-list-turns.ts). */
export const wholeLists = new WeakMap<object, GraphQLFieldResolver<unknown, unknown>>();

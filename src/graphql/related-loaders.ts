/**
 * Loads the results of relation fields, and the times of events and agreements. Entities for which the same page of the same
 * relation, or the time by the same `through`, is requested in one turn are read together.
 */
import DataLoader from 'dataloader';
import type { EntityRecord, EventTime, Through } from '../graph/port.ts';
import type { Deadline } from '../traversals/question.ts';
import type { RelatedQuestion, RelationPage } from '../traversals/related.ts';
import type { Traversals } from '../traversals/traversals.ts';
import { afterTurns } from './list-turns.ts';

/** A request for related entities, without the ids of the entities from which it starts. */
export type RelatedRequest = Omit<RelatedQuestion, 'of'>;

/** Each request has one. */
export class RelatedLoaders {
  readonly #entities: (request: RelatedRequest) => DataLoader<string, readonly EntityRecord[]>;
  readonly #relations: (request: RelatedRequest) => DataLoader<string, RelationPage>;

  readonly #eventTimes: (through: Through) => DataLoader<string, EventTime | undefined>;

  constructor(traversals: Traversals, deadline: Deadline) {
    this.#entities = loadersOf(async (question) => await traversals.relatedEntities(question, deadline), deadline);
    this.#relations = loadersOf(async (question) => await traversals.relatedByRelation(question, deadline), deadline);
    this.#eventTimes = timeLoadersOf(
      async (of, through) => await traversals.eventTimes({ of, through }, deadline),
      deadline,
    );
  }

  async entities(id: string, request: RelatedRequest): Promise<readonly EntityRecord[]> {
    return await this.#entities(request).load(id);
  }

  async relations(id: string, request: RelatedRequest): Promise<RelationPage> {
    return await this.#relations(request).load(id);
  }

  async eventTime(id: string, through: Through): Promise<EventTime | undefined> {
    return await this.#eventTimes(through).load(id);
  }
}

/** Returns a function that creates a loader for each different request, at its first use. */
function loadersOf<Page>(
  read: (question: RelatedQuestion) => Promise<readonly Page[]>,
  deadline: Deadline,
): (request: RelatedRequest) => DataLoader<string, Page> {
  const loaders = new Map<string, DataLoader<string, Page>>();
  return (request) => {
    const { predicate, direction, types, offset, first } = request;
    const key = [predicate, direction, types.join(), offset, first].join(' ');
    const loader =
      loaders.get(key) ??
      new DataLoader(async (of) => await read({ ...request, of }), { batchScheduleFn: afterTurns(deadline) });
    loaders.set(key, loader);
    return loader;
  };
}

/** Returns a function that creates a loader for each different `through`, at its first use. */
function timeLoadersOf(
  read: (of: readonly string[], through: Through) => Promise<readonly (EventTime | undefined)[]>,
  deadline: Deadline,
): (through: Through) => DataLoader<string, EventTime | undefined> {
  const loaders = new Map<string, DataLoader<string, EventTime | undefined>>();
  return (through) => {
    const key = JSON.stringify(through);
    const loader =
      loaders.get(key) ??
      new DataLoader(async (of) => await read(of, through), { batchScheduleFn: afterTurns(deadline) });
    loaders.set(key, loader);
    return loader;
  };
}

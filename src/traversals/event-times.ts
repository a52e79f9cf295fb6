/** Returns when events and agreements were: the time that the claims about them give, in place of a date of their own. */
import type { EventTime, Graph, Through } from '../graph/port.ts';
import { viewOf, type Deadline } from './question.ts';

export interface EventTimesQuestion {
  /** Ids of entities. An id that is not in the graph has no time. */
  readonly of: readonly string[];
  readonly through: Through;
}

/**
 * For each id the time of the event or agreement by the claims that pass; undefined if none dates it.
 *
 * ```graphql
 * { events(where: { id: { eq: "baghdad-strike-2020" } }) { mode startEarliest startLatest endEarliest endLatest } }
 * ```
 * @throws {BadInputError | LimitError | DeadlineError}
 */
export async function eventTimes(
  graph: Graph,
  { of, through }: EventTimesQuestion,
  deadline: Deadline,
): Promise<readonly (EventTime | undefined)[]> {
  const view = await viewOf(graph, through, deadline);
  const entities = await graph.find(of);
  const found = [...new Set(entities.filter((entity) => entity !== undefined))];
  const times = await view.eventTimes(found);
  const byEntity = new Map(found.map((entity, index) => [entity, times[index]]));
  return entities.map((entity) => (entity === undefined ? undefined : byEntity.get(entity)));
}

/** Which claims conflict. */
import type { ContradictionRecord, Graph } from '../graph/port.ts';
import { bounded, findEntities, type Deadline } from './question.ts';

export interface ContradictionsQuestion {
  /** Whom the claims name: subject, object, occasion, participant or speaker. Absent: whoever. */
  readonly about: readonly string[] | undefined;
  /** 100 */
  readonly first: number;
}

/**
 * Contradictions, curated and found by rule, by id.
 *
 * ```graphql
 * { contradictions(about: ["us-forces-in-iraq"]) { reason by claims { text attributedTo { name } } } }
 * ```
 * @throws {BadInputError | LimitError | DeadlineError}
 */
export async function contradictions(
  graph: Graph,
  question: ContradictionsQuestion,
  deadline: Deadline,
): Promise<readonly ContradictionRecord[]> {
  const first = bounded('first', question.first, 1);
  if (question.about !== undefined) bounded('about', question.about.length, 1);
  const about = question.about === undefined ? undefined : await findEntities(graph, 'about', question.about);
  deadline.check();
  return (await graph.contradictions(about)).slice(0, first);
}

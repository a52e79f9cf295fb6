/** Returns the contradictions: claims that cannot all be true. */
import type { ContradictionRecord, Graph } from '../graph/port.ts';
import { firstOf } from './cut.ts';
import { bounded, findEntities, requireDossiers, type Deadline } from './question.ts';

export interface ContradictionsQuestion {
  /**
   * Ids of entities that the claims name as subject, object, occasion, participant or speaker. Absent: all contradictions.
   */
  readonly about: readonly string[] | undefined;
  /** Ids of dossiers: only contradictions among their claims. Absent: all contradictions. */
  readonly dossiers: readonly string[] | undefined;
  /** Default: 100. */
  readonly first: number;
}

/**
 * Curated contradictions and those found by rule, in order of id.
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
  await requireDossiers(graph, 'dossiers', question.dossiers);
  deadline.check();
  return firstOf(await graph.contradictions(about, question.dossiers), first);
}

/** Limits on the rows that the Cypher adapter reads for one question, because the graph may not fit into memory. */
import { LimitError } from '../../errors.ts';

export const CYPHER_LIMITS = {
  /**
   * Steps from an entity to a relation, and claims that give no relation, in all expansions of one question. A busy database
   * reads some thousand relations with their claims in a second: more would exceed the deadline of a request.
   */
  expansion: 20_000,
  /** Links between claims that contradict each other. */
  contradictions: 10_000,
  /** Ids in one statement. More ids are sent in several statements, so that no statement exceeds its deadline. */
  frontier: 2_000,
} as const;

export type CypherLimits = Readonly<Record<keyof typeof CYPHER_LIMITS, number>>;

export function tooManyRelations(limit: number): LimitError {
  return new LimitError(
    'expansion',
    `This question walks more than ${limit} relations, which is as many as are read from the database for one. Narrow it with through, ask for fewer hops, or set SANAD_GRAPH=snapshot where the graph fits into memory.`,
  );
}

export function tooManyContradictions(limit: number): LimitError {
  return new LimitError(
    'contradictions',
    `There are more than ${limit} pairs of claims that contradict each other, which is as many as are read from the database for one question. Ask about some entities, or set SANAD_GRAPH=snapshot where the graph fits into memory.`,
  );
}

/** @param question the subject of the message: `The ranking CLAIMS_MADE` */
export function needsWholeGraph(question: string): LimitError {
  return new LimitError(
    'wholeGraph',
    `${question} needs the whole graph in memory; set SANAD_GRAPH=snapshot, with SANAD_SNAPSHOT_BUDGET_MEGABYTES and the memory of Node to match. Or name the entities that you ask about, where the question takes them.`,
  );
}

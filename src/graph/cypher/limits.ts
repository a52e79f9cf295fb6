/** What one question may make the Cypher adapter read: it cannot hold the graph, so each question has its bound. */
import { LimitError } from '../../errors.ts';

export const CYPHER_LIMITS = {
  /**
   * Steps from an entity to a relation, and claims that draw none, all expansions of a question together. A busy database
   * reads some thousand relations with their evidence a second: more would outlast a request.
   */
  expansion: 20_000,
  /** Links between claims that contradict each other. */
  contradictions: 10_000,
  /** Ids in one statement: larger frontiers are asked in parts, so that none outlasts its deadline. */
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

/** @param question as the API calls it, or what it needs */
export function needsWholeGraph(question: string): LimitError {
  return new LimitError(
    'wholeGraph',
    `${question} needs the whole graph in memory; set SANAD_GRAPH=snapshot, with SANAD_SNAPSHOT_BUDGET_MEGABYTES and the memory of Node to match. Or name the entities that you ask about, where the question takes them.`,
  );
}

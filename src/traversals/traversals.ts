/** The questions that walk the graph, each a typed method: resolvers, CLI and exports call these and nothing else. */
import type { EntityRecord, Graph, GraphCounts, GraphSource } from '../model/graph.ts';
import { neighborhood, type FoundSubgraph, type NeighborhoodQuestion } from './neighborhood.ts';
import { shortestPath, type FoundPath, type PathQuestion } from './path.ts';
import type { Deadline } from './question.ts';

/** An answer, and the state of the graph that its numbers belong to. */
export interface Answer<T> {
  readonly graph: Graph;
  readonly found: T;
}

export class Traversals {
  readonly #source: GraphSource;

  constructor(source: GraphSource) {
    this.#source = source;
  }

  /** One entity by its id, undefined where there is none. */
  async entity(id: string): Promise<EntityRecord | undefined> {
    const graph = await this.#source.current();
    const [entity] = await graph.find([id]);
    return entity === undefined ? undefined : graph.entityRecord(entity);
  }

  /** @throws {BadInputError | LimitError | DeadlineError} */
  async path(question: PathQuestion, deadline: Deadline): Promise<Answer<FoundPath> | undefined> {
    const graph = await this.#source.current();
    const found = await shortestPath(graph, question, deadline);
    return found === undefined ? undefined : { graph, found };
  }

  /** @throws {BadInputError | LimitError | DeadlineError} */
  async neighborhood(question: NeighborhoodQuestion, deadline: Deadline): Promise<Answer<FoundSubgraph>> {
    const graph = await this.#source.current();
    return { graph, found: await neighborhood(graph, question, deadline) };
  }

  async stats(): Promise<GraphCounts> {
    return await (await this.#source.current()).counts();
  }
}

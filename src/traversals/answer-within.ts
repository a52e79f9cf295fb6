import type { Graph, GraphSource } from '../graph/port.ts';
import type { Deadline } from './question.ts';

/**
 * Answers a question from the source. The source may first read a new state of the database, for all requests together. A request
 * does not wait for that beyond its own deadline. The question itself checks the deadline.
 * @throws {DeadlineError | DatabaseUnavailableError} and what the question throws
 */
export async function answerWithin<T>(
  deadline: Deadline,
  source: GraphSource,
  question: (graph: Graph) => Promise<T>,
): Promise<T> {
  let onGraph = (): void => {};
  const hasGraph = new Promise<void>((resolve) => {
    onGraph = resolve;
  });
  const answering = source.answer(async (graph) => {
    onGraph();
    return await question(graph);
  });
  await deadline.wait(Promise.race([hasGraph, answering]));
  return await answering;
}

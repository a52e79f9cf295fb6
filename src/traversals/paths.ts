/**
 * The k best paths between two entities, without loops, in a total order: fewest relations first; among equals the best
 * evidenced (the greatest `weakestOrigins`); then by the ids of the entities, then of the relations.
 *
 * Found by splitting what is left after each path (Lawler's form of Yen's method): a part of what is left is a beginning
 * that is kept and a set of relations that must not come next; its best path is sought from both ends (suffix.ts).
 */
import { invariant } from '../errors.ts';
import type { EntityRecord, EntityRef, Graph, RelationRecord, RelationRef, Through, View } from '../graph/port.ts';
import { bounded, entityFilter, findEntities, viewOf, type Deadline } from './question.ts';
import { bestSuffix } from './suffix.ts';
import type { Beginning, SuffixSearch } from './suffix-search.ts';
import { arrival, NO_TIME } from './moments.ts';

export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  /** 6 */
  readonly maxLength: number;
  readonly through: Through;
}

export interface PathsQuestion extends PathQuestion {
  /** 5 */
  readonly first: number;
  /** False. Hops must be able to have happened in their order, by the bounds of their claims. */
  readonly chronological: boolean;
}

export interface FoundPath {
  readonly entities: readonly EntityRecord[];
  readonly relations: readonly RelationRecord[];
  /** The fewest independent origins of any relation; 0 for a path of none. */
  readonly weakestOrigins: number;
}

/**
 * The best path, undefined where none has at most `maxLength` relations.
 *
 * ```graphql
 * { path(from: "joe-biden", to: "isis") { length relations { id origins } } }
 * ```
 * ```cypher
 * MATCH p = shortestPath((a:Entity {id: 'joe-biden'})-[*..6]-(b:Entity {id: 'isis'})) RETURN p  // any of the shortest
 * ```
 * @throws {BadInputError | LimitError | DeadlineError}
 */
export async function path(graph: Graph, question: PathQuestion, deadline: Deadline): Promise<FoundPath | undefined> {
  const [best] = await paths(graph, { ...question, first: 1, chronological: false }, deadline);
  return best;
}

/**
 * The k best paths.
 *
 * ```graphql
 * { paths(from: "iran", to: "isis", first: 3, chronological: true) { weakestOrigins relations { id startLatest } } }
 * ```
 * @throws {BadInputError | LimitError | DeadlineError}
 */
export async function paths(graph: Graph, question: PathsQuestion, deadline: Deadline): Promise<FoundPath[]> {
  const maxLength = bounded('maxLength', question.maxLength, 0);
  const first = bounded('paths', question.first, 1);
  const [from, to] = await findEntities(graph, ['from', 'to'], [question.from, question.to]);
  invariant(from !== undefined && to !== undefined, 'Both ends are found, or named as missing');
  const view = await viewOf(graph, question.through, deadline);
  if (from === to) return [{ entities: [graph.entityRecord(from)], relations: [], weakestOrigins: 0 }];
  const search: SuffixSearch = {
    graph,
    view,
    to,
    direction: question.through.direction ?? 'ANY',
    mayPass: entityFilter(graph, question.through, []),
    chronological: question.chronological,
    deadline,
  };
  const waiting = new Candidates(graph, view);
  const seek = async (start: Beginning, excluded: ReadonlySet<RelationRef>): Promise<void> => {
    await deadline.pause();
    const suffix = await bestSuffix(search, start, excluded, maxLength - start.relations.length);
    if (suffix === undefined) return;
    waiting.add({
      entities: [...start.entities, ...suffix.entities],
      relations: [...start.relations, ...suffix.relations],
      weakestOrigins: suffix.weakestOrigins,
      kept: start.relations.length,
      excluded,
    });
  };
  await seek({ entities: [from], relations: [], weakestOrigins: Infinity, begun: NO_TIME }, new Set());
  const found: FoundPath[] = [];
  for (let best = waiting.takeBest(); best !== undefined; best = waiting.takeBest()) {
    found.push({
      entities: best.entities.map((entity) => graph.entityRecord(entity)),
      relations: best.relations.map((relation) => view.relationRecord(relation)),
      weakestOrigins: best.weakestOrigins,
    });
    if (found.length === first) break;
    // What is left of this part: the same beginning without this next relation, and each longer beginning without its own.
    for (let kept = best.kept; kept < best.relations.length; kept += 1) {
      const next = best.relations.slice(kept, kept + 1);
      await seek(
        beginningOf(view, best, kept, question.chronological),
        new Set(kept === best.kept ? [...best.excluded, ...next] : next),
      );
    }
  }
  return found;
}

interface Candidate extends Omit<FoundPath, 'entities' | 'relations'> {
  readonly entities: readonly EntityRef[];
  readonly relations: readonly RelationRef[];
  /** How many of its relations are the beginning of its part, and what must not come next there. */
  readonly kept: number;
  readonly excluded: ReadonlySet<RelationRef>;
}

function beginningOf(view: View, path_: Candidate, kept: number, chronological: boolean): Beginning {
  const relations = path_.relations.slice(0, kept);
  return {
    entities: path_.entities.slice(0, kept + 1),
    relations,
    weakestOrigins: Math.min(Infinity, ...relations.map((relation) => view.originsOf(relation))),
    begun: chronological
      ? relations.reduce((begun, relation) => arrival(view, relation, begun) ?? begun, NO_TIME)
      : NO_TIME,
  };
}

/** Paths that wait, the best of which comes first: few at a time, so that a list will do. */
class Candidates {
  readonly #graph: Graph;
  readonly #view: View;
  readonly #waiting: Candidate[] = [];

  constructor(graph: Graph, view: View) {
    this.#graph = graph;
    this.#view = view;
  }

  add(candidate: Candidate): void {
    const at = this.#waiting.findIndex((each) => this.#compare(candidate, each) < 0);
    this.#waiting.splice(at === -1 ? this.#waiting.length : at, 0, candidate);
  }

  takeBest(): Candidate | undefined {
    return this.#waiting.shift();
  }

  #compare(a: Candidate, b: Candidate): number {
    return (
      a.relations.length - b.relations.length ||
      b.weakestOrigins - a.weakestOrigins ||
      compareAll(a.entities, b.entities, (x, y) => this.#graph.compareEntities(x, y)) ||
      compareAll(a.relations, b.relations, (x, y) => this.#view.compareRelations(x, y))
    );
  }
}

function compareAll(a: readonly number[], b: readonly number[], compare: (x: number, y: number) => number): number {
  for (const [index, value] of a.entries()) {
    const order = compare(value, b[index] ?? value);
    if (order !== 0) return order;
  }
  return 0;
}

/**
 * Returns the k best paths between two entities, without loops, in a total order: fewest relations first; then the greatest
 * `weakestOrigins`; then by the ids of the entities, then of the relations.
 *
 * The method is Lawler's form of Yen's method. After each path, it splits the set of the remaining paths into parts. A part
 * consists of the paths with a fixed beginning that do not continue with one of the excluded hops. The best path of a
 * part is searched for from both ends (suffix.ts).
 *
 * If an end of the path is an event or agreement, the path may begin or end with a relation of which it is the occasion: from the
 * occasion to one of the two entities of the relation. A class (`isClass`) lies in no path, except as its end.
 */
import { invariant } from '../errors.ts';
import type { EntityRecord, EntityRef, Graph, RelationRecord, RelationRef, Through } from '../graph/port.ts';
import { markCut } from './cut.ts';
import { bounded, entityFilter, findEntities, isClass, viewOf, type Deadline } from './question.ts';
import { bestSuffix } from './suffix.ts';
import { hopKey, type Beginning, type ExcludedHops, type PathView, type SuffixSearch } from './suffix-search.ts';
import { arrival, NO_TIME } from './moments.ts';
import { withOccasions } from './with-occasions.ts';

export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  /** The greatest number of relations. Default: 6. */
  readonly maxLength: number;
  readonly through: Through;
}

export interface PathsQuestion extends PathQuestion {
  /** Default: 5. */
  readonly first: number;
  /** True: the claims of the hops can have happened in the order of the path, by their bounds. Default: false. */
  readonly chronological: boolean;
}

export interface FoundPath {
  readonly entities: readonly EntityRecord[];
  readonly relations: readonly RelationRecord[];
  /** The smallest number of independent origins of a relation of the path; 0 if the path has no relations. */
  readonly weakestOrigins: number;
}

/**
 * The best path; undefined if no path has at most `maxLength` relations.
 *
 * ```graphql
 * { path(from: "joe-biden", to: "isis") { length relations { id origins } } }
 * ```
 * ```cypher
 * MATCH p = shortestPath((a:Entity {id: 'joe-biden'})-[*..6]-(b:Entity {id: 'isis'})) RETURN p  // any shortest path
 * ```
 * @throws {BadInputError | LimitError | DeadlineError}
 */
export async function path(graph: Graph, question: PathQuestion, deadline: Deadline): Promise<FoundPath | undefined> {
  const [best] = await bestPaths(graph, { ...question, first: 1, chronological: false }, deadline, false);
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
  return await bestPaths(graph, question, deadline, true);
}

/** @param marksCut whether it also finds out if there are more paths than `first` */
async function bestPaths(
  graph: Graph,
  question: PathsQuestion,
  deadline: Deadline,
  marksCut: boolean,
): Promise<FoundPath[]> {
  const maxLength = bounded('maxLength', question.maxLength, 0);
  const first = bounded('paths', question.first, 1, 'first');
  const [from, to] = await findEntities(graph, ['from', 'to'], [question.from, question.to]);
  invariant(from !== undefined && to !== undefined, 'findEntities returned without one of the two ends');
  const direction = question.through.direction ?? 'ANY';
  const mayPass = entityFilter(graph, question.through, []);
  const allowed = await viewOf(graph, question.through, deadline);
  const view = await withOccasions(graph, allowed, [from, to], direction, mayPass);
  if (from === to) return [{ entities: [graph.entityRecord(from)], relations: [], weakestOrigins: 0 }];
  const search: SuffixSearch = {
    graph,
    view,
    to,
    direction,
    mayPass: (entity) => mayPass(entity) && !isClass(graph, entity),
    chronological: question.chronological,
    deadline,
  };
  const candidates = new Candidates(graph, view);
  const addBestOfPart = async (start: Beginning, excluded: ExcludedHops): Promise<void> => {
    await deadline.pause();
    const suffix = await bestSuffix(search, start, excluded, maxLength - start.relations.length);
    if (suffix === undefined) return;
    candidates.add({
      entities: [...start.entities, ...suffix.entities],
      relations: [...start.relations, ...suffix.relations],
      weakestOrigins: suffix.weakestOrigins,
      fixedLength: start.relations.length,
      excluded,
    });
  };
  const start = { entities: [from], relations: [], weakestOrigins: Infinity, earliestMoment: NO_TIME };
  await addBestOfPart(start, new Set());
  const results: FoundPath[] = [];
  for (let best = candidates.takeBest(); best !== undefined; best = candidates.takeBest()) {
    // An occasion leads to both ends of its relation, so that a path could walk this relation twice.
    if (walksOnce(best)) {
      if (results.length === first) return markCut(results, true);
      results.push({
        entities: best.entities.map((entity) => graph.entityRecord(entity)),
        relations: best.relations.map((relation) => view.relationRecord(relation)),
        weakestOrigins: best.weakestOrigins,
      });
      if (results.length === first && !marksCut) return results;
    }
    // The remaining paths of this part have the same beginning or a longer one, and then leave the path by another hop.
    for (let length = best.fixedLength; length < best.relations.length; length += 1) {
      // Of a full list it is only unknown whether there is one more path.
      if (results.length === first && candidates.some(walksOnce)) break;
      const nextHop = hopKey(best.relations[length] ?? -1, best.entities[length + 1] ?? -1);
      await addBestOfPart(
        beginningOf(view, best, length, question.chronological),
        new Set(length === best.fixedLength ? [...best.excluded, nextHop] : [nextHop]),
      );
    }
  }
  return results;
}

/** Returns true if the path contains no relation twice. */
function walksOnce({ relations }: Candidate): boolean {
  return new Set(relations).size === relations.length;
}

interface Candidate extends Omit<FoundPath, 'entities' | 'relations'> {
  readonly entities: readonly EntityRef[];
  readonly relations: readonly RelationRef[];
  /** The number of relations in the fixed beginning of its part. */
  readonly fixedLength: number;
  /** The hops by which the paths of its part may not leave that beginning. */
  readonly excluded: ExcludedHops;
}

function beginningOf(view: PathView, candidate: Candidate, length: number, chronological: boolean): Beginning {
  const relations = candidate.relations.slice(0, length);
  return {
    entities: candidate.entities.slice(0, length + 1),
    relations,
    weakestOrigins: Math.min(Infinity, ...relations.map((relation) => view.originsOf(relation))),
    earliestMoment: chronological
      ? relations.reduce((moment, relation) => arrival(view, relation, moment) ?? moment, NO_TIME)
      : NO_TIME,
  };
}

/** A queue of candidates, best first. It holds few at a time, so a sorted list is enough. */
class Candidates {
  readonly #graph: Graph;
  readonly #view: PathView;
  readonly #sorted: Candidate[] = [];

  constructor(graph: Graph, view: PathView) {
    this.#graph = graph;
    this.#view = view;
  }

  add(candidate: Candidate): void {
    const index = this.#sorted.findIndex((other) => this.#compare(candidate, other) < 0);
    this.#sorted.splice(index === -1 ? this.#sorted.length : index, 0, candidate);
  }

  some(passes: (candidate: Candidate) => boolean): boolean {
    return this.#sorted.some(passes);
  }

  takeBest(): Candidate | undefined {
    return this.#sorted.shift();
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

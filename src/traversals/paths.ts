/**
 * Returns the k best paths between two entities, without loops, in a total order: fewest relations first; then the smallest sum of
 * the degrees of the entities between the ends (`innerDegrees`); then the greatest `weakestOrigins`; then by the ids of the entities,
 * then of the relations.
 *
 * The method is Lawler's form of Yen's method. After each path, it splits the set of the remaining paths into parts. A part
 * consists of the paths with a fixed beginning that do not continue with one of the excluded hops. The best path of a
 * part is searched for from both ends (suffix.ts). Of grouped paths, a hop is a step to an entity, by any relation.
 *
 * If an end of the path is an event or agreement, the path may begin or end with a relation of which it is the occasion: from the
 * occasion to one of the two entities of the relation. A class (`isClass`) lies in no path, except as its end.
 */
import { invariant } from '../errors.ts';
import type { EntityRecord, EntityRef, Graph, RelationRecord, Through } from '../graph/port.ts';
import { alternativesIn, bestWithoutRepeats, stepsAlong } from './alternatives.ts';
import { markCut } from './cut.ts';
import { bounded, entityFilter, findEntities, isClass, viewOf, type Deadline } from './question.ts';
import { bestSuffix } from './suffix.ts';
import {
  hopKey,
  type Beginning,
  type BestPath,
  type ExcludedHops,
  type PathView,
  type Step,
  type SuffixSearch,
} from './suffix-search.ts';
import { arrival, NO_TIME } from './moments.ts';
import { withOccasions } from './with-occasions.ts';

/** 100: the most relations of a step that an answer contains. */
const STEP_RELATIONS = 100;

export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  /** The greatest number of relations. Default: 6. */
  readonly maxLength: number;
  /** Ids of entities that are not between the ends of a path. Default: none. */
  readonly without?: readonly string[] | undefined;
  readonly through: Through;
}

export interface PathsQuestion extends PathQuestion {
  /** Default: 5. */
  readonly first: number;
  /** True: the claims of the hops can have happened in the order of the path, by their bounds. Default: false. */
  readonly chronological: boolean;
  /** True: of all paths through the same entities only the best, with the alternatives of each hop. Default: false. */
  readonly grouped?: boolean | undefined;
}

/** A hop of a path. */
export interface PathStep {
  /** The number of relations by which the path can lead from one entity to the next: 1, if paths are not grouped. */
  readonly relationCount: number;
  /** Those with the most origins first, then by id; at most `STEP_RELATIONS`. */
  readonly relations: readonly RelationRecord[];
}

export interface FoundPath {
  readonly entities: readonly EntityRecord[];
  readonly relations: readonly RelationRecord[];
  readonly steps: readonly PathStep[];
  /** For each entity between the ends the number of its relations: `View.degreesOf`. */
  readonly innerDegrees: readonly number[];
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
  const search = await searchFor(graph, question, deadline);
  const { from, to, view } = search;
  if (from === to) {
    return [{ entities: [graph.entityRecord(from)], relations: [], steps: [], innerDegrees: [], weakestOrigins: 0 }];
  }
  const candidates = new Candidates(graph, view);
  const addBestOfPart = async (start: Beginning, excluded: ExcludedHops): Promise<void> => {
    await deadline.pause();
    const fixedLength = start.steps.length;
    const best = await bestSuffix(search, start, excluded, maxLength - fixedLength);
    if (best !== undefined) candidates.add({ ...best, fixedLength, excluded });
  };
  await addBestOfPart({ entities: [from], steps: [], earliestMoment: NO_TIME }, new Set());
  const results: FoundPath[] = [];
  for (let best = candidates.takeBest(); best !== undefined; best = candidates.takeBest()) {
    const layers = await layersOf(search, best);
    // An occasion leads to both ends of its relation, so that a path could walk this relation twice.
    if (walksOnce(best)) {
      if (results.length === first) return markCut(results, true);
      results.push(await foundPath(search, best, layers));
      if (results.length === first && !marksCut) return results;
    } else if (search.grouped) {
      const other = await bestWithoutRepeats(search, layers);
      if (other !== undefined) candidates.add({ ...other, fixedLength: other.relations.length, excluded: new Set() });
    }
    // The remaining paths of this part have the same beginning or a longer one, and then leave the path by another hop.
    for (let length = best.fixedLength; length < best.relations.length; length += 1) {
      // Of a full list it is only unknown whether there is one more path.
      if (results.length === first && candidates.some(walksOnce)) break;
      const nextHop = hopKey(search, best.relations[length] ?? -1, best.entities[length + 1] ?? -1);
      await addBestOfPart(
        beginningOf(search, best.entities.slice(0, length + 1), layers.slice(0, length)),
        new Set(length === best.fixedLength ? [...best.excluded, nextHop] : [nextHop]),
      );
    }
  }
  return results;
}

async function searchFor(graph: Graph, question: PathsQuestion, deadline: Deadline): Promise<SuffixSearch> {
  const [from, to] = await findEntities(graph, ['from', 'to'], [question.from, question.to]);
  invariant(from !== undefined && to !== undefined, 'findEntities returned without one of the two ends');
  bounded('list', question.without?.length ?? 0, 0, 'without');
  const leftOut = new Set(await findEntities(graph, 'without', question.without ?? []));
  const direction = question.through.direction ?? 'ANY';
  const mayPass = entityFilter(graph, question.through, []);
  const allowed = await viewOf(graph, question.through, deadline);
  return {
    graph,
    view: await withOccasions(graph, allowed, [from, to], direction, mayPass),
    from,
    to,
    direction,
    mayPass: (entity) => mayPass(entity) && !isClass(graph, entity) && !leftOut.has(entity),
    chronological: question.chronological,
    grouped: question.grouped ?? false,
    deadline,
  };
}

/** For each hop of a path its relation or, of grouped paths, all relations between the two entities. */
async function layersOf(search: SuffixSearch, { entities, relations }: BestPath): Promise<Step[][]> {
  if (search.grouped) return await stepsAlong(search, entities);
  return relations.map((relation, index) => [{ from: entities[index] ?? -1, relation, to: entities[index + 1] ?? -1 }]);
}

async function foundPath(search: SuffixSearch, best: BestPath, layers: readonly Step[][]): Promise<FoundPath> {
  const { graph, view } = search;
  const relations = best.relations.map((relation) => view.relationRecord(relation));
  return {
    entities: best.entities.map((entity) => graph.entityRecord(entity)),
    relations,
    steps: search.grouped
      ? await groupedSteps(search, layers)
      : relations.map((relation) => ({ relationCount: 1, relations: [relation] })),
    innerDegrees: await view.degreesOf(best.entities.slice(1, -1)),
    weakestOrigins: best.weakestOrigins,
  };
}

async function groupedSteps(search: SuffixSearch, layers: readonly Step[][]): Promise<PathStep[]> {
  const { view, deadline } = search;
  const steps = await alternativesIn(search, layers);
  deadline.answer.fits(steps.reduce((records, step) => records + Math.min(step.length, STEP_RELATIONS), 0));
  return steps.map((step) => ({
    relationCount: step.length,
    relations: step
      .map(({ relation }) => relation)
      .toSorted((a, b) => view.originsOf(b) - view.originsOf(a) || view.compareRelations(a, b))
      .slice(0, STEP_RELATIONS)
      .map((relation) => view.relationRecord(relation)),
  }));
}

/** Returns true if the path contains no relation twice. */
function walksOnce({ relations }: BestPath): boolean {
  return new Set(relations).size === relations.length;
}

interface Candidate extends BestPath {
  /** The number of relations in the fixed beginning of its part; all of them if the rest of the part is among the candidates. */
  readonly fixedLength: number;
  /** The hops by which the paths of its part may not leave that beginning. */
  readonly excluded: ExcludedHops;
}

function beginningOf(
  { view, chronological }: SuffixSearch,
  entities: readonly EntityRef[],
  steps: readonly Step[][],
): Beginning {
  const after = (moment: number, layer: readonly Step[]): number => {
    const moments = layer.map(({ relation }) => arrival(view, relation, moment)).filter((each) => each !== undefined);
    return moments.length === 0 ? moment : Math.min(...moments);
  };
  return { entities, steps, earliestMoment: chronological ? steps.reduce(after, NO_TIME) : NO_TIME };
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
      a.innerDegree - b.innerDegree ||
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

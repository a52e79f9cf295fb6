/** Lists all paths without loops, then filters them, then sorts them. */
import type { Certainty, Through } from '../../../src/graph/port.ts';
import {
  isOfType,
  occasionSteps,
  stepsOf,
  walkedRelations,
  type HeardRelation,
  type PlainRelation,
  type Step,
} from './hearing.ts';
import { boundsOf } from './claim-times.ts';
import { compareIds, isClass, type World, type WorldClaim } from './world.ts';

export interface PathsAsked {
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
  readonly first: number;
  readonly chronological: boolean;
  readonly grouped?: boolean | undefined;
  readonly without?: readonly string[] | undefined;
  readonly through: Through;
}

export interface PlainPath {
  readonly entities: readonly string[];
  readonly relations: readonly PlainRelation[];
  /** For each hop the relations by which the path can lead. */
  readonly steps: readonly (readonly PlainRelation[])[];
  readonly innerDegrees: readonly number[];
  readonly weakestOrigins: number;
}

export function pathsOf(world: World, asked: PathsAsked): PlainPath[] {
  const ends = [asked.from, asked.to];
  const occasions = occasionSteps(world, ends, asked.through);
  const back = occasions.map(({ near, far, relation }) => ({ near: far, far: near, relation }));
  const steps = [...stepsOf(world, asked.through), ...occasions, ...back];
  const drawn = walkedRelations(world, { dossiers: asked.through.dossiers });
  const degreeOf = (id: string): number => drawn.filter(({ told }) => told.from === id || told.to === id).length;
  const all = allPaths(steps, asked, [asked.from], [])
    .filter(
      ({ relations }) => !asked.chronological || couldHaveHappened(relations, asked.through.certainty ?? 'POSSIBLE'),
    )
    .map(({ entities, relations }) => ({
      entities,
      relations: relations.map(({ told }) => told),
      steps: relations.map(({ told }) => [told]),
      innerDegrees: entities.slice(1, -1).map(degreeOf),
      weakestOrigins: relations.length === 0 ? 0 : Math.min(...relations.map(({ told }) => told.origins)),
    }))
    .toSorted(comparePaths);
  return (asked.grouped === true ? groupsOf(all) : all).slice(0, asked.first);
}

/** Of the paths through the same entities the first, with the relations of all of them. */
function groupsOf(all: readonly PlainPath[]): PlainPath[] {
  const routeOf = ({ entities }: PlainPath): string => entities.join(' ');
  return all
    .filter((path, index) => all.findIndex((other) => routeOf(other) === routeOf(path)) === index)
    .map((path) => ({
      ...path,
      steps: path.relations.map((_relation, hop) => {
        const relations = all
          .filter((other) => routeOf(other) === routeOf(path))
          .flatMap((each) => each.relations[hop] ?? []);
        return [...new Map(relations.map((each) => [each.id, each])).values()].toSorted(
          (a, b) => b.origins - a.origins || compareIds(a.id, b.id),
        );
      }),
    }));
}

interface WalkedPath {
  readonly entities: readonly string[];
  readonly relations: readonly HeardRelation[];
}

function allPaths(
  steps: readonly Step[],
  asked: PathsAsked,
  entities: readonly string[],
  relations: readonly HeardRelation[],
): WalkedPath[] {
  const here = entities.at(-1);
  if (here === asked.to) return [{ entities, relations }];
  if (relations.length === asked.maxLength) return [];
  return steps
    .filter(
      ({ near, far, relation }) =>
        near === here && !entities.includes(far) && !relations.some(({ told }) => told.id === relation.told.id),
    )
    .filter(
      ({ far }) =>
        far === asked.to || (isOfType(far, asked.through) && !isClass(far) && asked.without?.includes(far) !== true),
    )
    .flatMap(({ far, relation }) => allPaths(steps, asked, [...entities, far], [...relations, relation]));
}

/** Whether one claim of each relation can be chosen so that no claim begins after the claim of a later relation has ended. */
function couldHaveHappened(relations: readonly HeardRelation[], certainty: Certainty): boolean {
  return choices(relations.map(({ affirmed }) => affirmed)).some((chosen) =>
    chosen.every((earlier, i) => chosen.every((later, j) => i >= j || mayPrecede(earlier, later, certainty))),
  );
}

function mayPrecede(earlier: WorldClaim, later: WorldClaim, certainty: Certainty): boolean {
  const { startEarliest, startLatest } = boundsOf(earlier);
  const { endEarliest, endLatest } = boundsOf(later);
  if (certainty === 'CERTAIN') return startLatest !== null && endEarliest !== null && startLatest <= endEarliest;
  return startEarliest === null || endLatest === null || startEarliest <= endLatest;
}

function choices<T>(sets: readonly (readonly T[])[]): T[][] {
  return sets.reduce<T[][]>((chosen, set) => chosen.flatMap((each) => set.map((one) => [...each, one])), [[]]);
}

function comparePaths(a: PlainPath, b: PlainPath): number {
  return (
    a.relations.length - b.relations.length ||
    sum(a.innerDegrees) - sum(b.innerDegrees) ||
    b.weakestOrigins - a.weakestOrigins ||
    compareLists(a.entities, b.entities) ||
    compareLists(
      a.relations.map(({ id }) => id),
      b.relations.map(({ id }) => id),
    )
  );
}

function compareLists(a: readonly string[], b: readonly string[]): number {
  return a.map((id, index) => compareIds(id, b[index] ?? '')).find((order) => order !== 0) ?? 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}

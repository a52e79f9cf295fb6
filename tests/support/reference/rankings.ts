/** Ranks entities, by plain counting. */
import type { EntityLabel } from '../../../src/model/labels.ts';
import type { Through } from '../../../src/graph/port.ts';
import { centralitiesOf } from './centralities.ts';
import { heardOtherClaims, isOfType, stepsOf, walkedRelations } from './hearing.ts';
import { compareIds, ENTITIES, found, labelOf, type World } from './world.ts';

export interface RankingAsked {
  readonly by: 'DEGREE' | 'CLAIMS_MADE' | 'PAGERANK' | 'BETWEENNESS';
  readonly types: readonly EntityLabel[] | undefined;
  readonly first: number;
  readonly through: Through;
}

export interface PlainRanked {
  readonly entity: string;
  readonly score: number;
}

/** An entity without relations or claims is not in the list. */
export function rankingOf(world: World, { by, types, first, through }: RankingAsked): PlainRanked[] {
  return [...scoresOf(world, by, through)]
    .map(([entity, score]) => ({ entity, score }))
    .filter(({ entity }) => isOfType(entity, through) && (types === undefined || types.includes(labelOf(entity))))
    .toSorted((a, b) => b.score - a.score || compareIds(a.entity, b.entity))
    .slice(0, first);
}

function scoresOf(world: World, by: RankingAsked['by'], through: Through): ReadonlyMap<string, number> {
  if (by === 'PAGERANK' || by === 'BETWEENNESS') {
    return new Map([...centralitiesOf(world, by, through)].map(([id, score]) => [id, rounded(score)]));
  }
  const count = by === 'DEGREE' ? degreeOf : claimsMadeBy;
  const counts = ENTITIES.map(({ id }) => [id, count(world, id, through)] as const);
  return new Map(counts.filter(([, score]) => score > 0));
}

/** Rounds as `centrality` does, so that entities with equal positions in the graph have equal scores. */
function rounded(score: number): number {
  return Number(score.toPrecision(10));
}

function degreeOf(world: World, id: string, through: Through): number {
  return stepsOf(world, through).filter(({ near, far }) => near === id && isOfType(far, through)).length;
}

/** Counts the claims of the relations that may be walked, also their denials, and the claims that draw no relation. */
function claimsMadeBy(world: World, id: string, through: Through): number {
  const carrying = walkedRelations(world, through).flatMap(({ told }) => told.claims);
  const heard = [...carrying, ...heardOtherClaims(world, through).map((claim) => claim.id)];
  return world.claims
    .filter((claim) => heard.includes(claim.id))
    .filter(({ attribution }) => found(attribution.at(-1), 'origin').includes(id)).length;
}

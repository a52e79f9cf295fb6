/** The reference's answer to a question, in the plain form in which answers are compared. */
import type { Question } from '../random-graph.ts';
import { contradictionsOf, disagreementsOf } from './disagreements.ts';
import { countsOf } from './counts.ts';
import { eventTimesOf } from './event-times.ts';
import { pathsOf } from './paths.ts';
import { congruenceOf, positionsOf } from './positions.ts';
import { rankingOf } from './rankings.ts';
import { commonOf, neighborhoodOf } from './surroundings.ts';
import { changesOf, timelineOf } from './times.ts';
import type { World } from './world.ts';

export function expectedAnswer(world: World, question: Question): unknown {
  switch (question.asks) {
    case 'path':
      return pathsOf(world, { ...question, first: 1, chronological: false });
    case 'paths':
      return pathsOf(world, question);
    case 'neighborhood':
      return neighborhoodOf(world, question);
    case 'common':
      return commonOf(world, question);
    case 'timeline':
      return timelineOf(world, question);
    case 'contradictions':
      return contradictionsOf(world, question);
    case 'disagreements':
      return disagreementsOf(world, question);
    case 'eventTimes':
      return eventTimesOf(world, question);
    case 'positions':
      return positionsOf(world, question) ?? 'refused';
    case 'congruence':
      return congruenceOf(world, question);
    case 'stats':
      return countsOf(world, question.dossiers);
    case 'changes':
      return changesOf(world, question);
    default:
      return rankingOf(world, question);
  }
}

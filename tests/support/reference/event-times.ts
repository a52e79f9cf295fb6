/** The time of an event or agreement, by the words of docs/time.md: one bound after another. */
import type { EventTime, Through } from '../../../src/graph/port.ts';
import { boundsOf } from './claim-times.ts';
import { isHeard } from './hearing.ts';
import { labelOf, predicateOf, type World, type WorldClaim } from './world.ts';

export interface EventTimesAsked {
  readonly of: readonly string[];
  readonly through: Through;
}

export type PlainEventTime = { readonly entity: string } & EventTime;

/** For each entity its time, or null if no claim dates it. */
export function eventTimesOf(world: World, { of, through }: EventTimesAsked): (PlainEventTime | null)[] {
  return of.map((entity) => {
    const heard = world.claims.filter((claim) => claim.affirmed && isHeard(world, claim, through));
    for (const mode of ['ACTUAL', 'FUTURE'] as const) {
      const told = heard.filter((claim) => claim.mode === mode).map((claim) => ({ claim, as: datedAs(claim, entity) }));
      if (told.some(({ as }) => as.length > 0)) return { entity, mode, ...timeOf(told) };
    }
    return null;
  });
}

type Part = 'WHOLE' | 'START' | 'END' | 'WITHIN';

/** What a claim says about the time of an entity. */
function datedAs({ subject, predicate, object, about }: WorldClaim, entity: string): Part[] {
  const { dates, range, state } = predicateOf(predicate);
  const label = labelOf(entity);
  const parts: Part[] = [];
  const end = range.length === 0 ? subject : object;
  if (dates !== undefined && end === entity && (label === 'Event' || label === 'Agreement')) parts.push(dates);
  if (!state && about === entity && label === 'Event') parts.push('WITHIN');
  return parts;
}

function timeOf(told: readonly { claim: WorldClaim; as: readonly Part[] }[]): Omit<EventTime, 'mode'> {
  const all = (bound: keyof Omit<EventTime, 'mode'>, ...parts: readonly Part[]): (string | null)[] =>
    told.flatMap(({ claim, as }) => as.filter((part) => parts.includes(part)).map(() => boundsOf(claim)[bound]));
  const first = (days: readonly (string | null)[]): string | null => known(days)[0] ?? null;
  const last = (days: readonly (string | null)[]): string | null => known(days).at(-1) ?? null;
  const ifWhole = (own: readonly (string | null)[], day: string | null): string | null =>
    own.includes(null) ? null : day;

  let startEarliest = last(all('startEarliest', 'WHOLE', 'START'));
  let startLatest = first(all('startLatest', 'WHOLE', 'START', 'WITHIN'));
  if (startEarliest !== null && startLatest !== null && startEarliest > startLatest) {
    startEarliest = ifWhole(all('startEarliest', 'WHOLE', 'START'), first(all('startEarliest', 'WHOLE', 'START')));
    startLatest = ifWhole(all('startLatest', 'WHOLE', 'START'), last(all('startLatest', 'WHOLE', 'START', 'WITHIN')));
  }
  let endLatest = first(all('endLatest', 'WHOLE', 'END'));
  let endEarliest = last(all('endEarliest', 'WHOLE', 'END', 'WITHIN'));
  if (endLatest !== null && endEarliest !== null && endEarliest > endLatest) {
    endLatest = ifWhole(all('endLatest', 'WHOLE', 'END'), last(all('endLatest', 'WHOLE', 'END')));
    endEarliest = ifWhole(all('endEarliest', 'WHOLE', 'END'), first(all('endEarliest', 'WHOLE', 'END', 'WITHIN')));
  }
  return { startEarliest, startLatest, endEarliest, endLatest };
}

function known(days: readonly (string | null)[]): string[] {
  return days.filter((day) => day !== null).toSorted();
}

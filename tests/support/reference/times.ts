/** Timeline and changes, from the list of all relations and other claims. */
import type { DrawnBounds } from '../../../src/model/dates.ts';
import type { Certainty, Through } from '../../../src/graph/port.ts';
import {
  heardOtherClaims,
  heardParticipations,
  hullOf,
  isOfType,
  occasionSteps,
  stepsOf,
  walkedRelations,
  type HeardRelation,
  type PlainRelation,
} from './hearing.ts';
import { distinct } from './surroundings.ts';
import { boundsOf } from './claim-times.ts';
import { compareIds, labelOf, predicateOf, type World, type WorldClaim } from './world.ts';

export interface TimelineAsked {
  /** Undefined: the whole graph. */
  readonly of: readonly string[] | undefined;
  readonly through: Through;
}

export type PlainItem =
  | ({ readonly kind: 'EVENT'; readonly id: string } & DrawnBounds)
  | { readonly kind: 'RELATION'; readonly id: string; readonly relation: PlainRelation }
  | ({ readonly kind: 'CLAIM'; readonly id: string } & PlainClaim);

export interface PlainClaim extends DrawnBounds {
  readonly predicate: string;
  readonly subject: string | null;
  readonly object: string | null;
  readonly occasion: string | null;
  readonly roles: readonly string[];
}

interface Dated {
  readonly item: PlainItem;
  readonly bounds: DrawnBounds;
  /** The events among the two entities and the occasion of the item. */
  readonly events: readonly string[];
}

const KINDS = ['EVENT', 'RELATION', 'CLAIM'];

/** The whole timeline, in order. */
export function timelineOf(world: World, { of, through }: TimelineAsked): PlainItem[] {
  const told = [...datedRelations(world, of, through), ...datedClaims(world, of, through)];
  const events = [...new Set(told.flatMap((each) => each.events))]
    .filter((id) => of?.includes(id) === true || isOfType(id, through))
    .map((id): Dated => {
      const bounds = hullOf(told.filter((each) => each.events.includes(id)).map((each) => each.bounds));
      return { item: { kind: 'EVENT', id, ...bounds }, bounds, events: [] };
    });
  return [...told, ...events].toSorted(compareDated).map(({ item }) => item);
}

function datedRelations(world: World, of: readonly string[] | undefined, through: Through): Dated[] {
  const mayEnd = (id: string): boolean => of?.includes(id) === true || isOfType(id, through);
  const relations =
    of === undefined
      ? walkedRelations(world, through).map(({ told }) => told)
      : [...stepsOf(world, through).filter(({ near }) => of.includes(near)), ...occasionSteps(world, of, through)].map(
          ({ relation }) => relation.told,
        );
  return distinct(relations)
    .filter(({ from, to }) => mayEnd(from) && mayEnd(to))
    .map((relation) => ({
      item: { kind: 'RELATION', id: relation.id, relation },
      bounds: relation,
      events: eventsAmong([relation.from, relation.to, relation.occasion]),
    }));
}

function datedClaims(world: World, of: readonly string[] | undefined, through: Through): Dated[] {
  const mayEnd = (id: string): boolean => of?.includes(id) === true || isOfType(id, through);
  const named = heardOtherClaims(world, through).filter((claim) => of === undefined || namesOne(claim, of, through));
  const taking = of === undefined ? [] : heardParticipations(world, of, through);
  return [...named, ...taking]
    .filter(({ subject, object }) => [subject, object].every((id) => id === undefined || mayEnd(id)))
    .map((claim) => {
      const plain = plainClaim(claim, taking.includes(claim) ? ['TOPIC'] : []);
      return {
        item: { kind: 'CLAIM', id: claim.id, ...plain },
        bounds: plain,
        events: eventsAmong([plain.subject, plain.object, plain.occasion]),
      };
    });
}

/** As subject (OUT), as object (IN), or as any of both or the occasion (ANY). */
function namesOne(
  { subject, object, about, predicate }: WorldClaim,
  of: readonly string[],
  { direction = 'ANY' }: Through,
): boolean {
  const ends = predicateOf(predicate).symmetric ? [subject, object] : direction === 'OUT' ? [subject] : [object];
  const named = direction === 'ANY' ? [subject, object, about] : ends;
  return named.some((id) => id !== undefined && of.includes(id));
}

function plainClaim(claim: WorldClaim, roles: readonly string[]): PlainClaim {
  const { predicate, subject = null, object = null, about = null } = claim;
  return { predicate, subject, object, occasion: about, roles, ...boundsOf(claim) };
}

function eventsAmong(ids: readonly (string | null)[]): string[] {
  return ids.filter((id) => id !== null).filter((id) => labelOf(id) === 'Event');
}

function compareDated(a: Dated, b: Dated): number {
  return (
    compareIds(firstDay(a.bounds), firstDay(b.bounds)) ||
    KINDS.indexOf(a.item.kind) - KINDS.indexOf(b.item.kind) ||
    compareIds(a.item.id, b.item.id)
  );
}

/** The day by which items are sorted; an item without a day is last. */
function firstDay(bounds: DrawnBounds): string {
  const start = bounds.startDrawn ?? bounds.startEarliest ?? bounds.startLatest;
  return start ?? bounds.endEarliest ?? bounds.endDrawn ?? bounds.endLatest ?? 'never';
}

export interface ChangesAsked {
  readonly from: string;
  readonly to: string;
  readonly axis: 'WORLD' | 'KNOWLEDGE';
  readonly through: Through;
}

export interface PlainDiff {
  readonly began: readonly PlainRelation[];
  readonly ended: readonly PlainRelation[];
}

export function changesOf(world: World, { from, to, axis, through }: ChangesAsked): PlainDiff {
  const walked = (narrowed: Through): HeardRelation[] =>
    walkedRelations(world, narrowed).filter(({ told }) => isOfType(told.from, through) && isOfType(told.to, through));
  if (axis === 'KNOWLEDGE') {
    const known = (day: string): PlainRelation[] =>
      walked({ ...through, publishedBy: [day, through.publishedBy ?? day].toSorted()[0] }).map(({ told }) => told);
    const [after, before] = [known(to), known(dayBefore(from))];
    return { began: without(after, before), ended: without(before, after) };
  }
  const certainty = through.certainty ?? 'POSSIBLE';
  const changed = (edge: 'start' | 'end'): PlainRelation[] =>
    walked(through)
      .filter(({ affirmed }) => affirmed.some((claim) => fellWithin(boundsOf(claim), edge, from, to, certainty)))
      .map(({ told }) => told);
  return { began: changed('start'), ended: changed('end') };
}

function fellWithin(
  bounds: DrawnBounds,
  edge: 'start' | 'end',
  from: string,
  to: string,
  certainty: Certainty,
): boolean {
  const [earliest, latest] = [bounds[`${edge}Earliest`], bounds[`${edge}Latest`]];
  if (certainty === 'CERTAIN') return earliest !== null && latest !== null && from <= earliest && latest <= to;
  return (earliest === null || earliest <= to) && (latest === null || latest >= from);
}

function without(all: readonly PlainRelation[], taken: readonly PlainRelation[]): PlainRelation[] {
  return all.filter(({ id }) => !taken.some((other) => other.id === id));
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

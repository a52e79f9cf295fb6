/** The matters on which claims disagree: contradictions about one thing are one matter; each tension and each stance is one. */
import { isBefore, lastOf } from '../../model/calendar.ts';
import { isActorLabel } from '../../model/labels.ts';
import type { DisagreementsQuery } from '../api/documents.ts';
import { relationParts } from '../panels/evidence/relation-id.ts';
import { originsOf } from '../panels/evidence/chain.ts';
import { type Kind, KINDS } from '../state/view.ts';
import { type Sides, sidesOf } from './sides.ts';

export type Disagreement = DisagreementsQuery['disagreements'][number];
export type DisagreeingClaim = Disagreement['sides'][number]['claims'][number];

export interface Side {
  readonly claims: readonly DisagreeingClaim[];
  /** Ids of those who hold what the claims of this side say, each once. */
  readonly holders: readonly string[];
  /** Ids of those who say of others that they hold it, and do not hold it themselves. */
  readonly tellers: readonly string[];
  /** The last day on which one of its claims can have been said, YYYY-MM-DD; null if no source gives one. */
  readonly lastSaid: string | null;
}

export interface Matter {
  /** The id of one of its disagreements. */
  readonly id: string;
  readonly kind: Kind;
  readonly over: Disagreement['over'];
  readonly disagreements: readonly Disagreement[];
  readonly sides: readonly Side[];
  /** Ids of all entities that its claims name, without their speakers. */
  readonly entities: readonly string[];
}

/** The predicates that say what their subject thinks of something, such as SEEKS. */
export type Stances = ReadonlySet<string>;

/** Contradictions first, then stances, then tensions; of one kind those with the most people on two sides first. */
export function mattersOf(disagreements: readonly Disagreement[], stances: Stances): readonly Matter[] {
  return grouped(disagreements)
    .map((group) => matterOf(group, stances))
    .toSorted(
      (a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || againstOne(b) - againstOne(a) || byPeopleAndDay(a, b),
    );
}

/** How many hold the second largest side: a lone voice against many is one. */
function againstOne({ sides }: Matter): number {
  return sides.map(({ holders }) => holders.length).toSorted((a, b) => b - a)[1] ?? 0;
}

function byPeopleAndDay(a: Matter, b: Matter): number {
  const people = ({ sides }: Matter): number => new Set(sides.flatMap(({ holders }) => holders)).size;
  const day = ({ sides }: Matter): string | null => lastOf(sides.flatMap(({ lastSaid }) => lastSaid ?? []));
  if (people(a) !== people(b)) return people(b) - people(a);
  const [one, other] = [day(a), day(b)];
  if (one !== other) return one !== null && (other === null || isBefore(other, one)) ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** Contradictions that share a claim or a proposition are one group, if they are over the same. */
function grouped(disagreements: readonly Disagreement[]): readonly (readonly Disagreement[])[] {
  const groups = new Map<number, Disagreement[]>();
  const roots = disagreements.map((_, index) => index);
  const rootOf = (index: number): number => {
    const above = roots[index] ?? index;
    return above === index ? index : rootOf(above);
  };
  const first = new Map<string, number>();
  for (const [index, disagreement] of disagreements.entries()) {
    if (disagreement.kind !== 'CONTRADICTION') continue;
    for (const { id, relation } of disagreement.sides.flatMap(({ claims }) => claims)) {
      for (const sign of relation === null ? [id] : [id, relation]) {
        const key = `${disagreement.over} ${sign}`;
        const before = first.get(key);
        if (before === undefined) first.set(key, index);
        else roots[rootOf(index)] = rootOf(before);
      }
    }
  }
  for (const [index, disagreement] of disagreements.entries()) {
    groups.set(rootOf(index), [...(groups.get(rootOf(index)) ?? []), disagreement]);
  }
  return [...groups.values()];
}

function matterOf(group: readonly Disagreement[], stances: Stances): Matter {
  const [first] = group;
  // A reason by an editor says more than that of a rule.
  const named = group.find(({ by }) => by === 'CURATED') ?? first;
  const kind = first?.kind ?? 'CONTRADICTION';
  const over = first?.over ?? null;
  const written = group.map(({ sides }): Sides<DisagreeingClaim> => sides.map(({ claims }) => claims));
  const sides = kind === 'CONTRADICTION' ? sidesOf(written, over === 'FACT') : (written[0] ?? []);
  return {
    id: named?.id ?? '',
    kind,
    over,
    disagreements: group,
    sides: sides.map((claims) => sideOf(claims, stances)),
    entities: [...new Set(sides.flat().flatMap(entitiesOf))],
  };
}

function sideOf(claims: readonly DisagreeingClaim[], stances: Stances): Side {
  // What is only supposed is nobody's position, unless the side has nothing else.
  const meant = claims.filter(({ mode }) => mode !== 'HYPOTHETICAL');
  const counting = meant.length > 0 ? meant : claims;
  const holders = new Set(counting.flatMap((claim) => holdersOf(claim, stances)));
  const speakers = new Set(counting.flatMap(speakersOf));
  return {
    claims,
    holders: [...holders],
    tellers: [...speakers].filter((id) => !holders.has(id)),
    lastSaid: lastOf(claims.flatMap(({ saidLatest }) => saidLatest ?? [])),
  };
}

/** Who holds what a claim says: of a wish, who wishes it; else its last speakers. The rule of the API's `positions`. */
export function holdersOf(claim: DisagreeingClaim, stances: Stances): readonly string[] {
  const { subject, predicate } = claim;
  return subject !== null && stances.has(predicate) && isActorLabel(subject.__typename)
    ? [subject.id]
    : speakersOf(claim);
}

function speakersOf({ attribution }: DisagreeingClaim): readonly string[] {
  return originsOf(attribution).map(({ actor }) => actor.id);
}

/** The entities of a claim: subject, object, occasion and participants, each once. */
export function entitiesOf({
  relation,
  subject,
  content,
  participants,
}: Pick<DisagreeingClaim, 'relation' | 'subject' | 'content' | 'participants'>): readonly string[] {
  const named = [relation, content?.relation ?? null].flatMap((id) => {
    const parts = id === null ? undefined : relationParts(id);
    return parts === undefined ? [] : [parts.from, parts.to, ...(parts.occasion === null ? [] : [parts.occasion])];
  });
  return [
    ...new Set([...(subject === null ? [] : [subject.id]), ...named, ...participants.map(({ entity }) => entity.id)]),
  ];
}

/** The ids of all who hold what a side says, or say that others hold it. */
export function peopleOf({ sides }: Pick<Matter, 'sides'>): readonly string[] {
  return sides.flatMap(({ holders, tellers }) => [...holders, ...tellers]);
}

/** The ids by which the API is asked for the positions on a matter, in the order of its sides: of relations, events and agreements. */
export function propositionsOf({ sides }: Pick<Matter, 'sides'>, stances: Stances): readonly string[] {
  const claims = sides.flatMap((side) => side.claims);
  return [...new Set(claims.flatMap((claim) => propositionOf(claim, stances) ?? []))];
}

/** The indexes of the sides whose claims are about a proposition. */
export function sidesAbout({ sides }: Pick<Matter, 'sides'>, of: string, stances: Stances): readonly number[] {
  return sides.flatMap(({ claims }, index) =>
    claims.some((claim) => propositionOf(claim, stances) === of) ? [index] : [],
  );
}

/**
 * What a claim states or, if another claim is its content, what that one states; null if an end of it is not named. Who condemns an event
 * holds something of the event.
 */
function propositionOf({ relation, content, predicate, object }: DisagreeingClaim, stances: Stances): string | null {
  if (content !== null) return content.relation;
  const isEvent = object !== null && (object.__typename === 'Event' || object.__typename === 'Agreement');
  return isEvent && stances.has(predicate) ? object.id : relation;
}

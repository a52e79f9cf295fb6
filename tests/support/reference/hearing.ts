/** Which claims pass a `Through`, and which relations and other claims follow from them: computed by plain enumeration. */
import type { DrawnBounds } from '../../../src/model/dates.ts';
import { MODES, type Mode } from '../../../src/model/mode.ts';
import type { Certainty, DateRange, RelationStatus, Through } from '../../../src/graph/port.ts';
import { boundsOf, saidAt, type Said } from './claim-times.ts';
import { rivalsOf } from './disagreements.ts';
import { compareIds, found, labelOf, predicateOf, type World, type WorldClaim, type WorldDocument } from './world.ts';

/** All days of a world have passed. */
const LATEST = '2026-01-01';

/** A relation as answers contain it. */
export interface PlainRelation extends DrawnBounds {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly modes: readonly Mode[];
  readonly status: RelationStatus;
  readonly withdrawn: boolean;
  readonly origins: number;
  readonly occasion: string | null;
  readonly claims: readonly string[];
  readonly against: readonly string[];
}

/** A relation with its claims that pass and affirm it. */
export interface HeardRelation {
  readonly told: PlainRelation;
  readonly symmetric: boolean;
  readonly affirmed: readonly WorldClaim[];
}

/** The relations that may be walked, in order of id. */
export function walkedRelations(world: World, through: Through): HeardRelation[] {
  const groups = new Map<string, WorldClaim[]>();
  for (const claim of world.claims) {
    const key = relationOf(claim);
    if (key !== undefined && draws(claim, through)) groups.set(key.id, [...(groups.get(key.id) ?? []), claim]);
  }
  return [...groups.values()]
    .map((claims) => hear(world, claims, through))
    .filter((relation) => relation !== undefined)
    .filter(({ told }) => told.origins >= (through.minOrigins ?? 1))
    .filter(({ told }) => through.status === undefined || through.status.includes(told.status))
    .filter(({ told }) => through.relations === undefined || through.relations.includes(told.type))
    .toSorted((a, b) => compareIds(a.told.id, b.told.id));
}

/** Claims that pass and give no relation, because of their kind or because no claim that passes affirms their relation. */
export function heardOtherClaims(world: World, through: Through): WorldClaim[] {
  if (through.status !== undefined || (through.minOrigins ?? 1) > 1) return [];
  const affirmed = affirmedRelations(world, through);
  return world.claims
    .filter((claim) => !draws(claim, through) || !affirmed.has(relationOf(claim)?.id ?? ''))
    .filter(({ predicate }) => through.relations === undefined || through.relations.includes(predicate))
    .filter((claim) => isHeard(world, claim, through))
    .toSorted((a, b) => compareIds(a.id, b.id));
}

/** Claims that pass and have one of these entities as a participant only, if their relation may be walked or they give none. */
export function heardParticipations(world: World, of: readonly string[], through: Through): WorldClaim[] {
  if ((through.direction ?? 'ANY') !== 'ANY') return [];
  const shown = [
    ...walkedRelations(world, through).flatMap(({ told }) => told.claims),
    ...heardOtherClaims(world, through).map(({ id }) => id),
  ];
  return world.claims
    .filter(({ id, participants }) => shown.includes(id) && participants.some((entity) => of.includes(entity)))
    .filter(({ subject, object, about }) => ![subject, object, about].some((id) => id !== undefined && of.includes(id)))
    .toSorted((a, b) => compareIds(a.id, b.id));
}

/** Ids of the relations that a claim that passes affirms. */
function affirmedRelations(world: World, through: Through): ReadonlySet<string> {
  const affirming = world.claims.filter(
    (claim) => draws(claim, through) && claim.affirmed && isHeard(world, claim, through),
  );
  return new Set(affirming.flatMap((claim) => relationOf(claim)?.id ?? []));
}

/** Computes one relation from all its claims; undefined if no claim that passes affirms it. */
function hear(world: World, claims: readonly WorldClaim[], through: Through): HeardRelation | undefined {
  const heard = claims.filter((claim) => isHeard(world, claim, through));
  const affirmed = heard.filter((claim) => claim.affirmed);
  const [first] = affirmed;
  const key = first === undefined ? undefined : relationOf(first);
  if (first === undefined || key === undefined) return undefined;
  const possibly = claims.filter((claim) => isHeard(world, claim, { ...through, certainty: 'POSSIBLE' }));
  const denials = possibly.filter(
    (denial) =>
      !denial.affirmed &&
      possibly.some((claim) => claim.affirmed && claim.mode === denial.mode && mayHoldTogether(claim, denial)),
  );
  const rivals = possibly
    .filter((claim) => claim.affirmed)
    .flatMap((claim) => rivalsOf(world, claim))
    .filter((rival) => relationOf(rival)?.id !== key.id)
    .filter((rival) => isHeard(world, rival, { ...through, certainty: 'POSSIBLE' }));
  const against = [...new Set([...denials, ...rivals])];
  const isRumour = affirmed.every(({ voice }) => voice === 'RUMOURED');
  return {
    told: {
      ...key,
      type: first.predicate,
      occasion: first.about ?? null,
      modes: MODES.filter((mode) => affirmed.some((claim) => claim.mode === mode)),
      status: against.length > 0 ? 'DISPUTED' : isRumour ? 'ALLEGED' : 'ASSERTED',
      withdrawn: affirmed.every((claim) => wasTakenBack(world, claim, through, 'POSSIBLE')),
      origins: independent(affirmed.map((claim) => originatorsOf(world, claim))),
      claims: heard.map(({ id }) => id).toSorted(compareIds),
      against: against.map(({ id }) => id).toSorted(compareIds),
      ...hullOf(affirmed.map(boundsOf)),
    },
    symmetric: predicateOf(first.predicate).symmetric,
    affirmed,
  };
}

/** Plans draw relations if they are asked for; hypotheses never do. */
function draws({ mode }: WorldClaim, { modes }: Through): boolean {
  return modes === undefined ? mode === 'ACTUAL' : mode !== 'HYPOTHETICAL' && modes.includes(mode);
}

function mayHoldTogether(a: WorldClaim, b: WorldClaim): boolean {
  const [one, other] = [boundsOf(a), boundsOf(b)];
  return mayBegin(one, other) && mayBegin(other, one);
}

function mayBegin({ startEarliest }: DrawnBounds, { endLatest }: DrawnBounds): boolean {
  return startEarliest === null || endLatest === null || startEarliest <= endLatest;
}

/** The greatest number of sets of which no two share a member: all choices are tried. */
export function independent(sets: readonly (readonly string[])[]): number {
  const [first, ...others] = sets;
  if (first === undefined) return 0;
  const apart = others.filter((other) => !other.some((id) => first.includes(id)));
  return Math.max(1 + independent(apart), independent(others));
}

/** The id and the ends of the relation that a claim affirms or denies. */
export function relationOf(claim: WorldClaim): { id: string; from: string; to: string } | undefined {
  const { subject, predicate, object, about } = claim;
  if (subject === undefined || object === undefined) return undefined;
  const turned = predicateOf(predicate).symmetric && compareIds(object, subject) < 0;
  const [from, to] = turned ? [object, subject] : [subject, object];
  return { id: `${from}.${predicate}.${to}${about === undefined ? '' : `@${about}`}`, from, to };
}

/** The originators of a claim; those of the claims that it repeats, if it repeats others. */
export function originatorsOf(world: World, claim: WorldClaim): readonly string[] {
  if (claim.repeats.length === 0) return found(claim.attribution.at(-1), `origin of ${claim.id}`).toSorted(compareIds);
  const repeated = world.claims.filter(({ id }) => claim.repeats.includes(id));
  return [...new Set(repeated.flatMap((other) => originatorsOf(world, other)))].toSorted(compareIds);
}

/**
 * The hull of several bounds. `startEarliest` and `endLatest` are null if they are null in one of them; `startLatest` and
 * `endEarliest` are null only if they are null in all.
 */
export function hullOf(all: readonly DrawnBounds[]): DrawnBounds {
  const days = (bound: keyof DrawnBounds): string[] =>
    all
      .map((each) => each[bound])
      .filter((day) => day !== null)
      .toSorted();
  const drawn = (marked: keyof DrawnBounds, bound: keyof DrawnBounds): string[] =>
    days(marked).length === 0
      ? []
      : all
          .map((each) => each[marked] ?? each[bound])
          .filter((day) => day !== null)
          .toSorted();
  const isWhole = (bound: keyof DrawnBounds): boolean => days(bound).length === all.length;
  return {
    startEarliest: isWhole('startEarliest') ? (days('startEarliest')[0] ?? null) : null,
    startLatest: days('startLatest')[0] ?? null,
    endEarliest: days('endEarliest').at(-1) ?? null,
    endLatest: isWhole('endLatest') ? (days('endLatest').at(-1) ?? null) : null,
    startDrawn: drawn('startDrawn', 'startEarliest')[0] ?? null,
    endDrawn: drawn('endDrawn', 'endLatest').at(-1) ?? null,
  };
}

export function isHeard(world: World, claim: WorldClaim, through: Through): boolean {
  const certainty = through.certainty ?? 'POSSIBLE';
  if (through.dossiers !== undefined && !through.dossiers.includes(claim.dossier)) return false;
  if (through.modes !== undefined && !through.modes.includes(claim.mode)) return false;
  if (through.includeWithdrawn !== true && wasTakenBack(world, claim, through, certainty)) return false;
  if (through.voices !== undefined && !through.voices.includes(claim.voice)) return false;
  if (through.minTier === 'REVIEWED' && !claim.isReviewed) return false;
  if (!isSaidAsAsked(claim, through)) return false;
  if (through.during !== undefined && !heldDuring(boundsOf(claim), through.during, certainty)) return false;
  if (through.asOf !== undefined) {
    if (!heldDuring(boundsOf(claim), { from: through.asOf, to: through.asOf }, certainty)) return false;
  }
  return world.documents
    .filter(({ id }) => claim.documents.includes(id))
    .filter(({ id }) => through.documents === undefined || through.documents.includes(id))
    .some((document) => through.publishedBy === undefined || wasOut(document, through.publishedBy, certainty));
}

/** Under CERTAIN, a claim that may have been taken back does not stand. */
export function wasTakenBack(
  world: World,
  { id }: WorldClaim,
  { publishedBy = LATEST }: Through,
  certainty: Certainty,
): boolean {
  return world.claims
    .filter(({ retracts = [] }) => retracts.includes(id))
    .map((claim) => takingBack(world, claim))
    .some(({ earliest, latest }) =>
      certainty === 'CERTAIN' ? earliest === null || earliest <= publishedBy : latest !== null && latest <= publishedBy,
    );
}

/**
 * Known once it had been said, and one of its documents was out. A day that is not known is left out. What is certain is possible: also of
 * somebody who speaks after he was reported.
 */
function takingBack(world: World, claim: WorldClaim): Said {
  const { earliest, latest } = saidAt(claim, claim.attribution.length - 1);
  const outs = world.documents
    .filter(({ id }) => claim.documents.includes(id))
    .map((each) => (each.isMarked === true ? { ...each, publishedEarliest: null, publishedLatest: null } : each));
  const firstOut = outs.some((each) => each.publishedEarliest === null)
    ? null
    : outs.flatMap((each) => each.publishedEarliest ?? []).toSorted()[0];
  const certainlyOut = outs.flatMap((each) => each.publishedLatest ?? each.retrievedOn ?? []).toSorted()[0];
  const known = [latest ?? [], certainlyOut ?? []].flat().toSorted().at(-1) ?? null;
  const first = [earliest !== null && latest !== null && latest < earliest ? latest : (earliest ?? []), firstOut ?? []];
  const possible = first.flat().toSorted().at(-1) ?? null;
  return { earliest: possible !== null && known !== null && known < possible ? known : possible, latest: known };
}

/** The days on which a claim was possibly and certainly taken back. Undefined: never. A null first day is any day. */
export function takenBack(
  world: World,
  { id }: WorldClaim,
): { first: string | null | undefined; certain: string | undefined } {
  const sayings = world.claims
    .filter(({ retracts = [] }) => retracts.includes(id))
    .map((claim) => takingBack(world, claim));
  const first = sayings.some(({ earliest }) => earliest === null)
    ? null
    : sayings.flatMap(({ earliest }) => earliest ?? []).toSorted()[0];
  return { first, certain: sayings.flatMap(({ latest }) => latest ?? []).toSorted()[0] };
}

function isSaidAsAsked(claim: WorldClaim, { saidBy, originatedBy, saidDuring, certainty }: Through): boolean {
  const last = claim.attribution.length - 1;
  if (originatedBy?.some((id) => claim.attribution[last]?.includes(id)) === false) return false;
  const steps = claim.attribution.map((actors, position) => ({ actors, position, said: saidAt(claim, position) }));
  return steps
    .filter(({ actors, position }) =>
      saidBy === undefined ? position === last : actors.some((actor) => saidBy.includes(actor)),
    )
    .some(({ said }) => saidDuring === undefined || spokeDuring(said, saidDuring, certainty ?? 'POSSIBLE'));
}

function spokeDuring({ earliest, latest }: Said, { from, to }: DateRange, certainty: Certainty): boolean {
  const isAfter = to !== undefined && earliest !== null && earliest > to;
  const isBefore = from !== undefined && latest !== null && latest < from;
  if (isAfter || isBefore) return false;
  const startsInside = from === undefined || (earliest !== null && earliest >= from);
  const endsInside = to === undefined || (latest !== null && latest <= to);
  return certainty === 'POSSIBLE' || (startsInside && endsInside);
}

function heldDuring(bounds: DrawnBounds, { from, to }: DateRange, certainty: Certainty): boolean {
  const { startEarliest, startLatest, endEarliest, endLatest } = bounds;
  if (certainty === 'CERTAIN') {
    const begunInTime = to === undefined || (startLatest !== null && startLatest <= to);
    const lastsInto = from === undefined || (endEarliest !== null && endEarliest >= from);
    return begunInTime && lastsInto;
  }
  const mayHaveBegun = to === undefined || startEarliest === null || startEarliest <= to;
  const mayLast = from === undefined || endLatest === null || endLatest >= from;
  return mayHaveBegun && mayLast;
}

function wasOut({ publishedEarliest, publishedLatest }: WorldDocument, by: string, certainty: Certainty): boolean {
  if (certainty === 'CERTAIN') return publishedLatest !== null && publishedLatest <= by;
  return publishedEarliest === null || publishedEarliest <= by;
}

/** Whether an entity that the question does not name may be part of the answer. */
export function isOfType(id: string, through: Through): boolean {
  return through.entityTypes === undefined || through.entityTypes.includes(labelOf(id));
}

/** A step along a relation, from `near` to `far`. */
export interface Step {
  readonly near: string;
  readonly far: string;
  readonly relation: HeardRelation;
}

/** Steps from an occasion to both ends of its relations, if both may be part of the answer: for a walk in any direction. */
export function occasionSteps(world: World, of: readonly string[], through: Through): Step[] {
  if ((through.direction ?? 'ANY') !== 'ANY') return [];
  const mayEnd = (id: string): boolean => of.includes(id) || isOfType(id, through);
  return walkedRelations(world, through)
    .filter(({ told: { occasion, from, to } }) => of.includes(occasion ?? '') && mayEnd(from) && mayEnd(to))
    .flatMap((relation) => {
      const { occasion, from, to } = relation.told;
      // If the occasion is an end of the relation too, its ordinary steps are enough.
      return occasion === null || from === occasion || to === occasion
        ? []
        : [...new Set([from, to])].map((far) => ({ near: occasion, far, relation }));
    });
}

/** All steps along the relations that pass `through`, in its direction. */
export function stepsOf(world: World, through: Through): Step[] {
  const direction = through.direction ?? 'ANY';
  return walkedRelations(world, through).flatMap((relation) => {
    const { from, to } = relation.told;
    const out = { near: from, far: to, relation };
    const back = { near: to, far: from, relation };
    if (from === to) return [out];
    if (relation.symmetric || direction === 'ANY') return [out, back];
    return direction === 'OUT' ? [out] : [back];
  });
}

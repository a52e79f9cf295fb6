/** Sorts the claims: the claims of each relation together, by id; then the claims that give no relation, by id. */
import { MODES } from '../../../model/mode.ts';
import { NONE } from '../../judge/claim-columns.ts';
import type { EntityRef } from '../../port.ts';
import { relationBetween, type Adjacency } from '../adjacency.ts';
import { at, type OtherClaims, type ParticipantLinks, type SnapshotParts, type UnsharedClaims } from '../columns.ts';
import { forEachOf, type Work } from '../slices.ts';
import { inOrder, sortedBy, startsOf, upTo } from '../sorting.ts';
import type { Texts } from '../texts.ts';
import type { Links, ReadClaims } from './claims.ts';
import { listsOf } from './lists.ts';
import type { BareRelations } from './relations.ts';
import type { ReadSpeakers } from './speakers.ts';

const HYPOTHETICAL = MODES.indexOf('HYPOTHETICAL');

export interface Arrangement {
  readonly adjacency: Adjacency;
  readonly relations: BareRelations;
  /** For each number that `Words` gave a predicate, the predicate's index in `types`. */
  readonly places: Uint32Array;
  /** For each of `types`, whether it is symmetric. */
  readonly symmetric: readonly boolean[];
  /** Returns whether the id of one entity comes before that of another; absent: entities are numbered in the order of their ids. */
  readonly isBefore?: (a: EntityRef, b: EntityRef) => boolean;
}

export type Arranged = Pick<
  SnapshotParts,
  | 'relations'
  | 'claims'
  | 'originSets'
  | 'claimIds'
  | 'sayings'
  | 'turned'
  | 'others'
  | 'participants'
  | 'rivals'
  | 'contents'
>;

export interface ClaimLinks {
  readonly speakers: ReadSpeakers;
  readonly reports: Links;
  readonly participants: ParticipantLinks;
  readonly rivals: Links;
  readonly contents: Links;
}

export function* claimsInOrder(
  read: ReadClaims,
  { speakers, reports, participants, rivals, contents }: ClaimLinks,
  arrangement: Arrangement,
): Work<Arranged> {
  const { relations, places } = arrangement;
  const relationCount = relations.from.length;
  const drawnBy = yield* relationsOf(read, arrangement);
  const order = yield* sortedBy(upTo(read.count), relationCount + 1, (claim) => at(drawnBy, claim));
  const claimOffsets = yield* startsOf(read.count, relationCount + 1, (claim) => at(drawnBy, claim));
  yield* sortGroupsById(order, claimOffsets, read.ids);
  const placeOf = new Uint32Array(read.count);
  yield* forEachOf(read.count, (place) => (placeOf[at(order, place)] = place));
  const heard = yield* listsOf(read.count, placeOf, speakers);
  const claims: UnsharedClaims = {
    affirmed: yield* inOrder(read.affirmed, order),
    mode: yield* inOrder(read.mode, order),
    withdrawnEarliest: yield* inOrder(read.withdrawnEarliest, order),
    withdrawnLatest: yield* inOrder(read.withdrawnLatest, order),
    voice: yield* inOrder(read.voice, order),
    tier: yield* inOrder(read.tier, order),
    startEarliest: yield* inOrder(read.startEarliest, order),
    startLatest: yield* inOrder(read.startLatest, order),
    endEarliest: yield* inOrder(read.endEarliest, order),
    endLatest: yield* inOrder(read.endLatest, order),
    startDrawn: yield* inOrder(read.startDrawn, order),
    endDrawn: yield* inOrder(read.endDrawn, order),
    origin: yield* inOrder(read.origin, order),
    dossier: yield* inOrder(read.dossier, order),
    documents: yield* listsOf(read.count, placeOf, reports),
    speakers: { offsets: heard.offsets, members: heard.members },
    originators: heard.foremost,
    sayings: heard.sayings,
  };
  return {
    relations: { ...relations, claimOffsets: claimOffsets.slice(0, relationCount + 1) },
    claims,
    originSets: read.originSets,
    claimIds: yield* read.ids.inOrder(order),
    sayings: speakers.days,
    turned: yield* turnedOf(read, order, arrangement),
    participants: { ...participants, claim: yield* inOrder(placeOf, participants.claim) },
    rivals: { claim: yield* inOrder(placeOf, rivals.claim), rival: yield* inOrder(placeOf, rivals.member) },
    contents: { claim: yield* inOrder(placeOf, contents.claim), content: yield* inOrder(placeOf, contents.member) },
    others: yield* othersOf(read, order.subarray(at(claimOffsets, relationCount)), places),
  };
}

/** For each claim the number of the relation that it affirms or denies; the number of relations if it has none. */
function* relationsOf(read: ReadClaims, arrangement: Arrangement): Work<Uint32Array> {
  const { adjacency, relations, places } = arrangement;
  const none = relations.from.length;
  const drawnBy = new Uint32Array(read.count).fill(none);
  yield* forEachOf(read.count, (claim) => {
    const [subject, object] = [at(read.subject, claim), at(read.object, claim)];
    if (read.mode[claim] === HYPOTHETICAL || subject === NONE || object === NONE) return;
    const [from, to] = isTurned(read, claim, arrangement) ? [object, subject] : [subject, object];
    const type = at(places, at(read.predicate, claim));
    const key = { from, to, type, occasion: at(read.occasion, claim) };
    drawnBy[claim] = relationBetween(adjacency, relations, key) ?? none;
  });
  return drawnBy;
}

function* turnedOf(read: ReadClaims, order: Uint32Array, arrangement: Arrangement): Work<Uint8Array> {
  const turned = new Uint8Array(order.length);
  yield* forEachOf(order.length, (place) => {
    turned[place] = isTurned(read, at(order, place), arrangement) ? 1 : 0;
  });
  return turned;
}

/** A symmetric relation begins at the entity with the smaller id. */
function isTurned(
  read: ReadClaims,
  claim: number,
  { places, symmetric, isBefore = (a, b) => a < b }: Arrangement,
): boolean {
  const [subject, object] = [at(read.subject, claim), at(read.object, claim)];
  if (subject === NONE || object === NONE || !isBefore(object, subject)) return false;
  return symmetric[at(places, at(read.predicate, claim))] === true;
}

function* sortGroupsById(order: Uint32Array, offsets: Uint32Array, ids: Texts): Work<void> {
  yield* forEachOf(offsets.length - 1, (group) => {
    const [first, end] = [at(offsets, group), at(offsets, group + 1)];
    if (end - first > 1) order.subarray(first, end).sort((a, b) => ids.compare(a, b));
  });
}

function* othersOf(read: ReadClaims, claims: Uint32Array, places: Uint32Array): Work<OtherClaims> {
  const predicate = new Uint16Array(claims.length);
  yield* forEachOf(claims.length, (other) => {
    predicate[other] = at(places, at(read.predicate, at(claims, other)));
  });
  return {
    predicate,
    subject: yield* inOrder(read.subject, claims),
    object: yield* inOrder(read.object, claims),
    occasion: yield* inOrder(read.occasion, claims),
  };
}

/** Finds the claims of a snapshot that say something about given entities or relations, and makes records of them. */
import type { EntityRecord, EntityRef, Pause, Proposition, RelationRef, Statement } from '../port.ts';
import { propositionOf } from '../propositions.ts';
import { parseRelationId, type RelationKey } from '../../model/relation.ts';
import { MODES } from '../../model/mode.ts';
import { NONE } from '../judge/claim-columns.ts';
import { relationBetween } from './adjacency.ts';
import { endsOfClaim } from './ends-of-claim.ts';
import { at } from './columns.ts';
import type { FlatGraph } from './flat-graph.ts';
import { BETWEEN_PAUSES } from './meeting.ts';

/** The numbers of the claims, in ascending order. */
export async function claimsAbout(
  parts: FlatGraph,
  entities: readonly EntityRef[],
  relations: readonly string[],
  pause: Pause,
): Promise<number[]> {
  const asked = new Set(entities);
  const keys = new Set(relations);
  const subjects = new Set(relations.map((id) => parseRelationId(id).type));
  const isAbout = (claim: number): boolean => {
    const { type, subject, object, occasion } = endsOfClaim(parts, claim);
    if (asked.has(subject) || asked.has(object) || asked.has(occasion)) return true;
    return subjects.has(at(parts.types, type)) && keys.has(propositionOfClaim(parts, claim).key);
  };
  const found: number[] = [];
  for (let claim = 0; claim < parts.claimIds.length; claim += 1) {
    if (claim % BETWEEN_PAUSES === BETWEEN_PAUSES - 1) await pause();
    if (parts.followed?.goneClaims.has(claim) === true) continue;
    const [content] = parts.contents.get(claim) ?? [];
    if (isAbout(claim) || (content !== undefined && isAbout(content))) found.push(claim);
  }
  return found;
}

export function statementOf(parts: FlatGraph, claim: number): Statement {
  const { claims, sayings, originSets, participants, contents } = parts;
  const record = (entity: EntityRef): EntityRecord => parts.entities.at(entity);
  const attribution = at(claims.attribution, claim);
  const first = at(claims.speakers.offsets, attribution);
  const saying = claims.sayings[first];
  const day = (column: ArrayLike<number>): number | null => {
    const number = saying === undefined ? NONE : (column[saying] ?? NONE);
    return number === NONE ? null : number;
  };
  const [content] = contents.get(claim) ?? [];
  return {
    id: parts.claimIds.at(claim),
    affirmed: claims.affirmed[claim] === 1,
    mode: at(MODES, at(claims.mode, claim)),
    proposition: propositionOfClaim(parts, claim),
    content:
      content === undefined
        ? null
        : { affirmed: claims.affirmed[content] === 1, proposition: propositionOfClaim(parts, content) },
    stance: at(parts.stanceRules, endsOfClaim(parts, claim).type).stance,
    participants: inOrderOfIds(parts, participants.get(claim) ?? []).map(record),
    lastSpeakers: inOrderOfIds(
      parts,
      Array.from({ length: at(claims.originators, attribution) }, (_, index) =>
        at(claims.speakers.members, first + index),
      ),
    ).map(record),
    originators: originSets.idsOf(at(claims.origin, claim)),
    saidEarliest: day(sayings.saidEarliest),
    saidLatest: day(sayings.saidLatest),
  };
}

/** @param entities in ascending order */
function inOrderOfIds({ followed }: FlatGraph, entities: readonly EntityRef[]): readonly EntityRef[] {
  return followed === undefined ? entities : entities.toSorted((a, b) => followed.entityOrder.compare(a, b));
}

function propositionOfClaim(parts: FlatGraph, claim: number): Proposition {
  const { type, subject, object, occasion } = endsOfClaim(parts, claim);
  const record = (entity: EntityRef): EntityRecord | null => (entity === NONE ? null : parts.entities.at(entity));
  return propositionOf(
    {
      predicate: at(parts.types, type),
      subject: record(subject),
      object: record(object),
      occasion: record(occasion),
    },
    at(parts.stanceRules, type),
    at(parts.symmetric, type),
  );
}

/** Returns the number of a relation; undefined if it is not drawn. */
export function relationNumberOf(parts: FlatGraph, id: string): RelationRef | undefined {
  const { type, from, to, occasion }: RelationKey = parseRelationId(id);
  const number = (entity: string | null): number | undefined =>
    entity === null ? NONE : parts.entities.numberOf(entity);
  const [near, far, about] = [number(from), number(to), number(occasion)];
  const typeNumber = parts.types.indexOf(type);
  if (near === undefined || far === undefined || about === undefined || typeNumber === -1) return undefined;
  return relationBetween(parts.adjacency, parts.relations, { from: near, to: far, type: typeNumber, occasion: about });
}

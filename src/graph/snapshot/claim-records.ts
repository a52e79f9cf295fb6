/** Single claims of a snapshot as records, by their numbers. */
import type { ClaimRecord, EntityRecord, EntityRef } from '../port.ts';
import { NONE } from '../judge/claim-columns.ts';
import { boundsOfClaim } from '../judge/claim-times.ts';
import { at } from './columns.ts';
import { endsOfClaim } from './ends-of-claim.ts';
import type { FlatGraph } from './flat-graph.ts';

export function claimRecordOf(parts: FlatGraph, claim: number): ClaimRecord {
  const { type, subject, object, occasion } = endsOfClaim(parts, claim);
  const record = (entity: EntityRef): EntityRecord | null => (entity === NONE ? null : parts.entities.at(entity));
  return {
    id: parts.claimIds.at(claim),
    predicate: at(parts.types, type),
    subject: record(subject),
    object: record(object),
    occasion: record(occasion),
    ...boundsOfClaim(claim, parts.claims),
  };
}

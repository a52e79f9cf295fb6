/** The status of a relation, computed from its claims that pass. */
import type { RelationStatus } from '../port.ts';

/** `RelationJudge.weigh` writes a status as its index in this list. */
export const STATUSES: readonly RelationStatus[] = ['ASSERTED', 'DISPUTED', 'ALLEGED'];

/**
 * @param isDenied at least one claim denies the relation
 * @param isAsserted at least one affirmed claim is not RUMOURED
 */
export function statusOf(isDenied: boolean, isAsserted: boolean): RelationStatus {
  if (isDenied) return 'DISPUTED';
  return isAsserted ? 'ASSERTED' : 'ALLEGED';
}

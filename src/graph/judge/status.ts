/** The status of a relation, computed from its claims that pass. */
import type { RelationStatus } from '../port.ts';

/** `RelationJudge.weigh` writes a status as its index in this list. */
export const STATUSES: readonly RelationStatus[] = ['ASSERTED', 'DISPUTED', 'ALLEGED'];

/**
 * @param isDisputed a claim denies the relation at the time of a claim that affirms it, or contradicts such a claim over FACT
 * @param isAsserted at least one affirmed claim is not RUMOURED
 */
export function statusOf(isDisputed: boolean, isAsserted: boolean): RelationStatus {
  if (isDisputed) return 'DISPUTED';
  return isAsserted ? 'ASSERTED' : 'ALLEGED';
}

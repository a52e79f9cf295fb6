/** The status of a relation, from what the claims about it that pass say. */
import type { RelationStatus } from '../port.ts';

/** In the order of the numbers by which `RelationJudge.weigh` writes them. */
export const STATUSES: readonly RelationStatus[] = ['ASSERTED', 'DISPUTED', 'ALLEGED'];

/**
 * @param isDenied by one claim at least
 * @param isAsserted by one affirmed claim at least that is no rumour
 */
export function statusOf(isDenied: boolean, isAsserted: boolean): RelationStatus {
  if (isDenied) return 'DISPUTED';
  return isAsserted ? 'ASSERTED' : 'ALLEGED';
}

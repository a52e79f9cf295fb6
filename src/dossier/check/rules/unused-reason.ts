/** Reasons that settle nothing. */
import type { DossierReading } from '../../read/read-dossier.ts';
import { faultsOfReason } from './known-reason.ts';
import type { Found, Rule } from '../rule.ts';

/** It is checked last, as only then it is known which reasons are used. */
export const unusedReason: Rule = {
  id: 'unused-reason',
  level: 'WARNING',
  holds: 'A reason settles at least one warning.',
};

/** `used`: ids of reasons. Of a reason that names what there is not, more need not be said. */
export function* findUnusedReasons(dossier: DossierReading, used: ReadonlySet<string>): Generator<Found> {
  for (const reason of dossier.reasons.values()) {
    if (used.has(reason.id) || faultsOfReason(dossier, reason).length > 0) continue;
    const message = `Reason '${reason.id}': there is no warning of ${reason.rule} that it settles; take it away, or mend the ids`;
    yield { place: reason.place, message };
  }
}

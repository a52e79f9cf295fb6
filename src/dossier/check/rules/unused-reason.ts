/** Finds reasons that settle no warning. */
import type { DossierReading } from '../../read/read-dossier.ts';
import { faultsOfReason } from './known-reason.ts';
import type { Rule, Violation } from '../rule.ts';

/** `lintReading` calls `findUnusedReasons` last, because all other rules must first mark the reasons that they use. */
export const unusedReason: Rule = {
  id: 'unused-reason',
  level: 'WARNING',
  holds: 'A reason settles at least one warning.',
};

/** Skips a reason that names an unknown rule or id: `known-reason` already reports it. */
export function* findUnusedReasons(dossier: DossierReading, usedReasonIds: ReadonlySet<string>): Generator<Violation> {
  for (const reason of dossier.reasons.values()) {
    if (usedReasonIds.has(reason.id) || faultsOfReason(dossier, reason).length > 0) continue;
    const message = `Reason '${reason.id}' settles no warning of ${reason.rule}; remove it, or correct its ids`;
    yield { place: reason.place, message };
  }
}

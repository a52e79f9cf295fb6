/** Finds reasons that name an unknown rule, or an id that the dossier does not have. */
import type { DossierReading } from '../../read/read-dossier.ts';
import type { ReasonRow } from '../../read/table-schema.ts';
import { SETTLED_BY_REASON, type Rule } from '../rule.ts';

export const knownReason: Rule = {
  id: 'known-reason',
  level: 'ERROR',
  holds: 'A reason names a rule of level warning, and ids of this dossier.',
  needs: 'IDS',
  *check(dossier) {
    for (const reason of dossier.reasons.values()) {
      for (const fault of faultsOfReason(dossier, reason)) {
        yield { place: reason.place, message: `Reason '${reason.id}': ${fault}` };
      }
    }
  },
};

/** A text for each name in a reason that does not exist: of the rule, of a claim or of an entity. */
export function faultsOfReason(
  { claims, proposals, entities, unread }: DossierReading,
  { rule, of }: ReasonRow,
): string[] {
  const rules = SETTLED_BY_REASON.join(', ');
  const unknownIds = of.filter((id) => !claims.has(id) && !proposals.has(id) && !entities.has(id) && !unread.has(id));
  return [
    ...(SETTLED_BY_REASON.includes(rule) ? [] : [`a reason cannot settle warnings of '${rule}'; name one of ${rules}`]),
    ...unknownIds.map((id) => `'${id}' is not a claim, a proposal or an entity of this dossier; correct the id`),
  ];
}

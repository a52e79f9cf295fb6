/** Reasons for warnings that there are not. */
import type { DossierReading } from '../../read/read-dossier.ts';
import type { ReasonRow } from '../../read/table-schema.ts';
import { SETTLED_BY_REASON, type Rule } from '../rule.ts';

export const knownReason: Rule = {
  id: 'known-reason',
  level: 'ERROR',
  holds: 'A reason names a rule of level warning, and ids of this dossier.',
  needsWhole: true,
  *check(dossier) {
    for (const reason of dossier.reasons.values()) {
      for (const fault of faultsOfReason(dossier, reason)) {
        yield { place: reason.place, message: `Reason '${reason.id}': ${fault}` };
      }
    }
  },
};

/** What a reason names and there is not. */
export function faultsOfReason({ claims, entities, unread }: DossierReading, { rule, of }: ReasonRow): string[] {
  const settled = SETTLED_BY_REASON.join(', ');
  const unknown = of.filter((id) => !claims.has(id) && !entities.has(id) && !unread.has(id));
  return [
    ...(SETTLED_BY_REASON.includes(rule) ? [] : [`'${rule}' is no rule that a reason settles; these are ${settled}`]),
    ...unknown.map((id) => `'${id}' is no claim or entity of this dossier; mend the id`),
  ];
}

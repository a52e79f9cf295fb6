/** Finds participants, attribution steps, quantities and passages of claims that cannot be parsed. */
import { joinedClaims } from '../joined-claims.ts';
import type { Rule } from '../rule.ts';

export const notation: Rule = {
  id: 'notation',
  level: 'ERROR',
  holds: 'Participants, steps of attribution, quantities and passages are written as docs/dossier.md shows.',
  refusesLoad: true,
  *check(dossier) {
    for (const { claim, parts } of joinedClaims(dossier)) {
      for (const fault of parts.faults) yield { place: claim.place, message: `claim '${claim.id}': ${fault}` };
    }
  },
};

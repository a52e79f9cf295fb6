/** Finds participants, attribution steps, quantities and passages of claims that cannot be parsed. */
import type { Rule } from '../rule.ts';

export const notation: Rule = {
  id: 'notation',
  level: 'ERROR',
  holds: 'Participants, steps of attribution, quantities and passages are written as docs/dossier.md shows.',
  refusesLoad: true,
  *ofClaim({ claim, parts }) {
    for (const fault of parts.faults) yield { place: claim.place, message: `claim '${claim.id}': ${fault}` };
  },
};

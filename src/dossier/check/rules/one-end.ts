/** Finds claims of which neither end is named. */
import { joinedClaims } from '../joined-claims.ts';
import type { Rule } from '../rule.ts';

export const oneEnd: Rule = {
  id: 'one-end',
  level: 'ERROR',
  holds: 'A claim names its subject, its object, its content or its value: one end may be open, not both.',
  refusesLoad: true,
  *check(dossier) {
    for (const { claim } of joinedClaims(dossier)) {
      const { id, subject, object, content, value, place } = claim;
      if ([subject, object, content, value].some((end) => end !== undefined)) continue;
      const message = `claim '${id}' has neither a subject nor an object; name the end that the source names, or remove the claim`;
      yield { place, message };
    }
  },
};

/** Finds claims that have both an object and a content, or a content that their predicate does not allow. */
import { joinedClaims } from '../joined-claims.ts';
import type { Rule } from '../rule.ts';

export const objectOrContent: Rule = {
  id: 'object-or-content',
  level: 'ERROR',
  holds: 'A claim has an object or a content, not both, and a content only if its predicate allows one.',
  refusesLoad: true,
  *check(dossier) {
    for (const { claim, predicate } of joinedClaims(dossier)) {
      const { id, object, content, place } = claim;
      if (content === undefined) continue;
      if (object !== undefined) {
        yield { place, message: `claim '${id}' has an object and a content; remove one of the two` };
      }
      if (predicate?.content === false) {
        const message = `claim '${id}', content: ${predicate.name} allows no content; use a predicate whose row in the vocabulary has content: true`;
        yield { place, message };
      }
    }
  },
};

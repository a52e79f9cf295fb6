/** Claims with an object and a content, or with a content that their predicate does not take. */
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
        yield { place, message: `claim '${id}': has an object and a content; a claim is about one or the other` };
      }
      if (predicate?.content === false) {
        const message = `claim '${id}': ${predicate.name} takes no content; take another predicate: the rows of those that do say content: true`;
        yield { place, message };
      }
    }
  },
};

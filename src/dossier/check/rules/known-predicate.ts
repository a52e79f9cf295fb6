/** Finds predicates of claims that the vocabulary does not define. */
import type { Rule } from '../rule.ts';

export const knownPredicate: Rule = {
  id: 'known-predicate',
  level: 'ERROR',
  holds: 'The predicate of a claim is in the vocabulary.',
  refusesLoad: true,
  needs: 'VOCABULARY',
  *check({ claims, vocabulary }) {
    for (const { id, predicate, place } of claims.values()) {
      if (vocabulary.predicate(predicate) !== undefined) continue;
      const message = `claim '${id}', predicate: the vocabulary has no predicate '${predicate}'; add a row to the dossier's vocabulary.json, or use another predicate`;
      yield { place, message };
    }
  },
};

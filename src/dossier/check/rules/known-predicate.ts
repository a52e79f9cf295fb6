/** Predicates that no row of the vocabulary names. */
import type { Rule } from '../rule.ts';

export const knownPredicate: Rule = {
  id: 'known-predicate',
  level: 'ERROR',
  holds: 'The predicate of a claim is in the vocabulary.',
  refusesLoad: true,
  needsWhole: true,
  *check({ claims, vocabulary }) {
    for (const { id, predicate, place } of claims.values()) {
      if (vocabulary.predicate(predicate) !== undefined) continue;
      const message = `claim '${id}': '${predicate}' is no predicate of the vocabulary; add a row to the dossier's vocabulary.json, or take another`;
      yield { place, message };
    }
  },
};

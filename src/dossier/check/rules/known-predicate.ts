/** Finds predicates of claims that the vocabulary does not define. */
import type { Rule } from '../rule.ts';

export const knownPredicate: Rule = {
  id: 'known-predicate',
  level: 'ERROR',
  holds: 'The predicate of a claim is in the vocabulary.',
  refusesLoad: true,
  needs: 'VOCABULARY',
  *ofClaim({ claim: { id, predicate, place }, predicate: row }) {
    if (row !== undefined) return;
    const message = `claim '${id}', predicate: the vocabulary has no predicate '${predicate}'; add a row to the dossier's vocabulary.json, or use another predicate`;
    yield { place, message };
  },
};

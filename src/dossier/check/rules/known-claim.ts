/** Finds references to claims that have no row in the dossier. */
import type { Rule } from '../rule.ts';

export const knownClaim: Rule = {
  id: 'known-claim',
  level: 'ERROR',
  holds: 'The claims that a claim repeats or contains, or that a contradiction names, have rows in this dossier.',
  refusesLoad: true,
  needs: 'IDS',
  *check({ claims, contradictions, unread }) {
    const isMissing = (id: string): boolean => !claims.has(id) && !unread.has(id);
    const advice = 'is not a claim of this dossier; add a row for it, or correct the id';
    for (const { id, content, repeats, place } of claims.values()) {
      for (const repeatedId of repeats.filter(isMissing)) {
        yield { place, message: `claim '${id}', repeats: '${repeatedId}' ${advice}` };
      }
      if (content !== undefined && isMissing(content)) {
        yield { place, message: `claim '${id}', content: '${content}' ${advice}` };
      }
    }
    for (const { id, claims: claimIds, place } of contradictions.values()) {
      for (const claimId of claimIds.filter(isMissing)) {
        yield { place, message: `Contradiction '${id}', claims: '${claimId}' ${advice}` };
      }
    }
  },
};

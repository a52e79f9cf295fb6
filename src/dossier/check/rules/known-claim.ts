/** Finds references to claims that have no row in the dossier. */
import { claimsOfSide } from '../../../model/disagreement.ts';
import type { Rule } from '../rule.ts';

export const knownClaim: Rule = {
  id: 'known-claim',
  level: 'ERROR',
  holds: 'The claims that a claim repeats or contains, or that a disagreement names, have rows in this dossier.',
  refusesLoad: true,
  needs: 'IDS',
  *check({ claims, disagreements, unread }) {
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
    for (const { id, sides, place } of disagreements.values()) {
      for (const claimId of sides.flatMap(claimsOfSide).filter(isMissing)) {
        yield { place, message: `Disagreement '${id}', sides: '${claimId}' ${advice}` };
      }
    }
  },
};

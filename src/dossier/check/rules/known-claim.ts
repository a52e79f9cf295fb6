/** Finds references to claims that have no row in the dossier. */
import { claimsOfSide } from '../../../model/disagreement.ts';
import type { Lookups, Rule } from '../rule.ts';

export const knownClaim: Rule = {
  id: 'known-claim',
  level: 'ERROR',
  holds: 'The claims that a claim repeats or contains, or that a disagreement names, have rows in this dossier.',
  refusesLoad: true,
  needs: 'IDS',
  *ofClaim({ claim: { id, content, repeats, place } }, dossier) {
    for (const repeatedId of repeats) {
      if (isMissing(dossier, repeatedId)) yield { place, message: `claim '${id}', repeats: '${repeatedId}' ${ADVICE}` };
    }
    if (content !== undefined && isMissing(dossier, content)) {
      yield { place, message: `claim '${id}', content: '${content}' ${ADVICE}` };
    }
  },
  *check(dossier) {
    for (const { id, sides, place } of dossier.disagreements.values()) {
      for (const claimId of sides.flatMap(claimsOfSide)) {
        if (!isMissing(dossier, claimId)) continue;
        yield { place, message: `Disagreement '${id}', sides: '${claimId}' ${ADVICE}` };
      }
    }
  },
};

const ADVICE = 'is not a claim of this dossier; add a row for it, or correct the id';

function isMissing({ claims, unread }: Lookups, id: string): boolean {
  return !claims.has(id) && !unread.has(id);
}

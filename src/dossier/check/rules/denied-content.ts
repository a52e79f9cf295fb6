/** Finds claims that deny their content, and name as content a claim that says it is so. */
import { joinedClaims } from '../joined-claims.ts';
import type { Rule } from '../rule.ts';

export const deniedContent: Rule = {
  id: 'denied-content',
  level: 'ERROR',
  holds: 'The content of a NEGATED claim is HYPOTHETICAL: what is denied draws no relation.',
  *check(dossier) {
    for (const { claim } of joinedClaims(dossier)) {
      const content = claim.content === undefined ? undefined : dossier.claims.get(claim.content);
      if (claim.polarity !== 'NEGATED' || content === undefined || content.mode === 'HYPOTHETICAL') continue;
      const message = `claim '${claim.id}' is NEGATED, and its content '${content.id}' is ${content.mode}; expected a claim of mode HYPOTHETICAL. If '${content.id}' is what somebody says, write what is denied as a claim of its own`;
      yield { place: claim.place, message };
    }
  },
};

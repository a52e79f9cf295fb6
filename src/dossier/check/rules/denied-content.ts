/** Finds claims that deny their content, and name as content a claim that says it is so. */
import type { Rule } from '../rule.ts';

export const deniedContent: Rule = {
  id: 'denied-content',
  level: 'ERROR',
  holds: 'The content of a NEGATED claim is HYPOTHETICAL: what is denied draws no relation.',
  *ofClaim({ claim }, { claims }) {
    if (claim.polarity !== 'NEGATED' || claim.content === undefined) return;
    const content = claims.get(claim.content);
    if (content === undefined || content.mode === 'HYPOTHETICAL') return;
    const message = `claim '${claim.id}' is NEGATED, and its content '${content.id}' is ${content.mode}; expected a claim of mode HYPOTHETICAL. If '${content.id}' is what somebody says, write what is denied as a claim of its own`;
    yield { place: claim.place, message };
  },
};

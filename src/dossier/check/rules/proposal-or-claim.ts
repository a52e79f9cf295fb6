/** Finds ids that both a claim and a proposal have. */
import { formatPlace } from '../../../errors.ts';
import type { Rule } from '../rule.ts';

export const proposalOrClaim: Rule = {
  id: 'proposal-or-claim',
  level: 'ERROR',
  holds: 'An id is that of a claim or that of a proposal, not of both.',
  refusesLoad: true,
  *check({ claims, proposals }) {
    for (const { id, place } of proposals.values()) {
      const claim = claims.get(id);
      if (claim === undefined) continue;
      const message = `proposal '${id}' is a claim too (${formatPlace(claim.place)}); remove the proposal if it was accepted, or give it another id`;
      yield { place, message };
    }
  },
};

/** States that ended, by one claim, before they began, by another. */
import { groupBy } from '../../../model/group-by.ts';
import { boundsOfClaim } from '../../read/claim-parts.ts';
import { affirmations } from '../joined-claims.ts';
import type { Rule } from '../rule.ts';

/**
 * Two claims that give both ends each may speak of two terms; where one gives only a beginning or only an end, the two
 * speak of one term as far as anybody can tell.
 */
export const endBeforeStart: Rule = {
  id: 'end-before-start',
  level: 'WARNING',
  holds: 'No claim ends a state before another claim begins it.',
  *check(dossier) {
    const states = affirmations(dossier).filter(({ predicate }) => predicate?.aspect === 'STATE');
    for (const joined of groupBy(states, ({ relation }) => relation).values()) {
      const claims = joined.map(({ claim, predicate }) => ({ ...claim, ...boundsOfClaim(claim, predicate) }));
      for (const late of claims) {
        for (const early of claims) {
          const [start, end] = [late.startEarliest, early.endLatest];
          const areTerms = late.endLatest !== null && early.startEarliest !== null;
          if (start === null || end === null || start <= end || areTerms) continue;
          const message = `claim '${late.id}' begins on ${start} or later, and claim '${early.id}' has the same end by ${end}; mend when, starts or ends, or write a Contradiction or a Reason`;
          yield { place: late.place, message, sides: [[late.id], [early.id]] };
        }
      }
    }
  },
};

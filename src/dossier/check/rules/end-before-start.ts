/** Finds states that one claim ends before another claim begins them. */
import { isBefore } from '../../../model/calendar.ts';
import { groupBy } from '../../../model/group-by.ts';
import { affirmations, timeOf } from '../joined-claims.ts';
import type { Rule } from '../rule.ts';

/**
 * If both claims give a beginning and an end, they may describe two separate terms, so the rule skips them. If one of them
 * gives only a beginning or only an end, the rule assumes that both describe the same term.
 */
export const endBeforeStart: Rule = {
  id: 'end-before-start',
  level: 'WARNING',
  holds: 'No claim ends a state before another claim begins it.',
  *check(dossier) {
    const states = affirmations(dossier).filter(({ predicate }) => predicate?.aspect === 'STATE');
    for (const joined of groupBy(states, ({ relation }) => relation).values()) {
      const claims = joined.map((each) => ({ ...each.claim, ...timeOf(dossier, each).bounds }));
      for (const late of claims) {
        for (const early of claims) {
          const [start, end] = [late.startEarliest, early.endLatest];
          const areTwoTerms = late.endLatest !== null && early.startEarliest !== null;
          if (start === null || end === null || !isBefore(end, start) || areTwoTerms) continue;
          const message = `claim '${late.id}': the state begins on ${start} or later, but by claim '${early.id}' it ends by ${end}; correct when, starts or ends, or write a Disagreement or a Reason`;
          yield { place: late.place, message, sides: [[late.id], [early.id]] };
        }
      }
    }
  },
};

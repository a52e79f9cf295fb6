/** Finds sayings that are dated after the day on which they were reported. */
import { isSaidAfterReport } from '../../../model/said-days.ts';
import type { Rule } from '../rule.ts';

export const saidAfterReport: Rule = {
  id: 'said-after-report',
  level: 'WARNING',
  holds:
    'Nobody speaks after he is reported: the `on` of a step of attribution is not after the `on` of a step before it, or after the publication.',
  *ofClaim({ claim, parts, time }) {
    for (const [position, days] of time.steps.entries()) {
      if (!isSaidAfterReport(days)) continue;
      const step = parts.attribution[position]?.actors.join(' + ') ?? '';
      const message = `claim '${claim.id}': '${step}' speaks on ${days.saidEarliest ?? ''} or later, but was reported by ${days.saidLatest ?? ''}; correct the on of a step or publishedOn, or write a Disagreement or a Reason`;
      yield { place: claim.place, message, sides: [[claim.id]] };
    }
  },
};

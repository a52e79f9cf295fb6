/** Finds claims whose row has changed since it was reviewed. */
import { readReview, REVIEW_DIGITS } from '../../../model/review.ts';
import { rowHash } from '../../read/row-hash.ts';
import type { Rule } from '../rule.ts';

export const reviewOutdated: Rule = {
  id: 'review-outdated',
  level: 'WARNING',
  holds: 'A row is as it was when it was reviewed: the hash in `reviewed` is the beginning of the hash of the row.',
  *ofClaim({ claim }, { documents }) {
    const read = claim.reviewed === undefined ? undefined : readReview(claim.reviewed);
    if (read === undefined || 'fault' in read || read.ok.as === null) return;
    const { by, on, as } = read.ok;
    const hash = rowHash(claim, documents);
    if (hash.startsWith(as)) return;
    const message = `claim '${claim.id}' has changed since ${by} reviewed it on ${on}: its hash was ${as} and is now ${hash.slice(0, REVIEW_DIGITS)}; review it again and write the new day and hash, or remove reviewed`;
    yield { place: claim.place, message };
  },
};

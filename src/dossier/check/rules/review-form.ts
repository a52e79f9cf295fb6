/** Finds reviews of claims, and rejections of proposals, that cannot be read. A review without a hash is shown with the hash of its row. */
import { readRejection, readReview, REVIEW_DIGITS } from '../../../model/review.ts';
import { rowHash } from '../../read/row-hash.ts';
import type { Rule } from '../rule.ts';

export const reviewForm: Rule = {
  id: 'review-form',
  level: 'ERROR',
  holds:
    "`reviewed` is 'NAME on 2026-11-28 as 3f9a1c07', with the beginning of the hash of the row; `rejected` of a proposal is 'NAME on 2026-11-28: reason'; `proposedOn` stands beside `proposedBy`.",
  refusesLoad: true,
  *ofClaim({ claim }, { documents }) {
    if (claim.proposedOn !== undefined && claim.proposedBy === undefined) {
      const message = `claim '${claim.id}', proposedOn: the row does not say who proposed it; add proposedBy, or remove proposedOn`;
      yield { place: claim.place, message };
    }
    if (claim.reviewed === undefined) return;
    const read = readReview(claim.reviewed);
    const hash = rowHash(claim, documents).slice(0, REVIEW_DIGITS);
    const start = `claim '${claim.id}', reviewed: `;
    if ('fault' in read) {
      yield { place: claim.place, message: `${start}${read.fault}; the row has the hash ${hash}` };
    } else if (read.ok.as === null) {
      const message = `${start}'${claim.reviewed}' does not say which row was reviewed; write '${claim.reviewed} as ${hash}'`;
      yield { place: claim.place, message };
    }
  },
  *check({ proposals }) {
    for (const { id, rejected, place } of proposals.values()) {
      const read = rejected === undefined ? undefined : readRejection(rejected);
      if (read !== undefined && 'fault' in read) yield { place, message: `proposal '${id}', rejected: ${read.fault}` };
    }
  },
};

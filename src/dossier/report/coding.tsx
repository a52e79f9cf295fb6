/** Who coded a claim, who reviewed it and who proposed it, in a report. */
import type { ReactElement } from 'react';
import { readReview } from '../../model/review.ts';
import { codingOf } from '../read/coding.ts';
import type { Claim, DossierReport } from './pages.ts';

export function codings({ content }: DossierReport, claim: Claim): readonly ReactElement[] {
  const { codedBy, codedOn, reviewedBy, reviewedOn } = codingOf(claim, content);
  const outdated = reviewedBy === undefined && claim.reviewed !== undefined ? readReview(claim.reviewed) : undefined;
  return [
    signature('coded by', codedBy, codedOn),
    ...(reviewedBy === undefined ? [] : [signature('reviewed by', reviewedBy, reviewedOn)]),
    ...(outdated === undefined || 'fault' in outdated
      ? []
      : [signature('changed since the review by', outdated.ok.by, outdated.ok.on)]),
    ...(claim.proposedBy === undefined ? [] : [signature('proposed by', claim.proposedBy, claim.proposedOn)]),
  ];
}

function signature(what: string, by: string, on: string | undefined): ReactElement {
  return (
    <>
      {what} <bdi>{by}</bdi>
      {on !== undefined && (
        <>
          {' '}
          on <bdi>{on}</bdi>
        </>
      )}
    </>
  );
}

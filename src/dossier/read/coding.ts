/** Who coded a claim, and who reviewed it: from its own row, the row of its document, and the row of its dossier. */
import { readReview } from '../../model/review.ts';
import type { Tier } from '../../model/tier.ts';
import { rowHash } from './row-hash.ts';
import type { DossierContent } from './sort-rows.ts';
import type { ClaimRow } from './table-schema.ts';

export interface Coding {
  readonly codedBy: string;
  readonly codedOn?: string;
  readonly tier: Tier;
  /** Only if the review fits the row as it is now. */
  readonly reviewedBy?: string;
  readonly reviewedOn?: string;
}

/** A column of the claim's row counts before that of its document, and this before that of the dossier: each column by itself. */
export function codingOf(
  claim: ClaimRow,
  { dossier, documents }: Pick<DossierContent, 'dossier' | 'documents'>,
): Coding {
  const document = documents.get(claim.document);
  const codedOn = claim.codedOn ?? document?.codedOn ?? dossier.codedOn;
  return {
    codedBy: claim.codedBy ?? document?.codedBy ?? dossier.codedBy,
    ...(codedOn !== undefined && { codedOn }),
    ...reviewOf(claim, documents),
  };
}

function reviewOf(
  claim: ClaimRow,
  documents: DossierContent['documents'],
): Pick<Coding, 'tier' | 'reviewedBy' | 'reviewedOn'> {
  if (claim.reviewed === undefined) return { tier: 'CODED' };
  const read = readReview(claim.reviewed);
  if ('fault' in read || read.ok.as === null || !rowHash(claim, documents).startsWith(read.ok.as)) {
    return { tier: 'CODED' };
  }
  return { tier: 'REVIEWED', reviewedBy: read.ok.by, reviewedOn: read.ok.on };
}

/** Who coded a claim, who reviewed it and who proposed it, as rows of its details. What is not known has no row. */
import type { ReactNode } from 'react';
import type { Claim } from '../../api/claims.ts';
import { useText } from '../../text/useText.ts';

export function Coding({ claim }: { readonly claim: Claim }): ReactNode {
  const { t } = useText();
  const { tier, codedBy, codedOn, reviewedBy, reviewedOn, proposedBy, proposedOn } = claim;
  return (
    <>
      {tier !== null && (
        <>
          <dt>{t('claim.tier')}</dt>
          <dd>{t(`claim.tier.${tier}`)}</dd>
        </>
      )}
      <Signature title={t('claim.codedBy')} by={codedBy} on={codedOn} />
      <Signature title={t('claim.reviewedBy')} by={reviewedBy} on={reviewedOn} />
      <Signature title={t('claim.proposedBy')} by={proposedBy} on={proposedOn} />
    </>
  );
}

interface SignatureProps {
  readonly title: string;
  readonly by: string | null;
  /** An EDTF date. */
  readonly on: string | null;
}

function Signature({ title, by, on }: SignatureProps): ReactNode {
  const { edtf } = useText();
  if (by === null) return null;
  return (
    <>
      <dt>{title}</dt>
      <dd>
        <bdi>{by}</bdi>
        {on !== null && (
          <>
            {' · '}
            <bdi>{edtf(on)}</bdi>
          </>
        )}
      </dd>
    </>
  );
}

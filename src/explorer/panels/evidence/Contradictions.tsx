/** The contradictions of a claim, each with its reason and its claims side by side. */
import { Localized } from '../../parts/Localized.tsx';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type Claim, useClaims } from '../../api/claims.ts';
import { asAnswerError } from '../../api/data.tsx';
import { ContradictionsDocument, type ContradictionsQuery } from '../../api/documents.ts';
import { sendListQuery } from '../../api/send-query.ts';
import { Failure } from '../../parts/States.tsx';
import { useText } from '../../text/useText.ts';
import { originsOf } from './chain.ts';
import { ConflictingClaims } from './ConflictingClaims.tsx';

/** The most contradictions of one speaker that a page can show. */
const FIRST = 500;

type Contradiction = ContradictionsQuery['contradictions'][number];

export function Contradictions({ claim }: { readonly claim: Claim }): ReactNode {
  const { t } = useText();
  // Each conflict of a claim names its origin.
  const about = originsOf(claim.attribution)
    .slice(0, 1)
    .map(({ actor }) => actor.id);
  const { data, error, refetch } = useQuery({
    queryKey: ['contradictions', about],
    queryFn: async ({ signal }) => await sendListQuery(ContradictionsDocument, { about, first: FIRST }, signal),
  });
  const failure = asAnswerError(error);
  if (failure !== null) return <Failure error={failure} retry={() => void refetch()} />;
  if (data === undefined) return <p className="busy">{t('graph.busy')}</p>;
  const own = data.data.contradictions.filter(({ claims }) => claims.some(({ id }) => id === claim.id));
  return (
    <div className="against">
      {own.map((contradiction) => (
        <OneConflict key={contradiction.id} contradiction={contradiction} first={claim.id} />
      ))}
      {data.cut.includes('contradictions') && <p className="small">{t('list.cut', { count: own.length })}</p>}
    </div>
  );
}

/** @param first the claim that is shown first */
export function OneConflict({
  contradiction: { by, reasons, claims },
  first,
}: {
  readonly contradiction: Contradiction;
  readonly first?: string;
}): ReactNode {
  const { t } = useText();
  const ids = claims.map(({ id }) => id).toSorted((a, b) => Number(b === first) - Number(a === first));
  const answer = useClaims(ids);
  const failure = asAnswerError(answer.error);
  return (
    <section className="conflict">
      <p className="reason">
        <Localized texts={reasons} />
      </p>
      <p className="small">{t(`conflicts.${by}`)}</p>
      {failure !== null && <Failure error={failure} retry={() => void answer.refetch()} />}
      {answer.data === undefined && failure === null && <p className="busy">{t('graph.busy')}</p>}
      {answer.data !== undefined && <ConflictingClaims claims={answer.data} />}
    </section>
  );
}

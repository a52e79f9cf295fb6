/** What contradicts a claim: each contradiction with its reason, and its claims side by side. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type Claim, useClaims } from '../../api/claims.ts';
import { asAnswerError } from '../../api/data.tsx';
import { ContradictionsDocument, type ContradictionsQuery } from '../../api/documents.ts';
import { ask } from '../../api/request.ts';
import { Failure } from '../../parts/States.tsx';
import { useText } from '../../text/useText.ts';
import { originsOf } from './chain.ts';
import { Sides } from './Sides.tsx';

/** A speaker of whom more conflicts are known than these is none that a page shows whole. */
const FIRST = 500;

type Contradiction = ContradictionsQuery['contradictions'][number];

export function Against({ claim }: { readonly claim: Claim }): ReactNode {
  const { t } = useText();
  // Whoever is its origin is named by each of its conflicts.
  const about = originsOf(claim.attribution)
    .slice(0, 1)
    .map(({ actor }) => actor.id);
  const { data, error, refetch } = useQuery({
    queryKey: ['contradictions', about],
    queryFn: async ({ signal }) => await ask(ContradictionsDocument, { about, first: FIRST }, signal),
  });
  const failure = asAnswerError(error);
  if (failure !== null) return <Failure error={failure} retry={() => void refetch()} />;
  if (data === undefined) return <p className="busy">{t('graph.busy')}</p>;
  const own = data.contradictions.filter(({ claims }) => claims.some(({ id }) => id === claim.id));
  return (
    <div className="against">
      {own.map((contradiction) => (
        <OneConflict key={contradiction.id} contradiction={contradiction} first={claim.id} />
      ))}
    </div>
  );
}

/** @param first the claim that stands first, of the two sides or more */
export function OneConflict({
  contradiction: { by, reason, reasonAr, claims },
  first,
}: {
  readonly contradiction: Contradiction;
  readonly first?: string;
}): ReactNode {
  const { t, language } = useText();
  const ids = claims.map(({ id }) => id).toSorted((a, b) => Number(b === first) - Number(a === first));
  const answer = useClaims(ids);
  const failure = asAnswerError(answer.error);
  return (
    <section className="conflict">
      <p className="reason">
        <bdi>{language === 'ar' ? reasonAr : reason}</bdi>
      </p>
      <p className="small">{t(`conflicts.${by}`)}</p>
      {failure !== null && <Failure error={failure} retry={() => void answer.refetch()} />}
      {answer.data === undefined && failure === null && <p className="busy">{t('graph.busy')}</p>}
      {answer.data !== undefined && <Sides claims={answer.data} />}
    </section>
  );
}

/** One open claim: its subject and object, its text, its contradictions, the claims it repeats and those that repeat it. */
import { Localized } from '../../parts/Localized.tsx';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo } from 'react';
import { type Claim, PAGE, useClaims, useNamed } from '../../api/claims.ts';
import { asAnswerError, useData } from '../../api/data.tsx';
import { ClaimLinksDocument, ClaimTiesDocument, type EntityFieldsFragment } from '../../api/documents.ts';
import { sendQuery } from '../../api/send-query.ts';
import { useHighlight } from '../../graph/highlight.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Failure } from '../../parts/States.tsx';
import { useStore } from '../../state/store.tsx';
import { useLabels, useText } from '../../text/useText.ts';
import { ClaimCard } from './ClaimCard.tsx';
import { ClaimList } from './ClaimList.tsx';
import { relationParts } from './relation-id.ts';

export function ClaimEvidence({ id }: { readonly id: string }): ReactNode {
  const { t } = useText();
  const { data, error, refetch } = useClaims([id]);
  const failure = asAnswerError(error);
  if (failure !== null) return <Failure error={failure} retry={() => void refetch()} />;
  if (data === undefined) return <p className="busy">{t('graph.busy')}</p>;
  const [claim] = data;
  if (claim === undefined) {
    return (
      <div className="panel-none" role="status">
        <p>{t('evidence.unknown.claim', { id })}</p>
        <p className="small">{t('evidence.unknown.hint')}</p>
      </div>
    );
  }
  return <KnownClaim key={id} claim={claim} />;
}

function KnownClaim({ claim }: { readonly claim: Claim }): ReactNode {
  const { t } = useText();
  const { view, dispatch } = useStore();
  const ends = useEnds(claim);
  const links = useQuery({
    queryKey: ['links of claim', claim.id],
    queryFn: async ({ signal }) => await sendQuery(ClaimLinksDocument, { id: claim.id, page: PAGE }, signal),
  });
  const failure = asAnswerError(links.error);
  const content = links.data?.own[0]?.content ?? null;
  const { entities } = useData().canvas;
  const there = ends.entities
    .map(({ id }) => id)
    .filter((id) => entities.has(id))
    .join(' ');
  useHighlight(
    useMemo(
      () =>
        there === ''
          ? null
          : { entities: there.split(' '), relations: claim.relation === null ? [] : [claim.relation] },
      [there, claim.relation],
    ),
  );
  const { overview, shown } = view;
  // If the address names only a claim, its subject and object are added to the overview.
  useEffect(() => {
    const away = ends.entities.map(({ id }) => id).filter((id) => !shown.includes(id));
    if (overview && shown.length > 0 && away.length > 0) dispatch({ type: 'overview', ids: [...shown, ...away] });
  }, [overview, shown, ends, dispatch]);
  return (
    <div className="evidence">
      <ClaimHead claim={claim} ends={ends} />
      <ClaimCard claim={claim} alone />
      {failure !== null && <Failure error={failure} retry={() => void links.refetch()} />}
      <ClaimList title={t('claim.withdrawnBy')} ids={(links.data?.own[0]?.withdrawnBy ?? []).map((each) => each.id)} />
      <ClaimList title={t('claim.withdraws')} ids={(links.data?.own[0]?.withdraws ?? []).map((each) => each.id)} />
      <ClaimList title={t('claim.content')} ids={content === null ? [] : [content.id]} />
      <ClaimList title={t('claim.repeats')} ids={claim.repeats.map(({ id }) => id)} hint={t('claim.repeats.hint')} />
      <ClaimList
        title={t('claim.repeated')}
        ids={(links.data?.claims ?? []).map(({ id }) => id)}
        hint={t('claim.repeats.hint')}
      />
    </div>
  );
}

/** The two ends of the predicate: an entity, or words for what is no entity or is not named. */
type End = EntityFieldsFragment | string | null;

interface Ends {
  readonly left: End;
  readonly right: End;
  /** The entities among them. */
  readonly entities: readonly EntityFieldsFragment[];
}

/**
 * Subject and object, from the id of its relation. A claim without a relation lacks an end: then its ends are loaded. If it has no
 * object, its occasion takes the place of one.
 */
function useEnds(claim: Claim): Ends {
  const { openEnd } = useLabels();
  const parts = claim.relation === null ? undefined : relationParts(claim.relation);
  const named = useNamed(parts === undefined ? [] : [parts.from, parts.to]);
  const { data: ties } = useQuery({
    queryKey: ['ties', claim.id],
    enabled: parts === undefined,
    queryFn: async ({ signal }) => (await sendQuery(ClaimTiesDocument, { id: claim.id }, signal)).claims[0] ?? null,
  });
  return useMemo(() => {
    const { predicate, polarity } = claim;
    if (parts !== undefined) return endsOf(named.get(parts.from) ?? null, named.get(parts.to) ?? null);
    if (ties === undefined || ties === null) return endsOf(null, null);
    const { subject, object, value, about, content } = ties;
    const open = content === null ? openEnd(predicate, 'OBJECT', polarity) : null;
    return endsOf(subject ?? openEnd(predicate, 'SUBJECT', polarity), object ?? value ?? about ?? open);
  }, [claim, parts?.from, parts?.to, named, ties, openEnd]);
}

function endsOf(left: End, right: End): Ends {
  return { left, right, entities: [left, right].filter((end) => end !== null && typeof end !== 'string') };
}

function ClaimHead({ claim, ends }: { readonly claim: Claim; readonly ends: Ends }): ReactNode {
  const { canvas } = useData();
  const { t } = useText();
  const labels = useLabels();
  const { dispatch } = useStore();
  const away = ends.entities.filter(({ id }) => !canvas.entities.has(id)).map(({ id }) => id);
  const { relation } = claim;
  return (
    <header className="relation-head">
      <h2>
        <EndOfClaim end={ends.left} />
        <span className="predicate">
          {' '}
          {labels.ofSubject(claim.predicate, typeof ends.left === 'string' ? null : ends.left)}{' '}
        </span>
        <EndOfClaim end={ends.right} />
      </h2>
      <p className="small">{t('claim.label', { id: claim.id })}</p>
      <div className="card-actions">
        {relation !== null && (
          <button
            type="button"
            className="button"
            onClick={() => dispatch({ type: 'select', selection: { kind: 'relation', id: relation } })}
          >
            {t('claim.back')}
          </button>
        )}
        {away.length > 0 && (
          <button type="button" className="button" onClick={() => dispatch({ type: 'show', ids: away })}>
            <Icon name="plus" />
            {t('evidence.show')}
          </button>
        )}
      </div>
    </header>
  );
}

function EndOfClaim({ end }: { readonly end: End }): ReactNode {
  const { dispatch } = useStore();
  if (end === null) return null;
  if (typeof end === 'string') return <bdi>{end}</bdi>;
  return (
    <button type="button" className="name" onClick={() => dispatch({ type: 'show', ids: [end.id], select: true })}>
      <Localized texts={end.names} />
    </button>
  );
}

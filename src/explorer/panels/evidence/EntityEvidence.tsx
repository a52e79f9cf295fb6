/** The claims about an entity, those with it as participant, and those that it makes. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { PAGE } from '../../api/claims.ts';
import { asAnswerError, useData } from '../../api/data.tsx';
import { ClaimsAroundDocument, ClaimsOfDocument, type ClaimsOfQuery, ClaimsSaidDocument } from '../../api/documents.ts';
import { sendQuery } from '../../api/send-query.ts';
import { Failure } from '../../parts/States.tsx';
import { useView } from '../../state/store.tsx';
import { hasFilters } from '../../state/view.ts';
import { useText } from '../../text/useText.ts';
import { EntityCard } from '../EntityCard.tsx';
import { ClaimList } from './ClaimList.tsx';

/** The API's bound for the items of a timeline is 5,000. */
const ITEMS = 1_000;

export function EntityEvidence({ id }: { readonly id: string }): ReactNode {
  const { through } = useData();
  const { filters } = useView();
  const { t } = useText();
  const about = useQuery({
    queryKey: ['claims of', id, through],
    queryFn: async ({ signal }) => claimsIn(await sendQuery(ClaimsOfDocument, { id, through, first: ITEMS }, signal)),
  });
  const around = useQuery({
    queryKey: ['claims around', id],
    queryFn: async ({ signal }) => idsOf(await sendQuery(ClaimsAroundDocument, { id, page: PAGE }, signal)),
  });
  const said = useQuery({
    queryKey: ['claims said', id],
    queryFn: async ({ signal }) => idsOf(await sendQuery(ClaimsSaidDocument, { id, page: PAGE }, signal)),
  });
  const lists = [about, around, said];
  const failed = lists.find(({ error }) => error !== null);
  const failure = asAnswerError(failed?.error ?? null);
  const shown = new Set(about.data);
  const hint = hasFilters(filters) ? { hint: t('evidence.unfiltered') } : {};
  return (
    <div className="evidence">
      <EntityCard key={id} id={id} />
      {failure !== null && <Failure error={failure} retry={() => void failed?.refetch()} />}
      {lists.some(({ isLoading }) => isLoading) && <p className="busy">{t('graph.busy')}</p>}
      <ClaimList key={`about ${id}`} title={t('evidence.about')} ids={about.data ?? []} folded />
      <ClaimList
        key={`around ${id}`}
        title={t('evidence.around')}
        ids={(around.data ?? []).filter((claim) => !shown.has(claim))}
        folded
        {...hint}
      />
      <ClaimList key={`said ${id}`} title={t('evidence.said')} ids={said.data ?? []} folded {...hint} />
    </div>
  );
}

/** The claims of the timeline's relations, in their order, each once. */
function claimsIn({ timeline }: ClaimsOfQuery): readonly string[] {
  const ids = timeline.edges.flatMap(({ node }) => {
    if (node.__typename === 'Relation') return node.claims.map(({ id }) => id);
    return node.__typename === 'Claim' ? [node.id] : [];
  });
  return [...new Set(ids)];
}

function idsOf({ claims }: { readonly claims: readonly { readonly id: string }[] }): readonly string[] {
  return claims.map(({ id }) => id);
}

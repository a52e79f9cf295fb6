/** The claims of the one type of relation that the filters leave which draw no relation: a list beside the table of those that do. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { asAnswerError, useData } from '../../api/data.tsx';
import { OtherClaimsDocument } from '../../api/documents.ts';
import { sendQuery } from '../../api/send-query.ts';
import { Failure } from '../../parts/States.tsx';
import { useView } from '../../state/store.tsx';
import { useText } from '../../text/useText.ts';
import { ClaimList } from './ClaimList.tsx';

/** The API's bound for the items of a timeline. */
const ITEMS = 5_000;

export function OtherClaims(): ReactNode {
  const { relations } = useView().filters;
  return !relations.but && relations.names.length === 1 ? <OfType /> : null;
}

function OfType(): ReactNode {
  const { through } = useData();
  const { t } = useText();
  const { data, error, refetch } = useQuery({
    queryKey: ['other claims', through],
    queryFn: async ({ signal }) => {
      const { timeline } = await sendQuery(OtherClaimsDocument, { through, first: ITEMS }, signal);
      return timeline.edges.flatMap(({ node }) => (node.__typename === 'Claim' ? [node.id] : []));
    },
  });
  const failure = asAnswerError(error);
  if (failure !== null) return <Failure error={failure} retry={() => void refetch()} />;
  return <ClaimList title={t('evidence.others')} hint={t('search.type.others.hint')} ids={data ?? []} />;
}

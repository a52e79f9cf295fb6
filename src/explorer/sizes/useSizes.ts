/** The score by which the size of an entity's node is drawn, as the reader has chosen it. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useData } from '../api/data.tsx';
import { type Ranking, ScoresDocument } from '../api/documents.ts';
import { sendQuery } from '../api/send-query.ts';
import { useView } from '../state/store.tsx';
import type { Sizing } from '../state/view.ts';
import type { Sizes } from './sizes.ts';

/** The API's bound. Entities after them have the score 0. */
export const MOST_SCORES = 5_000;

const BY: Readonly<Record<Exclude<Sizing, 'canvas'>, Ranking>> = {
  dossier: 'DEGREE',
  pagerank: 'PAGERANK',
  betweenness: 'BETWEENNESS',
};

export interface Sized {
  /** Null while sizes are those of the canvas: because the reader has chosen them, or the answer is not here. */
  readonly sizes: Sizes | null;
  /** The server did not answer: it ranks only a graph that it holds in memory, and within its time. */
  readonly failed: boolean;
}

export function useSizes(): Sized {
  const { sizing } = useView();
  const { canvas, through } = useData();
  const by = sizing === 'canvas' ? null : BY[sizing];
  const { data, isError } = useQuery({
    queryKey: ['scores', by, through],
    queryFn: async ({ signal }) => {
      const { ranking } = await sendQuery(ScoresDocument, { by: by ?? 'DEGREE', through, first: MOST_SCORES }, signal);
      return new Map(ranking.map(({ entity, score }) => [entity.id, score]));
    },
    enabled: by !== null,
    placeholderData: keepPreviousData,
  });
  const scores = by === null || isError ? undefined : data;
  const sizes = useMemo(() => {
    if (scores === undefined) return null;
    const drawn = [...canvas.entities.keys()].map((id) => scores.get(id) ?? 0);
    return { scores, most: Math.max(0, ...drawn) };
  }, [scores, canvas]);
  return { sizes, failed: by !== null && isError };
}

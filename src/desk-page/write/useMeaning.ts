/** What the claim will mean as it is now: its words, its time, and the faults of its columns. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDebounced } from '../../explorer/parts/useDebounced.ts';
import type { Meaning } from '../../desk/contract.ts';
import { readMeaning } from '../api/requests.ts';
import type { Draft } from './draft.ts';

/** Undefined until the first answer. */
export function useMeaning(draft: Draft): Meaning | undefined {
  const text = useDebounced(JSON.stringify({ ...draft.row, document: draft.document }));
  const { data } = useQuery({
    queryKey: ['meaning', text],
    queryFn: async ({ signal }) => await readMeaning(text, signal),
    placeholderData: keepPreviousData,
  });
  return data;
}

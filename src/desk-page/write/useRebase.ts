/** Follows the row of the draft in its file. What nobody changed here is taken from the file at once; of what both changed, the reader decides. */
import { useEffect } from 'react';
import type { DeskRow } from '../../desk/contract.ts';
import { useData } from '../api/data.tsx';
import { useDesk } from '../state/desk.tsx';
import { conflicts, type Draft } from './draft.ts';

/** What the reader has to decide; null: nothing. */
export type Clash = { readonly columns: readonly string[]; readonly now: DeskRow } | 'gone' | null;

export function useRebase(draft: Draft): Clash {
  const { document } = useData();
  const { dispatch } = useDesk();
  const { id, before } = draft;
  const isHere = document !== null && document.id === draft.document;
  const rows = isHere ? [...document.claims, ...document.proposals] : null;
  const now = rows?.find((row) => row.id === id);
  const isOther = now !== undefined && before !== null && now.version !== before.version;
  const columns = isOther ? conflicts(draft, now) : [];
  const isMerged = isOther && columns.length === 0;
  useEffect(() => {
    if (isMerged && now !== undefined) dispatch({ type: 'rebase', row: now });
  }, [isMerged, now, dispatch]);
  if (before !== null && rows !== null && now === undefined) return 'gone';
  return isOther && !isMerged ? { columns, now } : null;
}

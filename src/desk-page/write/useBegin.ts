/** Begins a claim from the selected words, or makes them the passage of the one that is open. */
import { useData } from '../api/data.tsx';
import { useMap } from '../read/useMap.tsx';
import { spansOf } from '../read/word-selection.ts';
import { useDesk } from '../state/desk.tsx';
import type { DeskRow } from '../../desk/contract.ts';
import { draftOf, isTouched, newDraft } from './draft.ts';

export interface Begin {
  readonly begin: () => void;
  /** Opens a claim for changes, or a proposal for changes before it is accepted. */
  readonly change: (row: DeskRow) => void;
}

export function useBegin(): Begin {
  const { document } = useData();
  const { desk, dispatch } = useDesk();
  const map = useMap();
  const { selection, draft, last } = desk;
  return {
    begin: () => {
      if (document === null || map === null || selection === null) return;
      const spans = spansOf(map, selection);
      if (draft === null) dispatch({ type: 'draft', draft: newDraft(document, spans, last) });
      else if (draft.document === document.id) dispatch({ type: 'spans', spans });
    },
    change: (row) => {
      if (document === null || !row.editable || (draft !== null && isTouched(draft))) return;
      const isProposal = document.proposals.some(({ id }) => id === row.id);
      dispatch({ type: 'draft', draft: draftOf(isProposal ? 'ACCEPT' : 'CHANGE', document.id, row) });
    },
  };
}

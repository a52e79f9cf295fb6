/** Changes of the dossier's files: save the draft, accept, reject, undo. A refusal leaves what was typed. */
import { useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { ClaimColumns, DeskRow, SaveOrder } from '../../desk/contract.ts';
import { useData } from '../api/data.tsx';
import { sendOrder, sendUndo } from '../api/requests.ts';
import { TEXT_ID } from '../read/DocumentText.tsx';
import { useDesk } from '../state/desk.tsx';
import { useWords } from '../state/useWords.ts';
import { useDeskText } from '../text/useDeskText.ts';
import { acceptance, draftOf, missing, orderOf, textOf } from './draft.ts';
import { takesObject } from './find-predicates.ts';

export interface Changes {
  readonly isBusy: boolean;
  readonly save: () => Promise<void>;
  /** Opens the proposal for changes if a field is undecided. */
  readonly accept: (proposal: DeskRow) => Promise<void>;
  readonly reject: (proposal: DeskRow, reason: string) => Promise<void>;
  readonly undo: () => Promise<void>;
}

const KEY = ['change'];

export function useChanges(): Changes {
  const { state, document, onSaved } = useData();
  const { desk, dispatch } = useDesk();
  const { find } = useWords();
  const { d } = useDeskText();
  const client = useQueryClient();
  const { mutateAsync } = useMutation({
    mutationKey: KEY,
    mutationFn: async (order: SaveOrder | null) => await (order === null ? sendUndo() : sendOrder(order)),
  });
  const isBusy = useIsMutating({ mutationKey: KEY }) > 0;
  const { draft } = desk;

  /** True if it was written. */
  const change = useCallback(
    async (order: SaveOrder | null, row: ClaimColumns | null): Promise<boolean> => {
      const what = order?.what ?? 'UNDO';
      if (client.isMutating({ mutationKey: KEY }) > 0) return false;
      dispatch({ type: 'refused', refusal: null });
      try {
        const answer = await mutateAsync(order);
        if ('refusal' in answer) {
          dispatch({ type: 'refused', refusal: answer.refusal });
          // Somebody else has changed the files: the page shows them as they are now.
          if (answer.refusal.state !== undefined) await client.invalidateQueries();
          return false;
        }
        const { saved } = answer;
        dispatch({ type: 'written', written: { what, id: saved.id ?? null, difference: saved.difference }, row });
        await onSaved(saved);
        if (saved.id !== undefined && what !== 'REJECT') dispatch({ type: 'open', id: saved.id });
        globalThis.document.getElementById(TEXT_ID)?.focus({ preventScroll: true });
        return true;
      } catch {
        dispatch({ type: 'refused', refusal: { message: d('page.away') } });
        return false;
      }
    },
    [client, dispatch, mutateAsync, onSaved, d],
  );

  return {
    isBusy,
    save: async () => {
      if (draft === null) return;
      const lacks = missing(draft);
      if (lacks.length === 0) await change(orderOf(draft), draft.row);
      else dispatch({ type: 'refused', refusal: { message: lacks.map((what) => d(`missing.${what}`)).join(' ') } });
    },
    accept: async (proposal) => {
      if (document === null) return;
      const word = find('predicates', textOf(proposal.row, 'predicate'));
      const body = acceptance(document.id, proposal, takesObject(word));
      const isWritten = body !== null && (await change(body, proposal.row));
      // What is undecided, or what lint refuses, is for the reviewer to change.
      if (!isWritten) dispatch({ type: 'change', draft: draftOf('ACCEPT', document.id, proposal) });
    },
    reject: async ({ id, version }, reason) => void (await change({ what: 'REJECT', id, version, reason }, null)),
    undo: async () => {
      if (state.undoes !== undefined) await change(null, null);
    },
  };
}

/** The state of the desk for all parts of the page. The draft is kept over a reload of the page. */
import { createContext, type Dispatch, type ReactNode, use, useEffect, useMemo, useReducer } from 'react';
import { invariant } from '../../errors.ts';
import { keepDraft, keptDraft } from '../write/kept-draft.ts';
import { type Action, type Desk, EMPTY, reduce } from './reduce.ts';

const DeskContext = createContext<{ readonly desk: Desk; readonly dispatch: Dispatch<Action> } | null>(null);

export function DeskProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [desk, dispatch] = useReducer(reduce, EMPTY, (empty) => ({ ...empty, draft: keptDraft() }));
  useEffect(() => keepDraft(desk.draft), [desk.draft]);
  const value = useMemo(() => ({ desk, dispatch }), [desk]);
  return <DeskContext value={value}>{children}</DeskContext>;
}

export function useDesk(): { readonly desk: Desk; readonly dispatch: Dispatch<Action> } {
  const context = use(DeskContext);
  invariant(context, 'useDesk was called outside of DeskProvider');
  return context;
}

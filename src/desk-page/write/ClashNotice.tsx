/** The row of the draft was changed or taken away in its file meanwhile: nothing that was typed is lost, and the reader decides. */
import type { ReactNode } from 'react';
import { useDesk } from '../state/desk.tsx';
import { useDeskText } from '../text/useDeskText.ts';
import { type Draft, draftOf } from './draft.ts';
import { useRebase } from './useRebase.ts';

export function ClashNotice({ draft }: { readonly draft: Draft }): ReactNode {
  const { d } = useDeskText();
  const { dispatch } = useDesk();
  const clash = useRebase(draft);
  if (clash === null) return null;
  const isGone = clash === 'gone';
  const mine = (): void => dispatch({ type: 'rebase', row: isGone ? null : clash.now });
  const theirs = (): void => {
    const what = draft.what === 'ADD' ? 'CHANGE' : draft.what;
    dispatch({ type: 'draft', draft: isGone ? null : draftOf(what, draft.document, clash.now) });
  };
  return (
    <div className="failure desk-refusal" role="alert">
      <div>
        <p>{isGone ? d('clash.gone') : d('clash', { columns: clash.columns.join(', ') })}</p>
        <div className="failure-actions">
          <button type="button" className="button" onClick={mine}>
            {d(isGone ? 'clash.again' : 'clash.mine')}
          </button>
          <button type="button" className="button" onClick={theirs}>
            {d(isGone ? 'discard' : 'clash.theirs')}
          </button>
        </div>
      </div>
    </div>
  );
}

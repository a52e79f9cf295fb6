/** Keyboard shortcuts of the whole page, except while the reader types. */
import { useEffect } from 'react';
import { useStore } from '../state/store.tsx';

/** The id of the search box, which `/` focuses. */
export const SEARCH_ID = 'search';

export function useGlobalKeys(onHelp: () => void): void {
  const { view, dispatch } = useStore();
  const { stage } = view;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      const command = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (command && key === 'z') dispatch({ type: event.shiftKey ? 'redo' : 'undo' });
      else if (command && key === 'y') dispatch({ type: 'redo' });
      else if (command || event.altKey) return;
      else if (key === '/') document.getElementById(SEARCH_ID)?.focus();
      else if (key === '?' || key === '؟') onHelp();
      else if (key === 't') dispatch({ type: 'stage', stage: stage === 'graph' ? 'table' : 'graph' });
      else if (key === 'escape') dispatch({ type: 'select', selection: null });
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [dispatch, onHelp, stage]);
}

export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable], dialog, [role="menu"]') !== null
  );
}

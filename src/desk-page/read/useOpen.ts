/** Opens a claim or a proposal by its id: its words are selected, and its card is shown. */
import { useCallback } from 'react';
import { useStore } from '../../explorer/state/store.tsx';
import { useData } from '../api/data.tsx';
import { useDesk } from '../state/desk.tsx';
import { useMap } from './useMap.tsx';
import { selectRange } from './word-selection.ts';

export function useOpen(): (id: string, document?: string) => void {
  const { document } = useData();
  const map = useMap();
  const { dispatch } = useDesk();
  const store = useStore();
  return useCallback(
    (id, of) => {
      if (of !== undefined && of !== document?.id) store.dispatch({ type: 'read', document: of });
      const row = [...(document?.claims ?? []), ...(document?.proposals ?? [])].find((each) => each.id === id);
      const [first] = row?.spans ?? [];
      if (map !== null && first !== undefined) dispatch({ type: 'select', selection: selectRange(map, first) });
      dispatch({ type: 'open', id });
    },
    [document, map, dispatch, store],
  );
}

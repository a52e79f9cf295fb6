/** The arrow down in a field takes what the claim of the nearest passage has there; again, that of the next. */
import type { KeyboardEvent } from 'react';
import { useData } from '../api/data.tsx';
import { useDesk } from '../state/desk.tsx';
import type { Draft } from './draft.ts';
import { nextValues, valuesNear } from './near.ts';

/** `hasNext`: there is something to take. */
export function useNear(
  draft: Draft,
  columns: readonly [string, ...string[]],
): { readonly hasNext: boolean; readonly onKeyDown: (event: KeyboardEvent) => void } {
  const { document } = useData();
  const { dispatch } = useDesk();
  const claims = (document?.claims ?? []).filter(({ id }) => id !== draft.id);
  const next = nextValues(valuesNear(claims, draft.spans, columns), draft.row, columns);
  return {
    hasNext: next !== undefined,
    onKeyDown: (event) => {
      if (event.key !== 'ArrowDown' || event.shiftKey || event.ctrlKey || next === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      for (const column of columns) dispatch({ type: 'column', column, value: next[column] });
    },
  };
}

/** What is lit in the text now: the selection, the passage of the draft, the words that led to a field, the places of a search. */
import { useMemo } from 'react';
import type { DeskDocument, DeskSpan } from '../../desk/contract.ts';
import { useDesk } from '../state/desk.tsx';
import type { Light, Overlay } from './pieces.ts';
import type { TextMap } from './text-map.ts';
import { spansOf } from './word-selection.ts';

export function useOverlays(document: DeskDocument, map: TextMap): readonly Overlay[] {
  const { selection, draft, field, found, opened } = useDesk().desk;
  return useMemo(() => {
    const isHere = draft !== null && draft.document === document.id;
    const id = draft === null ? opened : draft.id;
    const because = document.proposals.find((each) => each.id === id)?.because ?? [];
    return [
      ...lit('FOUND', found),
      ...lit('SELECTED', selection === null ? [] : spansOf(map, selection)),
      ...lit('PASSAGE', isHere ? draft.spans : []),
      ...lit(
        'LIT',
        because.filter((each) => each.field === field),
      ),
    ];
  }, [document, map, selection, draft, field, found, opened]);
}

function lit(light: Light, spans: readonly DeskSpan[]): Overlay[] {
  return spans.map(({ start, end }) => ({ start, end, light }));
}

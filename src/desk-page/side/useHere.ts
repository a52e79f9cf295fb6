/** The claims and proposals of the place that the reader is at: the opened one, else those of the sentence with the selection. */
import { useMemo } from 'react';
import type { DeskRow } from '../../desk/contract.ts';
import { useData } from '../api/data.tsx';
import { rowsIn } from '../read/pieces.ts';
import { useMap } from '../read/useMap.tsx';
import { sentenceOf } from '../read/word-selection.ts';
import { useDesk } from '../state/desk.tsx';

export interface HereRows {
  readonly claims: readonly DeskRow[];
  readonly proposals: readonly DeskRow[];
  /** The proposal that Enter accepts: the opened one, else the first. */
  readonly active: DeskRow | null;
}

const NOTHING: HereRows = { claims: [], proposals: [], active: null };

export function useHere(): HereRows {
  const { document } = useData();
  const { selection, opened } = useDesk().desk;
  const map = useMap();
  return useMemo(() => {
    if (document === null) return NOTHING;
    const [claim, proposal] = [document.claims, document.proposals].map((rows) => rows.find(({ id }) => id === opened));
    if (selection === null || map === null) {
      return {
        claims: claim === undefined ? [] : [claim],
        proposals: proposal === undefined ? [] : [proposal],
        active: proposal ?? null,
      };
    }
    const sentence = map.sentences[sentenceOf(map, selection)];
    if (sentence === undefined) return NOTHING;
    const first = <Row extends DeskRow>(rows: readonly Row[], row: Row | undefined): Row[] =>
      row === undefined ? [...rows] : [row, ...rows.filter((each) => each !== row)];
    const claims = first(rowsIn(sentence, document.claims), claim);
    const proposals = first(rowsIn(sentence, document.proposals), proposal);
    return { claims, proposals, active: proposals[0] ?? null };
  }, [document, selection, opened, map]);
}

/** The marks of the canvas; empty until the matters are loaded, which the graph does not wait for. */
import { useMemo } from 'react';
import { useData } from '../api/data.tsx';
import { useView } from '../state/store.tsx';
import { EVERYTHING } from '../state/view.ts';
import { type Marks, marksOf } from './marks.ts';
import { useMatters } from './useMatters.ts';

/** @param all also of kinds that the reader does not want marked */
export function useMarks(all = false): Marks {
  const { canvas, pending } = useData();
  const { marks } = useView();
  const { matters } = useMatters({ isWanted: !pending });
  const wanted = all ? EVERYTHING : marks;
  return useMemo(() => marksOf(matters ?? [], canvas.relations, wanted), [matters, canvas.relations, wanted]);
}

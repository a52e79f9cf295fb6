/** Why the canvas has nothing to read, which one notice says; other parts then say nothing of it. */
import { useData } from '../api/data.tsx';
import { useView } from '../state/store.tsx';
import { hasFilters } from '../state/view.ts';

/**
 * `relations`: the filters leave no relation of the entities; `entities`: nor any entity; `canvas`: nothing is on the canvas,
 * without filters. Null if there is something, or if that is not known.
 */
export type Nothing = 'relations' | 'entities' | 'canvas' | null;

export function useNothing(): Nothing {
  const { filters, expanded, stage, table } = useView();
  const { canvas, pending, error } = useData();
  // The table of the whole dossier has rows, or says that it has none.
  if (stage === 'table' && table.among === 'dossier') return null;
  if (pending || error !== null || canvas.relations.length + canvas.denied.length > 0) return null;
  const isEmpty = canvas.entities.size === 0;
  if (!hasFilters(filters)) return isEmpty ? 'canvas' : null;
  if (isEmpty) return 'entities';
  // One entity alone has no relation on the canvas, with filters or without, unless its neighbours are wanted.
  return canvas.entities.size + canvas.filtered.size + expanded.length > 1 ? 'relations' : null;
}

/** True if a notice says why the canvas is empty, or that it could not be loaded. */
export function useIsTold(): boolean {
  const nothing = useNothing();
  return useData().error !== null || nothing !== null;
}

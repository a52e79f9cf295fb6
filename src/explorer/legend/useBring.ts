/** Draws what is not on the canvas: the ends of relations of a type, or entities of a type. */
import { useMutation } from '@tanstack/react-query';
import { useData } from '../api/data.tsx';
import { endsOfRelations, entitiesOfType, MOST_DRAWN } from '../api/dossier.ts';
import { isPlan } from '../graph/palette.ts';
import { MODES } from '../../model/mode.ts';
import type { Through } from '../api/documents.ts';
import { useDispatch } from '../state/store.tsx';
import type { EntityType, Status } from '../state/view.ts';

export type Brought =
  | { readonly relations: readonly string[] }
  | { readonly status: readonly Status[] }
  | { readonly entityType: EntityType }
  /** What only plans, or only withdrawn claims, draw. */
  | { readonly only: 'plans' | 'withdrawn' };

/** `bring` draws at most `MOST_DRAWN` entities, and the relations that these have with the others of the canvas. */
export function useBring(): { bring: (what: Brought) => void; failed: boolean } {
  const { canvas, through } = useData();
  const dispatch = useDispatch();
  const { mutate, isError } = useMutation({
    networkMode: 'always',
    mutationFn: async (what: Brought) => await idsOf(what, through, canvas.entities.size),
    onSuccess: (ids) => {
      const others = ids.filter((id) => !canvas.entities.has(id)).slice(0, MOST_DRAWN);
      if (others.length > 0) dispatch({ type: 'show', ids: others });
    },
  });
  return { bring: mutate, failed: isError };
}

async function idsOf(what: Brought, through: Through, drawn: number): Promise<string[]> {
  if ('only' in what) {
    return what.only === 'plans'
      ? await endsOfRelations({ ...through, modes: MODES }, isPlan)
      : await endsOfRelations({ ...through, includeWithdrawn: true }, ({ withdrawn }) => withdrawn);
  }
  if (!('entityType' in what)) return await endsOfRelations({ ...through, ...what });
  // Those on the canvas may be the first.
  const { entityTypes: _entityTypes, ...others } = through;
  return await entitiesOfType(what.entityType, others, drawn + MOST_DRAWN);
}

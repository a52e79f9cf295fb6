/** Lists all relations that some filters let through: in the table, with the ends of the first of them on the canvas. */
import { useState } from 'react';
import { useData } from '../api/data.tsx';
import type { Through } from '../api/documents.ts';
import { endsOfRelations, MOST_DRAWN } from '../api/dossier.ts';
import { useDispatch } from '../state/store.tsx';
import type { Filters } from '../state/view.ts';

interface Listing {
  /**
   * @param filters those of the view that change
   * @param own the same as the API takes them
   * @param document the id of a document that is opened
   */
  readonly list: (filters: Partial<Filters>, own: Through, document?: string) => Promise<void>;
  /** The last one has failed. */
  readonly failed: boolean;
}

export function useListing(): Listing {
  const dispatch = useDispatch();
  const { through } = useData();
  const [failed, setFailed] = useState(false);
  return {
    failed,
    list: async (filters, own, document) => {
      setFailed(false);
      try {
        const ids = (await endsOfRelations({ ...through, ...own })).slice(0, MOST_DRAWN);
        dispatch({ type: 'list', filters, ids, ...(document !== undefined && { document }) });
      } catch {
        setFailed(true);
      }
    },
  };
}

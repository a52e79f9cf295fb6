/** Entities of the dossier and of the draft by their ids, with names in the language of the page. */
import { useMemo } from 'react';
import type { FoundEntity } from '../../desk/contract.ts';
import { type EntityLabel, isEntityLabel } from '../../model/labels.ts';
import { useData } from '../api/data.tsx';
import { newName, useDeskText } from '../text/useDeskText.ts';
import { useDesk } from './desk.tsx';

export interface Names {
  /** The id itself, if the dossier has no such entity. */
  readonly name: (id: string) => string;
  readonly label: (id: string) => EntityLabel | null;
  readonly entity: (id: string) => FoundEntity | undefined;
  readonly isTaken: (id: string) => boolean;
}

export function useNames(): Names {
  const { entities } = useData().state;
  const added = useDesk().desk.draft?.entities;
  const { entityName } = useDeskText();
  return useMemo(() => {
    const own = new Map(entities.map((entity) => [entity.id, entity]));
    const fresh = new Map((added ?? []).map((entity) => [String(entity['id']), entity]));
    const labelOf = (id: string): string => fresh.get(id)?.label ?? own.get(id)?.label ?? '';
    return {
      name: (id) => {
        const [entity, made] = [own.get(id), fresh.get(id)];
        return entity !== undefined ? entityName(entity) : made !== undefined ? newName(made) : id;
      },
      label: (id) => {
        const label = labelOf(id);
        return isEntityLabel(label) ? label : null;
      },
      entity: (id) => own.get(id),
      isTaken: (id) => own.has(id) || fresh.has(id),
    };
  }, [entities, added, entityName]);
}

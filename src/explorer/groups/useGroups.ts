/** The groups of the canvas, and their names. Which dossiers name an entity is asked only to group by them. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { inChunks } from '../api/canvas.ts';
import { useData } from '../api/data.tsx';
import { DossiersOfDocument } from '../api/documents.ts';
import { sendQuery } from '../api/send-query.ts';
import { useView } from '../state/store.tsx';
import { COMMA } from '../text/separators.ts';
import { useLabels, useText } from '../text/useText.ts';
import { type Group, type Groups, groupsOf, NO_GROUPS } from './groups.ts';

/** How many names a group by hand is called by. */
const NAMED = 2;
const NONE: ReadonlyMap<string, readonly string[]> = new Map();

export function useGroups(): Groups {
  const { grouping, groups, ungrouped } = useView();
  const { canvas } = useData();
  const ids = useMemo(() => [...canvas.entities.keys()].toSorted(), [canvas]);
  const { data: dossiersOf } = useQuery({
    queryKey: ['dossiers of', ids],
    queryFn: async ({ signal }) => await loadDossiersOf(ids, signal),
    placeholderData: keepPreviousData,
    enabled: grouping === 'dossier' && ids.length > 0,
  });
  return useMemo(
    () =>
      grouping === 'dossier' && dossiersOf === undefined && groups.length === 0
        ? NO_GROUPS
        : groupsOf(canvas.entities, { grouping, groups, ungrouped }, dossiersOf ?? NONE),
    [canvas, grouping, groups, ungrouped, dossiersOf],
  );
}

/** @throws {AnswerError} */
async function loadDossiersOf(
  ids: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const answers = await inChunks(
    ids,
    async (chunk) => (await sendQuery(DossiersOfDocument, { ids: chunk, first: chunk.length }, signal)).entities,
  );
  return new Map(answers.flat().map((entity) => [entity.id, entity.dossiers.map(({ id }) => id)]));
}

/** The name of a group: of its type, of its dossier, or of its first members. */
export function useGroupName(): (group: Pick<Group, 'by' | 'key' | 'members' | 'type'>) => string {
  const { canvas, start } = useData();
  const { t, own, name, number, language } = useText();
  const labels = useLabels();
  return useMemo(
    () =>
      ({ by, key, members, type }) => {
        if (by === 'type' && type !== null) return labels.entityType(type);
        if (by === 'dossier') return own(start.dossiers.find(({ id }) => id === key)?.titles ?? []) || key;
        const names = members.slice(0, NAMED).map((id) => {
          const entity = canvas.entities.get(id);
          return entity === undefined ? id : name(entity);
        });
        const rest = members.length - names.length;
        const listed = names.join(COMMA[language]);
        return rest === 0 ? listed : t('group.more', { names: listed, rest: number(rest) });
      },
    [canvas, start, t, own, name, number, language, labels],
  );
}

/** What the dossiers have beyond the canvas: counts by type, all relations that the filters let through, and entities to draw. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { AnswerError } from '../../errors.ts';
import { useView } from '../state/store.tsx';
import type { EntityType } from '../state/view.ts';
import { type Canvas, type Entity, EMPTY_CANVAS, MOST_RELATIONS, type Relation } from './canvas.ts';
import { asAnswerError, useData } from './data.tsx';
import {
  EntitiesRankedDocument,
  RelationEndsDocument,
  type RelationEndsQuery,
  RelationsListedDocument,
  type RelationsListedQuery,
  TallyDocument,
  type TallyQuery,
  type Through,
} from './documents.ts';
import { sendQuery } from './send-query.ts';

/** How many entities one click draws: more could not be read. */
export const MOST_DRAWN = 150;
/** Relations in one answer, for its size. */
const PAGE = 500;
/** The API's bound: the ends of as many relations are looked at. */
const ENDS = 5_000;

export type Tally = TallyQuery['tally'];

/**
 * Counts of what passes. Undefined until the answer arrives, which is not waited for, and if the server does not count: the graph is not in
 * its memory.
 */
export function useTally(through: Through): Tally | undefined {
  const { canvas } = useData();
  const { data } = useQuery({
    queryKey: ['tally', through],
    queryFn: async ({ signal }) => (await sendQuery(TallyDocument, { through }, signal)).tally,
    // The canvas comes first.
    enabled: canvas !== EMPTY_CANVAS,
    placeholderData: keepPreviousData,
  });
  return data;
}

export interface Listed {
  /** In the form of a canvas, for tables and exports. */
  readonly canvas: Canvas;
  /** Of all relations, also of those that are not in `canvas`. */
  readonly total: number;
  readonly pending: boolean;
  readonly error: AnswerError | null;
  readonly retry: () => void;
}

/** The relations of the canvas, or all that the filters let through, as the table is switched; at most `MOST_RELATIONS`. */
export function useTableCanvas(): Listed {
  const { table, stage } = useView();
  const data = useData();
  const { through } = data;
  const isOfDossier = stage === 'table' && table.among === 'dossier';
  const {
    data: listed,
    isFetching,
    error,
    refetch,
  } = useQuery({
    queryKey: ['relations listed', through],
    queryFn: async ({ signal }) => await loadListed(through, signal),
    placeholderData: keepPreviousData,
    enabled: isOfDossier,
  });
  if (!isOfDossier) {
    const { canvas, pending, error: failure, retry } = data;
    return { canvas, total: canvas.relations.length, pending, error: failure, retry };
  }
  return {
    canvas: listed?.canvas ?? EMPTY_CANVAS,
    total: listed?.total ?? 0,
    pending: isFetching,
    error: asAnswerError(error),
    retry: () => void refetch(),
  };
}

async function loadListed(through: Through, signal: AbortSignal): Promise<{ canvas: Canvas; total: number }> {
  const relations: Relation[] = [];
  const entities = new Map<string, Entity>();
  let [after, total, hasMore]: [string | null, number, boolean] = [null, 0, true];
  while (hasMore && relations.length < MOST_RELATIONS) {
    const answer: RelationsListedQuery = await sendQuery(
      RelationsListedDocument,
      { through, first: PAGE, after },
      signal,
    );
    const page = answer.relations;
    relations.push(...page.relations);
    for (const { from, to } of page.relations) entities.set(from.id, from).set(to.id, to);
    [after, total, hasMore] = [page.relations.at(-1)?.id ?? null, page.totalCount, page.hasNextPage];
  }
  return { canvas: { ...EMPTY_CANVAS, entities, relations }, total };
}

type Ended = RelationEndsQuery['relations']['relations'][number];

/** The ends of relations, each once, in the order of the relations. @throws {AnswerError} */
export async function endsOfRelations(
  through: Through,
  isWanted: (relation: Ended) => boolean = () => true,
): Promise<string[]> {
  const { relations } = await sendQuery(RelationEndsDocument, { through, first: ENDS });
  return [...new Set(relations.relations.filter(isWanted).flatMap(({ from, to }) => [from.id, to.id]))];
}

/** Entities of a type with relations that pass, those with most first. @throws {AnswerError} */
export async function entitiesOfType(type: EntityType, through: Through, first: number): Promise<string[]> {
  const { ranking } = await sendQuery(EntitiesRankedDocument, { through, types: [type], first });
  return ranking.map(({ entity }) => entity.id);
}

/** Loads the canvas in as few queries as the bounds of the API allow. */
import { AnswerError } from '../../errors.ts';
import { chosen, type View } from '../state/view.ts';
import { type Denied, deniedAmong } from './denied.ts';
import {
  AmongDocument,
  DeniedDocument,
  type EntityFieldsFragment,
  KnownDocument,
  NeighborhoodDocument,
  type RelationFieldsFragment,
  type Through,
} from './documents.ts';
import { sendQuery } from './send-query.ts';

export type Entity = EntityFieldsFragment;
export type Relation = RelationFieldsFragment & { readonly denied?: true };

/** More are not drawn; the page shows how many. */
export const MOST_ENTITIES = 1_500;
export const MOST_RELATIONS = 6_000;
/** The API's bounds: ids in one query, and entities in one answer (for the complexity of the query). */
const IDS = 100;
export const ANSWERED = 2_500;
/** The API's bound for the items of one timeline. */
const ITEMS = 5_000;
/** How many queries run at a time. */
const AT_ONCE = 4;

export interface Canvas {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly relations: readonly Relation[];
  /** What claims only deny, if the reader wants it drawn. */
  readonly denied: readonly Denied[];
  /** The number of neighbours that are not on the canvas, by entity; absent if all are. */
  readonly unseen: ReadonlyMap<string, number>;
  /** The number of entities and relations that do not fit on the canvas. */
  readonly left: { readonly entities: number; readonly relations: number };
  /** An answer was truncated: even more is missing. */
  readonly truncated: boolean;
  /** Entities of the view whose type the filters hide, by id. */
  readonly filtered: ReadonlyMap<string, Entity>;
  /** Ids of the view that are not in the graph. */
  readonly unknown: readonly string[];
}

export const EMPTY_CANVAS: Canvas = {
  entities: new Map(),
  relations: [],
  denied: [],
  unseen: new Map(),
  left: { entities: 0, relations: 0 },
  truncated: false,
  filtered: new Map(),
  unknown: [],
};

type Named = Pick<View, 'shown' | 'expanded' | 'hidden'>;
export type OnCanvas = Named & Pick<View['filters'], 'entityTypes' | 'denied'>;

/** The variables of the first query of a canvas (`neighborhood.graphql`). */
export function questionOf(view: Named, through: Through): { of: string[]; through: Through; first: number } {
  return { of: namedIn(view).slice(0, IDS), through, first: ANSWERED };
}

function namedIn(view: Named): string[] {
  return [...new Set([...view.shown, ...view.expanded])].filter((id) => !view.hidden.includes(id));
}

/** @throws {AnswerError} */
export async function loadCanvas(view: OnCanvas, through: Through, signal: AbortSignal): Promise<Canvas> {
  const named = namedIn(view);
  if (named.length === 0) return EMPTY_CANVAS;
  const { known, unknown, parts } = await around(named, through, signal);
  const found = new Map(parts.flatMap(({ entities }) => entities.map((entity) => [entity.id, entity])));
  const relations = new Map(parts.flatMap((part) => part.relations.map((relation) => [relation.id, relation])));

  const expanded = new Set(view.expanded);
  const passes = (id: string): boolean => chosen(view.entityTypes, found.get(id)?.__typename ?? 'Person');
  const wanted = new Set(known.filter(passes));
  for (const { from, to } of relations.values()) {
    if (expanded.has(from.id) && wanted.has(from.id)) wanted.add(to.id);
    if (expanded.has(to.id) && wanted.has(to.id)) wanted.add(from.id);
  }
  for (const id of view.hidden) wanted.delete(id);
  const drawn = new Set([...wanted].slice(0, MOST_ENTITIES));

  const rim = [...drawn].filter((id) => !known.includes(id));
  const among = await inChunks(rim, async (of) => {
    const { neighborhood } = await sendQuery(AmongDocument, { of, through, first: ANSWERED }, signal);
    return neighborhood;
  });
  for (const relation of among.flatMap((part) => part.relations)) relations.set(relation.id, relation);

  const inside = [...relations.values()].filter(({ from, to }) => drawn.has(from.id) && drawn.has(to.id));
  const nodes = view.denied ? await withoutRelation([...drawn], through, signal) : [];
  const modes = through.modes ?? ['ACTUAL'];
  return {
    entities: new Map([...drawn].flatMap((id) => entry(id, found))),
    relations: inside.toSorted((a, b) => (a.id < b.id ? -1 : 1)).slice(0, MOST_RELATIONS),
    denied: deniedAmong(nodes, modes, (id) => drawn.has(id)),
    unseen: countUnseen(drawn, relations.values()),
    truncated: [...parts, ...among].some(({ truncated }) => truncated),
    left: { entities: wanted.size - drawn.size, relations: Math.max(0, inside.length - MOST_RELATIONS) },
    filtered: new Map(known.filter((id) => !passes(id)).flatMap((id) => entry(id, found))),
    unknown,
  };
}

/** The claims of these entities that give no relation. */
async function withoutRelation(ids: readonly string[], through: Through, signal: AbortSignal) {
  const answers = await inChunks(
    ids,
    async (of) => await sendQuery(DeniedDocument, { of, through, first: ITEMS }, signal),
  );
  return answers.flatMap(({ timeline }) => timeline.edges.map(({ node }) => node));
}

function entry(id: string, found: ReadonlyMap<string, Entity>): [string, Entity][] {
  const entity = found.get(id);
  return entity === undefined ? [] : [[id, entity]];
}

/** Asks around these; ids that the graph does not have are sorted out only when it says that there are some. */
async function around(named: readonly string[], through: Through, signal: AbortSignal) {
  const neighborhoods = async (ids: readonly string[]) =>
    await inChunks(ids, async (of) => {
      const { neighborhood } = await sendQuery(NeighborhoodDocument, { of, through, first: ANSWERED }, signal);
      return neighborhood;
    });
  try {
    return { known: named, unknown: [], parts: await neighborhoods(named) };
  } catch (error) {
    if (!(error instanceof AnswerError && error.code === 'REFUSED')) throw error;
    const answers = await inChunks(named, async (ids) => await sendQuery(KnownDocument, { ids, first: IDS }, signal));
    const there = new Set(answers.flatMap(({ entities }) => entities.map(({ id }) => id)));
    const known = named.filter((id) => there.has(id));
    if (known.length === named.length) throw error;
    return { known, unknown: named.filter((id) => !there.has(id)), parts: await neighborhoods(known) };
  }
}

/** Sends as many ids in one query as the API allows. */
export async function inChunks<T>(
  ids: readonly string[],
  question: (chunk: readonly string[]) => Promise<T>,
): Promise<readonly T[]> {
  const chunks: (readonly string[])[] = [];
  for (let start = 0; start < ids.length; start += IDS) chunks.push(ids.slice(start, start + IDS));
  const answers: T[] = [];
  for (let start = 0; start < chunks.length; start += AT_ONCE) {
    answers.push(...(await Promise.all(chunks.slice(start, start + AT_ONCE).map(question))));
  }
  return answers;
}

function countUnseen(drawn: ReadonlySet<string>, relations: Iterable<Relation>): ReadonlyMap<string, number> {
  const outside = new Map<string, Set<string>>();
  const note = (inner: string, outer: string): void => {
    if (!drawn.has(inner) || drawn.has(outer)) return;
    outside.set(inner, (outside.get(inner) ?? new Set()).add(outer));
  };
  for (const { from, to } of relations) {
    note(from.id, to.id);
    note(to.id, from.id);
  }
  return new Map([...outside].map(([id, others]) => [id, others.size]));
}

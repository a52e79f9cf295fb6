/**
 * The resolvers that Sanad writes itself: each calls a traversal and maps its answer. Generated fields have no resolver
 * here.
 */
import type { GraphQLResolveInfo } from 'graphql';
import type { DisagreementKind, Judgment } from '../model/disagreement.ts';
import type { EntityLabel } from '../model/labels.ts';
import { readForm } from '../model/languages.ts';
import type { DisagreementRecord, EntityRecord, GraphCounts, RelationRecord } from '../graph/port.ts';
import type { FoundChanges, TimeAxis } from '../traversals/changes.ts';
import type { FoundCommon } from '../traversals/common.ts';
import type { FoundSubgraph } from '../traversals/neighborhood.ts';
import type { FoundContradiction } from '../traversals/disagreements.ts';
import type { FoundPath } from '../traversals/paths.ts';
import { DEFAULTS } from '../traversals/question.ts';
import type { Ranked, Ranking } from '../traversals/ranking.ts';
import type { FoundTimeline, TimelineItem } from '../traversals/timeline.ts';
import type { RequestContext, SoughtCopy, SoughtPassage } from './context.ts';
import { partOfDocument } from './part-of-document.ts';
import { pathQueries } from './path-resolvers.ts';
import { positionQueries, positionTypes } from './position-resolvers.ts';
import { proposalResolvers } from './proposals.ts';
import { relationQueries } from './relation-queries.ts';
import { propertiesResolvers } from './relation-resolvers.ts';
import { hitTypes } from './search-resolver.ts';
import { given, givenDay, type GivenDate, type GivenThrough } from './given.ts';

type Context = RequestContext;
type Info = GraphQLResolveInfo;
type Nullable<T> = { readonly [key in keyof T]: T[key] | null };

interface WithThrough {
  readonly through?: GivenThrough | null;
}
interface NeighborhoodArguments extends WithThrough, Nullable<{ readonly depth: number; readonly first: number }> {
  readonly of: readonly string[];
}
interface CommonArguments extends WithThrough, Nullable<{ readonly first: number }> {
  readonly of: readonly string[];
}
interface TimelineArguments extends WithThrough, Nullable<{ readonly first: number }> {
  readonly of?: readonly string[] | null;
  readonly after?: string | null;
}
interface RankingArguments extends WithThrough, Nullable<{ readonly first: number }> {
  readonly by: Ranking;
  readonly types?: readonly EntityLabel[] | null;
}
interface WithDossiers {
  readonly dossiers?: readonly string[] | null;
}
interface ContradictionsArguments extends WithDossiers, Nullable<{ readonly first: number }> {
  readonly about?: readonly string[] | null;
}
interface DisagreementsArguments extends ContradictionsArguments {
  readonly kinds?: readonly DisagreementKind[] | null;
}
interface ChangesArguments extends WithThrough, Nullable<{ readonly axis: TimeAxis }> {
  readonly from: GivenDate;
  readonly to: GivenDate;
}

const query = {
  ...pathQueries,
  entity: async (_root: unknown, { id }: { id: string }, context: Context, info: Info) => {
    const [record] = await context.traversals.entities([id], context.deadline);
    return record === undefined ? null : await context.fill.entity(record, context, info);
  },
  neighborhood: async (
    _root: unknown,
    { of, depth, first, through }: NeighborhoodArguments,
    { traversals, deadline }: Context,
  ): Promise<FoundSubgraph> =>
    await traversals.neighborhood(
      { of, depth: depth ?? DEFAULTS.depth, first: first ?? DEFAULTS.first, through: given(through) },
      deadline,
    ),
  contradictions: async (
    _root: unknown,
    { about, dossiers, first }: ContradictionsArguments,
    { traversals, deadline }: Context,
  ): Promise<readonly FoundContradiction[]> =>
    await traversals.contradictions(
      { about: about ?? undefined, dossiers: dossiers ?? undefined, first: first ?? DEFAULTS.contradictions },
      deadline,
    ),
  disagreements: async (
    _root: unknown,
    { about, kinds, dossiers, first }: DisagreementsArguments,
    { traversals, deadline }: Context,
  ): Promise<readonly DisagreementRecord[]> =>
    await traversals.disagreements(
      {
        about: about ?? undefined,
        kinds: kinds ?? undefined,
        dossiers: dossiers ?? undefined,
        first: first ?? DEFAULTS.contradictions,
      },
      deadline,
    ),
  ranking: async (
    _root: unknown,
    { by, types, first, through }: RankingArguments,
    { traversals, deadline }: Context,
  ): Promise<readonly Ranked[]> =>
    await traversals.ranking(
      { by, types: types ?? undefined, first: first ?? DEFAULTS.ranking, through: given(through) },
      deadline,
    ),
  changes: async (
    _root: unknown,
    { from, to, axis, through }: ChangesArguments,
    { traversals, deadline }: Context,
  ): Promise<FoundChanges> =>
    await traversals.changes(
      { from: givenDay(from), to: givenDay(to), axis: axis ?? 'WORLD', through: given(through) },
      deadline,
    ),
  stats: async (_root: unknown, { dossiers }: WithDossiers, { traversals, deadline }: Context): Promise<GraphCounts> =>
    await traversals.stats(deadline, dossiers ?? undefined),
};

/** The most claims of a relation that a field returns: as many as its edge names in the database. */
const CLAIMS_OF_RELATION = 1_000;

/** The claims of a relation, for both types that have them. */
const evidence = {
  claims: (
    source: Pick<RelationRecord, 'claims'>,
    { after }: { readonly after?: string | null },
    context: Context,
    info: Info,
  ): Promise<unknown>[] => {
    const left = after === undefined || after === null ? source.claims : source.claims.filter((id) => id > after);
    return claims({ claims: left.slice(0, CLAIMS_OF_RELATION) }, {}, context, info);
  },
  claimCount: (source: Pick<RelationRecord, 'claims'>): number => source.claims.length,
  against,
};

const relation = {
  from: async ({ from }: RelationRecord, _arguments: unknown, context: Context, info: Info) =>
    await context.fill.entity(from, context, info),
  to: async ({ to }: RelationRecord, _arguments: unknown, context: Context, info: Info) =>
    await context.fill.entity(to, context, info),
  occasion: async ({ occasion }: RelationRecord, _arguments: unknown, context: Context, info: Info) =>
    occasion === null ? null : await context.fill.entity(occasion, context, info),
  ...evidence,
};

function against(
  source: { readonly against: readonly string[] },
  _arguments: unknown,
  context: Context,
  info: Info,
): Promise<unknown>[] {
  return claims({ claims: source.against }, _arguments, context, info);
}

function claims(
  source: { readonly claims: readonly string[] },
  _arguments: unknown,
  context: Context,
  info: Info,
): Promise<unknown>[] {
  context.deadline.answer.add(source.claims.length);
  return source.claims.map(async (id) => await context.fill.claim(id, context, info));
}

const entities = (
  source: { readonly entities: readonly EntityRecord[] },
  _arguments: unknown,
  context: Context,
  info: Info,
): Promise<unknown>[] => source.entities.map(async (record) => await context.fill.entity(record, context, info));

const entity = async (
  source: { readonly entity: EntityRecord },
  _arguments: unknown,
  context: Context,
  info: Info,
): Promise<unknown> => await context.fill.entity(source.entity, context, info);

interface EdgeSource {
  readonly cursor: string;
  readonly item: TimelineItem;
}

function connectionOf({ items, totalCount, hasNextPage }: FoundTimeline, hasPreviousPage: boolean): object {
  return {
    edges: items.map(({ cursor, ...item }) => ({
      cursor,
      item,
      roles: item.kind === 'CLAIM' ? item.roles : [],
      ...item.bounds,
    })),
    totalCount,
    pageInfo: {
      hasNextPage,
      hasPreviousPage,
      startCursor: items[0]?.cursor ?? null,
      endCursor: items.at(-1)?.cursor ?? null,
    },
  };
}

/** Returns the item with its type name as `timelineType`: the filled data does not contain a type name. */
async function node({ item }: EdgeSource, _arguments: unknown, context: Context, info: Info): Promise<object> {
  if (item.kind === 'RELATION') return { ...item.relation, timelineType: 'Relation' };
  const filled =
    item.kind === 'EVENT'
      ? await context.fill.member('Event', item.entity, context, info)
      : await context.fill.member('Claim', item.claim, context, info);
  return { ...filled, timelineType: item.kind === 'EVENT' ? 'Event' : 'Claim' };
}

/** The resolvers of fields that Sanad adds to the generated schema. */
export const addedResolvers: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  Query: {
    common: async (
      _root: unknown,
      { of, first, through }: CommonArguments,
      { traversals, deadline }: Context,
    ): Promise<readonly FoundCommon[]> =>
      await traversals.common({ of, first: first ?? DEFAULTS.common, through: given(through) }, deadline),
    timeline: async (
      _root: unknown,
      { of, first, after, through }: TimelineArguments,
      { traversals, deadline }: Context,
    ) => {
      const question = {
        of: of ?? undefined,
        first: first ?? DEFAULTS.timeline,
        after: after ?? undefined,
        through: given(through),
      };
      return connectionOf(await traversals.timeline(question, deadline), question.after !== undefined);
    },
  },
  CommonConnection: { entity },
  TimelineEdge: { node },
  RelationProperties: { ...propertiesResolvers, ...evidence },
};

export function addedTypeOf({ timelineType }: { readonly timelineType: string }): string {
  return timelineType;
}

/** Returns an entity that a claim's row names by id. The traversals read its record if it is in the graph. */
async function named(id: string, context: Context, info: Info): Promise<unknown> {
  const record = await context.records.load(id);
  return record === undefined
    ? await context.fill.byId(id, context, info)
    : await context.fill.entity(record, context, info);
}

/** The resolvers that `@neo4j/graphql` adds to the fields of Sanad's type definitions. */
export const resolvers: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  Query: { ...query, ...positionQueries, ...relationQueries },
  ...positionTypes,
  SearchHit: { entity },
  ...hitTypes,
  Relation: relation,
  Path: { length: ({ relations }: FoundPath) => relations.length, entities },
  Subgraph: { entities },
  Ranked: { entity },
  Contradiction: { claims, reasons: ({ reasons }: FoundContradiction) => reasons.map(readForm) },
  Disagreement: {
    reasons: ({ reasons }: DisagreementRecord) => reasons.map(readForm),
    reconciliations: ({ reconciliations }: DisagreementRecord) => reconciliations.map(readForm),
    sides: ({ sides }: DisagreementRecord) => sides.map((ids) => ({ claims: ids })),
  },
  Side: { claims },
  Judgment: {
    by: async ({ by }: Judgment, _arguments: unknown, context: Context, info: Info) => await named(by, context, info),
  },
  Proposal: proposalResolvers,
  Participant: {
    entity: async ({ entityId }: { entityId: string }, _arguments: unknown, context: Context, info: Info) =>
      await named(entityId, context, info),
  },
  AttributionStep: {
    actor: async ({ actorId }: { actorId: string }, _arguments: unknown, context: Context, info: Info) =>
      await named(actorId, context, info),
  },
  DocumentCopy: {
    length: async (copy: SoughtCopy, _arguments: unknown, { documentText }: Context): Promise<number | null> =>
      (await documentText(copy))?.length ?? null,
    text: partOfDocument,
  },
  Passage: {
    document: async ({ documentId }: { documentId: string }, _arguments: unknown, context: Context, info: Info) =>
      await context.fill.byId(documentId, context, info),
    text: async (passage: SoughtPassage, _arguments: unknown, { passageText }: Context): Promise<string | null> =>
      await passageText(passage),
  },
};

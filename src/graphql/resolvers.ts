/** Resolvers of our own: each calls a traversal and maps its answer. What is generated has none here. */
import type { GraphQLResolveInfo } from 'graphql';
import type {
  EntityRecord,
  EntityRef,
  Graph,
  GraphCounts,
  RelationRecord,
  RelationRef,
  Through,
} from '../model/graph.ts';
import { DEFAULTS } from '../traversals/question.ts';
import type { RequestContext } from './context.ts';

/** A relation of an answer, with the state of the graph that its numbers belong to. */
interface RelationSource extends RelationRecord {
  readonly graph: Graph;
}

interface PathSource {
  readonly length: number;
  readonly entities: readonly EntityRecord[];
  readonly relations: readonly RelationSource[];
  readonly weakestOrigins: number;
}

interface SubgraphSource {
  readonly entities: readonly EntityRecord[];
  readonly relations: readonly RelationSource[];
  readonly truncated: boolean;
}

interface PathArguments {
  readonly from: string;
  readonly to: string;
  readonly maxLength: number | null;
  readonly through?: Through | null;
}

interface NeighborhoodArguments {
  readonly of: readonly string[];
  readonly depth: number | null;
  readonly first: number | null;
  readonly through?: Through | null;
}

type Context = RequestContext;
type Info = GraphQLResolveInfo;

const query = {
  entity: async (_root: unknown, { id }: { id: string }, context: Context, info: Info) => {
    const record = await context.traversals.entity(id);
    return record === undefined ? null : await context.fill.entity(record, context, info);
  },
  path: async (
    _root: unknown,
    { from, to, maxLength, through }: PathArguments,
    context: Context,
  ): Promise<PathSource | null> => {
    const answer = await context.traversals.path(
      { from, to, maxLength: maxLength ?? DEFAULTS.maxLength, through: given(through) },
      context.deadline,
    );
    if (answer === undefined) return null;
    const { graph, found } = answer;
    return {
      length: found.relations.length,
      ...elements(graph, found.entities, found.relations),
      weakestOrigins: found.weakestOrigins,
    };
  },
  neighborhood: async (
    _root: unknown,
    { of, depth, first, through }: NeighborhoodArguments,
    context: Context,
  ): Promise<SubgraphSource> => {
    const { graph, found } = await context.traversals.neighborhood(
      { of, depth: depth ?? DEFAULTS.depth, first: first ?? DEFAULTS.first, through: given(through) },
      context.deadline,
    );
    return { ...elements(graph, found.entities, found.relations), truncated: found.truncated };
  },
  stats: async (_root: unknown, _arguments: unknown, context: Context): Promise<GraphCounts> =>
    await context.traversals.stats(),
};

const relation = {
  from: async ({ graph, from }: RelationSource, _arguments: unknown, context: Context, info: Info) =>
    await context.fill.entity(graph.entityRecord(from), context, info),
  to: async ({ graph, to }: RelationSource, _arguments: unknown, context: Context, info: Info) =>
    await context.fill.entity(graph.entityRecord(to), context, info),
  occasion: async ({ graph, occasion }: RelationSource, _arguments: unknown, context: Context, info: Info) =>
    occasion === null ? null : await context.fill.entity(graph.entityRecord(occasion), context, info),
  claims: (source: RelationSource, _arguments: unknown, context: Context, info: Info) =>
    source.claims.map(async (id) => await context.fill.claim(id, context, info)),
};

const entities = (
  source: { entities: readonly EntityRecord[] },
  _arguments: unknown,
  context: Context,
  info: Info,
): unknown[] => source.entities.map(async (record) => await context.fill.entity(record, context, info));

/** An entity that a claim's row names by id: known to the traversals, as a claim's entities are in the graph. */
async function named(id: string, context: Context, info: Info): Promise<unknown> {
  const record = await context.traversals.entity(id);
  return record === undefined
    ? await context.fill.byId(id, context, info)
    : await context.fill.entity(record, context, info);
}

export const resolvers = {
  Query: query,
  Relation: relation,
  Path: { entities },
  Subgraph: { entities },
  Participant: {
    entity: async ({ entityId }: { entityId: string }, _arguments: unknown, context: Context, info: Info) =>
      await named(entityId, context, info),
  },
  AttributionStep: {
    actor: async ({ actorId }: { actorId: string }, _arguments: unknown, context: Context, info: Info) =>
      await named(actorId, context, info),
  },
  Passage: {
    document: async ({ documentId }: { documentId: string }, _arguments: unknown, context: Context, info: Info) =>
      await context.fill.byId(documentId, context, info),
  },
};

function elements(
  graph: Graph,
  found: readonly EntityRef[],
  walked: readonly RelationRef[],
): { entities: EntityRecord[]; relations: RelationSource[] } {
  return {
    entities: found.map((entity) => graph.entityRecord(entity)),
    relations: walked.map((each) => ({ graph, ...graph.relationRecord(each) })),
  };
}

/** `through`, without the nulls that GraphQL allows for what is left out. */
function given(through: Through | null | undefined): Through {
  if (through === null || through === undefined) return {};
  return Object.fromEntries(Object.entries(through).filter(([, value]) => value !== null));
}

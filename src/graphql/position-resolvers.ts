/** The resolvers of positions and congruence. */
import type { GraphQLResolveInfo } from 'graphql';
import type { EntityRecord } from '../graph/port.ts';
import type { FoundPosition } from '../traversals/position-rows.ts';
import type { FoundPropositionPositions } from '../traversals/positions.ts';
import { markCut, wasCut } from '../traversals/cut.ts';
import { DEFAULTS } from '../traversals/question.ts';
import { widthOf } from './answer-count.ts';
import type { RequestContext } from './context.ts';
import { given, type GivenThrough } from './given.ts';

interface PositionsArguments {
  readonly of: string;
  readonly through?: GivenThrough | null;
}

interface CongruenceArguments {
  readonly of: readonly string[];
  readonly first?: number | null;
  readonly through?: GivenThrough | null;
}

/** The propositions are a function, because their values count only if they are selected. */
interface CongruenceSource {
  readonly holders: readonly EntityRecord[];
  readonly congruent: number;
  readonly conflicting: number;
  readonly propositions: () => readonly FoundPropositionPositions[];
}

type Fields<Source> = Readonly<
  Record<string, (source: Source, args: unknown, context: RequestContext, info: GraphQLResolveInfo) => unknown>
>;

export const positionQueries = {
  positions: async (_root: unknown, { of, through }: PositionsArguments, { traversals, deadline }: RequestContext) =>
    await traversals.positions({ of, through: given(through) }, deadline),
  congruence: async (
    _root: unknown,
    { of, first, through }: CongruenceArguments,
    { traversals, deadline }: RequestContext,
  ) => {
    const question = { of, first: first ?? DEFAULTS.congruence, through: given(through) };
    const found = await traversals.congruence(question, deadline);
    return markCut(
      found.map((pair): CongruenceSource => ({ ...pair, propositions: () => pair.propositions })),
      wasCut(found),
    );
  },
};

const one =
  <Source>(entityOf: (source: Source) => EntityRecord | null) =>
  async (source: Source, _args: unknown, context: RequestContext, info: GraphQLResolveInfo): Promise<unknown> => {
    const record = entityOf(source);
    return record === null ? null : await context.fill.entity(record, context, info);
  };

const several =
  <Source>(entitiesOf: (source: Source) => readonly EntityRecord[]) =>
  (source: Source, _args: unknown, context: RequestContext, info: GraphQLResolveInfo): Promise<unknown>[] =>
    entitiesOf(source).map(async (record) => await context.fill.entity(record, context, info));

const propositionPositions: Fields<FoundPropositionPositions> = {
  subject: one(({ subject }) => subject),
  object: one(({ object }) => object),
  occasion: one(({ occasion }) => occasion),
  silent: several(({ silent }) => silent),
};

const position: Fields<FoundPosition> = {
  holder: one(({ holder }) => holder),
  saidBy: several(({ saidBy }) => saidBy),
  claims: ({ claims }, _args, context, info) => {
    context.deadline.answer.add(claims.length);
    return claims.map(async (id) => await context.fill.claim(id, context, info));
  },
};

const congruence: Fields<CongruenceSource> = {
  holders: several(({ holders }) => holders),
  propositions: (source, _args, { deadline }, info) => {
    const propositions = source.propositions();
    const records = propositions.reduce((all, { rows, silent }) => all + 1 + rows.length + silent.length, 0);
    deadline.answer.add(records * widthOf(info));
    return propositions;
  },
};

export const positionTypes = {
  PropositionPositions: propositionPositions,
  Position: position,
  Congruence: congruence,
} as unknown as Readonly<Record<string, Readonly<Record<string, unknown>>>>;

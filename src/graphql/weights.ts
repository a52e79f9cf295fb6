/**
 * What each field weighs: how many values may have to be found for it, below it and on the way to it. Questions that
 * walk the graph have a line of their own; all other fields follow a rule by their type and arguments. What a list
 * holds is taken from its page; what nothing pages counts for the few that such a list usually holds.
 */
import {
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  type GraphQLCompositeType,
  type GraphQLField,
} from 'graphql';
import { DEFAULTS } from '../traversals/question.ts';

/** What a field was asked with, its variables filled in. */
export type FieldArguments = Readonly<Record<string, unknown>>;

/** How many of a page are sent where nothing is said: the `@limit(default)` of every type. */
export const PAGE = 100;
/** As many as a list within something usually holds at most, where nothing is said: of whom one met, what one published. */
const INNER_PAGE = 20;
/** How many a list holds that nothing pages: the claims of a relation, the speakers of a claim. */
const UNPAGED = 3;
/** How many relations a neighbourhood has for each of its entities. */
const RELATIONS_OF_ENTITY = 3;
/** Looking from both ends for one hop. */
const HOP = 200;
/** Looking at every relation once. */
const WHOLE_GRAPH = 10_000;
/** As many words as a vocabulary has, and more. */
const WORDS = 500;

interface Walk {
  /** What finding it takes, whatever is selected. */
  readonly walk: number;
  /** How many times what is selected below is found. */
  readonly found: number;
}

const RANKING_WALKS: Readonly<Record<string, number>> = {
  DEGREE: WHOLE_GRAPH,
  CLAIMS_MADE: WHOLE_GRAPH,
  PAGERANK: 2 * WHOLE_GRAPH,
  // A thread of its own, for as long as the request may take.
  BETWEENNESS: 5 * WHOLE_GRAPH,
};

/** The questions of our own, each by its arguments. */
const WALKS: Readonly<Record<string, (args: FieldArguments) => Walk>> = {
  entity: () => ({ walk: 0, found: 1 }),
  search: ({ first }) => ({ walk: HOP, found: amount(first, DEFAULTS.search) }),
  path: ({ maxLength }) => {
    const hops = amount(maxLength, DEFAULTS.maxLength);
    return { walk: HOP * hops, found: hops + 1 };
  },
  paths: ({ maxLength, first }) => {
    const hops = amount(maxLength, DEFAULTS.maxLength);
    const count = amount(first, DEFAULTS.paths);
    // After each path what is left is searched from each of its hops.
    return { walk: HOP * hops * count, found: (hops + 1) * count };
  },
  neighborhood: ({ depth, first }) => {
    const count = amount(first, DEFAULTS.first);
    return { walk: amount(depth, DEFAULTS.depth) * count, found: count };
  },
  common: ({ of, first }) => ({ walk: HOP * length(of), found: amount(first, DEFAULTS.common) }),
  timeline: ({ of, first }) => ({
    walk: of === undefined || of === null ? WHOLE_GRAPH : HOP * length(of),
    found: amount(first, DEFAULTS.timeline),
  }),
  contradictions: ({ first }) => ({ walk: HOP, found: amount(first, DEFAULTS.contradictions) }),
  ranking: ({ by, first }) => ({
    walk: RANKING_WALKS[String(by)] ?? WHOLE_GRAPH,
    found: amount(first, DEFAULTS.ranking),
  }),
  changes: () => ({ walk: 2 * WHOLE_GRAPH, found: PAGE }),
  vocabulary: () => ({ walk: 0, found: WORDS }),
  stats: () => ({ walk: 0, found: 1 }),
};

/** How many of each stand in one thing that a walk found, where it is not one. */
const WITHIN: Readonly<Record<string, number>> = {
  // As long as the path, which is counted there.
  'Path.entities': 1,
  'Path.relations': 1,
  'Subgraph.entities': 1,
  'Subgraph.relations': RELATIONS_OF_ENTITY,
  'GraphDiff.began': 1,
  'GraphDiff.ended': 1,
};

/** Whether a field of the root is a question that walks the graph. */
export function isWalk(name: string): boolean {
  return Object.hasOwn(WALKS, name);
}

/** Which rule weighs a field. */
export type Rule = 'introspection' | 'walk' | 'within' | 'value' | 'page' | 'edges' | 'unpaged' | 'object';

type Field = GraphQLField<unknown, unknown>;

/** A schema has many thousand fields, and a request asks for the same few. */
const known = new WeakMap<Field, Rule>();

/** The rule of a field; undefined where none weighs it: a question of our own that has no line above. */
export function ruleOf(type: GraphQLCompositeType, field: Field): Rule | undefined {
  const rule = known.get(field) ?? findRule(type, field);
  if (rule !== undefined) known.set(field, rule);
  return rule;
}

function findRule(type: GraphQLCompositeType, field: Field): Rule | undefined {
  if (type.name.startsWith('__') || field.name.startsWith('__')) return 'introspection';
  if (`${type.name}.${field.name}` in WITHIN) return 'within';
  const named = getNamedType(field.type);
  const isPage = field.args.some(({ name }) => name === 'limit');
  const isConnection = field.name.endsWith('Connection') && field.args.some(({ name }) => name === 'first');
  if (isPage || isConnection) return 'page';
  if (type.name === 'Query') return isWalk(field.name) ? 'walk' : undefined;
  if (isLeafType(named)) return 'value';
  if (!isListType(getNullableType(field.type))) return 'object';
  return field.name === 'edges' ? 'edges' : 'unpaged';
}

/** The weight of a field with what is selected below it; undefined where no rule weighs it. */
export function weightOf(
  type: GraphQLCompositeType,
  field: Field,
  args: FieldArguments,
  below: number,
): number | undefined {
  switch (ruleOf(type, field)) {
    case 'introspection':
      return 0;
    case 'walk': {
      const { walk, found } = WALKS[field.name]?.(args) ?? { walk: 0, found: 1 };
      return 1 + walk + found * below + listed(args);
    }
    case 'within':
      return (WITHIN[`${type.name}.${field.name}`] ?? 1) * below;
    case 'page':
      return 1 + pageOf(args, type.name === 'Query' ? PAGE : INNER_PAGE) * Math.max(1, below) + listed(args);
    case 'edges':
      return below;
    case 'unpaged':
      return 1 + UNPAGED * below;
    case 'value':
    case 'object':
      return 1 + below;
    default:
      return undefined;
  }
}

/** How many a page may hold: what was asked for, and no more than ids that are named. */
function pageOf({ limit, first, where }: FieldArguments, usual: number): number {
  const page = amount(limit ?? first, usual);
  const id = fieldOf(fieldOf(where, 'id'), 'in') ?? fieldOf(fieldOf(where, 'id'), 'eq');
  if (Array.isArray(id)) return Math.min(page, id.length);
  return typeof id === 'string' ? Math.min(page, 1) : page;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

/** How many values the lists of all arguments hold. */
function listed(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? value.length : 0;
  return Object.values(value).reduce<number>((all, each) => all + listed(each), own);
}

function amount(given: unknown, fallback: number): number {
  return typeof given === 'number' ? Math.max(0, given) : fallback;
}

function length(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}

/**
 * The weight of each field: an estimate of how many values the server must find for the field and the fields below it.
 * `WALKS` holds a formula for each query that walks the graph. All other fields follow a rule by their type and
 * arguments. A list with `limit` or `first` counts as many items as its page; any other list counts the few items that
 * such a list usually holds.
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

/** The arguments of a field, with the values of variables. */
export type FieldArguments = Readonly<Record<string, unknown>>;

/** The page size of a request without `limit`: the `@limit(default)` of every type. */
export const PAGE = 100;
/** The usual largest length of an inner list without `limit`, such as the documents of an organization. */
export const INNER_PAGE = 20;
/** The usual length of a list without paging, such as the claims of a relation or the speakers of a claim. */
export const UNPAGED = 3;
/** The usual number of relations for each entity of a neighbourhood. */
const RELATIONS_OF_ENTITY = 3;
/** The weight of one hop of a search from both ends. */
const HOP = 200;
/** The weight of reading every relation once. */
const WHOLE_GRAPH = 10_000;
/** The usual number of claims that date an event. */
const CLAIMS_OF_EVENT = 5;
/** More terms than a vocabulary usually has. */
const WORDS = 500;

interface Walk {
  /** The weight of the walk itself, without the selection. */
  readonly walk: number;
  /** How many results the walk may find. The weight of the selection counts once for each. */
  readonly found: number;
}

/** About how many relations lead from one entity of a path to the next. */
const RELATIONS_OF_STEP = 3;

const RANKING_WALKS: Readonly<Record<string, number>> = {
  DEGREE: WHOLE_GRAPH,
  CLAIMS_MADE: WHOLE_GRAPH,
  PAGERANK: 2 * WHOLE_GRAPH,
  // It occupies a thread of its own, up to the deadline of the request.
  BETWEENNESS: 5 * WHOLE_GRAPH,
};

/** The weight of each query that Sanad resolves itself, computed from its arguments. */
const WALKS: Readonly<Record<string, (args: FieldArguments) => Walk>> = {
  entity: () => ({ walk: 0, found: 1 }),
  search: ({ first }) => ({ walk: HOP, found: amount(first, DEFAULTS.search) }),
  // Names, texts of claims, titles, and the relations of the predicates that the text names.
  searchAll: ({ first }) => ({ walk: 5 * HOP, found: amount(first, DEFAULTS.searchAll) }),
  relations: ({ first }) => ({ walk: WHOLE_GRAPH, found: amount(first, DEFAULTS.relations) }),
  tally: () => ({ walk: WHOLE_GRAPH, found: INNER_PAGE }),
  path: ({ maxLength }) => {
    const hops = amount(maxLength, DEFAULTS.maxLength);
    return { walk: HOP * hops, found: hops + 1 };
  },
  paths: ({ maxLength, first }) => {
    const hops = amount(maxLength, DEFAULTS.maxLength);
    const count = amount(first, DEFAULTS.paths);
    // After each path, the search starts again from each hop of the path.
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
  disagreements: ({ first }) => ({ walk: HOP, found: amount(first, DEFAULTS.contradictions) }),
  positions: () => ({ walk: WHOLE_GRAPH, found: INNER_PAGE }),
  congruence: ({ first }) => ({ walk: WHOLE_GRAPH, found: amount(first, DEFAULTS.congruence) }),
  proposals: ({ first }) => ({ walk: HOP, found: amount(first, DEFAULTS.proposals) }),
  ranking: ({ by, first }) => ({
    walk: RANKING_WALKS[String(by)] ?? WHOLE_GRAPH,
    found: amount(first, DEFAULTS.ranking),
  }),
  changes: () => ({ walk: 2 * WHOLE_GRAPH, found: PAGE }),
  vocabulary: () => ({ walk: 0, found: WORDS }),
  stats: () => ({ walk: 0, found: 1 }),
};

/** How many values each of these fields holds in one result of a walk. */
const WITHIN: Readonly<Record<string, number>> = {
  // The weight of the path counts its length already.
  'Path.entities': 1,
  'Path.relations': 1,
  'Path.steps': 1,
  'PathStep.relations': RELATIONS_OF_STEP,
  'Subgraph.entities': 1,
  'Subgraph.relations': RELATIONS_OF_ENTITY,
  'GraphDiff.began': 1,
  // Each list is as long as `first`.
  'SearchAll.entities': 1,
  'SearchAll.relationTypes': 1,
  'SearchAll.relations': 1,
  'SearchAll.claims': 1,
  'SearchAll.documents': 1,
  'RelationPage.relations': 1,
  'Tally.relationTypes': 1,
  'Tally.entityTypes': 1,
  'Tally.statuses': 1,
  'DisagreementHit.byKind': 1,
  'GraphDiff.ended': 1,
};

/** The weight of each scalar that is longer than others. */
const LONG: Readonly<Record<string, number>> = {
  // Up to 50,000 code points.
  'DocumentCopy.text': 500,
};

/** Returns true if `WALKS` has a formula for this root field. */
export function isWalk(name: string): boolean {
  return Object.hasOwn(WALKS, name);
}

/** How many results a query of `WALKS` may find. */
export function foundBy(name: string, args: FieldArguments): number {
  return WALKS[name]?.(args).found ?? 1;
}

/** The rule by which a field is weighed. */
export type Rule = 'introspection' | 'walk' | 'within' | 'dated' | 'value' | 'page' | 'edges' | 'unpaged' | 'object';

type Field = GraphQLField<unknown, unknown>;

/** Caches rules: a schema has many thousand fields, and requests select the same few. */
const known = new WeakMap<Field, Rule>();

/** Returns the rule of a field, or undefined for a root field that is not generated and has no formula in `WALKS`. */
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
  if (isLeafType(named)) return field.args.some(({ name }) => name === 'through') ? 'dated' : 'value';
  // One text in a few languages.
  if (named.name === 'LocalizedText' || !isListType(getNullableType(field.type))) return 'object';
  return field.name === 'edges' ? 'edges' : 'unpaged';
}

/**
 * Returns the weight of a field with its selection, or undefined if no rule covers the field. `below` is the weight of
 * the selection.
 */
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
    case 'dated':
      return 1 + CLAIMS_OF_EVENT + listed(args);
    case 'value':
      return LONG[`${type.name}.${field.name}`] ?? 1;
    case 'object':
      return 1 + below;
    default:
      return undefined;
  }
}

/** The largest number of items in a page: the requested size, but not more than the ids in the filter. */
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

/** The number of values in all lists of the arguments. */
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

/** The fields of Event and Agreement that claims give: their mode and their four bounds. */
import {
  getArgumentValues,
  Kind,
  type FieldNode,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql';
import { invariant } from '../errors.ts';
import type { EventTime, Through } from '../graph/port.ts';
import type { EntityLabel } from '../model/labels.ts';
import type { RequestContext } from './context.ts';
import { given, type GivenThrough } from './given.ts';

export const EVENT_TIME_LABELS = ['Agreement', 'Event'] as const satisfies readonly EntityLabel[];

const FIELDS: Readonly<Record<keyof EventTime, string>> = {
  mode: `"""
  ACTUAL: the claims that date it say what happened. FUTURE: no claim says that, and they say what will happen. Null: no claim dates it.
  Only claims that pass \`through\` count; if it is absent, those that pass the \`through\` of the query.
  """
  mode(through: Through): Mode`,
  startEarliest: `"It did not begin before this day. The four bounds are computed from the claims that date it: see \`mode\`."
  startEarliest(through: Through): Date`,
  startLatest: `"It had begun by this day."
  startLatest(through: Through): Date`,
  endEarliest: `"It had not ended before this day."
  endEarliest(through: Through): Date`,
  endLatest: `"It had ended by this day."
  endLatest(through: Through): Date`,
};
const NAMES = Object.keys(FIELDS) as (keyof EventTime)[];

/** Returns the names of the fields that claims give a type. */
export function eventTimeFieldNames(label: EntityLabel): readonly string[] {
  return EVENT_TIME_LABELS.some((each) => each === label) ? NAMES : [];
}

/** Returns the definitions of the fields. `@neo4j/graphql` does not know them. */
export function eventTimeTypes(): string[] {
  return EVENT_TIME_LABELS.map((label) => `extend type ${label} {\n  ${Object.values(FIELDS).join('\n  ')}\n}`);
}

type Source = Readonly<Record<string, unknown>>;
interface Arguments {
  readonly through?: GivenThrough | null;
}
type Resolver = GraphQLFieldResolver<Source, RequestContext, Arguments>;

export const eventTimeResolvers: Readonly<Record<string, Readonly<Record<string, Resolver>>>> = Object.fromEntries(
  EVENT_TIME_LABELS.map((label) => [label, Object.fromEntries(NAMES.map((name) => [name, resolverOf(name)]))]),
);

function resolverOf(name: keyof EventTime): Resolver {
  return async ({ id }, { through }, { related }, info) => {
    invariant(typeof id === 'string', 'The time of an event is resolved of an entity whose id is known');
    const asked = through === undefined || through === null ? throughOfQuery(info) : given(through);
    const time = await related.eventTime(id, asked);
    return time?.[name] ?? null;
  };
}

/** The `through` of the root field under which a field is resolved. */
function throughOfQuery(info: GraphQLResolveInfo): Through {
  let { path } = info;
  while (path.prev !== undefined) path = path.prev;
  const node = nodeNamed(String(path.key), info.operation.selectionSet, info);
  const field = info.schema.getQueryType()?.getFields()[node?.name.value ?? ''];
  if (node === undefined || field?.args.some(({ name }) => name === 'through') !== true) return {};
  return given(getArgumentValues(field, node, info.variableValues)['through'] as GivenThrough | undefined);
}

/** The field of a selection with this name in the answer. Fields with one name in the answer have the same arguments. */
function nodeNamed(key: string, { selections }: SelectionSetNode, info: GraphQLResolveInfo): FieldNode | undefined {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      if ((selection.alias ?? selection.name).value === key) return selection;
      continue;
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value];
    const found = fragment === undefined ? undefined : nodeNamed(key, fragment.selectionSet, info);
    if (found !== undefined) return found;
  }
  return undefined;
}

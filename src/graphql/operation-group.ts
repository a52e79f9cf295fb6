/**
 * The group of a GraphQL request, for counting: a fixed list, because names of operations and aliases are chosen by clients, and a
 * counter for each would fill the memory.
 */
import { Kind, type DocumentNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

/** The root fields that Sanad answers itself. */
const ROOT_FIELDS = [
  'changes',
  'common',
  'congruence',
  'contradictions',
  'disagreements',
  'entity',
  'neighborhood',
  'path',
  'paths',
  'proposals',
  'positions',
  'ranking',
  'relations',
  'search',
  'searchAll',
  'stats',
  'tally',
  'timeline',
  'vocabulary',
] as const;

export const OPERATION_GROUPS = [
  ...ROOT_FIELDS,
  /** Fields that `@neo4j/graphql` generates, such as `people`. */
  'lookup',
  /** `__schema`, `__type` and `__typename`. */
  'introspection',
  /** Root fields of more than one group. */
  'several',
  /** The request has no valid operation, or was refused before it was read. */
  'none',
] as const;

export type OperationGroup = (typeof OPERATION_GROUPS)[number];

/** @param operation of a document that was validated: its fragments have no cycles, and its root fields exist */
export function operationGroup(document: DocumentNode, operation: OperationDefinitionNode): OperationGroup {
  const groups = new Set<OperationGroup>();
  const visited = new Set<string>();
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each.selectionSet] as const] : [],
    ),
  );
  const visit = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) groups.add(groupOfField(selection.name.value));
      else if (selection.kind === Kind.INLINE_FRAGMENT) visit(selection.selectionSet);
      else {
        const name = selection.name.value;
        const fragment = fragments.get(name);
        if (fragment === undefined || visited.has(name)) continue;
        visited.add(name);
        visit(fragment);
      }
    }
  };
  visit(operation.selectionSet);
  // Clients add __typename to everything: beside another field it says nothing.
  if (groups.size > 1) groups.delete('introspection');
  const [first = 'none'] = groups;
  return groups.size > 1 ? 'several' : first;
}

function groupOfField(name: string): OperationGroup {
  if (name.startsWith('__')) return 'introspection';
  return ROOT_FIELDS.find((field) => field === name) ?? 'lookup';
}

/**
 * Rewrites a selection before `@neo4j/graphql` reads it. The library does not support relation fields and event times, so the id of the entity
 * replaces each of them, and the field's own resolver reads this id. Aliases of the client are removed, and arguments are
 * completed (page-arguments.ts).
 */
import {
  getArgumentValues,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type ArgumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { keyOf } from './field-key.ts';
import { isConnection, isGeneratedPage, pageArguments } from './page-arguments.ts';

/** The key of the extension that marks a relation field, or a field of the time of an event: it has a resolver that reads an id. */
export const RELATION_FIELD = 'sanadRelationField';

export const ID_FIELD = fieldNamed('id');
const TOTAL_COUNT = fieldNamed('totalCount');

type Type = GraphQLNamedType | undefined;

export function isRelationField(type: Type, name: string): boolean {
  return fieldOf(type, name)?.extensions[RELATION_FIELD] === true;
}

/**
 * Returns the selection of a root field as `@neo4j/graphql` can read it. Each field below it has the alias `keyOf`.
 * @param isCounted whether the total count of a connection is selected too
 */
export function librarySelection(info: GraphQLResolveInfo, isCounted = false): GraphQLResolveInfo {
  const variableValues: Record<string, unknown> = { ...info.variableValues };
  const rewriteSet = (set: SelectionSetNode | undefined, type: Type): SelectionSetNode | undefined =>
    set && { ...set, selections: set.selections.flatMap((selection) => rewrite(selection, type)) };
  const rewrite = (selection: SelectionNode, type: Type): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return rewriteField(selection, type);
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value];
    const { directives } = selection;
    const condition = fragment?.typeCondition;
    const selectionSet = rewriteSet(
      fragment?.selectionSet,
      condition === undefined ? type : info.schema.getType(condition.name.value),
    );
    if (selectionSet === undefined) return [];
    return [
      {
        kind: Kind.INLINE_FRAGMENT,
        selectionSet,
        ...(condition && { typeCondition: condition }),
        ...(directives && { directives }),
      },
    ];
  };
  const rewriteField = (node: FieldNode, type: Type): SelectionNode[] => {
    const field = fieldOf(type, node.name.value);
    const { directives } = node;
    const kept = { kind: Kind.FIELD, name: node.name, ...(directives && { directives }) } as const;
    if (field === undefined) return [kept];
    if (field.extensions[RELATION_FIELD] === true) return [ID_FIELD];
    const inner = getNamedType(field.type);
    const selectionSet = withProperty(rewriteSet(node.selectionSet, inner), inner);
    if (!isGeneratedPage(field)) return [{ ...kept, ...(selectionSet && { selectionSet }) }];
    const args = getArgumentValues(field, node, info.variableValues);
    const complete = pageArguments(field, args, info.schema);
    const alias = { kind: Kind.NAME, value: keyOf(node) } as const;
    const rewritten = { ...kept, alias, arguments: asVariables(complete, variableValues) };
    if (!isConnection(field)) return [{ ...rewritten, ...(selectionSet && { selectionSet }) }];
    // The cursors of a nested connection contain the id of the object. `checkCursor` reads the total count.
    return [{ ...rewritten, selectionSet: withCount(selectionSet, 'after' in complete) }, ID_FIELD];
  };
  const type = getNamedType(info.returnType);
  const fieldNodes = info.fieldNodes.map((node): FieldNode => {
    const selectionSet = withCount(rewriteSet(node.selectionSet, type), isCounted);
    return { kind: Kind.FIELD, name: node.name, selectionSet };
  });
  return { ...info, fieldNodes, variableValues, fragments: {} };
}

/** The library returns null for properties of an edge, and for aggregates, if the selection has only `__typename`. */
function withProperty(set: SelectionSetNode | undefined, type: Type): SelectionSetNode | undefined {
  if (set === undefined || !isObjectType(type) || !/Properties$|Aggregat|^Count$/.test(type.name)) return set;
  return { ...set, selections: [...set.selections, ...firstField(type)] };
}

function firstField(type: Type): FieldNode[] {
  const [field] = isObjectType(type) ? Object.values(type.getFields()) : [];
  if (field === undefined) return [];
  const selections = firstField(getNamedType(field.type));
  const selectionSet = { kind: Kind.SELECTION_SET, selections } as const;
  return [{ ...fieldNamed(field.name), ...(selections.length > 0 && { selectionSet }) }];
}

function withCount(set: SelectionSetNode | undefined, isCounted: boolean): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections: [...(set?.selections ?? []), ...(isCounted ? [TOTAL_COUNT] : [])] };
}

/** Returns arguments whose values are variables, and adds the variables. Their names cannot be names of a client. */
function asVariables(args: Readonly<Record<string, unknown>>, variables: Record<string, unknown>): ArgumentNode[] {
  return Object.entries(args).map(([name, value]) => {
    const variable = `#${Object.keys(variables).length}`;
    variables[variable] = value;
    return {
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: name },
      value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } },
    };
  });
}

/** Returns true if a selection and its fragments contain only the fields `names` and relation fields. */
export function selectsOnly(info: GraphQLResolveInfo, names: readonly string[]): boolean {
  const isCovered = (set: SelectionSetNode | undefined, type: Type): boolean =>
    set === undefined ||
    set.selections.every((selection) => {
      if (selection.kind === Kind.FIELD) {
        return names.includes(selection.name.value) || isRelationField(type, selection.name.value);
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value];
      const condition = fragment?.typeCondition?.name.value;
      return isCovered(fragment?.selectionSet, condition === undefined ? type : info.schema.getType(condition));
    });
  return info.fieldNodes.every(({ selectionSet }) => isCovered(selectionSet, getNamedType(info.returnType)));
}

function fieldOf(type: Type, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

function fieldNamed(name: string): FieldNode {
  return { kind: Kind.FIELD, name: { kind: Kind.NAME, value: name } };
}

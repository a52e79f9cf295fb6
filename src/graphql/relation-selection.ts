/**
 * Selections with relation fields. `@neo4j/graphql` does not support relation fields. So before it reads a selection,
 * each relation field is replaced by the id of the entity, and the field's own resolver reads this id.
 */
import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** The key of the extension that marks a relation field. */
export const RELATION_FIELD = 'sanadRelationField';

/**
 * Selects an entity's id under an alias of Sanad's own: a client may use the name `id` as an alias of another
 * field.
 */
export const ID_ALIAS = 'sanadId';
export const ID_FIELD: FieldNode = {
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: ID_ALIAS },
  name: { kind: Kind.NAME, value: 'id' },
};

type Type = GraphQLNamedType | undefined;

export function isRelationField(type: Type, name: string): boolean {
  return isObjectType(type) && type.getFields()[name]?.extensions[RELATION_FIELD] === true;
}

/** Returns the selection with each relation field replaced by the id. */
export function withoutRelationFields(info: GraphQLResolveInfo): GraphQLResolveInfo {
  const typeOf = (name: string): Type => info.schema.getType(name);
  const replaceIn = (set: SelectionSetNode, type: Type): SelectionSetNode => {
    const selections = set.selections.map((selection) => replace(selection, type));
    return selections.every((selection, index) => selection === set.selections[index]) ? set : { ...set, selections };
  };
  const replaceBelow = <T extends SelectionNode | FragmentDefinitionNode>(node: T, type: Type): T => {
    const set = 'selectionSet' in node ? node.selectionSet : undefined;
    if (set === undefined) return node;
    const selectionSet = replaceIn(set, type);
    return selectionSet === set ? node : { ...node, selectionSet };
  };
  const replace = (selection: SelectionNode, type: Type): SelectionNode => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return replaceBelow(selection, selection.typeCondition ? typeOf(selection.typeCondition.name.value) : type);
    }
    if (isRelationField(type, selection.name.value)) return ID_FIELD;
    return replaceBelow(selection, fieldType(type, selection.name.value));
  };
  const fragments = Object.entries(info.fragments).map(([name, fragment]) => [
    name,
    replaceBelow(fragment, typeOf(fragment.typeCondition.name.value)),
  ]);
  return {
    ...info,
    fieldNodes: info.fieldNodes.map((node) => replaceBelow(node, getNamedType(info.returnType))),
    fragments: Object.fromEntries(fragments) as GraphQLResolveInfo['fragments'],
  };
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

function fieldType(type: Type, name: string): Type {
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
  return field === undefined ? undefined : getNamedType(field.type);
}

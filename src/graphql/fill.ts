/**
 * Fills in data that a traversal does not return. Traversals return ids and scalars. If a request selects generated
 * fields of an entity, claim or document, they are read by id through the generated root field with the same selection.
 * There is one read for each place in the request.
 */
import DataLoader from 'dataloader';
import {
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLField,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { BadInputError, invariant } from '../errors.ts';
import type { ClaimRecord, EntityRecord } from '../graph/port.ts';
import { readForm } from '../model/languages.ts';
import type { Deadline } from '../traversals/question.ts';
import { afterTurns, wholeLists } from './list-turns.ts';
import { ID_FIELD, selectsOnly } from './library-selection.ts';

/** It must not exceed the `@limit(max)` of the types, which would drop rows without an error. */
const BATCH = 500;

const ROOTS: Readonly<Record<string, string>> = {
  Entity: 'entities',
  Actor: 'actors',
  Claim: 'claims',
  Document: 'documents',
  Person: 'people',
  Government: 'governments',
  Militia: 'militias',
  Organization: 'organizations',
  Post: 'posts',
  Agreement: 'agreements',
  Event: 'events',
  Place: 'places',
  Thing: 'things',
};
const ENTITY_SCALARS = ['__typename', 'id', 'name', 'nameAr', 'names', 'aliases', 'kind', 'note'];
/** Of claims and documents. */
const ID_SCALARS = ['__typename', 'id'];

type Filled = Readonly<Record<string, unknown>>;

/**
 * Each request has one. Ids that are requested at one place of the request in one turn of the event loop are read
 * together.
 */
export class Fill {
  readonly #loaders = new Map<string, DataLoader<string, Filled | Error>>();
  readonly #nodes = new WeakMap<FieldNode, number>();
  readonly #narrow = new WeakMap<FieldNode, Map<string, FieldNode>>();
  #nextNode = 0;

  /** Returns an entity that a traversal found. */
  async entity(record: EntityRecord, context: unknown, info: GraphQLResolveInfo): Promise<Filled> {
    if (selectsOnly(info, ENTITY_SCALARS)) return { __resolveType: record.label, ...withNames(record) };
    return await this.byId(record.id, context, info);
  }

  /** Returns a claim whose id alone is known. */
  async claim(id: string, context: unknown, info: GraphQLResolveInfo): Promise<Filled> {
    return selectsOnly(info, ID_SCALARS) ? { id } : await this.byId(id, context, info);
  }

  /** Returns a document whose id alone is known. */
  async document(id: string, context: unknown, info: GraphQLResolveInfo): Promise<Filled> {
    return selectsOnly(info, ID_SCALARS) ? { id } : await this.byId(id, context, info);
  }

  /**
   * Returns a member of a union that the traversal partly read. Fields that are selected for other members are removed
   * from the selection.
   */
  async member(
    type: 'Event' | 'Claim',
    record: EntityRecord | ClaimRecord,
    context: unknown,
    info: GraphQLResolveInfo,
  ): Promise<Filled> {
    const fieldNodes = info.fieldNodes.map((node) => this.#narrowed(node, type, info));
    const returnType = info.schema.getType(type);
    invariant(isObjectType(returnType), `The schema has no type ${type}`);
    const adapted: GraphQLResolveInfo = { ...info, fieldNodes, returnType };
    const known = type === 'Event' ? ENTITY_SCALARS : ID_SCALARS;
    if (!selectsOnly(adapted, known)) return await this.byId(record.id, context, adapted);
    return 'names' in record ? withNames(record) : { ...record };
  }

  /** Reads an object of the field's type by its id. */
  async byId(id: string, context: unknown, info: GraphQLResolveInfo): Promise<Filled> {
    const found = await this.#loader(context, info).load(id);
    if (found instanceof Error) throw found;
    return found;
  }

  #loader(context: unknown, info: GraphQLResolveInfo): DataLoader<string, Filled | Error> {
    const type = getNamedType(info.returnType).name;
    const key = `${type} ${info.fieldNodes.map((node) => this.#numberOf(node)).join(' ')}`;
    let loader = this.#loaders.get(key);
    if (loader === undefined) {
      loader = new DataLoader(async (ids) => await fetchByIds(ids, type, context, info), {
        maxBatchSize: BATCH,
        batchScheduleFn: afterTurns((context as { readonly deadline: Deadline }).deadline),
      });
      this.#loaders.set(key, loader);
    }
    return loader;
  }

  /**
   * Returns the field with its selection for one type. It returns the same node at each call, since nodes identify
   * loaders.
   */
  #narrowed(node: FieldNode, type: string, info: GraphQLResolveInfo): FieldNode {
    const known = this.#narrow.get(node) ?? new Map<string, FieldNode>();
    this.#narrow.set(node, known);
    const narrowed = known.get(type) ?? {
      ...node,
      selectionSet: { kind: Kind.SELECTION_SET, selections: selectionsFor(type, node.selectionSet, info) },
    };
    known.set(type, narrowed);
    return narrowed;
  }

  #numberOf(node: FieldNode): number {
    const known = this.#nodes.get(node);
    if (known !== undefined) return known;
    this.#nodes.set(node, this.#nextNode);
    return this.#nextNode++;
  }
}

/** The record with its names as the API returns them. */
function withNames(record: EntityRecord): Filled {
  return { ...record, names: record.names.map(readForm) };
}

async function fetchByIds(
  ids: readonly string[],
  type: string,
  context: unknown,
  info: GraphQLResolveInfo,
): Promise<(Filled | Error)[]> {
  const root = ROOTS[type];
  const query = info.schema.getQueryType();
  const field: GraphQLField<unknown, unknown> | undefined = root === undefined ? undefined : query?.getFields()[root];
  invariant(root && query && field?.resolve, `Nothing generated answers for ${type}`);
  const fieldNodes = info.fieldNodes.map((node): FieldNode => ({
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: root },
    selectionSet: { kind: Kind.SELECTION_SET, selections: [ID_FIELD, ...(node.selectionSet?.selections ?? [])] },
  }));
  const adapted: GraphQLResolveInfo = {
    ...info,
    fieldName: root,
    parentType: query,
    returnType: field.type,
    fieldNodes,
  };
  const args = { where: { id: { in: ids } }, limit: ids.length };
  // All rows are needed at once, to find each by its id.
  const resolve = wholeLists.get(field.resolve) ?? field.resolve;
  const rows = (await resolve(undefined, args, context, adapted)) as Filled[];
  const byId = new Map(rows.map((row) => [row['id'], row]));
  return ids.map(
    (id) =>
      byId.get(id) ??
      new BadInputError(`'${id}' is no longer in the graph: it was written to while this was answered. Ask again.`),
  );
}

/** Returns the fields of a selection that apply to one object type, with the content of fragments. */
function selectionsFor(
  type: string,
  set: SelectionSetNode | undefined,
  info: GraphQLResolveInfo,
): readonly SelectionNode[] {
  return (set?.selections ?? []).flatMap((selection): readonly SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return [selection];
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value];
    const condition = fragment?.typeCondition?.name.value;
    return condition === undefined || isOf(type, condition, info.schema)
      ? selectionsFor(type, fragment?.selectionSet, info)
      : [];
  });
}

function isOf(type: string, condition: string, schema: GraphQLSchema): boolean {
  const [object, abstract] = [schema.getType(type), schema.getType(condition)];
  return type === condition || (isObjectType(object) && isAbstractType(abstract) && schema.isSubType(abstract, object));
}

/** Checks at start that the schema has each root field that `Fill` needs. */
export function assertRoots(schema: GraphQLResolveInfo['schema']): void {
  const fields = schema.getQueryType()?.getFields() ?? {};
  for (const [type, root] of Object.entries(ROOTS)) {
    invariant(
      fields[root] !== undefined && (isObjectType(schema.getType(type)) || schema.getType(type)),
      `The schema has no ${root} for ${type}`,
    );
  }
}

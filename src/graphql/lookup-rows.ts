/**
 * Estimates how many rows Neo4j reads for a request, before it runs: for each generated list all rows from which a page is taken, and
 * for its conditions (condition-rows.ts) the rows of each list within them.
 */
import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getVariableValues,
  getNullableType,
  isAbstractType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { invariant } from '../errors.ts';
import type { Request } from './complexity.ts';
import { addConditionRows, idsIn, objectOf, PLAN, PLAN_OF_INTERFACE } from './condition-rows.ts';
import { relatedRows, rowsOfType, type Counts, type Rows } from './fan-out.ts';
import { isGeneratedPage } from './page-arguments.ts';
import { foundBy, INNER_PAGE, PAGE, UNPAGED, type FieldArguments } from './weights.ts';

/** To read and sort a row of a list costs half of what it costs to find and read the rows of a condition. */
const READ = 0.5;

export interface LookupRows {
  readonly rows: number;
  /** The part with the most rows, such as `claims(where).documents.some.claims.some`. */
  readonly mostly: string;
}

/** The rows of the parts of a request, and the part that has the most. */
class Parts {
  rows = 0;
  most = { rows: 0, path: '' };

  add(rows: number, path: string): void {
    this.rows += rows;
    // Of parts that are as large, the last one: a condition, and not the list that it restricts.
    if (rows >= this.most.rows) this.most = { rows, path };
  }

  /** Adds the parts of a condition. If none of them has most of the rows, the condition is named as a whole. */
  addAll({ rows, most }: Parts, path: string): void {
    const isOfOnePart = most.rows > rows / 2;
    if (rows === 0) return;
    this.add(isOfOnePart ? most.rows : rows, isOfOnePart ? most.path : path);
    if (isOfOnePart) this.rows += rows - most.rows;
  }
}

type Type = GraphQLNamedType | undefined;
type Field = GraphQLField<unknown, unknown>;

export function lookupRows({ schema, document, operation, variables }: Request, counts: Counts): LookupRows {
  const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  const fragments = new Map(
    document.definitions
      .filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node): [string, FragmentDefinitionNode] => [node.name.value, node]),
  );
  const parts = new Parts();
  const ofSet = (set: SelectionSetNode | undefined, type: Type, rows: Rows, path: string): void => {
    for (const selection of set?.selections ?? []) {
      if (!isIncluded(selection, coerced)) continue;
      if (selection.kind === Kind.FIELD) {
        const field = fieldOf(type, selection.name.value);
        if (field !== undefined && selection.selectionSet !== undefined) ofField(selection, field, type, rows, path);
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      const condition = fragment?.typeCondition?.name.value;
      ofSet(fragment?.selectionSet, condition === undefined ? type : schema.getType(condition), rows, path);
    }
  };
  const ofField = (node: FieldNode, field: Field, type: Type, rows: Rows, above: string): void => {
    const path = above === '' ? field.name : `${above}.${field.name}`;
    const inner = getNamedType(field.type);
    const args = field.args.length > 0 ? getArgumentValues(field, node, coerced) : {};
    const isRoot = type === schema.getQueryType();
    const isPage: boolean = isGeneratedPage(field);
    if (!isPage) {
      ofSet(
        node.selectionSet,
        inner,
        isRoot ? { count: foundBy(field.name, args), areDistinct: true } : below(field, args, rows),
        path,
      );
      return;
    }
    const whereType = getNamedType(field.args.find(({ name }) => name === 'where')?.type);
    invariant(isInputObjectType(whereType), `${path} has no argument where`);
    const ids = idsIn(args['where']) ?? Infinity;
    const all = isRoot
      ? rowsOfType(objectOf(whereType), counts)
      : (relatedRows(type?.name ?? '', field.name, rows, counts) ?? rows.count);
    const read = { count: Math.min(all, rows.count * ids), areDistinct: isRoot };
    const plan = isAbstractType(schema.getType(objectOf(whereType))) ? PLAN_OF_INTERFACE : PLAN;
    parts.add(plan + read.count * READ, path);
    const condition = new Parts();
    addConditionRows(
      args['where'],
      whereType,
      { rows: read, path: `${path}(where)` },
      { schema, counts, add: (part, at) => condition.add(part, at) },
    );
    parts.addAll(condition, `${path}(where)`);
    const page = Math.min(read.count, rows.count * pageOf(args, PAGE));
    ofSet(node.selectionSet, inner, { count: page, areDistinct: isRoot }, path);
  };
  ofSet(operation.selectionSet, schema.getQueryType() ?? undefined, { count: 1, areDistinct: true }, '');
  return { rows: Math.ceil(parts.rows), mostly: parts.most.path };
}

/** The objects below a field that is no generated page: of a connection, a computed list, a relation field, or a traversal's result. */
function below({ name, type, args: { length } }: Field, args: FieldArguments, { count, areDistinct }: Rows): Rows {
  if (name === 'edges' || name === 'node' || name === 'entities' || name === 'entity') return { count, areDistinct };
  const isList = isListType(getNullableType(type));
  if (length > 0) return { count: count * pageOf(args, INNER_PAGE), areDistinct: false };
  return { count: isList ? count * UNPAGED : count, areDistinct: false };
}

/** False for a selection that @skip or @include leaves out. */
function isIncluded(selection: SelectionNode, variables: Readonly<Record<string, unknown>>): boolean {
  return (
    getDirectiveValues(GraphQLSkipDirective, selection, variables)?.['if'] !== true &&
    getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.['if'] !== false
  );
}

function pageOf({ limit, first }: FieldArguments, usual: number): number {
  const page = limit ?? first;
  return typeof page === 'number' ? page : usual;
}

function fieldOf(type: Type, name: string): Field | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

/**
 * What a request may come to, measured before it runs, its variables, fragments and defaults filled in: the sum of the
 * weights of its fields (weights.ts), which docs/decisions/0012-complexity.md explains.
 */
import {
  Kind,
  TypeInfo,
  ValidationContext,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { createComplexityRule } from 'graphql-query-complexity';
import { BadInputError, invariant } from '../errors.ts';
import { weightOf } from './weights.ts';

export interface Complexity {
  readonly complexity: number;
  /** Where most of it comes from, from the root on: `entities.metWith`. */
  readonly mostly: () => string;
}

/** One operation of a document that is valid. */
export interface Request {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Undefined where the variables are not of their types: such a request does not run, and whoever runs it says why.
 * @throws {BadInputError} where an argument cannot be read
 */
export function measureComplexity({ schema, document, operation, variables }: Request): Complexity | undefined {
  const errors: GraphQLError[] = [];
  const context = new ValidationContext(schema, document, new TypeInfo(schema), (error) => errors.push(error));
  const weights = new Map<FieldNode, number>();
  const rule = createComplexityRule({
    maximumComplexity: Infinity,
    variables,
    // Fields and fragments have been counted, in time that grows with the document alone.
    maxQueryNodes: Infinity,
    estimators: [
      ({ type, field, node, args, childComplexity }) => {
        const weight = weightOf(type, field, args, childComplexity);
        invariant(weight !== undefined, `No weight is known of ${type.name}.${field.name}`);
        // A fragment's field may stand in several places: the heaviest counts.
        weights.set(node, Math.max(weight, weights.get(node) ?? 0));
        return weight;
      },
    ],
  })(context);
  // As a rule of validation it would also visit what is not this operation.
  rule.onOperationDefinitionEnter(operation);
  const [fault] = errors;
  if (fault !== undefined && rule.evaluatedNodes === 0) return undefined;
  if (fault !== undefined) throw new BadInputError(fault.message);
  return { complexity: rule.complexity, mostly: () => heaviestOf(document, operation, weights) };
}

function heaviestOf(
  { definitions }: DocumentNode,
  operation: OperationDefinitionNode,
  weights: ReadonlyMap<FieldNode, number>,
): string {
  const fragments = new Map(
    definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION).map((node) => [node.name.value, node]),
  );
  const names: string[] = [];
  for (let set: SelectionSetNode | undefined = operation.selectionSet; set !== undefined;) {
    const [first, ...others] = fieldsOf(set, fragments);
    if (first === undefined) break;
    const of = (node: FieldNode): number => weights.get(node) ?? 0;
    const heaviest: FieldNode = others.reduce((a, b) => (of(b) > of(a) ? b : a), first);
    if (heaviest.selectionSet === undefined && names.length > 0) break;
    names.push(heaviest.name.value);
    set = heaviest.selectionSet;
  }
  return names.join('.');
}

/** The fields of a selection, those of fragments among them, each fragment once. */
function fieldsOf(set: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): FieldNode[] {
  const seen = new Set<string>();
  const fields: FieldNode[] = [];
  const sets = [set];
  for (let next = sets.pop(); next !== undefined; next = sets.pop()) {
    for (const selection of next.selections) {
      if (selection.kind === Kind.FIELD) fields.push(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) sets.push(selection.selectionSet);
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        const fragment = fragments.get(selection.name.value);
        if (fragment !== undefined) sets.push(fragment.selectionSet);
      }
    }
  }
  return fields;
}

/**
 * Computes the complexity of a request before it runs: the sum of the weights of its fields (weights.ts), with the
 * values of variables, fragments and defaults. docs/decisions/0012-complexity.md explains it.
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
  /** Returns the path of the heaviest fields from the root, such as `entities.metWith`. */
  readonly mostly: () => string;
}

/** One operation of a valid document. */
export interface Request {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Returns undefined if a variable has a value of the wrong type: such a request does not run, and Apollo reports the
 * error.
 * @throws {BadInputError} if an argument cannot be read
 */
export function measureComplexity({ schema, document, operation, variables }: Request): Complexity | undefined {
  const errors: GraphQLError[] = [];
  const context = new ValidationContext(schema, document, new TypeInfo(schema), (error) => errors.push(error));
  const weights = new Map<FieldNode, number>();
  const rule = createComplexityRule({
    maximumComplexity: Infinity,
    variables,
    // The bound `fields` was checked before, and that check takes time proportional to the document's size.
    maxQueryNodes: Infinity,
    estimators: [
      ({ type, field, node, args, childComplexity }) => {
        const weight = weightOf(type, field, args, childComplexity);
        invariant(weight !== undefined, `No weight is known of ${type.name}.${field.name}`);
        // A field of a fragment may occur in several places of the request: the largest weight counts.
        weights.set(node, Math.max(weight, weights.get(node) ?? 0));
        return weight;
      },
    ],
  })(context);
  // As a validation rule it would also visit the other operations of the document.
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

/** Returns the fields of a selection, including those of its fragments. Each fragment is read once. */
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

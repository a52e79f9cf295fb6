/**
 * What one request may ask for, checked before it runs, with its variables. Traversals have bounds of their own; the
 * time is bounded by the request's deadline.
 */
import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, type DocumentNode, type FieldNode, type FragmentDefinitionNode, type OperationDefinitionNode, type SelectionSetNode, type ValueNode } from 'graphql';
import { BadInputError, LimitError } from '../errors.ts';

/** The most of each; `extensions.bound` names the one that was exceeded. */
export const REQUEST_BOUNDS = {
  /** Lexical tokens of the document. */
  tokens: 4_000,
  /** Fields within fields. */
  depth: 14,
  /** Objects within objects of one argument. */
  inputDepth: 8,
  /** Fields, those of fragments counted wherever these are spread. */
  fields: 1_500,
  /** `limit` of a list, `first` of a connection. */
  page: 500,
} as const;

type Variables = Readonly<Record<string, unknown>>;

/** Refuses what is beyond the bounds, with an error that names the bound. */
export const boundsPlugin: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, operation, request }) => {
      checkRequest(document, operation, request.variables ?? {});
    },
  }),
};

/** @throws {LimitError | BadInputError} */
export function checkRequest(document: DocumentNode, operation: OperationDefinitionNode | undefined, variables: Variables): void {
  for (const value of Object.values(variables)) exceeds('inputDepth', depthOfJson(value));
  const fragments = new Map(document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION).map((node) => [node.name.value, node]));
  const size = new Measure(fragments, variables).of(operation?.selectionSet);
  exceeds('depth', size.depth);
  exceeds('fields', size.fields);
}

interface Size {
  readonly depth: number;
  readonly fields: number;
}

class Measure {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #variables: Variables;
  /** A fragment is measured once, however often it is spread. */
  readonly #known = new Map<string, Size>();

  constructor(fragments: ReadonlyMap<string, FragmentDefinitionNode>, variables: Variables) {
    this.#fragments = fragments;
    this.#variables = variables;
  }

  of(set: SelectionSetNode | undefined): Size {
    let depth = 0;
    let fields = 0;
    for (const selection of set?.selections ?? []) {
      let size: Size;
      if (selection.kind === Kind.FIELD) {
        // Introspection nests by its nature, and is bounded by the schema.
        if (selection.name.value.startsWith('__')) continue;
        this.#checkArguments(selection);
        const inner = this.of(selection.selectionSet);
        size = { depth: inner.depth + 1, fields: inner.fields + 1 };
      } else if (selection.kind === Kind.INLINE_FRAGMENT) size = this.of(selection.selectionSet);
      else size = this.#ofFragment(selection.name.value);
      depth = Math.max(depth, size.depth);
      fields += size.fields;
    }
    return { depth, fields };
  }

  #ofFragment(name: string): Size {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const size = this.of(this.#fragments.get(name)?.selectionSet);
    this.#known.set(name, size);
    return size;
  }

  #checkArguments(field: FieldNode): void {
    for (const { name, value } of field.arguments ?? []) {
      exceeds('inputDepth', depthOfLiteral(value));
      const isPage = name.value === 'limit' || name.value === 'offset' || (name.value === 'first' && field.name.value.endsWith('Connection'));
      const amount = isPage ? this.#number(value) : undefined;
      if (amount === undefined) continue;
      if (amount < 0) throw new BadInputError(`${field.name.value}(${name.value}: ${amount}): a number of 0 or more is expected.`);
      if (name.value !== 'offset') exceeds('page', amount);
    }
  }

  #number(value: ValueNode): number | undefined {
    if (value.kind === Kind.INT) return Number(value.value);
    const given = value.kind === Kind.VARIABLE ? this.#variables[value.name.value] : undefined;
    return typeof given === 'number' ? given : undefined;
  }
}

function exceeds(bound: keyof typeof REQUEST_BOUNDS, amount: number): void {
  const most = REQUEST_BOUNDS[bound];
  if (amount > most) throw new LimitError(bound, `The bound '${bound}' is ${most}, and this request has ${amount}. Ask for less, or in several requests.`);
}

function depthOfLiteral(value: ValueNode): number {
  if (value.kind === Kind.OBJECT) return 1 + Math.max(0, ...value.fields.map((field) => depthOfLiteral(field.value)));
  return value.kind === Kind.LIST ? Math.max(0, ...value.values.map(depthOfLiteral)) : 0;
}

/** Stops where the bound is passed: hostile JSON may nest deeper than the stack. */
function depthOfJson(value: unknown, above = 0): number {
  if (value === null || typeof value !== 'object' || above > REQUEST_BOUNDS.inputDepth) return above;
  const inner = Array.isArray(value) ? above : above + 1;
  return Object.values(value).reduce<number>((deepest, each) => Math.max(deepest, depthOfJson(each, inner)), inner);
}

/**
 * Checks the bounds of a request, with its variables, before it runs. Traversals check their own bounds. The size of
 * the answer is checked while it is computed (src/traversals/answer-size.ts), and the request's deadline limits its time.
 */
import {
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { BadInputError, LimitError } from '../errors.ts';
import { BOUNDS } from '../traversals/question.ts';
import { Inputs } from './input-size.ts';

/** The bounds of a request. `extensions.bound` of an error names the bound that the request exceeded. */
export const REQUEST_BOUNDS = {
  /** Lexical tokens of the document. */
  tokens: 4_000,
  /** Levels of nested fields. */
  depth: 14,
  /** Levels of nested objects in one argument, with the values of variables. */
  inputDepth: 8,
  /** Objects in all arguments together: Neo4j plans each condition. */
  inputObjects: 250,
  /** Values in one list of an argument, repeated values included. */
  list: BOUNDS.list,
  /** Fields and fragment spreads. The content of a fragment counts at each spread. */
  fields: 1_500,
  /** The sum of the weights of all fields; a field below a list counts for each item of the list (weights.ts). */
  complexity: 250_000,
  /** Rows that Neo4j reads for lists and for the conditions on them, estimated from the counts of the graph (lookup-rows.ts). */
  rows: 250_000,
  /** The fields `__schema` and `__type`. */
  introspection: 4,
  /** Levels of nested lists of fields, interfaces or types in an introspection query. */
  introspectionDepth: 1,
  /** `limit` of a list, `first` of a connection. */
  page: 500,
  /** 33_554_432 (32 MiB): the size of the response body. */
  answerBytes: 33_554_432,
} as const;

export type RequestBound = keyof typeof REQUEST_BOUNDS;

type Variables = Readonly<Record<string, unknown>>;

/**
 * @returns how deep the request is, and whether it reads the schema
 * @throws {LimitError | BadInputError}
 */
export function checkRequest(
  document: DocumentNode,
  operation: OperationDefinitionNode | undefined,
  variables: Variables,
): { readonly depth: number; readonly readsSchema: boolean } {
  if (operation !== undefined && operation.operation !== OperationTypeNode.QUERY) {
    throw new BadInputError(
      `Sanad can only be read: it takes queries, and this is a ${operation.operation}. What a graph holds is written in dossiers; docs/dossier.md shows how.`,
    );
  }
  const fragments = new Map(
    document.definitions
      .filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  const inputs = new Inputs(operation, variables, {
    depth: REQUEST_BOUNDS.inputDepth,
    objects: REQUEST_BOUNDS.inputObjects,
    list: REQUEST_BOUNDS.list,
  });
  const size = new Measure(fragments, inputs).of(operation?.selectionSet);
  for (const bound of ['depth', 'fields', 'introspection', 'inputObjects'] as const) exceeds(bound, size[bound]);
  return { depth: size.depth, readsSchema: size.introspection > 0 };
}

interface Size {
  readonly depth: number;
  readonly fields: number;
  readonly introspection: number;
  /** Levels of nested introspection lists, such as `fields` within `interfaces`. */
  readonly lists: number;
  readonly inputObjects: number;
}

const NOTHING: Size = { depth: 0, fields: 0, introspection: 0, lists: 0, inputObjects: 0 };
const SCHEMA_LISTS = new Set(['fields', 'inputFields', 'interfaces', 'possibleTypes']);

class Measure {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #inputs: Inputs;
  /** Sizes of fragments: each fragment is measured once, even if it is spread often. */
  readonly #known = new Map<string, Size>();

  constructor(fragments: ReadonlyMap<string, FragmentDefinitionNode>, inputs: Inputs) {
    this.#fragments = fragments;
    this.#inputs = inputs;
  }

  of(set: SelectionSetNode | undefined): Size {
    return (set?.selections ?? []).reduce<Size>((all, selection) => {
      if (selection.kind === Kind.FIELD) return sideBySide(all, this.#ofField(selection));
      const inner =
        selection.kind === Kind.INLINE_FRAGMENT
          ? this.of(selection.selectionSet)
          : this.#ofFragment(selection.name.value);
      return sideBySide(all, { ...inner, fields: inner.fields + 1 });
    }, NOTHING);
  }

  #ofField(field: FieldNode): Size {
    const inner = this.of(field.selectionSet);
    const name = field.name.value;
    const all = { ...inner, fields: inner.fields + 1, inputObjects: inner.inputObjects + this.#checkArguments(field) };
    if (name !== '__schema' && name !== '__type') {
      return { ...all, depth: inner.depth + 1, lists: inner.lists + (SCHEMA_LISTS.has(name) ? 1 : 0) };
    }
    exceeds('introspectionDepth', inner.lists);
    // Types contain types, so an introspection query nests deeper than a query for data. It counts as depth 1.
    return { ...all, depth: 1, lists: 0, introspection: inner.introspection + 1 };
  }

  #ofFragment(name: string): Size {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const size = this.of(this.#fragments.get(name)?.selectionSet);
    this.#known.set(name, size);
    return size;
  }

  /** Checks the arguments of a field and returns the number of objects in them. */
  #checkArguments(field: FieldNode): number {
    let objects = 0;
    for (const { name, value } of field.arguments ?? []) {
      const size = this.#inputs.of(value);
      exceeds('inputDepth', size.depth);
      if (size.list > REQUEST_BOUNDS.list) {
        const where = `${field.name.value}(${name.value}: …)`;
        throw new LimitError('list', boundMessage('list', `has a list of ${size.list} in ${where}`));
      }
      objects += size.objects;
      const isPage =
        name.value === 'limit' ||
        name.value === 'offset' ||
        (name.value === 'first' && field.name.value.endsWith('Connection'));
      const amount = isPage ? this.#inputs.number(value) : undefined;
      if (amount === undefined) continue;
      const isOffset = name.value === 'offset';
      if (amount < (isOffset ? 0 : 1)) {
        throw new BadInputError(
          `${field.name.value}(${name.value}: ${amount}): a number of ${isOffset ? '0' : '1'} or more is expected. ${isOffset ? 'Use 0, or leave it out, to begin with the first item.' : 'To count items only, select totalCount of the connection.'}`,
        );
      }
      if (!isOffset && amount > REQUEST_BOUNDS.page) {
        throw new LimitError(
          'page',
          boundMessage('page', `has ${field.name.value}(${name.value}: ${amount})`, `Use a smaller ${name.value}.`),
        );
      }
    }
    return objects;
  }
}

function sideBySide(a: Size, b: Size): Size {
  return {
    depth: Math.max(a.depth, b.depth),
    fields: a.fields + b.fields,
    introspection: a.introspection + b.introspection,
    lists: Math.max(a.lists, b.lists),
    inputObjects: a.inputObjects + b.inputObjects,
  };
}

function exceeds(bound: RequestBound, amount: number): void {
  if (amount > REQUEST_BOUNDS[bound]) throw new LimitError(bound, boundMessage(bound, `has ${amount}`));
}

/** Returns the message for an exceeded bound. `what` completes the sentence "this request …". */
export function boundMessage(
  bound: RequestBound,
  what: string,
  wayOut = 'Ask for less, or in several requests.',
): string {
  return `The bound '${bound}' is ${REQUEST_BOUNDS[bound]}, and this request ${what}. ${wayOut}`;
}

/**
 * Measures the arguments of a request, with the values of variables. Variables are measured without recursion, since a
 * client may nest them deeply.
 */
import { Kind, valueFromASTUntyped, type OperationDefinitionNode, type ValueNode } from 'graphql';

export interface InputSize {
  /** Levels of nested objects. A list within a list counts as a level too. */
  readonly depth: number;
  readonly objects: number;
  /** Length of the longest list. */
  readonly list: number;
}

const EMPTY: InputSize = { depth: 0, objects: 0, list: 0 };

/** The variables of one operation: the values in the request, or their defaults. */
export class Inputs {
  readonly #values: ReadonlyMap<string, unknown>;
  /** Sizes of variables: each variable is measured once, even if it is used often. */
  readonly #known = new Map<string, InputSize>();
  readonly #most: InputSize;

  /** @param most the measuring of a variable stops when it exceeds one of these */
  constructor(
    operation: OperationDefinitionNode | undefined,
    variables: Readonly<Record<string, unknown>>,
    most: InputSize,
  ) {
    this.#most = most;
    this.#values = new Map(
      (operation?.variableDefinitions ?? []).map(({ variable, defaultValue }) => {
        const name = variable.name.value;
        const sent = Object.hasOwn(variables, name) ? variables[name] : undefined;
        return [name, sent !== undefined || defaultValue === undefined ? sent : valueFromASTUntyped(defaultValue)];
      }),
    );
  }

  /** Returns the number in an argument, or undefined if the argument is not a number. */
  number(node: ValueNode): number | undefined {
    if (node.kind === Kind.INT) return Number(node.value);
    const value = node.kind === Kind.VARIABLE ? this.#values.get(node.name.value) : undefined;
    return typeof value === 'number' ? value : undefined;
  }

  /** Measures an argument. It may recurse over literals, since the parser limits their nesting. */
  of(node: ValueNode, inList = false): InputSize {
    if (node.kind === Kind.VARIABLE) return this.#ofVariable(node.name.value);
    if (node.kind === Kind.OBJECT) {
      const { depth, objects, list } = sum(node.fields.map(({ value }) => this.of(value)));
      return { depth: depth + 1, objects: objects + 1, list };
    }
    if (node.kind !== Kind.LIST) return EMPTY;
    const { depth, objects, list } = sum(node.values.map((value) => this.of(value, true)));
    return { depth: depth + (inList ? 1 : 0), objects, list: Math.max(node.values.length, list) };
  }

  #ofVariable(name: string): InputSize {
    const known = this.#known.get(name) ?? this.#ofJson(this.#values.get(name));
    this.#known.set(name, known);
    return known;
  }

  #ofJson(json: unknown): InputSize {
    let deepest = 0;
    let objects = 0;
    let longest = 0;
    const left = [{ value: json, above: 0, inList: false }];
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      const { value, above, inList } = next;
      if (value === null || typeof value !== 'object') continue;
      const isList = Array.isArray(value);
      const depth = isList && !inList ? above : above + 1;
      deepest = Math.max(deepest, depth);
      objects += isList ? 0 : 1;
      if (isList) longest = Math.max(longest, value.length);
      if (deepest > this.#most.depth || objects > this.#most.objects || longest > this.#most.list) break;
      for (const each of Object.values(value) as unknown[]) left.push({ value: each, above: depth, inList: isList });
    }
    return { depth: deepest, objects, list: longest };
  }
}

/** Returns the size of values that stand side by side. */
export function sum(sizes: readonly InputSize[]): InputSize {
  return sizes.reduce(
    (all, { depth, objects, list }) => ({
      depth: Math.max(all.depth, depth),
      objects: all.objects + objects,
      list: Math.max(all.list, list),
    }),
    EMPTY,
  );
}

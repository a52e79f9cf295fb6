/**
 * Evaluates a statement whose values are all plain literals, without Neo4j: `WITH {…} AS shared UNWIND [ … ] AS row MERGE (x:Label {id: row.id})
 * SET x += shared, x += row, x.key = 'value'`. Neo4j would return the same rows (tests/loaded/dossier-plain.test.ts), after it has planned
 * the statement and received each row twice. Neo4j evaluates all other statements.
 */
import { readLiteral, type Literal } from './read-literal.ts';
import type { Part, TableStatement } from './read-statement.ts';
import { isWord, splitAt, type Token } from './token.ts';

/** The values of one row. */
export interface EvaluatedRow {
  /** Offset at which the row begins; if Neo4j made the row, where the statement begins. */
  readonly start: number;
  /** The id of the node, and the values of SET as `value0`, `value1` and so on. */
  readonly result: Readonly<Record<string, unknown>>;
}

type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };
type Variables = ReadonlyMap<string, Value>;

/** Names that are no words of Cypher. */
const PLAIN_NAME =
  /^(?!(?:all|and|any|as|asc|by|case|contains|desc|distinct|else|end|ends|exists|false|in|is|none|not|null|on|or|reduce|row_number|set|single|starts|then|true|unwind|when|where|with|xor)$)[a-z][a-zA-Z0-9]*$/;
const PLAIN_KEY = /^[A-Za-z][A-Za-z0-9]*$/;
const PLAIN_LABEL = /^[A-Z][a-zA-Z]*$/;

/** Returns undefined if Neo4j must evaluate the statement. */
export function evaluatePlainly(statement: TableStatement): EvaluatedRow[] | undefined {
  const { prefix, variable, label, list, start } = statement;
  if (!PLAIN_LABEL.test(label) || !PLAIN_NAME.test(variable)) return undefined;
  const before = readPrefix(prefix);
  if (before === undefined || before.shared.has(variable) || before.row === variable) return undefined;
  if (before.row === undefined) {
    const result = resultOf(statement, before.shared);
    return result && [{ start, result }];
  }
  const rows: EvaluatedRow[] = [];
  const variables = new Map(before.shared);
  for (const row of list?.rows ?? []) {
    if (row.value === undefined) return undefined;
    const result = resultOf(statement, variables.set(before.row, valueOf(row.value)));
    if (result === undefined) return undefined;
    rows.push({ start: row.start, result });
  }
  return rows;
}

interface Prefix {
  /** The maps of WITH, by name. */
  readonly shared: Variables;
  /** The name that UNWIND gives to each row; undefined if there is no UNWIND. */
  readonly row: string | undefined;
}

function readPrefix(tokens: readonly Token[]): Prefix | undefined {
  const unwind = tokens.findIndex((token) => token.depth === 0 && isWord(token, 'UNWIND'));
  const shared = readShared(unwind === -1 ? tokens : tokens.slice(0, unwind));
  if (shared === undefined || unwind === -1) return shared && { shared, row: undefined };
  const [as, row, ...more] = tokens.slice(
    tokens.findIndex(({ depth, text }, at) => at > unwind + 1 && depth === 0 && text === ']') + 1,
  );
  const isPlain = tokens[unwind + 1]?.text === '[' && isWord(as, 'AS') && more.length === 0;
  if (!isPlain || row === undefined || !isNew(row, shared)) return undefined;
  return { shared, row: row.text };
}

/** `WITH {…} AS shared, {…} AS article`, or nothing. */
function readShared(tokens: readonly Token[]): Variables | undefined {
  const shared = new Map<string, Value>();
  const [first, ...rest] = tokens;
  if (first === undefined) return shared;
  if (!isWord(first, 'WITH')) return undefined;
  for (const item of splitAt(rest, ',')) {
    const [name, as] = [item.at(-1), item.at(-2)];
    const value = readLiteral(item.slice(0, -2));
    if (name === undefined || !isWord(as, 'AS') || value === undefined || !isNew(name, shared)) return undefined;
    shared.set(name.text, valueOf(value));
  }
  return shared;
}

function isNew({ kind, text }: Token, known: Variables): boolean {
  return kind === 'word' && PLAIN_NAME.test(text) && !known.has(text);
}

/** The id of the node as `id`, and the values of SET as `value0`, `value1` and so on. */
function resultOf({ id, assignments }: TableStatement, variables: Variables): Record<string, Value> | undefined {
  const idValue = evaluate(id, variables);
  if (idValue === undefined) return undefined;
  const result: Record<string, Value> = { id: idValue };
  for (const [index, { key, value }] of assignments.entries()) {
    const evaluated = evaluate(value, variables);
    if (evaluated === undefined || (key === undefined ? !isMap(evaluated) : !PLAIN_KEY.test(key))) return undefined;
    result[`value${index}`] = evaluated;
  }
  return result;
}

/** A literal, `name` or `name.key`. */
function evaluate({ tokens }: Part, variables: Variables): Value | undefined {
  const [name, point, key, ...more] = tokens;
  const value = name?.kind === 'word' ? variables.get(name.text) : undefined;
  if (value === undefined) {
    const literal = readLiteral(tokens);
    return literal === undefined ? undefined : valueOf(literal);
  }
  if (point === undefined) return value;
  const isKey = point.text === '.' && key?.kind === 'word' && more.length === 0 && PLAIN_KEY.test(key.text);
  if (!isKey || !isMap(value)) return undefined;
  return Object.hasOwn(value, key.text) ? (value[key.text] ?? null) : null;
}

function isMap(value: Value): value is { readonly [key: string]: Value } {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** Integers as Neo4j's driver returns them here: as numbers. */
function valueOf(literal: Literal): Value {
  if (typeof literal === 'bigint') return Number(literal);
  if (literal === null || typeof literal !== 'object' || isWithoutInteger(literal)) return literal;
  if (Array.isArray(literal)) return (literal as readonly Literal[]).map(valueOf);
  return Object.fromEntries(Object.entries(literal).map(([key, value]) => [key, valueOf(value)]));
}

/** Nearly all rows have no integer: their values need no copy. */
function isWithoutInteger(literal: Literal): literal is Value {
  if (literal === null || typeof literal !== 'object') return typeof literal !== 'bigint';
  for (const each of Array.isArray(literal) ? literal : Object.values(literal)) {
    if (!isWithoutInteger(each as Literal)) return false;
  }
  return true;
}

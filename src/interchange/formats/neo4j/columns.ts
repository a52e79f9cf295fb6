/** The columns of a table for Neo4j's importer, with the type of each, and its rows. */
import { BadInputError, invariant } from '../../../errors.ts';
import type { StoredProperties, StoredTypes } from '../../../records/stored-graph.ts';

/** Between the members of a list. Authors cannot type it. */
export const BETWEEN = '\u001F';

/** Types of the importer by those of `valueType()`, without NOT NULL. A list without members may be of texts. */
const TYPES: Readonly<Record<string, string>> = {
  STRING: 'string',
  BOOLEAN: 'boolean',
  INTEGER: 'long',
  FLOAT: 'double',
  DATE: 'date',
  'LIST<STRING>': 'string[]',
  'LIST<NOTHING>': 'string[]',
};

export class Columns {
  /** The type of each property. */
  readonly #types: ReadonlyMap<string, string>;

  /** @throws {InvariantError} if values of a property are of a type that no file holds, or of several */
  constructor(types: StoredTypes) {
    this.#types = new Map([...types].map(([key, found]) => [key, typeOf(key, found)]));
  }

  /** @param first the columns before those of the properties, such as `:ID` */
  head(first: readonly string[]): string {
    return `${[...first, ...[...this.#types].map(([key, type]) => `${key}:${type}`)].join(',')}\n`;
  }

  /** @param first the cells before those of the properties */
  row(first: readonly (string | readonly string[])[], properties: StoredProperties): string {
    const cells = [...first.map(cell), ...[...this.#types.keys()].map((key) => cell(properties[key]))];
    return `${cells.join(',')}\n`;
  }
}

function typeOf(key: string, found: readonly string[]): string {
  const types = new Set(found.map((type) => TYPES[type.replaceAll(' NOT NULL', '')]));
  const [type] = types;
  invariant(type !== undefined && types.size === 1, `The property ${key} has values of the types ${found.join(', ')}`);
  return type;
}

/** @throws {BadInputError} if a member of a list has the sign that separates members */
function cell(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) {
    const texts = value.map(String);
    if (texts.some((text) => text.includes(BETWEEN) || text === '')) {
      throw new BadInputError(
        `A list has a text that is empty or has the sign U+001F, which separates members for Neo4j's importer: ${JSON.stringify(texts)}.`,
      );
    }
    return quoted(texts.join(BETWEEN));
  }
  return typeof value === 'string' ? quoted(value) : JSON.stringify(value);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

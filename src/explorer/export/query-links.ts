/** The view as queries for other tools: the first GraphQL query of the canvas, and the nearest Cypher. */
import type { Through } from '../api/documents.ts';

/** The longest address that Neo4j Browser and our server accept uncut. */
const LONGEST_LINK = 7_000;

/** The address of GraphiQL with a query filled in: behind the hash, so that no server and no log sees it. */
export function graphiqlLink(query: string, variables: object): string {
  return `/graphiql/#${new URLSearchParams({ query, variables: JSON.stringify(variables, null, 2) }).toString()}`;
}

/** A statement of cypher/explore without its header, with values in place of its parameters. */
export function inlineParameters(statement: string, values: Readonly<Record<string, unknown>>): string {
  return statement
    .replaceAll(/^\/\/.*\n/gm, '')
    .replaceAll(/\$(\w+)/g, (parameter, name: string) => (name in values ? literal(values[name]) : parameter))
    .trim();
}

/** The filters that `cypher/explore/among.cypher` supports. */
export function amongValues(ids: readonly string[], through: Through): Record<string, unknown> {
  return {
    of: ids,
    relations: through.relations ?? [],
    status: through.status ?? [],
    minOrigins: through.minOrigins ?? 1,
    modes: through.modes ?? ['ACTUAL'],
  };
}

/** The link to Neo4j Browser with the statement in its editor; undefined if it is too long for an address. */
export function browserLink(statement: string): string | undefined {
  const link = `/browser/?cmd=edit&arg=${encodeURIComponent(statement)}`;
  return link.length <= LONGEST_LINK ? link : undefined;
}

/** A literal of Cypher. Special characters of addresses and strings are written as code points: Browser decodes twice. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'number') return String(value);
  const escaped = String(value).replaceAll(
    /[\\'"&#%+;\p{Cc}]/gu,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
  return `'${escaped}'`;
}

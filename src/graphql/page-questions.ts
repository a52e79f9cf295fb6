/**
 * The questions of the page that read from Neo4j. Neo4j takes up to seconds to plan one of them for the first time after its start, because
 * `@neo4j/graphql` writes long statements; so the server asks them before a reader does.
 */
import { readFile } from 'node:fs/promises';

/** `npm run documents` writes the file from the queries of the page. */
const FILE = new URL('page-questions.json', import.meta.url);

export interface PageQuestion {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What a question may be about: a claim and an entity that there are, so that each question reads what it would for a reader. */
export interface AskedAbout {
  readonly claim: string;
  readonly entity: string;
}

/** In the order in which a reader needs the answers. */
export async function pageQuestions({ claim, entity }: AskedAbout): Promise<PageQuestion[]> {
  const queries = JSON.parse(await readFile(FILE, 'utf8')) as Record<string, string>;
  const of: Readonly<Record<string, string>> = { Claims: claim, ClaimTies: claim, ClaimLinks: claim };
  return Object.entries(queries).map(([name, query]) => ({
    query,
    variables: variablesOf(query, of[name] ?? entity),
  }));
}

/** Each id and each sought text is that of the thing in question, each size of a page is 1; a variable that may be null is left out. */
function variablesOf(query: string, id: string): Readonly<Record<string, unknown>> {
  const values: Readonly<Record<string, unknown>> = { 'ID!': id, '[ID!]!': [id], 'String!': id, 'Int!': 1 };
  const variables: Record<string, unknown> = {};
  for (const [, name = '', type = ''] of query.matchAll(/\$(\w+): (\[?\w+!?\]?!?)/g)) {
    if (type in values) variables[name] = values[type];
  }
  return variables;
}

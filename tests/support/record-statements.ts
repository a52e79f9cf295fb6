/** Records the statements that `@neo4j/graphql` passes to the driver for a query. No database runs them. */
import { graphql, type GraphQLSchema } from 'graphql';
import type { Session } from 'neo4j-driver';
import { lookupsOf, type Lookups } from '../../src/db/lookups.ts';
import { Deadline } from '../../src/traversals/question.ts';

export interface RecordedStatement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** One statement for each root field of the query. All root fields must be generated ones. */
export async function recordStatements(schema: GraphQLSchema, query: string): Promise<RecordedStatement[]> {
  const statements: RecordedStatement[] = [];
  const contextValue = {
    executionContext: recordingLookups(statements),
    transaction: {},
    deadline: new Deadline(60_000),
  };
  const { errors } = await graphql({ schema, source: query, contextValue });
  if (errors?.[0] !== undefined) throw errors[0];
  return statements;
}

/** Lookups that add their statements to a list and find nothing. */
export function recordingLookups(statements: RecordedStatement[]): Lookups {
  const run = async (text: string, parameters: RecordedStatement['parameters'] = {}): Promise<object> => {
    // The library reads the version of the database once.
    if (text.includes('dbms.components')) return { records: [['5.26.0', 'community']], summary: {} };
    statements.push({ text, parameters });
    return { records: [], summary: { counters: { updates: () => ({}) } } };
  };
  const session = {
    executeRead: async (work: (tx: object) => Promise<unknown>) => await work({ run }),
    close: async () => {},
  };
  return lookupsOf(
    () => session as unknown as Session,
    new AbortController().signal,
    () => {},
  );
}

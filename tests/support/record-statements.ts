/** The statements that answer a query, recorded on their way to the driver: no database runs them, and no rows come back. */
import { graphql, type GraphQLSchema } from 'graphql';
import type { Session } from 'neo4j-driver';
import { lookupsOf } from '../../src/db/lookups.ts';
import { Deadline } from '../../src/traversals/question.ts';

export interface RecordedStatement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Of a query whose roots are all generated: one statement for each root. */
export async function recordStatements(schema: GraphQLSchema, query: string): Promise<RecordedStatement[]> {
  const statements: RecordedStatement[] = [];
  const run = async (text: string, parameters: RecordedStatement['parameters'] = {}): Promise<object> => {
    // The library asks once for the version of the database.
    if (text.includes('dbms.components')) return { records: [['5.26.0', 'community']], summary: {} };
    statements.push({ text, parameters });
    return { records: [], summary: { counters: { updates: () => ({}) } } };
  };
  const session = {
    executeRead: async (work: (tx: object) => Promise<unknown>) => await work({ run }),
    close: async () => {},
  };
  const executionContext = lookupsOf(
    () => session as unknown as Session,
    new AbortController().signal,
    () => {},
  );
  const contextValue = { executionContext, transaction: {}, deadline: new Deadline(60_000) };
  const { errors } = await graphql({ schema, source: query, contextValue });
  if (errors?.[0] !== undefined) throw errors[0];
  return statements;
}

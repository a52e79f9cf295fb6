/** The Apollo Server for the current vocabulary. When a dossier adds terms, a server with a new schema replaces it. */
import type { ApolloServer } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { EmptyDatabaseError } from '../errors.ts';
import { termKey, type Vocabulary } from '../model/vocabulary.ts';
import { startApollo, type ApolloSettings } from './apollo.ts';
import type { RequestContext } from './context.ts';
import { buildSchema } from './schema.ts';

/** A schema that was built before the database answered, from the vocabulary that the database probably holds. */
export interface SchemaAhead {
  readonly rows: string;
  readonly schema: GraphQLSchema;
}

export async function buildSchemaAhead(vocabulary: Vocabulary): Promise<SchemaAhead> {
  return { rows: rowsOf(vocabulary), schema: await buildSchema(vocabulary) };
}

export class CurrentApollo {
  readonly #read: () => Promise<Vocabulary>;
  readonly #settings: ApolloSettings;
  #apollo: ApolloServer<RequestContext>;
  #rows: string;

  private constructor(
    read: () => Promise<Vocabulary>,
    settings: ApolloSettings,
    apollo: ApolloServer<RequestContext>,
    rows: string,
  ) {
    this.#read = read;
    this.#settings = settings;
    this.#apollo = apollo;
    this.#rows = rows;
  }

  /**
   * @param ahead a schema that is used instead of building one, if it was built from the vocabulary that `read` returns
   * @throws {EmptyDatabaseError} if the database holds no vocabulary yet
   */
  static async start(
    read: () => Promise<Vocabulary>,
    settings: ApolloSettings,
    ahead?: SchemaAhead,
  ): Promise<CurrentApollo> {
    const vocabulary = await read();
    if (vocabulary.predicates().length === 0) {
      throw new EmptyDatabaseError('The database holds no dossier yet. Load one: sanad load FOLDER.');
    }
    const rows = rowsOf(vocabulary);
    const schema = ahead?.rows === rows ? ahead.schema : await buildSchema(vocabulary);
    return new CurrentApollo(read, settings, await startApollo(schema, settings), rows);
  }

  /**
   * Runs a small query, so that `@neo4j/graphql` makes its one-time reads of the database now and not during the first
   * request.
   */
  async warm(context: RequestContext): Promise<void> {
    await this.#apollo.executeOperation({ query: '{ stats { claims } }' }, { contextValue: context });
  }

  get apollo(): ApolloServer<RequestContext> {
    return this.#apollo;
  }

  /**
   * Builds a new schema if the vocabulary has changed.
   * @returns a function that replaces the current server with the new one
   */
  async follow(): Promise<() => void> {
    const vocabulary = await this.#read();
    const rows = rowsOf(vocabulary);
    if (rows === this.#rows) return () => {};
    const next = await startApollo(await buildSchema(vocabulary), this.#settings);
    return () => {
      const before = this.#apollo;
      this.#apollo = next;
      this.#rows = rows;
      void before.stop();
    };
  }

  async stop(): Promise<void> {
    await this.#apollo.stop();
  }
}

function rowsOf(vocabulary: Vocabulary): string {
  return JSON.stringify(vocabulary.rows.toSorted((a, b) => (termKey(a) < termKey(b) ? -1 : 1)));
}

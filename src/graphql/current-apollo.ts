/** The Apollo Server for the current words. When a dossier adds terms, or uses another predicate, a server with a new schema replaces it. */
import type { ApolloServer } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { EmptyDatabaseError } from '../errors.ts';
import { servedWordsKey, type ServedWords } from '../model/served-words.ts';
import { startApollo, type ApolloSettings } from './apollo.ts';
import type { RequestContext } from './context.ts';
import { pageQuestions, type PageQuestion } from './page-questions.ts';
import { buildSchema } from './schema.ts';

export type { ApolloSettings };

/** A schema that was built before the database answered, from the words that the database probably holds. */
export interface SchemaAhead {
  readonly words: ServedWords;
  readonly wordsKey: string;
  readonly schema: GraphQLSchema;
}

export async function buildSchemaAhead(words: ServedWords): Promise<SchemaAhead> {
  return { words, wordsKey: servedWordsKey(words), schema: await buildSchema(words) };
}

/** What a reader asks about a claim; and a claim and an entity about which the questions of the page are asked. */
const FIRST_QUESTION = `{
  claims(where: { subjects: { some: { id: { eq: "" } } } }, limit: 1) { id }
  claim: claims(limit: 1) {
    id text polarity mode attribution { position act actor { id name } } passages { start end } document { id title }
    subject { id name } object { id name }
  }
}`;

interface FirstAnswer {
  readonly claim?: readonly { readonly id: string; readonly subject: { readonly id: string } | null }[];
}

export class CurrentApollo {
  readonly #read: () => Promise<ServedWords>;
  readonly #settings: ApolloSettings;
  #apollo: ApolloServer<RequestContext>;
  #wordsKey: string;
  /** Those that were not asked yet. */
  #pageQuestions: PageQuestion[] = [];

  private constructor(
    read: () => Promise<ServedWords>,
    settings: ApolloSettings,
    apollo: ApolloServer<RequestContext>,
    wordsKey: string,
  ) {
    this.#read = read;
    this.#settings = settings;
    this.#apollo = apollo;
    this.#wordsKey = wordsKey;
  }

  /**
   * @param ahead a schema that is used instead of building one, if it was built from the words that `read` returns
   * @throws {EmptyDatabaseError} if the database holds no vocabulary yet
   */
  static async start(
    read: () => Promise<ServedWords>,
    settings: ApolloSettings,
    ahead?: SchemaAhead,
  ): Promise<CurrentApollo> {
    const words = await read();
    if (words.vocabulary.predicates().length === 0) {
      throw new EmptyDatabaseError('The database holds no dossier yet. Load one: sanad load FOLDER.');
    }
    const wordsKey = servedWordsKey(words);
    const schema = ahead?.wordsKey === wordsKey ? ahead.schema : await buildSchema(words);
    return new CurrentApollo(read, settings, await startApollo(schema, settings), wordsKey);
  }

  /**
   * Asks for a claim, so that what is slow once is slow now and not during the first request: `@neo4j/graphql` reads the version of the
   * database, and Neo4j plans such a question.
   */
  async warm(context: () => RequestContext): Promise<void> {
    const answer = await this.#ask({ query: FIRST_QUESTION, variables: {} }, context());
    const [claim] = (answer as FirstAnswer | undefined)?.claim ?? [];
    if (claim === undefined) return;
    this.#pageQuestions = await pageQuestions({ claim: claim.id, entity: claim.subject?.id ?? '' });
    const first = this.#pageQuestions.shift();
    if (first !== undefined) await this.#ask(first, context());
  }

  /**
   * Asks the other questions of the page, one after another.
   * @param pause waits until no reader waits for the database
   */
  async warmPage(context: () => RequestContext, pause: () => Promise<void>): Promise<void> {
    for (let next = this.#pageQuestions.shift(); next !== undefined; next = this.#pageQuestions.shift()) {
      await pause();
      await this.#ask(next, context());
    }
  }

  async #ask(question: PageQuestion, contextValue: RequestContext): Promise<unknown> {
    const { body } = await this.#apollo.executeOperation(question, { contextValue });
    return body.kind === 'single' ? body.singleResult.data : undefined;
  }

  get apollo(): ApolloServer<RequestContext> {
    return this.#apollo;
  }

  /**
   * Builds a new schema if the words have changed.
   * @returns a function that replaces the current server with the new one
   */
  async follow(): Promise<() => void> {
    const words = await this.#read();
    const wordsKey = servedWordsKey(words);
    if (wordsKey === this.#wordsKey) return () => {};
    const next = await startApollo(await buildSchema(words), this.#settings);
    return () => {
      const before = this.#apollo;
      this.#apollo = next;
      this.#wordsKey = wordsKey;
      void before.stop();
    };
  }

  async stop(): Promise<void> {
    await this.#apollo.stop();
  }
}

/** The Apollo Server of the vocabulary as it is now: when a dossier brings new words, a new schema takes over. */
import type { ApolloServer } from '@apollo/server';
import { ConfigError } from '../errors.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { startApollo, type ApolloSettings } from './apollo.ts';
import type { RequestContext } from './context.ts';
import { buildSchema } from './schema.ts';

export class CurrentApollo {
  readonly #read: () => Promise<Vocabulary>;
  readonly #settings: ApolloSettings;
  #apollo: ApolloServer<RequestContext>;
  #rows: string;

  private constructor(read: () => Promise<Vocabulary>, settings: ApolloSettings, apollo: ApolloServer<RequestContext>, rows: string) {
    this.#read = read;
    this.#settings = settings;
    this.#apollo = apollo;
    this.#rows = rows;
  }

  /** @throws {ConfigError} where there is no vocabulary yet */
  static async start(read: () => Promise<Vocabulary>, settings: ApolloSettings): Promise<CurrentApollo> {
    const vocabulary = await read();
    if (vocabulary.predicates().length === 0) throw new ConfigError('The database holds no dossier yet. Load one first: npx sanad load seed/us-iraq-2021.');
    return new CurrentApollo(read, settings, await startApollo(await buildSchema(vocabulary), settings), rowsOf(vocabulary));
  }

  get apollo(): ApolloServer<RequestContext> {
    return this.#apollo;
  }

  /** Builds the schema anew if the vocabulary is no longer the one that it was built from. */
  async follow(): Promise<void> {
    const vocabulary = await this.#read();
    const rows = rowsOf(vocabulary);
    if (rows === this.#rows) return;
    const before = this.#apollo;
    this.#apollo = await startApollo(await buildSchema(vocabulary), this.#settings);
    this.#rows = rows;
    await before.stop();
  }

  async stop(): Promise<void> {
    await this.#apollo.stop();
  }
}

function rowsOf(vocabulary: Vocabulary): string {
  return JSON.stringify(vocabulary.rows);
}

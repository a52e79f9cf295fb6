/** A server inside the process of the test, to count its round trips to Neo4j. Its import takes seconds of CPU: use it rarely. */
import { pino } from 'pino';
import { type Config, readConfig } from '../../src/config.ts';
import { Database, type DatabaseAddress } from '../../src/db/database.ts';
import { DatabaseUnavailableError } from '../../src/errors.ts';
import { serve, type Serving } from '../../src/main.ts';
import { type Answer, askAt, type Asking, type Json } from './asking.ts';
import { FROZEN } from './dossier-folders.ts';
import { serverEnvironment } from './services/server-environment.ts';

export interface InProcessServer extends Asking {
  /** The answer, and the number of sessions with Neo4j that it needed. */
  roundTrips(query: string, variables?: Json): Promise<{ trips: number; answer: Answer }>;
  close(): Promise<void>;
}

/** Starts a server on a Neo4j without changing its content. */
export async function serveInProcess(address: DatabaseAddress): Promise<InProcessServer> {
  const database = Database.open(address);
  try {
    const config = readConfig(FROZEN, serverEnvironment(address));
    const serving = await serveAtLast(config, database);
    const asking = askAt(serving.url);
    return {
      ...asking,
      roundTrips: async (query, variables) => {
        const before = database.sessionsOpened;
        const answer = await asking.ask(query, variables);
        return { trips: database.sessionsOpened - before, answer };
      },
      close: async () => {
        await serving.stop();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** On a busy machine Neo4j may not answer within the two seconds of the driver. */
const TRIES = 5;

async function serveAtLast(config: Config, database: Database): Promise<Serving> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await serve(config, database, pino({ level: 'silent' }));
    } catch (error) {
      if (attempt === TRIES || !(error instanceof DatabaseUnavailableError)) throw error;
    }
  }
}

/** A server within the process of the test, to count its round trips to Neo4j. Its import takes seconds of CPU: few suites take it. */
import { pino } from 'pino';
import { type Config, readConfig } from '../../src/config.ts';
import { Database, type DatabaseAddress } from '../../src/db/database.ts';
import { DatabaseUnavailableError } from '../../src/errors.ts';
import { serve, type Serving } from '../../src/main.ts';
import { type Answer, askAt, type Asking, type Json } from './asking.ts';
import { FROZEN } from './dossier-folders.ts';
import { serverEnvironment } from './services/server-environment.ts';

export interface InProcessServer extends Asking {
  /** How many sessions towards Neo4j an answer takes. */
  roundTrips(query: string, variables?: Json): Promise<{ trips: number; answer: Answer }>;
  close(): Promise<void>;
}

/** Over a Neo4j as it is. */
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

/** A busy machine can keep Neo4j from answering within the driver's two seconds. */
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

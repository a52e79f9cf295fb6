/** A server within the process of the test, to count its round trips to Neo4j. Its import takes seconds of CPU: few suites take it. */
import { pino } from 'pino';
import { readConfig } from '../../src/config.ts';
import { Database, type DatabaseAddress } from '../../src/db/database.ts';
import { serve } from '../../src/main.ts';
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
    const serving = await serve(config, database, pino({ level: 'silent' }));
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

/** A server inside the process of the test, to count its round trips to Neo4j. Its import takes seconds of CPU: use it rarely. */
import { pino } from 'pino';
import { readConfig } from '../../src/config.ts';
import { Database, type DatabaseAddress } from '../../src/db/database.ts';
import { openServer } from '../../src/main.ts';
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
    const serving = await openServer(config, pino({ level: 'silent' }), () => 'Nothing.');
    await serving.answerFrom(database);
    // Its own questions open sessions too.
    await serving.warmed();
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

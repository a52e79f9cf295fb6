/** Starts one service, and returns the function that ends it. */
import { Database } from '../../../src/db/database.ts';
import { startSanad } from '../start-sanad.ts';
import { startTestNeo4j } from '../local.ts';
import { SERVED_DOSSIERS, type ServedName } from '../served-dossiers.ts';
import type { Neo4jService, ServedService } from './kinds.ts';
import { serverEnvironment } from './server-environment.ts';

export interface Started<Service> {
  readonly service: Service;
  /** Ends the service. Returns a message if the service was misused or had ended too early. */
  stop(): Promise<string | undefined>;
}

export async function startNeo4j(): Promise<Started<Neo4jService>> {
  const neo4j = await startTestNeo4j();
  const { boltUri: uri, username, password, browserUrl } = neo4j;
  return {
    service: { address: { uri, username, password }, browserUrl },
    stop: async () => {
      await neo4j.stop();
      return undefined;
    },
  };
}

/** Starts the built server, as `npm start` runs it, with the dossiers of this name in its own Neo4j. */
export async function startServed(name: string): Promise<Started<ServedService>> {
  if (!isServedName(name)) {
    throw new TypeError(
      `No dossiers are served as '${name}'. The names are ${Object.keys(SERVED_DOSSIERS).join(', ')}.`,
    );
  }
  const neo4j = await startNeo4j();
  try {
    const { address } = neo4j.service;
    const { running, url } = await startSanad(serverEnvironment(address, { dossiers: SERVED_DOSSIERS[name] }));
    const bookmark = await bookmarkOf(neo4j.service);
    return {
      service: { ...neo4j.service, url },
      stop: async () => {
        const wasWritten = (await bookmarkOf(neo4j.service)) !== bookmark;
        const isGone = running.process.exitCode !== null;
        await running.end('SIGTERM');
        await neo4j.stop();
        if (wasWritten) return `A suite wrote to the Neo4j of '${name}', which others read: give it one to write to.`;
        return isGone ? `The server of '${name}' ended before the tests did:\n${running.output()}` : undefined;
      },
    };
  } catch (error) {
    await neo4j.stop();
    throw error;
  }
}

function isServedName(name: string): name is ServedName {
  return Object.hasOwn(SERVED_DOSSIERS, name);
}

/** The bookmark changes with every write. */
async function bookmarkOf({ address }: Neo4jService): Promise<string> {
  const database = Database.open(address);
  try {
    return await database.bookmark();
  } finally {
    await database.close();
  }
}

/** A process that is killed in the middle of a load leaves the graph unchanged. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Database, DatabaseAddress } from '../../src/db/database.ts';
import { statement } from '../../src/db/statements.ts';
import { emptyDatabase, testDatabase, workerNeo4j } from '../support/database.ts';
import { claim, dossierFolder, load, loadTold } from '../support/dossiers.ts';
import { dumpGraph } from '../support/graph-dump.ts';

const CLAIMS = 800;
let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  await emptyDatabase(database);
  await loadTold(database, {});
});
afterAll(async () => await database.close());

const source = (path: string): string => fileURLToPath(new URL(`../../src/${path}`, import.meta.url));
const loadingScript = (folder: string, neo4j: DatabaseAddress): string => `
  import { Database } from ${JSON.stringify(source('db/database.ts'))};
  import { loadDossier } from ${JSON.stringify(source('dossier/load/load-dossier.ts'))};
  import { silent } from ${JSON.stringify(source('progress.ts'))};
  const database = Database.open(${JSON.stringify(neo4j)});
  await loadDossier(database, ${JSON.stringify(folder)}, silent);
  await database.close();`;

/** Until the transaction of the other process has written claims: their statement is over, and their links follow. */
async function untilItWrites(): Promise<void> {
  const links = statement('derive/link-entities');
  for (;;) {
    const running = await database.readMany<{ query: string }>('SHOW TRANSACTIONS YIELD currentQuery AS query');
    if (running.some(({ query }) => query === links)) return;
    await new Promise((wake) => setTimeout(wake, 20));
  }
}

test('kill -9 while the transaction runs', async () => {
  const folder = await dossierFolder({
    id: 'the-big-one',
    claims: Array.from({ length: CLAIMS }, (_, n) => claim(n + 10)),
  });
  const before = await dumpGraph(database);
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', loadingScript(folder, await workerNeo4j())],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  const ended = once(child, 'exit');
  await Promise.race([untilItWrites(), ended]);
  child.kill('SIGKILL');
  expect(await ended).toEqual([null, 'SIGKILL']);

  expect(await dumpGraph(database)).toEqual(before);
  expect(await load(database, folder)).toMatchObject({ dossier: 'the-big-one', changed: true, claims: CLAIMS });
  const [counted] = await database.readMany(
    'MATCH (:Dossier {id: "the-big-one"})<-[:IN]-(c:Claim) RETURN count(c) AS claims',
  );
  expect(counted).toEqual({ claims: CLAIMS });
});

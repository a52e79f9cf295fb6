/** Neo4j's own importer takes the files of `sanad export --as neo4j`, and the imported graph is the loaded one: each node, relationship and property. */
import { execFile } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from '@jest/globals';
import { readConfig } from '../../src/config.ts';
import { Database } from '../../src/db/database.ts';
import { prepareHome } from '../../src/db/local/home.ts';
import { classPathOf } from '../../src/db/local/java-arguments.ts';
import { obtainJars } from '../../src/db/local/jars.ts';
import { findJava } from '../../src/db/local/java.ts';
import { layoutOf } from '../../src/db/local/layout.ts';
import { loadDossier } from '../../src/dossier/load/load-dossier.ts';
import { chooseGraphSource } from '../../src/graph/choose.ts';
import { Account } from '../../src/interchange/account/account.ts';
import { neo4j } from '../../src/interchange/formats/neo4j/neo4j.ts';
import { silent } from '../../src/progress.ts';
import { DatabaseRecords } from '../../src/records/read-records.ts';
import { CARRHAE, DELTA_MINING, HERODOTUS, HOSTILE } from '../support/dossier-folders.ts';
import { dumpGraph } from '../support/graph-dump.ts';
import { newTestHome, startOn, stopAllStarted } from '../support/local.ts';

const homes: string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'sanad-neo4j-files-'));
afterAll(async () => {
  await stopAllStarted();
  for (const each of [folder, ...homes]) rmSync(each, { recursive: true, force: true });
});

async function newHome(): Promise<string> {
  const home = await newTestHome();
  homes.push(home);
  return home;
}

/** The graph of the Neo4j of a home, after some work on it. */
async function graphOf(home: string, work: (database: Database) => Promise<void>): Promise<string[]> {
  const server = await startOn(home);
  const { boltUri: uri, username, password } = server;
  const database = Database.open({ uri, username, password });
  try {
    await work(database);
    return await dumpGraph(database);
  } finally {
    await database.close();
    await server.stop();
  }
}

async function writeFiles(database: Database, ids: readonly string[]): Promise<Account> {
  const settings = { graph: 'snapshot', snapshotBudgetMegabytes: 1_000, snapshotMaxAgeMillis: 3_600_000 } as const;
  const { source } = await chooseGraphSource(database, { ...settings, requestDeadlineMillis: 60_000 }, () => {});
  await source.start();
  try {
    const account = new Account(await DatabaseRecords.open(database, source, ids));
    const pieces = neo4j.write(account, { language: 'en' });
    for await (const { file, text } of pieces) appendFileSync(join(folder, file), text);
    return account;
  } finally {
    source.stop();
  }
}

test('neo4j-admin imports the files, and the graph is the same', async () => {
  const dossiers = [HERODOTUS, CARRHAE, DELTA_MINING, HOSTILE];
  const loaded = await graphOf(await newHome(), async (database) => {
    const ids: string[] = [];
    for (const each of dossiers) ids.push((await loadDossier(database, each, silent)).dossier);
    await expect(writeFiles(database, ids.slice(1))).rejects.toThrow(ids[0]);
    const account = await writeFiles(database, ids);
    expect(account.lines().filter(({ fate }) => fate !== 'KEPT')).toEqual([]);
  });

  const home = await newHome();
  const layout = layoutOf(home);
  await prepareHome(layout);
  const { javaHome, searchPath } = readConfig();
  const java = await findJava({ javaHome, searchPath });
  const jars = await obtainJars(layout, searchPath, silent);
  await mkdir(layout.logsFolder, { recursive: true });
  const { stdout } = await promisify(execFile)(
    java.path,
    [
      ...[
        '-Xmx512m',
        '-cp',
        classPathOf(jars),
        'org.neo4j.cli.AdminTool',
        'database',
        'import',
        'full',
        '@import.args',
      ],
      ...[`--report-file=${join(layout.logsFolder, 'import.report')}`, 'neo4j'],
    ],
    { cwd: folder, env: { ...process.env, NEO4J_HOME: layout.neo4j, NEO4J_CONF: layout.confFolder } },
  );
  expect(stdout).toMatch(/IMPORT DONE/);

  const imported = await graphOf(home, async (database) => {
    const statements = readFileSync(join(folder, 'after-import.cypher'), 'utf8').split(';\n').slice(0, -1);
    expect(statements.length).toBeGreaterThan(1);
    for (const each of statements) await database.write(async (tx) => await tx.run(each));
  });
  expect(imported).toEqual(loaded);
});

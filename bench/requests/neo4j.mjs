/**
 * The Neo4j of the bench: Sanad's local Neo4j (its jars, its configuration and its Java arguments), with as much memory as the
 * graph needs. Each graph has its own permanent home, so that it is imported only once.
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../../dist/config.js';
import { waitUntilItAnswers } from '../../dist/db/local/answers.js';
import { writeConf } from '../../dist/db/local/conf.js';
import { spawnGuarded } from '../../dist/db/local/guarded.js';
import { prepareHome } from '../../dist/db/local/home.js';
import { takeHold } from '../../dist/db/local/hold.js';
import { jarsFileOf, obtainJars } from '../../dist/db/local/jars.js';
import { classPathOf, javaArguments } from '../../dist/db/local/java-arguments.js';
import { findJava } from '../../dist/db/local/java.js';
import { layoutOf } from '../../dist/db/local/layout.js';
import { obtainPassword, USERNAME } from '../../dist/db/local/password.js';
import { boltUriOf, choosePorts } from '../../dist/db/local/ports.js';
import { runProgram } from '../../dist/db/local/run-program.js';
import { markLogs } from '../../dist/db/local/translate-failure.js';
import { InvariantError } from '../../dist/errors.js';
import { silent } from '../../dist/progress.js';

/** The tests keep the list of jars from Maven here. If they have run, the bench does not start Maven again. */
const TESTS_HOME = fileURLToPath(new URL('../../node_modules/.cache/sanad/local-neo4j', import.meta.url));
const START_MILLIS = 180_000;
const STOP_GRACE_MILLIS = 30_000;
/** The Neo4j of the bench is set as `npm start` sets it. */
const SETTINGS = { shortLived: false, browser: true };
const OPTIONS_OF_IMPORT = ['--overwrite-destination=true', '--multiline-fields=false', '--max-off-heap-memory=2g'];

/** Finds Java and the jars, and prepares the folders of a home. */
export async function neo4jOf(home) {
  const layout = layoutOf(home);
  await mkdir(layout.neo4j, { recursive: true });
  const jarsFile = await jarsFileOf(layoutOf(TESTS_HOME));
  // If the tests have no list, `obtainJars` runs Maven.
  await copyFile(jarsFile, await jarsFileOf(layout)).catch(() => {});
  const { javaHome, searchPath } = readConfig();
  const java = await findJava({ javaHome, searchPath });
  await prepareHome(layout);
  return { layout, java, jars: await obtainJars(layout, searchPath, silent) };
}

/** Fills the empty database of a home with Neo4j's importer, which writes the files of the store without a server. */
export async function importFiles({ layout, java, jars }, { nodes, relationships }, logThrottled) {
  await writeConf(layout, await choosePorts({ bolt: 0, http: 0 }), SETTINGS);
  const files = [...nodes.map((path) => `--nodes=${path}`), ...relationships.map((path) => `--relationships=${path}`)];
  const program = ['-Xmx1g', '-cp', classPathOf(jars), 'org.neo4j.server.startup.Neo4jAdminCommand'];
  const command = [
    'database',
    'import',
    'full',
    'neo4j',
    ...OPTIONS_OF_IMPORT,
    `--report-file=${join(layout.logsFolder, 'import.report')}`,
    ...files,
  ];
  const environment = [`NEO4J_HOME=${layout.neo4j}`, `NEO4J_CONF=${layout.confFolder}`];
  const { code, lines } = await runProgram(
    '/usr/bin/env',
    [...environment, java.path, ...program, ...command],
    logThrottled,
  );
  if (code !== 0) {
    throw new InvariantError(`The importer of Neo4j failed with exit code ${code}: ${lines.slice(-20).join('\n')}`);
  }
}

/** @returns the address, the process id and `stop` */
export async function startNeo4j({ layout, java, jars }, { heap, pageCache }) {
  const hold = await takeHold(layout);
  const password = await obtainPassword(layout);
  const ports = await choosePorts({ bolt: 0, http: 0 });
  await writeConf(layout, ports, SETTINGS);
  await replaceIn(layout.confFile, [
    ['server.memory.pagecache.size=128m', `server.memory.pagecache.size=${pageCache}m`],
    ['db.memory.transaction.max=320m', `db.memory.transaction.max=${Math.floor(heap * 0.7)}m`],
    ['db.transaction.timeout=5m', 'db.transaction.timeout=30m'],
  ]);
  const args = javaArguments({ java, jars, layout, shortLived: false, archiveOptions: [] }).map((argument) =>
    argument === '-Xmx512m' ? `-Xmx${heap}m` : argument,
  );
  const marks = await markLogs(layout);
  const neo4j = await spawnGuarded({
    program: java.path,
    args,
    consoleLog: layout.consoleLog,
    stopGraceMillis: STOP_GRACE_MILLIS,
    niceness: 0,
  });
  const stop = async () => {
    await neo4j.stop();
    await hold.release();
  };
  const outcome = await waitUntilItAnswers(layout, ports, password, marks, AbortSignal.timeout(START_MILLIS));
  if (outcome !== 'answers') {
    await stop();
    throw new InvariantError(`The Neo4j of the bench did not start (${outcome}); see ${layout.neo4jLog}.`);
  }
  return { address: { uri: boltUriOf(ports), username: USERNAME, password }, pid: neo4j.pid, stop };
}

/** Replaces settings of Sanad by those of the bench. Each replaced setting must still be in the file. */
async function replaceIn(file, replacements) {
  let text = await readFile(file, 'utf8');
  for (const [from, to] of replacements) {
    if (!text.includes(`${from}\n`)) {
      throw new InvariantError(
        `${basename(file)} no longer contains '${from}'; correct the setting in bench/requests/neo4j.mjs.`,
      );
    }
    text = text.replace(from, to);
  }
  await writeFile(file, text);
}

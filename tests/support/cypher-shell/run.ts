/** Runs unchanged files in Neo4j's own cypher-shell, as an author does: `cypher-shell --file …`. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../../../src/config.ts';
import { findJava } from '../../../src/db/local/java.ts';
import { findMaven, resolveClassPath } from '../../../src/db/local/maven.ts';
import { runProgram } from '../../../src/db/local/run-program.ts';
import { silent } from '../../../src/progress.ts';
import { workerNeo4j } from '../database.ts';

const POM_FILE = fileURLToPath(new URL('pom.xml', import.meta.url));

let command: Promise<readonly string[]> | undefined;

/** Runs the Cypher files of a folder in order of their names, on the Neo4j of this worker. */
export async function runInCypherShell(folder: string): Promise<void> {
  command ??= findCommand();
  const [java = '', ...fixed] = await command;
  const { uri, username, password } = await workerNeo4j();
  const files = (await readdir(folder)).filter((name) => name.endsWith('.cypher')).toSorted();
  const room = await mkdtemp(join(tmpdir(), 'sanad-cypher-shell-'));
  try {
    // All files are run by one start of Java.
    const list = join(room, 'all.cypher');
    await writeFile(list, files.map((file) => `:source ${join(folder, file)}\n`).join(''));
    const given = [...fixed, '-a', uri, '-u', username, '-p', password, '--fail-fast', '-f', list];
    const { code, lines } = await runProgram(java, given);
    if (code !== 0) throw new Error(`cypher-shell ended with ${code} on ${folder}:\n${lines.join('\n')}`);
  } finally {
    await rm(room, { recursive: true, force: true });
  }
}

/** Java starts with half of the CPU. Nothing here runs long enough to be worth optimizing. */
const QUICK_JAVA = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

async function findCommand(): Promise<readonly string[]> {
  const search = readConfig();
  const step = silent.step('cypher-shell');
  const jars = await resolveClassPath(await findMaven(search.searchPath), step, POM_FILE);
  return [(await findJava(search)).path, ...QUICK_JAVA, '-cp', jars.join(delimiter), 'org.neo4j.shell.Main'];
}

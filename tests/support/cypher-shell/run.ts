/** Runs files in Neo4j's own cypher-shell, unchanged, as an author would: `cypher-shell --file …`. */
import { readdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../../../src/config.ts';
import { findJava } from '../../../src/db/local/java.ts';
import { findMaven, resolveClassPath } from '../../../src/db/local/maven.ts';
import { runProgram } from '../../../src/db/local/run-program.ts';
import { silent } from '../../../src/progress.ts';
import { sharedAddress } from '../shared-neo4j.ts';

const POM_FILE = fileURLToPath(new URL('pom.xml', import.meta.url));

let command: Promise<readonly string[]> | undefined;

/** Runs a folder's Cypher files, in order of their names, on the Neo4j that all tests share. */
export async function runInCypherShell(folder: string): Promise<void> {
  command ??= findCommand();
  const [java = '', ...fixed] = await command;
  const { uri, username, password } = sharedAddress();
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.cypher')).toSorted()) {
    const given = [...fixed, '-a', uri, '-u', username, '-p', password, '--fail-fast', '-f', join(folder, file)];
    const { code, lines } = await runProgram(java, given);
    if (code !== 0) throw new Error(`cypher-shell ended with ${code} on ${file}:\n${lines.join('\n')}`);
  }
}

async function findCommand(): Promise<readonly string[]> {
  const search = readConfig();
  const step = silent.step('cypher-shell');
  const jars = await resolveClassPath(await findMaven(search.searchPath), step, POM_FILE);
  return [(await findJava(search)).path, '-cp', jars.join(delimiter), 'org.neo4j.shell.Main'];
}

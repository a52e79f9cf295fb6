/** Runs Maven to get Neo4j's class path. Maven downloads each jar that is not in its own repository yet. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LocalNeo4jError } from '../../errors.ts';
import type { ProgressStep } from '../../progress.ts';
import { maybeFindProgram, runProgram } from './run-program.ts';
import { INSTALL_OR_OTHER_WAYS, OTHER_WAYS } from './ways-out.ts';

/** The file that names what Maven downloads. The build copies it to the folder of the compiled file. */
export const POM_FILE = fileURLToPath(new URL('pom.xml', import.meta.url));

const BUILD_CLASS_PATH = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath';

/**
 * Returns the path of mvn.
 * @throws {LocalNeo4jError} MAVEN_MISSING
 */
export async function findMaven(searchPath: string): Promise<string> {
  const maven = await maybeFindProgram('mvn', searchPath);
  if (maven !== undefined) return maven;
  throw new LocalNeo4jError(
    'MAVEN_MISSING',
    `Maven fetches the local Neo4j the first time, and there is no mvn on the PATH. ${INSTALL_OR_OTHER_WAYS}`,
  );
}

/**
 * Returns the paths of the jars of a pom.xml, in the order of the class path.
 * @throws {LocalNeo4jError} MAVEN_FAILED, DISK_FULL
 */
export async function resolveClassPath(maven: string, step: ProgressStep, pom: string = POM_FILE): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'sanad-maven-'));
  const answer = join(folder, 'class-path');
  let fetched = 0;
  try {
    const end = await runProgram(
      maven,
      ['-B', '-C', '-f', pom, BUILD_CLASS_PATH, `-Dmdep.outputFile=${answer}`],
      (line) => {
        const url = /Downloaded from [^:]+: (\S+)/.exec(line)?.[1];
        if (url !== undefined) step.update({ done: ++fetched, note: url.slice(url.lastIndexOf('/') + 1) });
      },
    );
    if (end.code !== 0) throw mavenFailure(maven, end.lines);
    return (await readFile(answer, 'utf8')).trim().split(delimiter);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function mavenFailure(maven: string, lines: readonly string[]): LocalNeo4jError {
  const full = lines.find((line) => line.includes('No space left on device'));
  if (full !== undefined) {
    return new LocalNeo4jError(
      'DISK_FULL',
      `The disk is full: Maven could not store the jars of Neo4j (125 MB) in its repository, usually ~/.m2. Free some space and start again. ${OTHER_WAYS}`,
    );
  }
  const reason =
    lines
      .find((line) => line.startsWith('[ERROR]'))
      ?.slice('[ERROR]'.length)
      .trim() ??
    lines.findLast((line) => line.trim() !== '') ??
    'it said nothing';
  return new LocalNeo4jError(
    'MAVEN_FAILED',
    `Maven (${maven}) could not fetch the local Neo4j: ${reason}
Check the network; behind a proxy, or with a mirror, tell Maven in ~/.m2/settings.xml. What was fetched stays, and the next start goes on from there. ${OTHER_WAYS}`,
  );
}

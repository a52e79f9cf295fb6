/** Finds a Java that can run Neo4j: first in JAVA_HOME, then on the PATH. */
import { join } from 'node:path';
import { LocalNeo4jError } from '../../errors.ts';
import { maybeFindProgram, runProgram } from './run-program.ts';
import { INSTALL_OR_OTHER_WAYS } from './ways-out.ts';

/** Neo4j 5.26 documents Java 17 and 21. With Java 25 it passed all of Sanad's tests too. */
const LOWEST_JAVA = 17;

export interface Java {
  readonly path: string;
  /** The main version: 17 of "17.0.15". */
  readonly feature: number;
  /**
   * The output of `java -version` without the mode of the compiler: a class data archive works only with the Java that wrote it,
   * but in any mode (`mixed mode, sharing`; `emulated-client` under JAVA_TOOL_OPTIONS=-XX:TieredStopAtLevel=1).
   */
  readonly version: string;
}

export interface ProgramSearch {
  readonly javaHome: string | undefined;
  readonly searchPath: string;
}

/**
 * Returns the first Java with version 17 or later.
 * @throws {LocalNeo4jError} JAVA_MISSING, JAVA_TOO_OLD
 */
export async function findJava(search: ProgramSearch): Promise<Java> {
  const refused: string[] = [];
  for (const path of await candidates(search)) {
    const { code, lines } = await runProgram(path, ['-version']);
    const version = lines
      .filter((line) => !line.startsWith('Picked up'))
      .join('\n')
      .replace(/, \w+ mode[^)]*(?=\))/, '');
    const feature = code === 0 ? featureOf(version) : undefined;
    if (feature !== undefined && feature >= LOWEST_JAVA) return { path, feature, version };
    refused.push(`${path} says "${version.split('\n')[0] ?? ''}"`);
  }
  if (refused.length > 0) {
    throw new LocalNeo4jError(
      'JAVA_TOO_OLD',
      `The local Neo4j needs Java ${LOWEST_JAVA} or later; ${refused.join(', and ')}. ${INSTALL_OR_OTHER_WAYS}`,
    );
  }
  throw new LocalNeo4jError(
    'JAVA_MISSING',
    `The local Neo4j needs Java ${LOWEST_JAVA} or later, and there is no java ${placesOf(search)}. ${INSTALL_OR_OTHER_WAYS}`,
  );
}

async function candidates({ javaHome, searchPath }: ProgramSearch): Promise<string[]> {
  const ofHome = javaHome === undefined ? undefined : await maybeFindProgram(join(javaHome, 'bin', 'java'));
  const ofPath = await maybeFindProgram('java', searchPath);
  return [ofHome, ofPath].filter((path) => path !== undefined);
}

function placesOf({ javaHome }: ProgramSearch): string {
  return javaHome === undefined
    ? 'on the PATH, and JAVA_HOME is not set'
    : `in JAVA_HOME (${javaHome}) and none on the PATH`;
}

/** Returns 17 for 'openjdk version "17.0.15"', and 8 for 'java version "1.8.0_402"'. */
function featureOf(version: string): number | undefined {
  const match = /version "(?:1\.)?(\d+)/.exec(version);
  return match === null ? undefined : Number(match[1]);
}

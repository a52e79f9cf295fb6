/** The arguments of Java for running Neo4j. */
import { delimiter } from 'node:path';
import type { Jar } from './jars.ts';
import type { Java } from './java.ts';
import type { Layout } from './layout.ts';

export interface JavaCall {
  readonly java: Java;
  readonly jars: readonly Jar[];
  readonly layout: Layout;
  /** True: Java optimizes little. This halves the work of a start, but makes warm traversals 2.4-4.3 times slower. */
  readonly shortLived: boolean;
  /** The options for the class data archive (archive.ts). */
  readonly archiveOptions: readonly string[];
}

/** Neo4j and its libraries access internals of these packages of Java. */
const OPENED = ['java.base/java.nio', 'java.base/java.io', 'java.base/sun.nio.ch', 'java.base/java.util.concurrent'];

/** The arguments after `java`. */
export function javaArguments({ java, jars, layout, shortLived, archiveOptions }: JavaCall): string[] {
  return [
    '-Xms64m',
    '-Xmx512m',
    '-XX:+UseSerialGC',
    // After its memory was used up, Java does not say which of its threads have ended. A new Java is there in seconds.
    '-XX:+ExitOnOutOfMemoryError',
    ...(shortLived ? ['-XX:TieredStopAtLevel=1'] : []),
    ...archiveOptions,
    '-Dfile.encoding=UTF-8',
    '-Dlog4j2.disable.jmx=true',
    ...OPENED.map((name) => `--add-opens=${name}=ALL-UNNAMED`),
    ...(java.feature >= 23 ? ['--enable-native-access=ALL-UNNAMED', '--sun-misc-unsafe-memory-access=allow'] : []),
    '-cp',
    classPathOf(jars),
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${layout.neo4j}`,
    `--config-dir=${layout.confFolder}`,
  ];
}

/** The class path in the form that Java expects. */
export function classPathOf(jars: readonly Jar[]): string {
  return jars.map((jar) => jar.path).join(delimiter);
}

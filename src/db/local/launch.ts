/** One attempt to start Neo4j: from writing its configuration until it answers or has ended. */
import { type StartOutcome, waitUntilItAnswers } from './answers.ts';
import { archiveFileOf, useArchive } from './archive.ts';
import { writeConf } from './conf.ts';
import { exists } from './files.ts';
import { type Guarded, spawnGuarded } from './guarded.ts';
import type { HeldHome } from './hold.ts';
import type { Jar } from './jars.ts';
import { javaArguments } from './java-arguments.ts';
import type { Java } from './java.ts';
import type { Layout } from './layout.ts';
import type { Ports } from './ports.ts';
import { identityOf } from './process-identity.ts';
import type { LocalNeo4jSettings } from './settings.ts';
import { type DeadNeo4j, markLogs, readDeadDatabase, readDeadNeo4j, translateSlowness } from './translate-failure.ts';

export interface Launch {
  readonly layout: Layout;
  readonly settings: Required<LocalNeo4jSettings>;
  readonly hold: HeldHome;
  readonly java: Java;
  readonly jars: readonly Jar[];
  readonly ports: Ports;
  readonly password: string;
}

export type Launched =
  | { readonly state: 'answers'; readonly neo4j: Guarded }
  | { readonly state: 'dead'; readonly dead: DeadNeo4j };

/** The time between SIGTERM and SIGKILL, in which Neo4j writes its remaining data to disk. */
const STOP_GRACE_MILLIS = 30_000;

/**
 * Starts Neo4j, and returns when it answers or has ended.
 * @throws {LocalNeo4jError} START_TIMED_OUT; START_FAILED if it refuses our password
 */
export async function launch({ layout, settings, hold, java, jars, ports, password }: Launch): Promise<Launched> {
  await writeConf(layout, ports, settings);
  const archive = archiveFileOf(layout, java, jars);
  const archiveOptions = settings.classArchive && (await exists(archive)) ? useArchive(archive) : [];
  const args = javaArguments({ java, jars, layout, shortLived: settings.shortLived, archiveOptions });
  const marks = await markLogs(layout);
  const neo4j = await spawnGuarded({
    program: java.path,
    args,
    consoleLog: layout.consoleLog,
    stopGraceMillis: STOP_GRACE_MILLIS,
    niceness: 0,
  });
  const waiting = new AbortController();
  const limit = setTimeout(() => waiting.abort('slow'), settings.startTimeoutMillis);
  void neo4j.ended.then(() => waiting.abort('dead'));
  let outcome: StartOutcome;
  try {
    await hold.update({ phase: 'starting', java: identityOf(neo4j.pid) });
    outcome = await waitUntilItAnswers(layout, ports, password, marks, waiting.signal);
  } catch (error) {
    await neo4j.stop();
    throw error;
  } finally {
    clearTimeout(limit);
  }
  if (outcome === 'answers') return { state: 'answers', neo4j };
  await neo4j.stop();
  if (outcome === 'database failed') return { state: 'dead', dead: await readDeadDatabase(layout, marks) };
  const dead = await readDeadNeo4j(layout, await neo4j.ended, marks);
  if (waiting.signal.reason === 'slow') throw translateSlowness(dead, settings.startTimeoutMillis);
  return { state: 'dead', dead };
}

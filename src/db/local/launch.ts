/** One attempt to run Neo4j: from writing its configuration to its first answer, or to its death. */
import { type StartOutcome, waitUntilItAnswers } from './answers.ts';
import { archiveFileOf, exists, useArchive } from './archive.ts';
import { writeConf } from './conf.ts';
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

/** Between SIGTERM and SIGKILL: Neo4j writes what is not on disk yet. */
const STOP_GRACE_MILLIS = 8_000;

/**
 * Runs Neo4j until it answers, or is dead.
 * @throws {LocalNeo4jError} START_TIMED_OUT, START_FAILED where it answers and refuses our password
 */
export async function launch({ layout, settings, hold, java, jars, ports, password }: Launch): Promise<Launched> {
  await writeConf(layout, ports, settings.shortLived);
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
  const over = new AbortController();
  const limit = setTimeout(() => over.abort('slow'), settings.startTimeoutMillis);
  void neo4j.ended.then(() => over.abort('dead'));
  let outcome: StartOutcome;
  try {
    await hold.update({ phase: 'starting', java: identityOf(neo4j.pid) });
    outcome = await waitUntilItAnswers(layout, ports, password, marks, over.signal);
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
  if (over.signal.reason === 'slow') throw translateSlowness(dead, settings.startTimeoutMillis);
  return { state: 'dead', dead };
}

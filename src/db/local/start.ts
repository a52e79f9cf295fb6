/** Starts the local Neo4j: a Neo4j Community server as a child process. */
import type { Progress } from '../../progress.ts';
import { isSound } from './answers.ts';
import { borrowedHome, isBorrowed } from './borrow.ts';
import { buildArchiveInBackground } from './archive-in-background.ts';
import { archiveFileOf } from './archive.ts';
import { exists } from './files.ts';
import { prepareHome, translateHomeFailure } from './home.ts';
import { takeHold } from './hold.ts';
import { findJava } from './java.ts';
import { type Running, launchWithRepairs } from './launch-with-repairs.ts';
import type { Launch } from './launch.ts';
import { layoutOf } from './layout.ts';
import { USERNAME, obtainPassword } from './password.ts';
import { boltUriOf, browserUrlOf } from './ports.ts';
import { identityOf } from './process-identity.ts';
import { keepReserve } from './reserve.ts';
import { type LocalNeo4jSettings, withDefaults } from './settings.ts';
import { removeLeftStagingHomes } from './staging-home.ts';
import { undoInterruptedSwap } from './swap-data.ts';
import { describeEnd } from './translate-failure.ts';

export interface LocalNeo4j {
  readonly boltUri: string;
  readonly browserUrl: string;
  readonly username: string;
  readonly password: string;
  /** The file that contains the password, for users who open Neo4j Browser. */
  readonly passwordFile: string;
  /** The process id of Java. */
  readonly pid: number;
  readonly home: string;
  /** Resolves with a description when Neo4j ends, by `stop` or by itself. */
  readonly exited: Promise<string>;
  /**
   * Stops Neo4j, within two seconds if it is idle. A Neo4j whose database has failed is killed. It may be called several times.
   */
  stop(): Promise<void>;
}

/**
 * Takes hold of `settings.home`, fetches Neo4j if necessary, starts it, and returns when it answers.
 * @throws {LocalNeo4jError} with any of its codes; no process is left running
 */
export async function startLocalNeo4j(settings: LocalNeo4jSettings, progress: Progress): Promise<LocalNeo4j> {
  const all = withDefaults(settings);
  const layout = layoutOf(all.home);
  const java = await findJava(all);
  try {
    await prepareHome(layout);
    const hold = await takeHold(layout);
    try {
      if (await isBorrowed(layout)) throw borrowedHome(layout);
      await undoInterruptedSwap(layout);
      await removeLeftStagingHomes(layout);
      const password = await obtainPassword(layout);
      const launch = { layout, settings: all, hold, java, password };
      return await serve(launch, await launchWithRepairs(launch, progress));
    } catch (error) {
      await hold.release();
      throw error;
    }
  } catch (error) {
    throw translateHomeFailure(layout, error);
  }
}

async function serve(
  launch: Omit<Launch, 'ports' | 'jars'>,
  running: Running & Pick<Launch, 'jars'>,
): Promise<LocalNeo4j> {
  const { layout, settings, hold, java, password } = launch;
  const { neo4j, ports, jars } = running;
  const address = { boltUri: boltUriOf(ports), browserUrl: browserUrlOf(ports) };
  await hold.update({ phase: 'ready', java: identityOf(neo4j.pid), ...address });
  if (!settings.shortLived) await keepReserve(layout);
  const wantsArchive =
    settings.classArchive && !settings.shortLived && !(await exists(archiveFileOf(layout, java, jars)));
  const archive = wantsArchive ? buildArchiveInBackground(layout, java, jars, settings.archiveDelayMillis) : undefined;
  let stopping = false;
  let stopped: Promise<void> | undefined;
  const exited = neo4j.ended.then(async (exitCode) => {
    await archive?.stop();
    await hold.release();
    return stopping ? 'Neo4j was stopped.' : describeEnd(layout, exitCode);
  });
  return {
    ...address,
    username: USERNAME,
    password,
    passwordFile: layout.passwordFile,
    pid: neo4j.pid,
    home: layout.home,
    exited,
    stop: async () => {
      stopping = true;
      stopped ??= isSound(ports, password).then(async (sound) => await (sound ? neo4j.stop() : neo4j.kill()));
      await Promise.all([archive?.stop(), stopped]);
      await exited;
    },
  };
}

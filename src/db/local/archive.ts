/**
 * The class data archive: a file with the loaded classes of Neo4j, so that the next start need not read, check and link them
 * again (JEP 350). With it, the first answer takes 6.5 s instead of 11 s. It is valid for one Java and one class path. A training
 * run writes it: a second Neo4j that starts and stops in the background, in a temporary home.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ask, waitUntilItAnswers } from './answers.ts';
import { writeConf } from './conf.ts';
import { exists, temporaryNameFor } from './files.ts';
import { spawnGuarded } from './guarded.ts';
import { freeBytesAt } from './free-bytes.ts';
import type { Jar } from './jars.ts';
import { classPathOf, javaArguments } from './java-arguments.ts';
import type { Java } from './java.ts';
import { type Layout, layoutOf } from './layout.ts';
import { obtainPassword } from './password.ts';
import { choosePorts } from './ports.ts';
import { markLogs } from './translate-failure.ts';

/** The archive takes 122 MB; the temporary home of the training run needs more. */
const ROOM_NEEDED_BYTES = 500_000_000;
const TRAINING_LIMIT_MILLIS = 180_000;

/** The path of the archive for this Java and these jars, whether it exists or not. */
export function archiveFileOf(layout: Layout, java: Java, jars: readonly Jar[]): string {
  const key = createHash('sha256')
    .update(`${java.path}\n${java.version}\n${classPathOf(jars)}`)
    .digest('hex');
  return join(layout.neo4j, `classes-${key.slice(0, 12)}.jsa`);
}

/** The options with which Java uses the archive. If the archive is damaged, Java only warns. */
export function useArchive(file: string): string[] {
  // -Xlog:disable: Java 25 logs an error because --add-opens prevents one of several optimizations. The others work.
  return ['-Xshare:auto', `-XX:SharedArchiveFile=${file}`, '-Xlog:disable'];
}

/**
 * Runs the training and writes the archive. If this fails or `signal` stops it, no file remains.
 * @returns true if there is an archive now
 */
export async function buildArchive(
  layout: Layout,
  java: Java,
  jars: readonly Jar[],
  signal: AbortSignal,
): Promise<boolean> {
  const file = archiveFileOf(layout, java, jars);
  await removeLeftovers(layout);
  if (signal.aborted || (await freeBytesAt(layout.home)) < ROOM_NEEDED_BYTES) return false;
  const written = temporaryNameFor(file);
  const training = layoutOf(join(layout.neo4j, `training-${process.pid}`));
  try {
    await train(training, java, jars, written, signal);
    if (signal.aborted || !(await exists(written))) return false;
    for (const old of await pathsIn(layout, (name) => name.endsWith('.jsa'))) await rm(old, { force: true });
    await rename(written, file);
    return true;
  } finally {
    await rm(training.home, { recursive: true, force: true });
    await rm(written, { force: true });
  }
}

async function train(
  training: Layout,
  java: Java,
  jars: readonly Jar[],
  archive: string,
  signal: AbortSignal,
): Promise<void> {
  for (const folder of [training.confFolder, training.importFolder, training.logsFolder]) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  }
  const ports = await choosePorts({ bolt: 0, http: 0 });
  const password = await obtainPassword(training);
  await writeConf(training, ports, { keepsPlans: false, browser: true });
  const archiveOptions = [`-XX:ArchiveClassesAtExit=${archive}`];
  const marks = await markLogs(training);
  const args = javaArguments({ java, jars, layout: training, shortLived: true, archiveOptions });
  // Java writes the archive when it ends by itself, which takes some seconds. A training that is stopped earlier is killed at once.
  const neo4j = await spawnGuarded({
    program: java.path,
    args,
    consoleLog: training.consoleLog,
    stopGraceMillis: 0,
    niceness: 19,
  });
  const ended = new AbortController();
  const giveUp = (): void => {
    ended.abort();
    void neo4j.stop();
  };
  const limit = setTimeout(giveUp, TRAINING_LIMIT_MILLIS);
  signal.addEventListener('abort', giveUp, { once: true });
  if (signal.aborted) giveUp();
  void neo4j.ended.then(() => ended.abort());
  try {
    await waitUntilItAnswers(training, ports, password, marks, ended.signal);
    if (!ended.signal.aborted) await ask(ports, password, 'neo4j', 'train');
    neo4j.terminate();
    await neo4j.ended;
  } finally {
    clearTimeout(limit);
    signal.removeEventListener('abort', giveUp);
    await neo4j.stop();
  }
}

/** Removes the files of a training that was killed. */
async function removeLeftovers(layout: Layout): Promise<void> {
  for (const path of await pathsIn(layout, (name) => name.startsWith('training-') || /\.jsa\..*\.tmp$/.test(name))) {
    await rm(path, { recursive: true, force: true });
  }
}

/** The paths of the files in the home whose names pass. */
async function pathsIn(layout: Layout, passes: (name: string) => boolean): Promise<string[]> {
  return (await readdir(layout.neo4j)).filter(passes).map((name) => join(layout.neo4j, name));
}

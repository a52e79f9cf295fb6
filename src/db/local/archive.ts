/**
 * The class data archive: the classes of Neo4j as Java had them in memory, so that the next start need not read, check and
 * link them again (JEP 350). 11 s to the first answer become 6.5. It is bound to one Java and one class path; it is
 * written by a training run in the background, on a home of its own.
 */
import { createHash } from 'node:crypto';
import { access, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ask, waitUntilItAnswers } from './answers.ts';
import { writeConf } from './conf.ts';
import { temporaryNameFor } from './files.ts';
import { spawnGuarded } from './guarded.ts';
import { freeBytesAt } from './home.ts';
import type { Jar } from './jars.ts';
import { classPathOf, javaArguments } from './java-arguments.ts';
import type { Java } from './java.ts';
import { type Layout, layoutOf } from './layout.ts';
import { obtainPassword } from './password.ts';
import { choosePorts } from './ports.ts';
import { markLogs } from './translate-failure.ts';

/** 122 MB, and the training's own home. */
const ROOM_NEEDED_BYTES = 500_000_000;
const TRAINING_LIMIT_MILLIS = 180_000;

/** Where the archive of this Java and these jars lies, or would lie. */
export function archiveFileOf(layout: Layout, java: Java, jars: readonly Jar[]): string {
  const key = createHash('sha256')
    .update(`${java.path}\n${java.version}\n${classPathOf(jars)}`)
    .digest('hex');
  return join(layout.neo4j, `classes-${key.slice(0, 12)}.jsa`);
}

/** The options that use the archive where it is sound; Java only warns where it is not. */
export function useArchive(file: string): string[] {
  // Java 25 calls it an error that --add-opens keeps it from one of several gains; the rest works.
  return ['-Xshare:auto', `-XX:SharedArchiveFile=${file}`, '-Xlog:disable'];
}

export async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/**
 * Trains and writes the archive; leaves everything as it was where it cannot, or where `signal` stops it.
 * @returns whether there is an archive now
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
    for (const old of await namesIn(layout, (name) => name.endsWith('.jsa'))) await rm(old, { force: true });
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
  await writeConf(training, ports, false);
  const archiveOptions = [`-XX:ArchiveClassesAtExit=${archive}`];
  const marks = await markLogs(training);
  const args = javaArguments({ java, jars, layout: training, shortLived: true, archiveOptions });
  // Writing the archive at its end takes Java some seconds; stopped before that, it has nothing worth waiting for.
  const neo4j = await spawnGuarded({
    program: java.path,
    args,
    consoleLog: training.consoleLog,
    stopGraceMillis: 0,
    niceness: 19,
  });
  const over = new AbortController();
  const giveUp = (): void => {
    over.abort();
    void neo4j.stop();
  };
  const limit = setTimeout(giveUp, TRAINING_LIMIT_MILLIS);
  signal.addEventListener('abort', giveUp, { once: true });
  if (signal.aborted) giveUp();
  void neo4j.ended.then(() => over.abort());
  try {
    await waitUntilItAnswers(training, ports, password, marks, over.signal);
    if (!over.signal.aborted) await ask(ports, password, 'neo4j', 'train');
    neo4j.terminate();
    await neo4j.ended;
  } finally {
    clearTimeout(limit);
    signal.removeEventListener('abort', giveUp);
    await neo4j.stop();
  }
}

/** What a training that was killed left behind. */
async function removeLeftovers(layout: Layout): Promise<void> {
  for (const path of await namesIn(layout, (name) => name.startsWith('training-') || /\.jsa\..*\.tmp$/.test(name))) {
    await rm(path, { recursive: true, force: true });
  }
}

async function namesIn(layout: Layout, take: (name: string) => boolean): Promise<string[]> {
  return (await readdir(layout.neo4j)).filter(take).map((name) => join(layout.neo4j, name));
}

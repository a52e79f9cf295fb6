/** The checks of `sanad doctor`: each part that a local Neo4j needs on this machine is checked separately. */
import { access, constants } from 'node:fs/promises';
import { dirname } from 'node:path';
import { types } from 'node:util';
import { LocalNeo4jError } from '../../errors.ts';
import { systemCodeOf } from './files.ts';
import { freeBytesAt, megabytes } from './free-bytes.ts';
import { requireFreeSpaceToStart, translateHomeFailure } from './home.ts';
import { maybeLiveHold } from './hold.ts';
import { maybeKnownJars } from './jars.ts';
import { findJava } from './java.ts';
import { type Layout, layoutOf } from './layout.ts';
import { findMaven } from './maven.ts';
import { runProgram } from './run-program.ts';
import type { LocalNeo4jSettings } from './settings.ts';

export interface Finding {
  readonly ok: boolean;
  readonly what: string;
  /** What the user should do; absent if nothing is necessary. */
  readonly todo?: string;
}

export interface LocalNeo4jFindings {
  readonly java: Finding;
  readonly maven: Finding;
  readonly jars: Finding;
  readonly home: Finding;
  readonly hold: Finding;
}

/** Checks everything without changing anything. It never throws. */
export async function inspectLocalNeo4j(settings: LocalNeo4jSettings): Promise<LocalNeo4jFindings> {
  const layout = layoutOf(settings.home);
  const [java, jars, maven, home, hold] = await Promise.all([
    findingOf(() => inspectJava(settings)),
    findingOf(() => inspectJars(layout)),
    findingOf(() => inspectMaven(settings)),
    findingOf(() => inspectHome(layout)),
    findingOf(() => inspectHold(layout)),
  ]);
  // Maven is only needed to fetch the jars.
  return {
    java,
    maven: jars.ok && !maven.ok ? { ok: true, what: 'no Maven, but it is not needed: the jars are here' } : maven,
    jars,
    home,
    hold,
  };
}

/** The finding of a check. An error becomes a finding: its first sentence is `what`, the others are `todo`. */
async function findingOf(check: () => Promise<Finding>): Promise<Finding> {
  try {
    return await check();
  } catch (error) {
    const [what = '', ...todo] = (types.isNativeError(error) ? error.message : String(error)).split(
      /(?<=\.) (?=[A-Z])|\n/,
    );
    return { ok: false, what, ...(todo.length === 0 ? {} : { todo: todo.join(' ') }) };
  }
}

async function inspectJava(settings: LocalNeo4jSettings): Promise<Finding> {
  const java = await findJava(settings);
  return { ok: true, what: `${java.path}, ${java.version.split('\n')[0] ?? ''}` };
}

async function inspectMaven({ searchPath }: LocalNeo4jSettings): Promise<Finding> {
  const path = await findMaven(searchPath);
  const { code, lines } = await runProgram(path, ['-B', '-v']);
  const version = lines.find((line) => line.includes('Apache Maven'));
  if (code !== 0 || version === undefined) {
    throw new LocalNeo4jError(
      'MAVEN_FAILED',
      `${path} does not run: ${lines.at(-1) ?? 'it printed nothing'}. Repair it, or install it again.`,
    );
  }
  return { ok: true, what: `${path}, ${version.trim()}` };
}

async function inspectJars(layout: Layout): Promise<Finding> {
  const jars = await maybeKnownJars(layout);
  if (jars === undefined) {
    return {
      ok: false,
      what: 'Neo4j is not fetched yet, or a jar is missing',
      todo: 'The next start fetches it with Maven: 125 MB, about a minute.',
    };
  }
  return {
    ok: true,
    what: `Neo4j is here: ${jars.length} jars, ${megabytes(jars.reduce((sum, jar) => sum + jar.sizeBytes, 0))}`,
  };
}

async function inspectHome(layout: Layout): Promise<Finding> {
  try {
    await requireWritable(layout.home);
    await requireFreeSpaceToStart(layout);
    return { ok: true, what: `${layout.home}, ${megabytes(await freeBytesAt(layout.home))} free` };
  } catch (error) {
    throw translateHomeFailure(layout, error);
  }
}

/** Throws if the folder, or the nearest existing folder above it, is not writable. */
async function requireWritable(folder: string): Promise<void> {
  try {
    // The final slash makes the check fail if the path is a file.
    await access(`${folder}/`, constants.W_OK | constants.X_OK);
  } catch (error) {
    if (systemCodeOf(error) !== 'ENOENT' || dirname(folder) === folder) throw error;
    await requireWritable(dirname(folder));
  }
}

async function inspectHold(layout: Layout): Promise<Finding> {
  const hold = await maybeLiveHold(layout);
  if (hold === undefined) return { ok: true, what: 'no local Neo4j runs on this home' };
  if (hold.phase === 'offline') {
    return { ok: true, what: `process ${hold.holder.pid} ${hold.purpose} of this home since ${hold.since}` };
  }
  const where = hold.phase === 'ready' ? `at ${hold.boltUri}, Browser at ${hold.browserUrl}` : 'still starting';
  return { ok: true, what: `process ${hold.holder.pid} runs a local Neo4j on this home since ${hold.since}, ${where}` };
}

/** Runs neo4j-admin from the jars of the local Neo4j: dumps the databases of a stopped Neo4j, and loads dumps into an empty one. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LocalNeo4jError } from '../../errors.ts';
import { tailOf } from './files.ts';
import { spawnGuarded } from './guarded.ts';
import type { Jar } from './jars.ts';
import { classPathOf } from './java-arguments.ts';
import type { Java } from './java.ts';
import type { Layout } from './layout.ts';
import { storageProblemIn } from './storage.ts';
import { storeLockHolder } from './store-lock.ts';

export interface AdminCall {
  readonly layout: Layout;
  readonly java: Java;
  readonly jars: readonly Jar[];
  /** Ends the work. */
  readonly signal: AbortSignal;
}

const OUTPUT_LIMIT_BYTES = 64_000;

/**
 * Writes neo4j.dump and system.dump into an existing folder.
 * @throws {LocalNeo4jError} DISK_FULL, HOME_HELD, START_FAILED
 */
export async function dumpAll(call: AdminCall, folder: string): Promise<void> {
  await runAdmin(call, ['database', 'dump', '*', `--to-path=${folder}`, '--overwrite-destination=true'], folder);
}

/** Loads all dumps of a folder. Databases of the same names are replaced. */
export async function loadAll(call: AdminCall, folder: string): Promise<void> {
  await runAdmin(
    call,
    ['database', 'load', '*', `--from-path=${folder}`, '--overwrite-destination=true'],
    call.layout.home,
  );
}

/** A file of rows, and a file of one line with the names of their columns. */
export interface ImportFile {
  /** The label of its nodes, or the type of its relationships. */
  readonly name: string;
  /** The names of the two files in one folder. */
  readonly header: string;
  readonly rows: string;
}

/** The files of the offline importer. */
export interface ImportFiles {
  readonly nodes: readonly ImportFile[];
  readonly relationships: readonly ImportFile[];
  /** The character between the texts of a list. */
  readonly between: string;
}

/**
 * Fills the database `neo4j` with the rows of files. What it held before is replaced. A row that does not fit ends the import.
 * @param folder of the files
 */
export async function importFiles(
  call: AdminCall,
  folder: string,
  { nodes, relationships, between }: ImportFiles,
): Promise<void> {
  await runAdmin(
    call,
    [
      ...[
        'database',
        'import',
        'full',
        'neo4j',
        '--overwrite-destination=true',
        '--bad-tolerance=0',
        '--id-type=string',
      ],
      ...['--multiline-fields=false', `--array-delimiter=${between}`, '--max-off-heap-memory=512m'],
      `--report-file=${join(call.layout.logsFolder, 'import.report')}`,
      ...nodes.map(({ name, header, rows }) => `--nodes=${name}=${header},${rows}`),
      ...relationships.map(({ name, header, rows }) => `--relationships=${name}=${header},${rows}`),
    ],
    folder,
    { javaOptions: [], workingFolder: folder },
  );
}

interface Running {
  readonly javaOptions: readonly string[];
  /** The importer divides and matches the names of files, so that they must be short ones. Default: that of this process. */
  readonly workingFolder?: string;
}

async function runAdmin(
  { layout, java, jars, signal }: AdminCall,
  args: readonly string[],
  folder: string,
  { javaOptions, workingFolder }: Running = { javaOptions: ['-XX:TieredStopAtLevel=1'] },
): Promise<void> {
  signal.throwIfAborted();
  const outputFile = join(layout.logsFolder, 'admin.log');
  // Java writes temporary files of its compression library; the system's folder may be too small, or forbid execution.
  const temporary = join(layout.neo4j, 'admin-tmp');
  await mkdir(temporary, { recursive: true, mode: 0o700 });
  try {
    const admin = await spawnGuarded({
      program: java.path,
      args: [
        ...['-Xmx512m', '-XX:+UseSerialGC', ...javaOptions, `-Djava.io.tmpdir=${temporary}`],
        ...['-cp', classPathOf(jars), 'org.neo4j.cli.AdminTool', ...args],
      ],
      consoleLog: outputFile,
      stopGraceMillis: 0,
      niceness: 0,
      ...(workingFolder !== undefined && { workingFolder }),
      environment: { NEO4J_HOME: layout.neo4j, NEO4J_CONF: layout.confFolder },
    });
    const end = (): void => void admin.kill();
    signal.addEventListener('abort', end, { once: true });
    const code = await admin.ended;
    signal.removeEventListener('abort', end);
    signal.throwIfAborted();
    if (code !== 0) {
      throw await adminFailure(layout, (await tailOf(outputFile, 0, OUTPUT_LIMIT_BYTES)).text, folder, outputFile);
    }
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function adminFailure(
  layout: Layout,
  output: string,
  folder: string,
  outputFile: string,
): Promise<LocalNeo4jError> {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const reason = lines.findLast((line) => line.startsWith('Caused by:')) ?? lines.at(-1) ?? 'it printed nothing';
  if (storageProblemIn(output) === 'FULL') {
    return new LocalNeo4jError(
      'DISK_FULL',
      `The disk of ${folder} became full: ${reason.trim()}. Nothing was changed. Make room there, or name a file on another disk, and try again.`,
    );
  }
  if (/in use|Lock file has been locked/.test(output)) {
    return new LocalNeo4jError(
      'HOME_HELD',
      `Another Neo4j, which Sanad did not start, uses the data in ${layout.neo4j}: ${(await storeLockHolder(layout)) ?? reason.trim()}. Stop it, and try again. See ${outputFile}.`,
    );
  }
  if (/logical log|recover/i.test(output)) {
    return new LocalNeo4jError(
      'DATA_UNRECOVERED',
      `Neo4j was not stopped in order, so that its data must be recovered first: run this command again. See ${outputFile}.`,
    );
  }
  return new LocalNeo4jError('START_FAILED', `neo4j-admin failed: ${reason.trim()}. See ${outputFile}.`);
}

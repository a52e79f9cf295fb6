/**
 * `sanad diff`: prints in claims, not in lines, what a change of dossiers adds, removes and alters, and what follows for relations, status and
 * disagreements. For what follows, both states are loaded into an empty Neo4j of its own: the database of the user is not changed.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative, resolve } from 'node:path';
import type { Config } from '../config.ts';
import type { Database } from '../db/database.ts';
import { withScratchHome } from '../db/local/index.ts';
import { compareGraphs, type GraphChanges } from '../diff/compare-graphs.ts';
import type { Difference } from '../diff/difference.ts';
import { EMPTY_GRAPH, graphStateOf, type GraphState } from '../diff/graph-state.ts';
import { differenceJson } from '../diff/json.ts';
import { differenceLines } from '../diff/lines.ts';
import { differenceMarkdown } from '../diff/markdown.ts';
import { refusals } from '../dossier/check/refusals.ts';
import { readAll, type DossierReading } from '../dossier/read/read-dossier.ts';
import type { RowReader } from '../dossier/read/evaluate-statement.ts';
import { readDossierFiles } from '../dossier/read/read-dossier-files.ts';
import { ConfigError, formatPlace } from '../errors.ts';
import { chooseGraphSource } from '../graph/choose.ts';
import type { Log } from '../log.ts';
import { loadDossiers, openDatabase, readingOf, unloadDossier } from '../open.ts';
import type { Progress } from '../progress.ts';
import { type Revision, writeRevision } from './at-revision.ts';
import { openEvaluator } from './evaluator.ts';
import { printAll } from './print-all.ts';

export interface DiffOptions {
  readonly markdown?: boolean;
  readonly json?: boolean;
  /** Compare the rows only; nothing is loaded. */
  readonly rows?: boolean;
}

/** Folders on disk of one dossier in both states; undefined where a state has none. */
interface Side {
  readonly name: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/**
 * Prints the difference. Returns false if the state after the change cannot be loaded, so that what follows from it is not known.
 * @param from a folder; `REVISION:FOLDER`; or a revision, with which each folder of `to` is compared
 * @throws {ConfigError | LocalNeo4jError | DossierError}
 */
export async function diff(
  config: Config,
  progress: Progress,
  log: Log,
  [from, ...to]: readonly [string, ...string[]],
  options: DiffOptions,
): Promise<boolean> {
  if (options.json === true && options.markdown === true) {
    throw new ConfigError('Expected --json or --markdown, and got both.');
  }
  const temporary = await mkdtemp(join(tmpdir(), 'sanad-diff-'));
  const open = openEvaluator(config, progress, log);
  const readings: DossierReading[] = [];
  try {
    const sides = await sidesOf(from, to, temporary);
    const dossiers = await readBoth(config, open.database, sides, readings);
    const graph = options.rows === true ? undefined : await graphChanges({ config, progress, log }, sides, dossiers);
    await printAll(printed({ dossiers, graph }, options));
    return graph === undefined || !('unknown' in graph);
  } finally {
    for (const reading of readings) reading.close();
    await open.close();
    await rm(temporary, { recursive: true, force: true });
  }
}

function printed(difference: Difference, { markdown = false, json = false }: DiffOptions): Iterable<string> {
  if (markdown) return [differenceMarkdown(difference)];
  return json ? differenceJson(difference) : differenceLines(difference);
}

async function sidesOf(from: string, to: readonly string[], temporary: string): Promise<readonly Side[]> {
  const isRevision = !existsSync(from) && !from.includes(':');
  if (to.length === 0) {
    throw new ConfigError("Expected two states: 'sanad diff main seed/my-dossier', or two folders.");
  }
  if (!isRevision && to.length > 1) {
    throw new ConfigError(
      `Expected two states, and got ${to.length + 1}. Only a revision of git is compared with several folders, and '${from}' is none.`,
    );
  }
  const sides: Side[] = [];
  for (const [index, each] of to.entries()) {
    const { folder = each } = existsSync(each) ? {} : (inRevision(each) ?? {});
    const old = isRevision ? `${from}:${relative('', resolve(folder))}` : from;
    // Errors name a file by its folder.
    const name = basename(resolve(folder));
    const before = await folderOf(old, join(temporary, `before-${index}`, name));
    // Beside a revision, a folder that is not here was removed.
    const isGone = isRevision && inRevision(each) === undefined && !existsSync(each);
    const after = isGone ? undefined : await folderOf(each, join(temporary, `after-${index}`, name));
    if (before === undefined && after === undefined) {
      throw new ConfigError(`Expected a dossier in one of two states, and neither '${from}' nor '${each}' has one.`);
    }
    sides.push({ name: each, before, after });
  }
  return sides;
}

/** `main:seed/my-dossier` */
function inRevision(state: string): Revision | undefined {
  const read = /^([^:]+):(.*)$/s.exec(state);
  return read === null ? undefined : { revision: read[1] ?? '', folder: read[2] ?? '' };
}

/** A folder on disk with the state; undefined if the revision has no such folder. */
async function folderOf(state: string, temporary: string): Promise<string | undefined> {
  if (existsSync(state)) return resolve(state);
  const revision = inRevision(state);
  if (revision === undefined) {
    throw new ConfigError(`Expected a folder, or REVISION:FOLDER, and there is no '${state}'.`);
  }
  return (await writeRevision(revision, temporary)) ? temporary : undefined;
}

/** @param readings receives those that must be closed at the end */
async function readBoth(
  config: Config,
  evaluator: RowReader,
  sides: readonly Side[],
  readings: DossierReading[],
): Promise<Difference['dossiers']> {
  const read = async (folder: string | undefined): Promise<DossierReading | undefined> => {
    if (folder === undefined) return undefined;
    const reading = await readAll(evaluator, await readDossierFiles(folder), readingOf(config));
    readings.push(reading);
    return reading;
  };
  const dossiers = [];
  for (const { name, before, after } of sides) {
    dossiers.push({ name, before: await read(before), after: await read(after) });
  }
  return dossiers;
}

interface Loading {
  readonly config: Config;
  readonly progress: Progress;
  readonly log: Log;
}

async function graphChanges(
  work: Loading,
  sides: readonly Side[],
  dossiers: Difference['dossiers'],
): Promise<GraphChanges | { readonly unknown: string }> {
  const unknown = refusalOf(dossiers);
  if (unknown !== undefined) return { unknown };
  return await withScratchHome(work.config, work.progress, async (home) => {
    const config = { ...work.config, home, neo4j: undefined };
    const told = (what: string): void => work.log.warn(what);
    const open = await openDatabase(config, work.progress, { shared: false, told, shortLived: true });
    try {
      const loading = { ...work, config, database: open.database };
      const before = await loadedGraph(loading, foldersOf(sides, 'before'));
      for (const id of goneIds(dossiers)) await unloadDossier(open.database, config, work.progress, id);
      return compareGraphs(before, await loadedGraph(loading, foldersOf(sides, 'after')));
    } finally {
      await open.close();
    }
  });
}

function foldersOf(sides: readonly Side[], when: 'before' | 'after'): readonly string[] {
  return sides.map((side) => side[when]).filter((each) => each !== undefined);
}

/** Dossiers that the state after does not have, or has under another id. */
function goneIds(dossiers: Difference['dossiers']): readonly string[] {
  const kept = new Set(dossiers.map(({ after }) => after?.dossier?.id));
  return dossiers.flatMap(({ before }) => before?.dossier?.id ?? []).filter((id) => !kept.has(id));
}

/** Why a load refuses one of the states. */
function refusalOf(dossiers: Difference['dossiers']): string | undefined {
  for (const when of ['before', 'after'] as const) {
    for (const { name, [when]: reading } of dossiers) {
      if (reading === undefined) continue;
      const faults = refusals(reading);
      const [first] = faults;
      if (first === undefined) continue;
      const more = faults.length === 1 ? '' : `, and ${faults.length - 1} more`;
      return `a load refuses ${name} as it is ${when} the change: ${formatPlace(first.place)}: ${first.reason}${more}. 'sanad lint' lists all.`;
    }
  }
  return undefined;
}

async function loadedGraph(
  { config, database, progress, log }: Loading & { readonly database: Database },
  folders: readonly string[],
): Promise<GraphState> {
  if (folders.length === 0) return EMPTY_GRAPH;
  await loadDossiers(database, { ...config, dossiers: folders }, progress);
  const settings = { ...config, graph: 'snapshot' as const };
  const { source } = await chooseGraphSource(database, settings, (error) => log.warn({ err: error }, 'reading failed'));
  try {
    await source.start();
    return await source.answer(graphStateOf);
  } finally {
    source.stop();
  }
}

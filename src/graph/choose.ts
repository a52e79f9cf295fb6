/** Composition: chooses the adapter of the Graph port by the settings and by the size of the graph. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { CypherGraphSource, readCounts } from './cypher/source.ts';
import { wordsOf } from './cypher/words.ts';
import type { Availability } from '../db/availability.ts';
import type { Database } from '../db/database.ts';
import { layoutOf } from '../db/local/index.ts';
import { readVocabulary } from '../db/vocabulary.ts';
import type { GraphCounts, GraphSource } from './port.ts';
import type { Snapshot } from './snapshot/snapshot.ts';
import { deleteKept, KeptSnapshot, outdateKept } from './snapshot/kept/kept-snapshot.ts';
import { type SnapshotSettings, SnapshotSource } from './snapshot/source.ts';

/**
 * Memory that a snapshot needs for one entity, relation and claim, in bytes, with indexes and texts. The numbers follow from the columns
 * of `snapshot/layout.ts` and from the texts of the bench, and are rounded up.
 */
const SNAPSHOT_BYTES = { entities: 300, relations: 40, claims: 77 } as const;
/**
 * Factor by which memory grows while a new snapshot is read. The process then holds the old snapshot, the columns as they were
 * read, the sorted columns and the driver's buffers. Measured at 10⁵ relations: 2.3 to 5; the driver's buffers take most.
 */
const BUILDING = 4;
const MEGABYTE = 1_048_576;
const COUNTING_DEADLINE_MILLIS = 60_000;

export type { KeptSnapshot };

export type GraphAdapter = 'snapshot' | 'cypher';

export interface ChosenGraph {
  readonly adapter: GraphAdapter;
  /** Why this adapter was chosen, as a sentence for the log. */
  readonly reason: string;
  /** The caller starts it. */
  readonly source: SnapshotSource | CypherGraphSource;
  readonly availability: Availability;
}

/** The state of the database that answers come from. Health and `extensions` show it. */
export interface GraphReport {
  readonly adapter: GraphAdapter;
  /** Undefined until the first state has been read. */
  readonly readAt: Date | undefined;
  /** True if the last check of the database failed, so that it may hold a newer state. */
  readonly stale: boolean;
  /** Why the server is not ready: the database is away, or its state cannot be read. A busy database is no reason. */
  readonly away: string | undefined;
}

type Settings = Pick<Config, 'graph' | 'snapshotBudgetMegabytes' | 'snapshotMaxAgeMillis' | 'requestDeadlineMillis'>;

/**
 * The file in which a server keeps its snapshot: for the local Neo4j beside its data, else in the home under a name that the address of the
 * database gives.
 */
export function keptFileOf({ home, neo4j }: Pick<Config, 'home' | 'neo4j'>): string {
  if (neo4j === undefined) return layoutOf(home).snapshotFile;
  const name = createHash('sha256')
    .update(JSON.stringify([neo4j.uri, neo4j.database]))
    .digest('hex')
    .slice(0, 16);
  return join(home, 'snapshots', name);
}

/** Deletes the file: a command takes a dossier out of the database, and nothing of it should be left. */
export async function forgetKeptSnapshot(config: Pick<Config, 'home' | 'neo4j'>): Promise<void> {
  await deleteKept(keptFileOf(config));
}

/** A command has changed the database: the next start brings the snapshot in the file up to date before it answers. */
export async function outdateKeptSnapshot(config: Pick<Config, 'home' | 'neo4j'>): Promise<void> {
  await outdateKept(keptFileOf(config));
}

/** @returns undefined if the settings keep none */
export function keptSnapshotOf(
  config: Pick<Config, 'home' | 'neo4j' | 'keepSnapshot'>,
  onTrouble: (what: string, error?: unknown) => void,
): KeptSnapshot | undefined {
  return config.keepSnapshot ? new KeptSnapshot({ file: keptFileOf(config), onTrouble }) : undefined;
}

/**
 * The kept snapshot as the graph of a database that does not answer yet.
 * @returns undefined if there is none of the last state, or if the settings ask for the other adapter
 */
export async function graphMeanwhile(
  database: Database,
  { graph }: Pick<Config, 'graph'>,
  kept: KeptSnapshot | undefined,
  reason: string,
): Promise<ChosenGraph | undefined> {
  const read = graph === 'cypher' ? undefined : await kept?.read();
  if (read === undefined || read.isOutdated) return undefined;
  const source = new SnapshotSource(database, { maxAgeMillis: Infinity, onTrouble: () => {} });
  source.answerFrom(read.snapshot, reason);
  return { adapter: 'snapshot', reason, source, availability: database.availability };
}

/**
 * Chooses once at the start of the server. If the graph later grows beyond the budget, the next start chooses again.
 * @param onTrouble receives errors of background work
 * @param ofSnapshot used if the snapshot is chosen: where it is kept, and what receives the reason if a write leads to reading the whole graph
 * @throws {DatabaseUnavailableError}
 */
export async function chooseGraphSource(
  database: Database,
  config: Settings,
  onTrouble: (error: unknown) => void,
  ofSnapshot: Pick<SnapshotSettings, 'kept' | 'onWholeRead'> = {},
): Promise<ChosenGraph> {
  const { adapter, reason } = await choose(database, config);
  const maxAgeMillis = config.snapshotMaxAgeMillis;
  const source =
    adapter === 'snapshot'
      ? new SnapshotSource(database, { maxAgeMillis, onTrouble, ...ofSnapshot })
      : new CypherGraphSource(database, { maxAgeMillis, onTrouble, deadlineMillis: config.requestDeadlineMillis });
  return { adapter, reason, source, availability: database.availability };
}

export function graphReport({ adapter, source: { state }, availability }: ChosenGraph): GraphReport {
  if (state.phase === 'EMPTY') return { adapter, readAt: undefined, stale: false, away: undefined };
  const { readAt } = 'snapshot' in state ? state.snapshot : state;
  const unreadable = state.phase === 'STALE' && !state.isBusy ? state.reason : undefined;
  const away = availability.away ?? unreadable;
  return { adapter, readAt, stale: state.phase === 'STALE' || away !== undefined, away };
}

/** The size of the snapshot in memory; undefined if there is none. */
export function snapshotSize({ source: { state } }: ChosenGraph): GraphCounts | undefined {
  return 'snapshot' in state ? state.snapshot.size : undefined;
}

/** How often a snapshot was renewed, in each way; undefined if there is none. */
export function snapshotRenewals({ source }: ChosenGraph): SnapshotSource['renewals'] | undefined {
  return source instanceof SnapshotSource ? source.renewals : undefined;
}

/** The graph of one request. With a snapshot, all questions of the request and its report use the same snapshot. */
export interface OneState {
  readonly source: GraphSource;
  readonly report: () => GraphReport;
}

export function ofOneState(chosen: ChosenGraph): OneState {
  const { adapter, source } = chosen;
  if (source instanceof CypherGraphSource) return { source, report: () => graphReport(chosen) };
  let snapshot: Snapshot | undefined;
  let reading: Promise<Snapshot> | undefined;
  return {
    source: {
      answer: async (question) => {
        // The questions of one request begin at once: they share the promise, because two reads may return two snapshots.
        reading ??= source.current();
        snapshot = await reading;
        return await question(snapshot);
      },
    },
    report: () => ({ ...graphReport(chosen), ...(snapshot && { adapter, readAt: snapshot.readAt }) }),
  };
}

/** The memory that a process needs to read a snapshot of a graph, in bytes. */
export function snapshotBytes({ entities, relations, claims }: GraphCounts): number {
  return (
    BUILDING *
    (entities * SNAPSHOT_BYTES.entities + relations * SNAPSHOT_BYTES.relations + claims * SNAPSHOT_BYTES.claims)
  );
}

async function choose(
  database: Database,
  { graph, snapshotBudgetMegabytes }: Settings,
): Promise<Pick<ChosenGraph, 'adapter' | 'reason'>> {
  if (graph !== 'auto') return { adapter: graph, reason: `SANAD_GRAPH=${graph} says so.` };
  const words = wordsOf(await readVocabulary(database));
  const megabytes = Math.ceil(snapshotBytes(await readCounts(database, words, COUNTING_DEADLINE_MILLIS)) / MEGABYTE);
  const fits = megabytes <= snapshotBudgetMegabytes;
  return {
    adapter: fits ? 'snapshot' : 'cypher',
    reason: `To read a snapshot takes about ${megabytes} MB, ${fits ? 'within' : 'beyond'} SANAD_SNAPSHOT_BUDGET_MEGABYTES=${snapshotBudgetMegabytes}.`,
  };
}

/** Composition: which adapter of the Graph port answers traversals, by the settings and by the size of the graph. */
import type { Config } from '../config.ts';
import { CypherGraphSource, readCounts } from './cypher/source.ts';
import { wordsOf } from './cypher/words.ts';
import type { Database } from '../db/database.ts';
import { readVocabulary } from '../db/vocabulary.ts';
import type { GraphCounts, GraphSource } from './port.ts';
import type { Snapshot } from './snapshot/snapshot.ts';
import { SnapshotSource } from './snapshot/source.ts';

/** What a snapshot takes for each, in bytes, indexes included: typed arrays by their columns, entities as measured, rounded up. */
const SNAPSHOT_BYTES = { entities: 390, relations: 40, claims: 65 } as const;
/**
 * How many times that a process takes while it reads a snapshot anew: the one that still answers, columns as they come, columns
 * in order, and what the driver has in hand (measured: 2.3 to 5 at 10⁵ relations, where the last of these weighs most).
 */
const BUILDING = 4;
const MEGABYTE = 1_048_576;
const COUNTING_DEADLINE_MILLIS = 60_000;

export type GraphAdapter = 'snapshot' | 'cypher';

export interface ChosenGraph {
  readonly adapter: GraphAdapter;
  /** Why this one, as a sentence for the log. */
  readonly reason: string;
  /** Not started yet. */
  readonly source: SnapshotSource | CypherGraphSource;
}

/** Which state of the database answers are of, as health and `extensions` tell. */
export interface GraphReport {
  readonly adapter: GraphAdapter;
  /** Undefined while nothing has been read yet. */
  readonly readAt: Date | undefined;
  /** Why the database is known to be away; undefined while it answers. */
  readonly away: string | undefined;
}

type Settings = Pick<Config, 'graph' | 'snapshotBudgetMegabytes' | 'snapshotMaxAgeMillis' | 'requestDeadlineMillis'>;

/**
 * Chooses once, for as long as the server runs: a graph that outgrows its budget later is noticed at the next start.
 * @param onTrouble told of what goes wrong in the background
 * @throws {DatabaseUnavailableError}
 */
export async function chooseGraphSource(
  database: Database,
  config: Settings,
  onTrouble: (error: unknown) => void,
): Promise<ChosenGraph> {
  const { adapter, reason } = await choose(database, config);
  const maxAgeMillis = config.snapshotMaxAgeMillis;
  const source =
    adapter === 'snapshot'
      ? new SnapshotSource(database, { maxAgeMillis, onTrouble })
      : new CypherGraphSource(database, { maxAgeMillis, onTrouble, deadlineMillis: config.requestDeadlineMillis });
  return { adapter, reason, source };
}

export function graphReport({ adapter, source: { state } }: ChosenGraph): GraphReport {
  if (state.phase === 'EMPTY') return { adapter, readAt: undefined, away: undefined };
  const { readAt } = 'snapshot' in state ? state.snapshot : state;
  return { adapter, readAt, away: state.phase === 'STALE' ? state.reason : undefined };
}

/** One request's view of the graph: a snapshot is the same for all its questions, and its report is of that one. */
export interface OneState {
  readonly source: GraphSource;
  readonly report: () => GraphReport;
}

export function ofOneState(chosen: ChosenGraph): OneState {
  const { adapter, source } = chosen;
  if (source instanceof CypherGraphSource) return { source, report: () => graphReport(chosen) };
  let snapshot: Snapshot | undefined;
  return {
    source: {
      answer: async (question) => {
        snapshot ??= await source.current();
        return await question(snapshot);
      },
    },
    report: () => ({ ...graphReport(chosen), ...(snapshot && { adapter, readAt: snapshot.readAt }) }),
  };
}

/** How much memory a process takes to read a snapshot of a graph, in bytes. */
export function snapshotBytes({ entities, relations, claims }: GraphCounts): number {
  return (
    BUILDING *
    (entities * SNAPSHOT_BYTES.entities + relations * SNAPSHOT_BYTES.relations + claims * SNAPSHOT_BYTES.claims)
  );
}

async function choose(
  database: Database,
  { graph, snapshotBudgetMegabytes }: Settings,
): Promise<Omit<ChosenGraph, 'source'>> {
  if (graph !== 'auto') return { adapter: graph, reason: `SANAD_GRAPH=${graph} says so.` };
  const words = wordsOf(await readVocabulary(database));
  const megabytes = Math.ceil(snapshotBytes(await readCounts(database, words, COUNTING_DEADLINE_MILLIS)) / MEGABYTE);
  const fits = megabytes <= snapshotBudgetMegabytes;
  return {
    adapter: fits ? 'snapshot' : 'cypher',
    reason: `To read a snapshot takes about ${megabytes} MB, ${fits ? 'within' : 'beyond'} SANAD_SNAPSHOT_BUDGET_MEGABYTES=${snapshotBudgetMegabytes}.`,
  };
}

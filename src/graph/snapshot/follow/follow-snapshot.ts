/** Brings a snapshot to the state of the database by the records that loads wrote, without reading the whole graph. */
import type { Database } from '../../../db/database.ts';
import { InvariantError } from '../../../errors.ts';
import type { States } from '../../one-state.ts';
import { inTurns } from '../slices.ts';
import { Snapshot } from '../snapshot.ts';
import { changesSince } from './change-records.ts';
import { followed } from './follow.ts';
import { readChanged, type Changed } from './read-changed.ts';

export interface Followable {
  readonly snapshot: Snapshot;
  /** The id of the newest record when it was read; undefined if there was none. */
  readonly newestRecord: string | undefined;
}

/** Why the whole graph is read. */
export interface NotFollowed {
  readonly reason: string;
}

export interface FollowedSnapshot extends Followable {
  /** How many records led to it. */
  readonly records: number;
}

interface ReadChanges {
  readonly changed: Changed;
  readonly newestRecord: string | undefined;
  readonly records: number;
  readonly state: { readonly bookmark: string; readonly readAt: Date };
}

/** @throws {DatabaseUnavailableError | DatabaseBusyError} */
export async function followSnapshot(
  database: Database,
  states: States,
  { snapshot, newestRecord }: Followable,
): Promise<FollowedSnapshot | NotFollowed> {
  const { derived } = snapshot;
  const { growth } = derived;
  if (growth === undefined) return { reason: 'The snapshot has no room for further rows.' };
  const read = await states.readOneState(async (bookmark): Promise<ReadChanges | NotFollowed> => {
    const readAt = new Date();
    return await orReason(async () => {
      const since = await changesSince(database, { bookmark: snapshot.bookmark, newestRecord }, bookmark);
      if (since === undefined) return { reason: 'The database was written to, and no record says what changed.' };
      const changed = await readChanged(database, derived.parts, growth, since.changes);
      return { changed, newestRecord: since.newestRecord, records: since.records, state: { bookmark, readAt } };
    });
  });
  if ('reason' in read) return read;
  return await orReason(async () => ({
    snapshot: new Snapshot(await inTurns(followed(derived, growth, read.changed, read.state))),
    newestRecord: read.newestRecord,
    records: read.records,
  }));
}

/** An `InvariantError` may come from a write meanwhile; if not, reading the whole graph shows whether the graph is at fault. */
async function orReason<T>(work: () => Promise<T>): Promise<T | NotFollowed> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof InvariantError) return { reason: error.message };
    throw error;
  }
}

/**
 * Writes the record of what a load or an unload changes, as the last statement of its transaction. A server that has the state before
 * reads these rows only, instead of the whole graph.
 */
import { randomUUID } from 'node:crypto';
import type { WriteTransaction } from '../../db/database.ts';
import type { StateReader } from '../../db/probes.ts';
import { statement } from '../../db/statements.ts';
import { stateNumberOf } from '../../db/transaction-number.ts';
import { MOST_IDS_OF_RECORDS, MOST_RECORDS } from '../../model/change-records.ts';

/** All that a transaction changed of what a snapshot holds. */
export interface Changes {
  readonly dossier: string;
  /** Ids of claims that are new, that changed, or whose derived data may have changed. */
  readonly claims: readonly string[];
  /** Ids of claims that were deleted. */
  readonly gone: readonly string[];
  /** Ids of relations that were derived again: also of those that are not drawn now. */
  readonly relations: readonly string[];
  /** Ids of entities that are new, changed or deleted, or that another set of dossiers names. */
  readonly entities: readonly string[];
}

/** Further ids are not worth a record: the whole graph is read. */
const MOST_IDS = 20_000;
/** No state of a database has this number. */
const NO_NUMBER = -1;

/**
 * The number of the last transaction is read in a session of its own. If another transaction is committed after that, this one has not
 * the next number, and no server uses the record.
 * @param state `Database` itself: a probe that is slow would end the load
 * @param changes undefined if they are not known: the record covers nothing then
 */
export async function writeChangeRecord(
  tx: WriteTransaction,
  state: Pick<StateReader, 'bookmark'>,
  dossier: string,
  changes: Changes | undefined,
): Promise<void> {
  const known = changes !== undefined && sizeOf(changes) <= MOST_IDS ? changes : undefined;
  const { claims = [], gone = [], relations = [], entities = [] } = known ?? {};
  const after = known === undefined ? NO_NUMBER : await lastTransaction(state);
  const record = { id: randomUUID(), after, dossier, claims, gone, relations, entities };
  await tx.run(statement('load/change-record'), { record, kept: MOST_RECORDS, ids: MOST_IDS_OF_RECORDS });
}

function sizeOf({ claims, gone, relations, entities }: Changes): number {
  return claims.length + gone.length + relations.length + entities.length;
}

/** A database that is too busy to tell its number must not end the load. */
async function lastTransaction(state: Pick<StateReader, 'bookmark'>): Promise<number> {
  const bookmark = await state.bookmark().catch(() => '');
  return stateNumberOf(bookmark)?.transaction ?? NO_NUMBER;
}

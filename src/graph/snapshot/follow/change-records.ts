/**
 * The records that loads wrote (`load/write-change-record.ts`), from one state of the database to another.
 *
 * A record is written in the transaction whose changes it names, and `after` is the number of a transaction before that one. Let the snapshot have
 * the state after transaction a, and let b be the last transaction now. If there is a record for each number from a up to b - 1 as its `after`,
 * then these b - a records were written by as many transactions with numbers above a, at most b: by all that there are. So nothing else was written.
 */
import type { Database, Row } from '../../../db/database.ts';
import { stateNumberOf } from '../../../db/transaction-number.ts';
import { statement } from '../../../db/statements.ts';

/** What changed, of all records together; ids. */
export interface Changes {
  readonly dossiers: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
  readonly relations: ReadonlySet<string>;
  readonly entities: ReadonlySet<string>;
}

interface RecordRow extends Row {
  readonly id: string;
  readonly after: number;
  readonly dossier: string;
  readonly claims: readonly string[];
  readonly gone: readonly string[];
  readonly relations: readonly string[];
  readonly entities: readonly string[];
}

export interface Since {
  /** The bookmark of the snapshot. */
  readonly bookmark: string;
  /** The id of the newest record when the snapshot was read. A restored database may not have it. Undefined if there was none. */
  readonly newestRecord: string | undefined;
}

export interface Followed {
  readonly changes: Changes;
  readonly newestRecord: string | undefined;
  /** How many records there are from one state to the other. */
  readonly records: number;
}

/** Returns undefined if something was written that no record names, or if that is not known. */
export async function changesSince(
  database: Database,
  { bookmark, newestRecord }: Since,
  now: string,
): Promise<Followed | undefined> {
  const [before, after] = [stateNumberOf(bookmark), stateNumberOf(now)];
  if (before === undefined || after === undefined || before.database !== after.database) return undefined;
  const rows = await recordsSince(database, before.transaction, newestRecord);
  if (newestRecord !== undefined && !rows.some(({ id }) => id === newestRecord)) return undefined;
  const byNumber = new Map(rows.map((row) => [row.after, row]));
  const chain: RecordRow[] = [];
  for (let number = before.transaction; number < after.transaction; number += 1) {
    const record = byNumber.get(number);
    if (record === undefined) return undefined;
    chain.push(record);
  }
  if (chain.length === 0) return undefined;
  return {
    changes: {
      dossiers: new Set(chain.map(({ dossier }) => dossier)),
      claims: new Set(chain.flatMap(({ claims, gone }) => [...claims, ...gone])),
      relations: new Set(chain.flatMap(({ relations }) => relations)),
      entities: new Set(chain.flatMap(({ entities }) => entities)),
    },
    newestRecord: chain.at(-1)?.id,
    records: chain.length,
  };
}

/** In the order of `after`; with the record `newest`, which may be older and then names nothing. */
export async function recordsSince(database: Database, after: number, newest?: string): Promise<RecordRow[]> {
  return await database.readMany<RecordRow>(statement('follow/records'), { after, newest: newest ?? null });
}

/** Returns the id of the newest record; undefined if there is none. */
export async function newestRecordOf(database: Database): Promise<string | undefined> {
  return (await database.readMany<{ readonly id: string } & Row>(statement('follow/newest-record')))[0]?.id;
}

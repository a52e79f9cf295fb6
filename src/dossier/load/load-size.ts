/** Says whether a load is small enough for one transaction, before the work begins. */
import type { Database } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';
import { DossierTooLargeError } from '../../errors.ts';
import type { CompiledClaim } from '../compile/compile-claims.ts';
import type { DossierContent } from '../read/sort-rows.ts';
import { chunksOf } from './run-in-chunks.ts';

/**
 * 5_000: the local Neo4j allows a transaction 320 MB. A claim with its links, and with its part of the relations, takes about
 * 32,000 bytes of them until the transaction ends.
 */
export const ROWS_OF_TRANSACTION = 5_000;
const BYTES_OF_ROW = 32_000;
const LIMIT = 'db.memory.transaction.max';

export interface SizedLoad {
  readonly content: DossierContent;
  readonly claims: () => Iterable<CompiledClaim>;
  /** The dossier is loaded already. */
  readonly isKnown: boolean;
  /** All claims are compared or derived again, whether they changed or not. */
  readonly all: boolean;
  /** Default: `ROWS_OF_TRANSACTION`. */
  readonly limit?: number | undefined;
}

/** The number of rows to write; not exact if it is at most `limit`, and if it is above, some number above. */
export async function rowsToWrite(
  database: Database,
  { content, claims, isKnown, all, limit = ROWS_OF_TRANSACTION }: SizedLoad,
): Promise<number> {
  const rows = content.claims.size + content.entities.size + content.documents.size;
  if (rows <= limit || !isKnown || all) return rows;
  const dossier = content.dossier.id;
  let changed = 0;
  for (const chunk of chunksOf(claims())) {
    const stored = await database.readMany<{ id: string; hash: string | null }>(
      statement('load/stored-hashes'),
      { dossier, ids: chunk.map(({ id }) => id) },
      { deadlineMillis: 60_000 },
    );
    const hashes = new Map(stored.map(({ id, hash }) => [id, hash]));
    changed += chunk.filter(({ id, hash }) => hashes.get(id) !== hash).length;
    if (changed > limit) break;
  }
  return changed;
}

/**
 * Refuses a load that the server would refuse after minutes of work, because a transaction may not take so much memory.
 * @throws {DossierTooLargeError}
 */
export async function refuseTooLarge(database: Database, dossier: string, rows: number): Promise<void> {
  const [setting] = await database
    .readMany<{ value: string }>(statement('load/transaction-limit'), { name: LIMIT })
    // A user who may not read settings learns of the limit from the server.
    .catch(() => []);
  const allowedBytes = bytesOf(setting?.value ?? '0B');
  const neededBytes = rows * BYTES_OF_ROW;
  if (allowedBytes === 0 || neededBytes <= allowedBytes) return;
  throw new DossierTooLargeError(
    `'${dossier}' has ${rows} new or changed rows. They are written in one transaction, which takes about ${megabytes(neededBytes)}, and the Neo4j at ${database.uri} allows ${megabytes(allowedBytes)} (${LIMIT}). ` +
      `Nothing was changed. Raise ${LIMIT} there, divide the dossier, or load into the local Neo4j (without NEO4J_URI), which has no such limit.`,
  );
}

/** `320.00MiB` in bytes. */
function bytesOf(value: string): number {
  const [, number = '0', unit = ''] = /^([\d.]+)\s*([KMGT]?)i?B?$/i.exec(value) ?? [];
  return Number(number) * 1_024 ** ' KMGT'.indexOf(unit.toUpperCase() || ' ');
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_048_576)} MiB`;
}

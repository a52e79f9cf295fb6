/**
 * Claims, quantities and documents that an older version of Sanad loaded lack properties that traversals read. A load derives these
 * properties for all dossiers. It uses small transactions: if one fails, the next load continues with the remaining
 * claims.
 */
import type { Database } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';

const CHUNK = 1_000;
/** `derive/older-claims` reads all claims. */
const ALL_CLAIMS_DEADLINE_MILLIS = 300_000;

export async function deriveOlderClaims(database: Database): Promise<void> {
  const claims = await database.readMany<{ id: string }>(
    statement('derive/older-claims'),
    {},
    { deadlineMillis: ALL_CLAIMS_DEADLINE_MILLIS },
  );
  for (let first = 0; first < claims.length; first += CHUNK) {
    const ids = claims.slice(first, first + CHUNK).map(({ id }) => id);
    await database.write(async (tx) => await tx.run(statement('derive/claims'), { ids }));
  }
  for (let written = CHUNK; written === CHUNK;) {
    const [row] = await database.write(
      async (tx) => await tx.run<{ count: number }>(statement('derive/older-quantities'), { limit: CHUNK }),
    );
    written = row?.count ?? 0;
  }
  const documents = await database.readMany<{ id: string }>(statement('derive/older-documents'));
  if (documents.length === 0) return;
  await database.write(
    async (tx) => await tx.run(statement('derive/documents'), { ids: documents.map(({ id }) => id) }),
  );
}

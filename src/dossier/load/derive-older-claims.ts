/**
 * What `derive/claims` stores is not on claims that an older version of Sanad loaded. A load brings it to all of them, those
 * of other dossiers too, because questions read it. In small transactions: one that ends early leaves the rest for the next load.
 */
import type { Database } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';

const CHUNK = 1_000;
/** A look at all claims. */
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
  const documents = await database.readMany<{ id: string }>(statement('derive/older-documents'));
  if (documents.length === 0) return;
  await database.write(
    async (tx) => await tx.run(statement('derive/documents'), { ids: documents.map(({ id }) => id) }),
  );
}

/** What a load has to do with claims: the dossier's claims as they are stored, compared with those of its files. */
import type { WriteTransaction } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';
import type { CompiledClaim } from '../compile/compile-claims.ts';
import type { StoredClaim } from './touched.ts';

export interface ClaimChanges {
  /** New, or stored in another form. */
  readonly changed: readonly CompiledClaim[];
  /** Stored claims that the files no longer have. */
  readonly gone: readonly string[];
  /** The stored claims that go, change, or derive otherwise than before. */
  readonly former: readonly StoredClaim[];
}

/** `derivesOtherwise`: the vocabulary or the loader changed, so what follows from equal claims may differ too. */
export async function compareClaims(
  tx: WriteTransaction,
  dossier: string,
  claims: readonly CompiledClaim[],
  derivesOtherwise: boolean,
): Promise<ClaimChanges> {
  const stored = await tx.run<{ id: string; hash: string | null; relation: string | null }>(
    statement('load/existing-claims'),
    { dossier },
  );
  const storedHashes = new Map(stored.map(({ id, hash }) => [id, hash]));
  const hashes = new Map(claims.map(({ id, hash }) => [id, hash]));
  return {
    changed: claims.filter(({ id, hash }) => storedHashes.get(id) !== hash),
    gone: stored.filter(({ id }) => !hashes.has(id)).map(({ id }) => id),
    former: stored.filter(({ id, hash }) => derivesOtherwise || hashes.get(id) !== hash),
  };
}

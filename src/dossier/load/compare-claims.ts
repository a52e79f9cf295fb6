/** Compares the stored claims of a dossier with the claims of its files, to find which claims a load must write or delete. */
import type { WriteTransaction } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';
import type { CompiledClaim } from '../compile/compile-claims.ts';
import { alteredClaims } from './altered-claims.ts';
import type { StoredClaim } from './touched.ts';

export interface ClaimChanges {
  /** Claims that are new, or whose stored hash differs. */
  readonly changed: readonly CompiledClaim[];
  /** Stored claims that the files no longer have. */
  readonly gone: readonly string[];
  /** Stored claims that will be deleted or changed, or whose derived data may differ. */
  readonly former: readonly StoredClaim[];
}

export interface Comparison {
  /** The vocabulary or the loader changed, so the derived data of unchanged claims may differ too. */
  readonly derivesOtherwise: boolean;
  /** Compare the whole content of each claim, not only its hash. */
  readonly force: boolean;
}

export async function compareClaims(
  tx: WriteTransaction,
  dossier: string,
  claims: Iterable<CompiledClaim>,
  { derivesOtherwise, force }: Comparison,
): Promise<ClaimChanges> {
  const stored = await tx.run<{ id: string; hash: string | null; relation: string | null }>(
    statement('load/existing-claims'),
    { dossier },
  );
  const all = force ? [...claims] : undefined;
  const altered = all === undefined ? new Set<string>() : await alteredClaims(tx, all);
  const storedHashes = new Map(stored.map(({ id, hash }) => [id, altered.has(id) ? null : hash]));
  const hashes = new Map<string, string>();
  const changed: CompiledClaim[] = [];
  for (const claim of all ?? claims) {
    hashes.set(claim.id, claim.hash);
    if (storedHashes.get(claim.id) !== claim.hash) changed.push(claim);
  }
  return {
    changed,
    gone: stored.filter(({ id }) => !hashes.has(id)).map(({ id }) => id),
    former: stored.filter(({ id }) => derivesOtherwise || hashes.get(id) !== storedHashes.get(id)),
  };
}

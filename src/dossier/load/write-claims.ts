/** Writes claims with their links, and deletes the links that the claims had before. */
import type { WriteTransaction } from '../../db/database.ts';
import type { CompiledClaim } from '../compile/compile-claims.ts';
import { linkParameters, quantityParameters } from '../compile/parameters.ts';
import { runInChunks } from './run-in-chunks.ts';

/** Writes all claims first and then the links, since claims link to one another. */
export async function writeClaims(
  tx: WriteTransaction,
  dossier: string,
  claims: readonly CompiledClaim[],
): Promise<void> {
  const rows = claims.map(({ id, hash, properties, bounds }) => ({ id, hash, properties, bounds }));
  await runInChunks(tx, 'load/claims', 'claims', rows, { dossier });
  await runInChunks(tx, 'derive/link-entities', 'links', linkParameters(claims, 'entityLinks'));
  await runInChunks(tx, 'derive/link-documents', 'links', linkParameters(claims, 'documentLinks'));
  await runInChunks(tx, 'derive/link-claims', 'links', linkParameters(claims, 'claimLinks'));
  await runInChunks(tx, 'derive/link-quantities', 'quantities', quantityParameters(claims));
}

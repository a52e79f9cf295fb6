/** Refuses a dossier that has a claim with an id of another dossier: a claim belongs to one dossier only. */
import type { WriteTransaction } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';
import { DossierError } from '../../errors.ts';
import type { DossierContent } from '../read/sort-rows.ts';
import type { DossierFiles } from '../read/read-dossier-files.ts';

/** @throws {DossierError} with all claims that another dossier has */
export async function refuseClashes(
  tx: WriteTransaction,
  { folder }: DossierFiles,
  { dossier, claims }: DossierContent,
): Promise<void> {
  const clashes = await tx.run<{ id: string; dossier: string }>(statement('load/claims-elsewhere'), {
    dossier: dossier.id,
    ids: [...claims.keys()],
  });
  if (clashes.length === 0) return;
  throw DossierError.of(
    clashes.map((clash) => ({
      place: claims.get(clash.id)?.place ?? { file: folder },
      reason: `claim '${clash.id}' belongs to the dossier '${clash.dossier}'; give it another id`,
    })),
  );
}

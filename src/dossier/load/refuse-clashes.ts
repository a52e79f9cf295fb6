/** Refuses a dossier that has a claim, a proposal or a disagreement with an id of another dossier: each belongs to one dossier only. */
import type { WriteTransaction } from '../../db/database.ts';
import { DossierError, type DossierFault } from '../../errors.ts';
import type { DossierContent } from '../read/sort-rows.ts';
import type { DossierFiles } from '../read/read-dossier-files.ts';
import { runInChunks } from './run-in-chunks.ts';

/** @throws {DossierError} with all claims, proposals and disagreements that another dossier has */
export async function refuseClashes(
  tx: WriteTransaction,
  { folder }: DossierFiles,
  { dossier, claims, proposals, disagreements }: DossierContent,
): Promise<void> {
  const elsewhere = async (name: string, ids: Iterable<string>): Promise<Clash[]> =>
    await runInChunks<Clash>(tx, name, 'ids', ids, { dossier: dossier.id });
  // A proposal may become a claim under its id, so that both share the ids.
  const claimsAndProposals = function* (): Generator<string> {
    yield* claims.keys();
    yield* proposals.keys();
  };
  const clashOf = (table: string, { id, dossier: other }: Clash): DossierFault => ({
    place: (claims.get(id) ?? proposals.get(id))?.place ?? { file: folder },
    reason: `${claims.has(id) ? 'claim' : 'proposal'} '${id}' has the id of a ${table} of the dossier '${other}'; give it another id`,
  });
  const clashes = [
    ...(await elsewhere('load/claims-elsewhere', claimsAndProposals())).map((clash) => clashOf('claim', clash)),
    ...(await elsewhere('load/proposals-elsewhere', claimsAndProposals())).map((clash) => clashOf('proposal', clash)),
    ...(await elsewhere('load/disagreements-elsewhere', disagreements.keys())).map((clash) => ({
      place: disagreements.get(clash.id)?.place ?? { file: folder },
      reason: `disagreement '${clash.id}' belongs to the dossier '${clash.dossier}'; give it another id`,
    })),
  ];
  if (clashes.length > 0) throw DossierError.of(clashes);
}

interface Clash extends Record<string, unknown> {
  readonly id: string;
  readonly dossier: string;
}

/** Writes the proposals of a dossier. Nothing is derived from them, so nothing else changes. */
import type { WriteTransaction } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';
import { proposalParameters } from '../compile/parameters.ts';
import type { DossierContent } from '../read/sort-rows.ts';
import { runInChunks } from './run-in-chunks.ts';

/** @param all write all proposals, not only those whose hash differs */
export async function writeProposals(
  tx: WriteTransaction,
  { dossier: { id: dossier }, proposals, languages }: DossierContent,
  { all }: { readonly all: boolean },
): Promise<void> {
  await tx.run(statement('load/forget-proposals'), { dossier, kept: [...proposals.keys()] });
  await runInChunks(tx, 'load/proposals', 'proposals', proposalParameters(proposals.values(), languages), {
    dossier,
    all,
  });
}

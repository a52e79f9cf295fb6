/** Removes a dossier from the graph, with all data that only this dossier holds. */
import type { Database, WriteTransaction } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';
import { DossierError } from '../../errors.ts';
import { readSharedVocabulary } from '../read/read-shared-vocabulary.ts';
import { derive } from './derive.ts';
import { refuseNewer } from './refuse-newer.ts';
import { runInChunks } from './run-in-chunks.ts';
import { settleDocuments } from './settle-documents.ts';
import { settleEntities } from './settle-entities.ts';
import { Touched } from './touched.ts';
import { writeChangeRecord } from './write-change-record.ts';
import { writeTerms } from './write-terms.ts';

/**
 * Removes the whole dossier in one transaction, or nothing.
 * @throws {DossierError} if no dossier with this id is loaded
 */
export async function removeDossier(database: Database, dossier: string): Promise<void> {
  const shared = await readSharedVocabulary();
  await database.write(async (tx) => {
    await requireLoaded(tx, dossier);
    const claims = await tx.run<{ id: string; relation: string | null }>(statement('load/existing-claims'), {
      dossier,
    });
    const gone = claims.map(({ id }) => id);
    const touched = new Touched();
    touched.add([...claims, ...(await writeTerms(tx, dossier, { terms: [], additions: [] }, shared))]);
    await touched.addWithRepeats(tx, gone);
    await tx.run(statement('load/forget-disagreements'), { dossier, kept: [] });
    await tx.run(statement('load/forget-proposals'), { dossier, kept: [] });
    const relations = await derive(tx, touched, gone);
    await settleDocuments(tx, dossier, []);
    const entities = await settleEntities(tx, dossier, [], []);
    await runInChunks(tx, 'load/forget-claims', 'ids', gone);
    await tx.run(statement('load/forget-dossier'), { dossier });
    const changes = { dossier, claims: touched.claimIds, gone, relations, entities };
    await writeChangeRecord(tx, database, dossier, changes);
  });
}

async function requireLoaded(tx: WriteTransaction, dossier: string): Promise<void> {
  const loaded = await tx.run<{ id: string; loaderVersion: number | null }>(statement('load/dossiers'));
  refuseNewer(loaded);
  if (loaded.some(({ id }) => id === dossier)) return;
  throw new DossierError(
    { file: dossier },
    `expected the id of a loaded dossier; loaded are: ${loaded.map(({ id }) => id).join(', ') || 'none'}`,
  );
}

/** Writes what was edited in a large dossier since its last load, in one transaction. The result equals that of `writeDossier`. */
import type { Database, WriteTransaction } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';
import type { Edits } from './find-edits.ts';
import { refuseClashes } from './refuse-clashes.ts';
import { runInChunks } from './run-in-chunks.ts';
import { holdState, keepSources } from './source-state.ts';
import { writeChangeRecord } from './write-change-record.ts';
import { dossierParameters, writeChanges } from './write-dossier.ts';

/** Another process has loaded the dossier since its edits were found. */
export class EditsOutdated extends Error {}

/**
 * @throws {EditsOutdated}
 * @throws {DossierError} if another dossier has one of the claims
 */
export async function writeEdits(tx: WriteTransaction, database: Database, edits: Edits, by: string): Promise<void> {
  const { state, files, content, predicates, sources, goneFiles } = edits;
  const dossier = state.id;
  if (!(await holdState(tx, state))) throw new EditsOutdated();
  await refuseClashes(tx, files, content);
  const { checksum, derivation } = files;
  const load = { checksum, derivation, predicates, loadedOn: new Date().toISOString(), loadedBy: by };
  await tx.run(statement('load/dossier'), { dossier: dossierParameters(content, load) });
  const nothingElse = { redefined: [], wasEmpty: false };
  const { touched, relations } = await writeChanges(
    tx,
    dossier,
    edits,
    nothingElse,
    async () => await Promise.resolve([]),
  );
  await runInChunks(tx, 'load/forget-claims', 'ids', edits.gone);
  const changes = { dossier, claims: touched.claimIds, gone: edits.gone, relations, entities: [] };
  await writeChangeRecord(tx, database, dossier, changes);
  const { id, languages, entities, references, row } = state;
  await keepSources(tx, database, { id, languages, entities, references, row, files, sources, goneFiles });
}

/** Refuses a dossier that uses an id of another dossier with another meaning. Each such id is a fault of the new dossier. */
import type { WriteTransaction } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';
import { DossierError, type DossierFault } from '../../errors.ts';
import { termKey } from '../../model/vocabulary.ts';
import { termParameters } from '../compile/parameters.ts';
import type { DossierContent } from '../read/sort-rows.ts';
import type { DossierFiles } from '../read/read-dossier-files.ts';

/** @throws {DossierError} with all clashes of claims, entities, documents and terms */
export async function refuseClashes(tx: WriteTransaction, files: DossierFiles, content: DossierContent): Promise<void> {
  const faults = [
    ...(await clashesOfClaims(tx, files, content)),
    ...(await clashesOfEntities(tx, files, content)),
    ...(await clashesOfDocuments(tx, files, content)),
    ...(await clashesOfWords(tx, files, content)),
  ];
  if (faults.length > 0) throw DossierError.of(faults);
}

async function clashesOfClaims(
  tx: WriteTransaction,
  { folder }: DossierFiles,
  { dossier, claims }: DossierContent,
): Promise<DossierFault[]> {
  const clashes = await tx.run<{ id: string; dossier: string }>(statement('load/claims-elsewhere'), {
    dossier: dossier.id,
    ids: [...claims.keys()],
  });
  return clashes.map((clash) => ({
    place: claims.get(clash.id)?.place ?? { file: folder },
    reason: `claim '${clash.id}' belongs to the dossier '${clash.dossier}'; give it another id`,
  }));
}

async function clashesOfEntities(
  tx: WriteTransaction,
  { folder }: DossierFiles,
  { dossier, entities }: DossierContent,
): Promise<DossierFault[]> {
  const clashes = await tx.run<{ id: string; labels: string[]; dossiers: string[] }>(
    statement('load/entities-elsewhere'),
    { dossier: dossier.id, entities: [...entities.values()].map(({ id, label }) => ({ id, label })) },
  );
  return clashes.map(({ id, labels, dossiers }) => {
    const entity = entities.get(id);
    return {
      place: entity?.place ?? { file: folder },
      reason: `'${id}' is ${entity?.label ?? ''} here and ${labels.join(':')} in the dossier '${dossiers.join(', ')}'; one of the two takes another id`,
    };
  });
}

async function clashesOfDocuments(
  tx: WriteTransaction,
  { folder }: DossierFiles,
  { dossier, documents }: DossierContent,
): Promise<DossierFault[]> {
  const clashes = await tx.run<{ id: string; dossiers: string[] }>(statement('load/documents-elsewhere'), {
    dossier: dossier.id,
    documents: [...documents.values()].map(({ id, sha256 }) => ({ id, sha256 })),
  });
  return clashes.map(({ id, dossiers }) => ({
    place: documents.get(id)?.place ?? { file: folder },
    reason: `document '${id}' is another file (another sha256) in the dossier '${dossiers.join(', ')}'; one of the two takes another id`,
  }));
}

async function clashesOfWords(
  tx: WriteTransaction,
  { folder, terms, termPlaces }: DossierFiles,
  { dossier }: DossierContent,
): Promise<DossierFault[]> {
  const clashes = await tx.run<{ key: string; dossier: string }>(statement('load/terms-elsewhere'), {
    dossier: dossier.id,
    terms: termParameters(terms).map(({ key, properties }) => ({ key, json: properties['json'] })),
  });
  return clashes.map((clash) => {
    const term = terms.find((row) => termKey(row) === clash.key);
    return {
      place: (term === undefined ? undefined : termPlaces.get(term)) ?? { file: folder },
      reason: `${clash.key} means something else in the dossier '${clash.dossier}'; take another name, or the same row`,
    };
  });
}

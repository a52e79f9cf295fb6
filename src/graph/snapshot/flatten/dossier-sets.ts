/** The sets of dossiers that entities and documents are in, in columns. */
import type { OfDossiers } from '../columns.ts';
import type { Sections } from '../layout.ts';
import { startsOfLengths } from './starts.ts';

interface FlatDossierSets extends Pick<Sections, 'dossierSets' | 'dossiersOfSets'> {
  readonly ofEntities: Uint32Array;
  readonly ofDocuments: Uint32Array;
}

export function flatDossierSets(entities: OfDossiers, documents: OfDossiers): FlatDossierSets {
  const sets = [...entities.sets, ...documents.sets];
  return {
    dossierSets: { dossiers: startsOfLengths(sets.map(({ length }) => length)) },
    dossiersOfSets: { dossier: Uint16Array.from(sets.flat()) },
    ofEntities: entities.set,
    ofDocuments: documents.set.map((set) => entities.sets.length + set),
  };
}

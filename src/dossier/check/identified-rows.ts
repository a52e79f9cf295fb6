/** The rows of a dossier that may have identifiers: entities, documents and claims. */
import type { DossierPlace } from '../../errors.ts';
import type { DossierReading } from '../read/read-dossier.ts';

export interface IdentifiedRow {
  /** The label of an entity, Document or Claim. */
  readonly label: string;
  readonly id: string;
  readonly place: DossierPlace;
  /** As written. */
  readonly identifiers: readonly string[];
}

export function identifiedRows({ entities, documents, claims }: DossierReading): IdentifiedRow[] {
  return [
    ...entities.values(),
    ...[...documents.values()].map((row) => ({ ...row, label: 'Document' })),
    ...[...claims.values()].map((row) => ({ ...row, label: 'Claim' })),
  ].map(({ label, id, place, identifiers = [] }) => ({ label, id, place, identifiers }));
}

/** Counts the part of a snapshot that some dossiers give. */
import type { GraphCounts } from '../port.ts';
import { at, type DisagreementRow, type OfDossiers, type SnapshotParts } from './columns.ts';

/** @param dossiers numbers */
export function countsOfDossiers(
  { claims, claimIds, disagreements, dossiersOfDocuments, dossiersOfEntities }: SnapshotParts,
  dossiers: ReadonlySet<number>,
  relations: number,
): GraphCounts {
  let claimCount = 0;
  for (let claim = 0; claim < claimIds.length; claim += 1) if (dossiers.has(at(claims.dossier, claim))) claimCount += 1;
  return {
    dossiers: dossiers.size,
    documents: countIn(dossiersOfDocuments, dossiers),
    entities: countIn(dossiersOfEntities, dossiers),
    claims: claimCount,
    relations,
    contradictions: disagreements.filter((each) => each.kind === 'CONTRADICTION' && isAmong(each, dossiers)).length,
  };
}

/** Returns whether all claims of the disagreement are of these dossiers. */
export function isAmong(disagreement: DisagreementRow, dossiers: ReadonlySet<number>): boolean {
  return disagreement.dossiers.every((dossier) => dossiers.has(dossier));
}

function countIn({ set, sets }: OfDossiers, dossiers: ReadonlySet<number>): number {
  const isIn = sets.map((each) => each.some((dossier) => dossiers.has(dossier)));
  return set.reduce((count, place) => (isIn[place] === true ? count + 1 : count), 0);
}

/** Counts the part of a snapshot that some dossiers give. */
import type { GraphCounts } from '../port.ts';
import { at } from './columns.ts';
import type { DisagreementRows } from './disagreements.ts';
import type { FlatGraph } from './flat-graph.ts';
import type { Sections } from './layout.ts';

/** @param dossiers numbers */
export function countsOfDossiers(
  { claims, claimIds, disagreements, sections, followed }: FlatGraph,
  dossiers: ReadonlySet<number>,
  relations: number,
): GraphCounts {
  let claimCount = 0;
  for (let claim = 0; claim < claimIds.length; claim += 1) {
    if (dossiers.has(at(claims.dossier, claim)) && followed?.goneClaims.has(claim) !== true) claimCount += 1;
  }
  let contradictions = 0;
  for (let each = 0; each < disagreements.length; each += 1) {
    if (disagreements.kindOf(each) === 'CONTRADICTION' && isAmong(disagreements, each, dossiers)) contradictions += 1;
  }
  const isSetIn = setsIn(sections, dossiers);
  const countIn = (sets: Uint32Array): number =>
    sets.reduce((count, set) => (isSetIn[set] === true ? count + 1 : count), 0);
  return {
    dossiers: dossiers.size,
    documents: countIn(sections.documents.dossierSet),
    entities: countIn(sections.entities.dossierSet),
    claims: claimCount,
    relations,
    contradictions,
  };
}

/** Returns whether all claims of the disagreement are of these dossiers. */
export function isAmong(disagreements: DisagreementRows, number: number, dossiers: ReadonlySet<number>): boolean {
  return disagreements.dossiersOf(number).every((dossier) => dossiers.has(dossier));
}

/** For each set of dossiers, whether one of these dossiers is in it. */
function setsIn({ dossierSets, dossiersOfSets }: Sections, dossiers: ReadonlySet<number>): readonly boolean[] {
  const { dossiers: starts } = dossierSets;
  return Array.from({ length: starts.length - 1 }, (_, set) =>
    dossiersOfSets.dossier.subarray(at(starts, set), at(starts, set + 1)).some((dossier) => dossiers.has(dossier)),
  );
}

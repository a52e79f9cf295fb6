import { InvariantError } from '../errors.ts';

/**
 * The error for a claim that lacks properties which a load stores on claims.
 * @param claim the subject of the message: `The claim 'us-iraq-001-008'`
 */
export function notDerived(claim: string): InvariantError {
  return new InvariantError(
    `${claim} lacks what a load stores on a claim (cypher/derive/claims.cypher): an older version of Sanad may have loaded it. Load its dossier again: sanad load FOLDER.`,
  );
}

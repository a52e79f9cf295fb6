import { InvariantError } from '../errors.ts';

/** A claim lacks what a load stores on it. `claim` names it, as the subject of the sentence. */
export function notDerived(claim: string): InvariantError {
  return new InvariantError(
    `${claim} lacks what a load stores on a claim (cypher/derive/claims.cypher): an older version of Sanad may have loaded it. Load its dossier again: sanad load FOLDER.`,
  );
}

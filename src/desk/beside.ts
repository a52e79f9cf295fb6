/** What the dossier already has on a proposition: repeats, denials, and claims of the same ends. */
import type { DossierReading } from '../dossier/read/read-dossier.ts';
import type { ClaimRow } from '../dossier/read/table-schema.ts';
import type { Beside, BesideClaim } from './contract.ts';
import { wordedIn } from './describe-row.ts';
import type { ClaimEnds, GraphClaim } from './graph-claims.ts';

/** Ids; an end that is absent is one that the source does not name. */
export interface Proposition {
  readonly subject?: string | undefined;
  readonly predicate?: string | undefined;
  readonly object?: string | undefined;
  readonly about?: string | undefined;
}

/** The most claims of each list. */
const MOST = 50;

/**
 * A denial without an object denies every object of its subject, predicate and occasion. With one end alone, nothing is near: it would be
 * everything that is said of it.
 */
export function besideOf(proposition: Proposition, reading: DossierReading, graph: readonly GraphClaim[] = []): Beside {
  const found: Record<keyof Beside, BesideClaim[]> = { same: [], denials: [], near: [] };
  const isSymmetric = reading.vocabulary.predicate(proposition.predicate ?? '')?.symmetric ?? false;
  for (const claim of reading.claims.values()) {
    const where = placeOf(claim, proposition, isSymmetric);
    if (where !== undefined && found[where].length < MOST) found[where].push(described(claim, reading));
  }
  for (const { ends, claim } of graph) {
    const where = placeOf(ends, proposition, isSymmetric);
    if (where !== undefined && found[where].length < MOST) found[where].push(claim);
  }
  return found;
}

function placeOf(claim: ClaimEnds, proposition: Proposition, isSymmetric: boolean): keyof Beside | undefined {
  const isSaid = claim.predicate === proposition.predicate && claim.about === proposition.about;
  const [isOfEnds, isReversed] = [hasEnds(claim, proposition, false), hasEnds(claim, proposition, true)];
  if (isSaid && (isOfEnds || (isSymmetric && isReversed))) return claim.polarity === 'NEGATED' ? 'denials' : 'same';
  if (isSaid && deniesAll(claim, proposition)) return 'denials';
  const isOfTwo = proposition.subject !== undefined && proposition.object !== undefined;
  return isOfTwo && (isOfEnds || isReversed) ? 'near' : undefined;
}

function hasEnds({ subject, object }: ClaimEnds, proposition: Proposition, isReversed: boolean): boolean {
  if (proposition.subject === undefined && proposition.object === undefined) return false;
  const [one, other] = isReversed ? [object, subject] : [subject, object];
  return one === proposition.subject && other === proposition.object;
}

function deniesAll({ polarity, subject, object, content, value }: ClaimEnds, proposition: Proposition): boolean {
  const namesNone = [object, content, value].every((each) => each === undefined);
  return polarity === 'NEGATED' && namesNone && subject !== undefined && subject === proposition.subject;
}

function described(claim: ClaimRow, reading: DossierReading): BesideClaim {
  const { id, document, when, attribution } = claim;
  return { id, worded: wordedIn(claim, reading), document, ...(when !== undefined && { when }), attribution };
}

/** What the dossier already has on a proposition: repeats, denials, and claims of the same ends. */
import type { DossierReading } from '../dossier/read/read-dossier.ts';
import type { ClaimRow } from '../dossier/read/table-schema.ts';
import type { Beside, BesideClaim } from './contract.ts';
import { wordedIn } from './describe-row.ts';

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
export function besideOf(proposition: Proposition, reading: DossierReading): Beside {
  const same: BesideClaim[] = [];
  const denials: BesideClaim[] = [];
  const near: BesideClaim[] = [];
  const isSymmetric = reading.vocabulary.predicate(proposition.predicate ?? '')?.symmetric ?? false;
  for (const claim of reading.claims.values()) {
    const isSaid = claim.predicate === proposition.predicate && claim.about === proposition.about;
    const isOfEnds = hasEnds(claim, proposition, false);
    if (isSaid && (isOfEnds || (isSymmetric && hasEnds(claim, proposition, true)))) {
      (claim.polarity === 'NEGATED' ? denials : same).push(described(claim, reading));
    } else if (isSaid && deniesAll(claim, proposition)) denials.push(described(claim, reading));
    else if (proposition.subject !== undefined && proposition.object !== undefined) {
      if (isOfEnds || hasEnds(claim, proposition, true)) near.push(described(claim, reading));
    }
  }
  return { same: same.slice(0, MOST), denials: denials.slice(0, MOST), near: near.slice(0, MOST) };
}

function hasEnds({ subject, object }: ClaimRow, proposition: Proposition, isReversed: boolean): boolean {
  if (proposition.subject === undefined && proposition.object === undefined) return false;
  const [one, other] = isReversed ? [object, subject] : [subject, object];
  return one === proposition.subject && other === proposition.object;
}

function deniesAll({ polarity, subject, object, content, value }: ClaimRow, proposition: Proposition): boolean {
  const namesNone = [object, content, value].every((each) => each === undefined);
  return polarity === 'NEGATED' && namesNone && subject !== undefined && subject === proposition.subject;
}

function described(claim: ClaimRow, reading: DossierReading): BesideClaim {
  const { id, document, when, attribution } = claim;
  return { id, worded: wordedIn(claim, reading), document, ...(when !== undefined && { when }), attribution };
}

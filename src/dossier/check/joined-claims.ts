/** A claim of a dossier, joined with its parsed parts, the row of its predicate and its time, as lint rules read it. */
import type { PredicateRow } from '../../model/vocabulary.ts';
import type { Placed } from '../read/sort-rows.ts';
import { readParts, relationOf, type ClaimParts } from '../read/claim-parts.ts';
import { claimTime, type ClaimTime } from '../read/claim-time.ts';
import type { DossierReading } from '../read/read-dossier.ts';
import type { ClaimRow } from '../read/table-schema.ts';

/** Parts, relation and time are computed once, when the first rule reads them. */
export class JoinedClaim {
  readonly claim: Placed<ClaimRow>;
  readonly predicate: PredicateRow | undefined;
  readonly #documents: DossierReading['documents'];
  #parts: ClaimParts | undefined;
  #time: ClaimTime | undefined;

  constructor(claim: Placed<ClaimRow>, { documents, vocabulary }: Pick<DossierReading, 'documents' | 'vocabulary'>) {
    this.claim = claim;
    this.predicate = vocabulary.predicate(claim.predicate);
    this.#documents = documents;
  }

  get parts(): ClaimParts {
    return (this.#parts ??= readParts(this.claim));
  }

  /** When the claim was said, and when its content holds. */
  get time(): ClaimTime {
    if (this.#time === undefined) {
      const document = this.#documents.get(this.claim.document);
      this.#time = claimTime(this.claim, this.predicate, this.parts.attribution, document);
    }
    return this.#time;
  }

  /** The id of the relation that the loader draws: only an AFFIRMED and ACTUAL claim with an object draws one. */
  get affirmedRelation(): string | undefined {
    const { polarity, mode } = this.claim;
    return polarity === 'AFFIRMED' && mode === 'ACTUAL' ? relationOf(this.claim, this.predicate) : undefined;
  }
}

/** In the order in which the files list the claims. */
export function* joinedClaims(dossier: DossierReading): Generator<JoinedClaim> {
  for (const claim of dossier.claims.values()) yield new JoinedClaim(claim, dossier);
}

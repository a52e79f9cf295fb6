/** Finds retractions of what has no row or was said by somebody else, and retractions without a day. */
import { joinedClaims, timeOf, type JoinedClaim } from '../joined-claims.ts';
import type { DossierReading } from '../../read/read-dossier.ts';
import type { Rule } from '../rule.ts';

export const retraction: Rule = {
  id: 'retraction',
  level: 'ERROR',
  holds:
    'A claim retracts claims and documents of this dossier, of its own last speakers or outlet, and its `on` or its publication gives the day.',
  refusesLoad: true,
  needs: 'IDS',
  *check(dossier) {
    const joined = joinedClaims(dossier);
    const byId = new Map(joined.map((each) => [each.claim.id, each]));
    for (const each of joined) {
      const { claim } = each;
      for (const id of claim.retracts ?? []) {
        if (!byId.has(id) && !dossier.documents.has(id)) {
          if (dossier.unread.has(id)) continue;
          const message = `claim '${claim.id}', retracts: '${id}' is no claim and no document of this dossier; add a row for it, or correct the id`;
          yield { place: claim.place, message };
        } else if (!mayRetract(dossier, each, byId.get(id), id)) {
          const message = `claim '${claim.id}', retracts: '${id}' was said by others; expected one of its last speakers (${speakersOf(each).join(', ')}) or its outlet`;
          yield { place: claim.place, message };
        }
      }
      if ((claim.retracts ?? []).length > 0 && timeOf(dossier, each).said.saidLatest === null) {
        const message = `claim '${claim.id}' retracts, and nothing says when; write on at its last step, or publishedOn of its document`;
        yield { place: claim.place, message };
      }
    }
  },
};

/** Returns whether the retraction and what it takes back have a last speaker or an outlet in common. */
function mayRetract(
  { documents }: DossierReading,
  retracting: JoinedClaim,
  claim: JoinedClaim | undefined,
  id: string,
): boolean {
  const publisher = documents.get(id)?.publishedBy;
  if (claim === undefined) {
    return publisher !== undefined && [...speakersOf(retracting), ...outletOf(retracting)].includes(publisher);
  }
  return (
    speakersOf(claim).some((actor) => speakersOf(retracting).includes(actor)) ||
    outletOf(claim).some((actor) => outletOf(retracting).includes(actor))
  );
}

function speakersOf({ parts }: JoinedClaim): readonly string[] {
  return parts.attribution.at(-1)?.actors ?? [];
}

function outletOf({ parts }: JoinedClaim): readonly string[] {
  return parts.attribution[0]?.actors ?? [];
}

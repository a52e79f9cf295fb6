/** Finds retractions of what has no row or was said by somebody else, and retractions without a day. */
import { isBefore } from '../../../model/calendar.ts';
import { joinedClaims, timeOf, type JoinedClaim } from '../joined-claims.ts';
import type { DossierReading } from '../../read/read-dossier.ts';
import type { Rule } from '../rule.ts';

export const retraction: Rule = {
  id: 'retraction',
  level: 'ERROR',
  holds:
    'A claim retracts claims and documents of this dossier. In its last step speak all who said them last, or their outlet; its `on` or its publication gives the day, not before they were said.',
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
        } else if (isTooEarly(dossier, each, byId.get(id))) {
          const message = `claim '${claim.id}', retracts: '${id}' was said after this claim; correct one of the two days, or leave the id out`;
          yield { place: claim.place, message };
        } else if (!mayRetract(dossier, each, byId.get(id), id)) {
          const message = `claim '${claim.id}', retracts: '${id}' can be taken back by ${ownersOf(dossier, byId.get(id), id)}, and '${speakersOf(each).join(' + ')}' speaks in the last step of this claim; code the retraction as it was said, or leave the id out`;
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

/** Returns whether it certainly was said before what it takes back. */
function isTooEarly(dossier: DossierReading, retracting: JoinedClaim, claim: JoinedClaim | undefined): boolean {
  if (claim === undefined) return false;
  const { saidLatest } = timeOf(dossier, retracting).said;
  const { saidEarliest } = timeOf(dossier, claim).said;
  return saidLatest !== null && saidEarliest !== null && isBefore(saidLatest, saidEarliest);
}

/** Returns whether all who said it last, or the whole outlet, take it back: of joint speakers, one does not speak for the others. */
function mayRetract(
  { documents }: DossierReading,
  retracting: JoinedClaim,
  claim: JoinedClaim | undefined,
  id: string,
): boolean {
  const speakers = speakersOf(retracting);
  if (claim === undefined) {
    const publisher = documents.get(id)?.publishedBy;
    return publisher !== undefined && speakers.includes(publisher);
  }
  return [outletOf(claim), speakersOf(claim)].some((step) => step.every((actor) => speakers.includes(actor)));
}

/** Who may take back a claim, or a document, in the notation of an attribution. */
function ownersOf({ documents }: DossierReading, claim: JoinedClaim | undefined, id: string): string {
  if (claim === undefined) return documents.get(id)?.publishedBy ?? 'nobody, since the document names no publisher';
  return [...new Set([speakersOf(claim), outletOf(claim)].map((step) => `'${step.join(' + ')}'`))].join(' or ');
}

function speakersOf({ parts }: JoinedClaim): readonly string[] {
  return parts.attribution.at(-1)?.actors ?? [];
}

function outletOf({ parts }: JoinedClaim): readonly string[] {
  return parts.attribution[0]?.actors ?? [];
}

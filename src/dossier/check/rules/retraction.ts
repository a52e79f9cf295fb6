/** Finds retractions of what has no row or was said by somebody else, and retractions without a day. */
import { isBefore } from '../../../model/calendar.ts';
import { JoinedClaim } from '../joined-claims.ts';
import type { Lookups, Rule } from '../rule.ts';

export const retraction: Rule = {
  id: 'retraction',
  level: 'ERROR',
  holds:
    'A claim retracts claims and documents of this dossier. In its last step speak all who said them last, or their outlet; its `on` or its publication gives the day, not before they were said.',
  refusesLoad: true,
  needs: 'IDS',
  *ofClaim(retracting, dossier) {
    const { claim } = retracting;
    const { retracts = [] } = claim;
    if (retracts.length === 0) return;
    for (const id of retracts) {
      const row = dossier.claims.get(id);
      const retracted = row && new JoinedClaim(row, dossier);
      if (retracted === undefined && !dossier.documents.has(id)) {
        if (dossier.unread.has(id)) continue;
        const message = `claim '${claim.id}', retracts: '${id}' is no claim and no document of this dossier; add a row for it, or correct the id`;
        yield { place: claim.place, message };
      } else if (isTooEarly(retracting, retracted)) {
        const message = `claim '${claim.id}', retracts: '${id}' was said after this claim; correct one of the two days, or leave the id out`;
        yield { place: claim.place, message };
      } else if (!mayRetract(dossier, retracting, retracted, id)) {
        const message = `claim '${claim.id}', retracts: '${id}' can be taken back by ${ownersOf(dossier, retracted, id)}, and '${speakersOf(retracting).join(' + ')}' speaks in the last step of this claim; code the retraction as it was said, or leave the id out`;
        yield { place: claim.place, message };
      }
    }
    if (retracting.time.said.saidLatest === null) {
      const message = `claim '${claim.id}' retracts, and nothing says when; write on at its last step, or publishedOn of its document`;
      yield { place: claim.place, message };
    }
  },
};

/** Returns whether it certainly was said before what it takes back. */
function isTooEarly(retracting: JoinedClaim, claim: JoinedClaim | undefined): boolean {
  if (claim === undefined) return false;
  const { saidLatest } = retracting.time.said;
  const { saidEarliest } = claim.time.said;
  return saidLatest !== null && saidEarliest !== null && isBefore(saidLatest, saidEarliest);
}

/** Returns whether all who said it last, or the whole outlet, take it back: of joint speakers, one does not speak for the others. */
function mayRetract(
  { documents }: Lookups,
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
function ownersOf({ documents }: Lookups, claim: JoinedClaim | undefined, id: string): string {
  if (claim === undefined) return documents.get(id)?.publishedBy ?? 'nobody, since the document names no publisher';
  return [...new Set([speakersOf(claim), outletOf(claim)].map((step) => `'${step.join(' + ')}'`))].join(' or ');
}

function speakersOf({ parts }: JoinedClaim): readonly string[] {
  return parts.attribution.at(-1)?.actors ?? [];
}

function outletOf({ parts }: JoinedClaim): readonly string[] {
  return parts.attribution[0]?.actors ?? [];
}

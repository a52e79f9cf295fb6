/** Finds documents that were published before an event that they report as ACTUAL. */
import { isBefore } from '../../../model/calendar.ts';
import { boundsOf, edtfFault } from '../../../model/dates.ts';
import type { Rule } from '../rule.ts';

export const publishedBeforeEvent: Rule = {
  id: 'published-before-event',
  level: 'WARNING',
  holds: 'A document was not published before an event that it reports as ACTUAL.',
  *ofClaim({ claim, parts }, dossier) {
    const { id, when, mode, place } = claim;
    // An ATTESTED beginning counts as well: the document reports that the claim held on that day.
    const start = mode === 'ACTUAL' ? edgesOf(when)?.startEarliest : null;
    if (start === null || start === undefined) return;
    for (const documentId of new Set(parts.passages.map(({ document }) => document ?? claim.document))) {
      const published = edgesOf(dossier.documents.get(documentId)?.publishedOn)?.endLatest;
      if (published === null || published === undefined || !isBefore(published, start)) continue;
      const message = `claim '${id}' is ACTUAL and dated ${start} or later, but its document '${documentId}' was published by ${published}; correct when, mode or publishedOn, or write a Disagreement or a Reason`;
      yield { place, message, sides: [[id]] };
    }
  },
};

function edgesOf(expression: string | undefined): ReturnType<typeof boundsOf> | undefined {
  return expression === undefined || edtfFault(expression) !== undefined
    ? undefined
    : boundsOf(expression, 'REAL', 'REAL');
}

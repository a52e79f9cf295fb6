/** Documents that were published before what they report as past. */
import { boundsOf, edtfFault } from '../../../model/dates.ts';
import { joinedClaims } from '../joined-claims.ts';
import type { Rule } from '../rule.ts';

export const publishedBeforeEvent: Rule = {
  id: 'published-before-event',
  level: 'WARNING',
  holds: 'A document was not published before an event that it reports as ACTUAL.',
  *check(dossier) {
    for (const { claim, parts } of joinedClaims(dossier)) {
      const { id, when, mode, place } = claim;
      // Also where its beginning is not known: what is attested for a day is reported of that day.
      const start = mode === 'ACTUAL' ? edgesOf(when)?.startEarliest : null;
      if (start === null || start === undefined) continue;
      for (const name of new Set(parts.passages.map(({ document }) => document ?? claim.document))) {
        const published = edgesOf(dossier.documents.get(name)?.publishedOn)?.endLatest;
        if (published === null || published === undefined || start <= published) continue;
        const message = `claim '${id}' reports as ACTUAL what was on ${start} or later, and '${name}' was published by ${published}; mend when, mode or publishedOn, or write a Contradiction or a Reason`;
        yield { place, message, sides: [[id]] };
      }
    }
  },
};

function edgesOf(expression: string | undefined): ReturnType<typeof boundsOf> | undefined {
  return expression === undefined || edtfFault(expression) !== undefined
    ? undefined
    : boundsOf(expression, 'REAL', 'REAL');
}

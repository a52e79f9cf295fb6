/** Finds references to documents that have no row in the dossier. */
import type { Rule } from '../rule.ts';

export const knownDocument: Rule = {
  id: 'known-document',
  level: 'ERROR',
  holds: 'The documents of a claim and of its passages have rows in this dossier.',
  refusesLoad: true,
  needs: 'IDS',
  *ofClaim({ claim, parts }, { documents, unread }) {
    for (const id of new Set([claim.document, ...parts.passages.map(({ document }) => document ?? claim.document)])) {
      if (documents.has(id) || unread.has(id)) continue;
      const message = `claim '${claim.id}': '${id}' is not a document of this dossier; add a row for it, or correct the id`;
      yield { place: claim.place, message };
    }
  },
};

/** Finds references to entities that have no row in the dossier. */
import { joinedClaims } from '../joined-claims.ts';
import { referencesOf } from '../references-of.ts';
import type { Rule } from '../rule.ts';

export const knownEntity: Rule = {
  id: 'known-entity',
  level: 'ERROR',
  holds: 'Every entity that a claim or a document names has a row in this dossier.',
  refusesLoad: true,
  needs: 'IDS',
  *check(dossier) {
    const { entities, documents, unread } = dossier;
    const isMissing = (id: string): boolean => !entities.has(id) && !unread.has(id);
    const advice = 'is not an entity of this dossier; add a row for it, or correct the id';
    for (const { claim, parts, predicate } of joinedClaims(dossier)) {
      for (const { column, id } of referencesOf(claim, parts, predicate)) {
        if (isMissing(id)) yield { place: claim.place, message: `claim '${claim.id}', ${column}: '${id}' ${advice}` };
      }
    }
    for (const { id, publishedBy, place } of documents.values()) {
      if (publishedBy === undefined || !isMissing(publishedBy)) continue;
      yield { place, message: `Document '${id}', publishedBy: '${publishedBy}' ${advice}` };
    }
  },
};

/** Finds entities that no claim names and that publish no document. */
import { joinedClaims } from '../joined-claims.ts';
import { referencesOf } from '../references-of.ts';
import type { Rule } from '../rule.ts';

export const orphan: Rule = {
  id: 'orphan',
  level: 'ERROR',
  holds:
    'Each entity is named by a claim (as subject, object, occasion, participant or speaker, or in a quantity) or publishes a document.',
  needs: 'IDS',
  *check(dossier) {
    const { entities, documents, unread } = dossier;
    const namedIds = new Set([...documents.values()].flatMap(({ publishedBy }) => publishedBy ?? []));
    for (const { claim, parts, predicate } of joinedClaims(dossier)) {
      for (const { id } of referencesOf(claim, parts, predicate)) namedIds.add(id);
    }
    for (const { id, label, place } of entities.values()) {
      if (namedIds.has(id) || unread.has(id)) continue;
      yield { place, message: `${label} '${id}': no claim names it; code a claim that names it, or remove the row` };
    }
  },
};

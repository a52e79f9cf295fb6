/** Finds entities that no claim names and that publish no document. */
import { StringIndex } from '../../rows/string-index.ts';
import { referencesOf } from '../references-of.ts';
import type { Rule } from '../rule.ts';

export const orphan: Rule = {
  id: 'orphan',
  level: 'ERROR',
  holds:
    'Each entity is named by a claim (as subject, object, occasion, participant or speaker, or in a quantity) or publishes a document.',
  needs: 'IDS',
  collect({ entities, documents, unread }) {
    const namedIds = new StringIndex();
    return {
      add({ claim, parts, predicate }) {
        for (const { id } of referencesOf(claim, parts, predicate)) namedIds.add(id);
      },
      *violations() {
        for (const { publishedBy } of documents.values()) if (publishedBy !== undefined) namedIds.add(publishedBy);
        for (const { id, label, place } of entities.values()) {
          if (namedIds.has(id) || unread.has(id)) continue;
          yield {
            place,
            message: `${label} '${id}': no claim names it; code a claim that names it, or remove the row`,
          };
        }
      },
    };
  },
};

/** Finds references to entities that have no row in the dossier. */
import { referencesOf } from '../references-of.ts';
import type { Lookups, Rule } from '../rule.ts';

export const knownEntity: Rule = {
  id: 'known-entity',
  level: 'ERROR',
  holds: 'Every entity that a claim or a document names has a row in this dossier.',
  refusesLoad: true,
  needs: 'IDS',
  *ofClaim({ claim, parts, predicate }, dossier) {
    for (const { column, id } of referencesOf(claim, parts, predicate)) {
      if (!isMissing(dossier, id)) continue;
      yield { place: claim.place, message: `claim '${claim.id}', ${column}: '${id}' ${ADVICE}` };
    }
  },
  *ofDocument({ id, publishedBy, place }, dossier) {
    if (publishedBy === undefined || !isMissing(dossier, publishedBy)) return;
    yield { place, message: `Document '${id}', publishedBy: '${publishedBy}' ${ADVICE}` };
  },
};

const ADVICE = 'is not an entity of this dossier; add a row for it, or correct the id';

function isMissing({ entities, unread }: Pick<Lookups, 'entities' | 'unread'>, id: string): boolean {
  return !entities.has(id) && !unread.has(id);
}

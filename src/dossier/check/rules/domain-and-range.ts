/** Entities that stand where something else is meant. */
import { labelsOf } from '../../../model/vocabulary.ts';
import { joinedClaims } from '../joined-claims.ts';
import { referencesOf } from '../references-of.ts';
import type { Rule } from '../rule.ts';

export const domainAndRange: Rule = {
  id: 'domain-and-range',
  level: 'ERROR',
  holds: 'The entity in a column has a label that the predicate, or the column, allows there.',
  refusesLoad: true,
  *check(dossier) {
    const { entities, documents } = dossier;
    for (const { claim, parts, predicate } of joinedClaims(dossier)) {
      for (const { column, id, takes } of referencesOf(claim, parts, predicate)) {
        const label = entities.get(id)?.label;
        if (label === undefined || labelsOf(takes).includes(label)) continue;
        const taker = column === 'subject' || column === 'object' ? claim.predicate : column;
        const message = `claim '${claim.id}': ${column}: '${id}' is ${article(label)}, and ${taker} takes ${takes.join(' or ') || 'none'} there; name another, or take another predicate`;
        yield { place: claim.place, message };
      }
    }
    for (const { id, publishedBy, place } of documents.values()) {
      const label = entities.get(publishedBy)?.label;
      if (label === undefined || label === 'Organization') continue;
      const message = `Document '${id}', publishedBy: '${publishedBy}' is ${article(label)}, and an Organization publishes; name another`;
      yield { place, message };
    }
  },
};

function article(label: string): string {
  return `${/^[AEO]/.test(label) ? 'an' : 'a'} ${label}`;
}

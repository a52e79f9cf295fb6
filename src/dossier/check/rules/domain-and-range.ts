/** Finds entities in columns that do not allow their label. */
import { isActorLabel, labelsOf, withArticle } from '../../../model/labels.ts';
import { VALUE } from '../../../model/vocabulary.ts';
import { labelOf } from '../../rows/disk-table.ts';
import { referencesOf } from '../references-of.ts';
import type { Rule } from '../rule.ts';

export const domainAndRange: Rule = {
  id: 'domain-and-range',
  level: 'ERROR',
  holds: 'The entity in a column has a label that the predicate, or the column, allows there.',
  refusesLoad: true,
  *ofClaim({ claim, parts, predicate }, { entities }) {
    for (const { column, id, allowed } of referencesOf(claim, parts, predicate)) {
      const label = labelOf(entities, id);
      if (label === undefined || labelsOf(allowed).includes(label)) continue;
      const isOfPredicate = column === 'subject' || column === 'object';
      const allowing = isOfPredicate ? `the ${column} of ${claim.predicate}` : `the column ${column}`;
      const advice = isOfPredicate ? 'name another entity, or use another predicate' : 'name another entity';
      const message = `claim '${claim.id}', ${column}: '${id}' is ${withArticle(label)}, but ${allowing} may be ${allowed.filter((each) => each !== VALUE).join(' or ') || 'no entity'}; ${advice}`;
      yield { place: claim.place, message };
    }
  },
  *ofDocument({ id, publishedBy, place }, { entities }) {
    const label = publishedBy === undefined ? undefined : labelOf(entities, publishedBy);
    if (label === undefined || isActorLabel(label)) return;
    const message = `Document '${id}', publishedBy: '${publishedBy ?? ''}' is ${withArticle(label)}, but a publisher must be an Actor; name an actor, or remove the column`;
    yield { place, message };
  },
};

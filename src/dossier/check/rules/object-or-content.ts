/** Finds claims with more than one of object, content and value, or with a content or value that their predicate does not allow. */
import { VALUE } from '../../../model/vocabulary.ts';
import type { Rule } from '../rule.ts';

export const objectOrContent: Rule = {
  id: 'object-or-content',
  level: 'ERROR',
  holds:
    'A claim has at most one of object, content and value, and a content or a value only if its predicate allows one.',
  refusesLoad: true,
  *ofClaim({ claim, predicate }) {
    const { id, object, content, value, place } = claim;
    const ends = Object.entries({ object, content, value }).filter(([, end]) => end !== undefined);
    if (ends.length > 1) {
      const columns = ends.map(([column]) => column).join(', ');
      yield { place, message: `claim '${id}' has more than one of its ends: ${columns}; keep one of them` };
    }
    if (value !== undefined && predicate?.range.includes(VALUE) === false) {
      const message = `claim '${id}', value: ${predicate.name} takes no value; use a predicate whose range in the vocabulary has VALUE`;
      yield { place, message };
    }
    if (content !== undefined && predicate?.content === false) {
      const message = `claim '${id}', content: ${predicate.name} allows no content; use a predicate whose row in the vocabulary has content: true`;
      yield { place, message };
    }
  },
};

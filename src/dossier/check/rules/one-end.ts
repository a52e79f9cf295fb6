/** Finds claims of which neither end is named. */
import type { Rule } from '../rule.ts';

export const oneEnd: Rule = {
  id: 'one-end',
  level: 'ERROR',
  holds: 'A claim names its subject, its object, its content or its value: one end may be open, not both.',
  refusesLoad: true,
  *ofClaim({ claim }) {
    const { id, subject, object, content, value, place } = claim;
    if ([subject, object, content, value].some((end) => end !== undefined)) return;
    const message = `claim '${id}' has neither a subject nor an object; name the end that the source names, or remove the claim`;
    yield { place, message };
  },
};

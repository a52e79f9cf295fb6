/** Ids where a claim is named that the dossier does not have. */
import type { Rule } from '../rule.ts';

export const knownClaim: Rule = {
  id: 'known-claim',
  level: 'ERROR',
  holds: 'The claims that a claim repeats or contains, or that a contradiction names, have rows in this dossier.',
  refusesLoad: true,
  needsWhole: true,
  *check({ claims, contradictions, unread }) {
    const lacks = (id: string): boolean => !claims.has(id) && !unread.has(id);
    const advice = 'is no claim of this dossier; add a row for it, or mend the id';
    for (const { id, content, repeats, place } of claims.values()) {
      for (const other of repeats.filter(lacks)) {
        yield { place, message: `claim '${id}': repeats: '${other}' ${advice}` };
      }
      if (content !== undefined && lacks(content)) {
        yield { place, message: `claim '${id}': content: '${content}' ${advice}` };
      }
    }
    for (const { id, claims: named, place } of contradictions.values()) {
      for (const other of named.filter(lacks)) yield { place, message: `Contradiction '${id}': '${other}' ${advice}` };
    }
  },
};

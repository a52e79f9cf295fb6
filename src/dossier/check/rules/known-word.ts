/** What the rules for roles, acts, media and measures have in common. */
import type { WordRow } from '../../../model/vocabulary.ts';
import type { ClaimParts } from '../../read/claim-parts.ts';
import { joinedClaims } from '../joined-claims.ts';
import type { Rule } from '../rule.ts';

/** A rule that each word which `wordsIn` finds in a claim is a word of the vocabulary. */
export function knownWord(
  term: WordRow['term'],
  what: string,
  wordsIn: (parts: ClaimParts) => readonly (string | null)[],
): Rule {
  return {
    id: `known-${term.toLowerCase()}`,
    level: 'ERROR',
    holds: `${what} is in the vocabulary.`,
    refusesLoad: true,
    needsWhole: true,
    *check(dossier) {
      const { vocabulary } = dossier;
      for (const { claim, parts } of joinedClaims(dossier)) {
        for (const word of wordsIn(parts)) {
          if (word === null || vocabulary.has(term, word)) continue;
          const known = vocabulary.names(term).join(', ');
          const message = `claim '${claim.id}': '${word}' is no ${term} of the vocabulary; take one of ${known}, or add a row to the dossier's vocabulary.json`;
          yield { place: claim.place, message };
        }
      }
    },
  };
}

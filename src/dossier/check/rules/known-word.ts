/** The common code of the rules for roles, acts, media and measures. */
import type { WordRow } from '../../../model/vocabulary.ts';
import type { ClaimParts } from '../../read/claim-parts.ts';
import type { Rule } from '../rule.ts';

/** A rule: the vocabulary defines, as this kind of term, each word that `wordsIn` returns for a claim. */
export function knownWord(
  term: WordRow['term'],
  termInClaim: string,
  wordsIn: (parts: ClaimParts) => readonly (string | null)[],
): Rule {
  return {
    id: `known-${term.toLowerCase()}`,
    level: 'ERROR',
    holds: `${termInClaim} is in the vocabulary.`,
    refusesLoad: true,
    needs: 'VOCABULARY',
    *ofClaim({ claim, parts }, { vocabulary }) {
      for (const word of wordsIn(parts)) {
        if (word === null || vocabulary.has(term, word)) continue;
        const names = vocabulary.names(term).join(', ');
        const message = `claim '${claim.id}': the vocabulary has no ${term} '${word}'; use one of ${names}, or add a row to the dossier's vocabulary.json`;
        yield { place: claim.place, message };
      }
    },
  };
}

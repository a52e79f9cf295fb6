/** Compares the codes of the dossier's words with the tables of PLOVER, FollowTheMoney and STIX. */
import { termKey, type VocabularyRow } from '../../../model/vocabulary.ts';
import type { Rule } from '../rule.ts';
import { ftmFault } from '../standards/ftm-fault.ts';
import { ploverFault } from '../standards/plover-fault.ts';
import { stixFault } from '../standards/stix-fault.ts';

export const vocabularyCodes: Rule = {
  id: 'vocabulary-codes',
  level: 'ERROR',
  holds:
    'The codes of a word are codes of PLOVER 0.8, FollowTheMoney 4.11 and STIX 2.1, and fit what the ends of a predicate are there.',
  refusesLoad: true,
  needs: 'VOCABULARY',
  *check({ files, shared }) {
    const sharedKeys = new Set(shared.map(termKey));
    const own = files.terms.filter((row) => !sharedKeys.has(termKey(row)));
    for (const row of own) {
      const place = files.termPlaces.get(row) ?? { file: files.folder };
      for (const reason of codeFaults(row, [...shared, ...own])) yield { place, message: `${termKey(row)}, ${reason}` };
    }
  },
};

/** `rows` are all rows of the vocabulary. */
export function codeFaults(row: VocabularyRow, rows: readonly VocabularyRow[]): string[] {
  return [ploverFault(row), ftmFault(row, rows), stixFault(row, rows)].flatMap((fault) => fault ?? []);
}

/** Finds predicates of the dossier that have codes of the older form. The files can be read: such codes are left out. */
import { termKey } from '../../../model/vocabulary.ts';
import type { Rule } from '../rule.ts';

export const vocabularyOlderCodes: Rule = {
  id: 'vocabulary-older-codes',
  level: 'ERROR',
  holds:
    'No predicate has codes of the older form (`plover` by mode, `ftm` and `stix` as one word); a load leaves them out.',
  *check({ files }) {
    for (const row of files.olderTerms) {
      const place = files.termPlaces.get(row) ?? { file: files.folder };
      yield {
        place,
        message: `${termKey(row)}: plover, ftm and stix have an older form and are left out; remove them, or write those that are exact in the form that docs/dossier.md shows`,
      };
    }
  },
};

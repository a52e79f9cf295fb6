/** Finds passages that cannot be in a document of their kind: a place in a text without a file, a record of a file that has none. */
import type { Passage } from '../../../model/notation.ts';
import { endingOf, POINTER_ENDINGS, RECORD_ENDINGS } from '../../../model/records.ts';
import type { Rule } from '../rule.ts';

export const passageForm: Rule = {
  id: 'passage-form',
  level: 'ERROR',
  holds:
    'A place in a text needs a document with a file; a record a file of csv, tsv, jsonl or ndjson; a JSON pointer a file of JSON, or a record of JSON lines.',
  refusesLoad: true,
  *ofClaim({ claim, parts }, dossier) {
    for (const passage of parts.passages) {
      const document = dossier.documents.get(passage.document ?? claim.document);
      const fault = document === undefined ? undefined : faultOf(passage, document.file);
      if (document === undefined || fault === undefined) continue;
      const message = `claim '${claim.id}', passages: ${fault} (document '${document.id}'${document.file === undefined ? '' : `, file '${document.file}'`})`;
      yield { place: claim.place, message };
    }
  },
};

function faultOf(passage: Passage, file: string | undefined): string | undefined {
  if ('words' in passage || 'whole' in passage) return undefined;
  if (file === undefined) return "the document has no file; write 'at' with a place in words, or 'whole'";
  if ('start' in passage) return undefined;
  const ending = endingOf(file);
  const { record, pointer } = passage;
  if (record !== null && !RECORD_ENDINGS.includes(ending)) {
    return `a record needs a file of ${RECORD_ENDINGS.join(', ')}`;
  }
  if (pointer !== null && !POINTER_ENDINGS.includes(ending)) {
    return `a JSON pointer needs a file of ${POINTER_ENDINGS.join(', ')}`;
  }
  return pointer !== null && record === null && RECORD_ENDINGS.includes(ending)
    ? "a file of JSON lines has no pointer without a record; write 'record 17 /name'"
    : undefined;
}

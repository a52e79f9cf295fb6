/** Finds texts in the script of the wrong language. Absent columns are found while the files are read. */
import type { DossierPlace } from '../../../errors.ts';
import type { DossierReading } from '../../read/read-dossier.ts';
import type { Rule, Violation } from '../rule.ts';

const ARABIC = /\p{Script=Arabic}/u;
const LATIN = /\p{Script=Latin}/u;

export const hasBothLanguages: Rule = {
  id: 'has-both-languages',
  level: 'ERROR',
  holds:
    'Names, titles, paraphrases, reasons and labels have an English text without Arabic letters, and an Arabic text.',
  *check(dossier) {
    for (const { rowName, place, columns } of rowsOf(dossier)) {
      for (const [column, english, arabic] of columns) yield* wrongScripts(rowName, place, column, english, arabic);
    }
  },
};

function* wrongScripts(
  rowName: string,
  place: DossierPlace,
  column: string,
  english: string,
  arabic: string,
): Generator<Violation> {
  const shown = (text: string): string => `'${text.length > 40 ? `${text.slice(0, 40)}…` : text}'`;
  if (!LATIN.test(english)) {
    yield { place, message: `${rowName}, ${column}: ${shown(english)} has no Latin letters; write it in English` };
  } else if (ARABIC.test(english)) {
    yield {
      place,
      message: `${rowName}, ${column}: ${shown(english)} has Arabic letters; transliterate them, and write the Arabic text in ${column}Ar`,
    };
  }
  if (!ARABIC.test(arabic)) {
    yield { place, message: `${rowName}, ${column}Ar: ${shown(arabic)} has no Arabic letters; write it in Arabic` };
  }
}

interface Bilingual {
  readonly rowName: string;
  readonly place: DossierPlace;
  readonly columns: readonly (readonly [column: string, english: string, arabic: string])[];
}

function* rowsOf({
  dossier,
  entities,
  documents,
  claims,
  disagreements,
  reasons,
  files,
}: DossierReading): Generator<Bilingual> {
  for (const { id, place, title, titleAr } of [...(dossier === undefined ? [] : [dossier]), ...documents.values()]) {
    yield { rowName: `'${id}'`, place, columns: [['title', title, titleAr]] };
  }
  for (const { label, id, place, name, nameAr } of entities.values()) {
    yield { rowName: `${label} '${id}'`, place, columns: [['name', name, nameAr]] };
  }
  for (const { id, place, text, textAr } of claims.values()) {
    yield { rowName: `claim '${id}'`, place, columns: [['text', text, textAr]] };
  }
  for (const { id, place, reason, reasonAr } of [...disagreements.values(), ...reasons.values()]) {
    yield { rowName: `'${id}'`, place, columns: [['reason', reason, reasonAr]] };
  }
  for (const { id, place, reconciliation, reconciliationAr } of disagreements.values()) {
    if (reconciliation === undefined || reconciliationAr === undefined) continue;
    yield { rowName: `'${id}'`, place, columns: [['reconciliation', reconciliation, reconciliationAr]] };
  }
  for (const [row, place] of files.termPlaces) {
    const { inverseLabel, inverseLabelAr } = { inverseLabel: undefined, inverseLabelAr: undefined, ...row };
    const inverse =
      inverseLabel === undefined || inverseLabelAr === undefined
        ? []
        : [['inverseLabel', inverseLabel, inverseLabelAr] as const];
    yield { rowName: `${row.term} ${row.name}`, place, columns: [['label', row.label, row.labelAr], ...inverse] };
  }
}

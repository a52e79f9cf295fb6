/** English where Arabic is meant, Arabic where English is meant. A column that is absent is found while reading. */
import type { DossierPlace } from '../../../errors.ts';
import type { DossierReading } from '../../read/read-dossier.ts';
import type { Found, Rule } from '../rule.ts';

const ARABIC = /\p{Script=Arabic}/u;
const LATIN = /\p{Script=Latin}/u;

export const hasBothLanguages: Rule = {
  id: 'has-both-languages',
  level: 'ERROR',
  holds:
    'Names, titles, paraphrases, reasons and labels have an English text without Arabic letters, and an Arabic text.',
  *check(dossier) {
    for (const { what, place, columns } of rowsOf(dossier)) {
      for (const [column, english, arabic] of columns) yield* wrongScripts(what, place, column, english, arabic);
    }
  },
};

function* wrongScripts(
  what: string,
  place: DossierPlace,
  column: string,
  english: string,
  arabic: string,
): Generator<Found> {
  const shown = (text: string): string => `'${text.length > 40 ? `${text.slice(0, 40)}…` : text}'`;
  if (!LATIN.test(english)) {
    yield { place, message: `${what}, ${column}: ${shown(english)} has no Latin letters; write it in English` };
  } else if (ARABIC.test(english)) {
    yield {
      place,
      message: `${what}, ${column}: ${shown(english)} has Arabic letters; transliterate them, Arabic stands in ${column}Ar`,
    };
  }
  if (!ARABIC.test(arabic)) {
    yield { place, message: `${what}, ${column}Ar: ${shown(arabic)} has no Arabic letters; write it in Arabic` };
  }
}

interface Bilingual {
  readonly what: string;
  readonly place: DossierPlace;
  readonly columns: readonly (readonly [column: string, english: string, arabic: string])[];
}

function* rowsOf({
  dossier,
  entities,
  documents,
  claims,
  contradictions,
  reasons,
  files,
}: DossierReading): Generator<Bilingual> {
  for (const { id, place, title, titleAr } of [...(dossier === undefined ? [] : [dossier]), ...documents.values()]) {
    yield { what: `'${id}'`, place, columns: [['title', title, titleAr]] };
  }
  for (const { label, id, place, name, nameAr } of entities.values()) {
    yield { what: `${label} '${id}'`, place, columns: [['name', name, nameAr]] };
  }
  for (const { id, place, text, textAr } of claims.values()) {
    yield { what: `claim '${id}'`, place, columns: [['text', text, textAr]] };
  }
  for (const { id, place, reason, reasonAr } of [...contradictions.values(), ...reasons.values()]) {
    yield { what: `'${id}'`, place, columns: [['reason', reason, reasonAr]] };
  }
  for (const [row, place] of files.termPlaces) {
    const { inverseLabel, inverseLabelAr } = { inverseLabel: undefined, inverseLabelAr: undefined, ...row };
    const inverse =
      inverseLabel === undefined || inverseLabelAr === undefined
        ? []
        : [['inverseLabel', inverseLabel, inverseLabelAr] as const];
    yield { what: `${row.term} ${row.name}`, place, columns: [['label', row.label, row.labelAr], ...inverse] };
  }
}

/** Finds texts that are missing in a language of the dossier, and texts in the script of another language. */
import type { DossierPlace } from '../../../errors.ts';
import { remembered } from '../../../model/remembered.ts';
import { columnSuffix, formsOf, scriptOf } from '../../../model/languages.ts';
import { termKey } from '../../../model/vocabulary.ts';
import type { DossierReading } from '../../read/read-dossier.ts';
import type { Rule, Violation } from '../rule.ts';

export const hasLanguages: Rule = {
  id: 'has-languages',
  level: 'ERROR',
  holds:
    'Names, titles, paraphrases, reasons and labels have a text in each language of the dossier, in its script. A claim may have none at all: it is worded from its row.',
  ofClaim: ({ claim: row }, { languages }) =>
    faultsOf({ rowName: `claim '${row.id}'`, place: row.place, row, column: 'text' }, languages),
  ofEntity: (row, { languages }) =>
    faultsOf({ rowName: `${row.label} '${row.id}'`, place: row.place, row, column: 'name' }, languages),
  ofDocument: (row, { languages }) =>
    faultsOf({ rowName: `'${row.id}'`, place: row.place, row, column: 'title' }, languages),
  *check(dossier) {
    const { languages, additions } = dossier;
    for (const row of otherRowsOf(dossier)) yield* faultsOf(row, languages);
    // Labels that are added to a core word need not be there in each language of the dossier.
    for (const { key, labels, inverseLabels, place } of additions) {
      for (const { language, text } of [...labels, ...inverseLabels]) {
        const fault = scriptFault(text, language, languages);
        if (fault !== undefined) yield { place, message: `${key}, in ${nameOf(language)}: ${shown(text)} ${fault}` };
      }
    }
  },
};

interface Localized {
  readonly rowName: string;
  readonly place: DossierPlace;
  readonly row: object;
  readonly column: string;
}

function* faultsOf({ rowName, place, row, column }: Localized, languages: readonly string[]): Generator<Violation> {
  const [main = ''] = languages;
  const forms = formsOf(row, column, languages);
  if (forms.length === 0) return;
  for (const language of languages) {
    const name = language === main ? column : column + columnSuffix(language);
    const text = forms.find((each) => each.language === language)?.text;
    if (text === undefined) {
      yield { place, message: `${rowName}, ${name}: is missing; write the ${column} in ${nameOf(language)}` };
      continue;
    }
    const fault = scriptFault(text, language, languages);
    if (fault !== undefined) yield { place, message: `${rowName}, ${name}: ${shown(text)} ${fault}` };
  }
}

/** A text in Latin letters may quote a few in another script, but not in that of another language of the dossier. */
function scriptFault(text: string, language: string, languages: readonly string[]): string | undefined {
  const script = scriptOf(language);
  if (script === undefined) return undefined;
  if (!hasScript(text, script)) {
    return `has no ${nameOfScript(script)} letters; write it in ${nameOf(language)}, or name another script in the tag, like '${language}-${script === 'Latn' ? 'Arab' : 'Latn'}'`;
  }
  if (script !== 'Latn') return undefined;
  for (const other of languages) {
    const otherScript = scriptOf(other);
    if (otherScript === undefined || otherScript === script || !hasScript(text, otherScript)) continue;
    return `has ${nameOfScript(otherScript)} letters; transliterate them, and write the text in ${nameOf(other)} in its own column`;
  }
  return undefined;
}

/** The scripts that a language mixes, by the code of CLDR. */
const MIXED: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
  Hans: ['Hani'],
  Hant: ['Hani'],
  Aran: ['Arab'],
};

function hasScript(text: string, script: string): boolean {
  return lettersOf(script).some((letter) => letter.test(text));
}

const lettersOf = remembered((script) =>
  (MIXED[script] ?? [script]).map((each) => {
    try {
      return new RegExp(`\\p{Script=${each}}`, 'u');
    } catch {
      // A script that has no letters in Unicode yet: nothing can be said about the text.
      return /(?:)/;
    }
  }),
);

function shown(text: string): string {
  return `'${text.length > 40 ? `${text.slice(0, 40)}…` : text}'`;
}

const LANGUAGE_NAMES = new Intl.DisplayNames('en', { type: 'language' });
const SCRIPT_NAMES = new Intl.DisplayNames('en', { type: 'script' });

function nameOf(language: string): string {
  return LANGUAGE_NAMES.of(language) ?? language;
}

function nameOfScript(script: string): string {
  return SCRIPT_NAMES.of(script) ?? script;
}

function* otherRowsOf(reading: DossierReading): Generator<Localized> {
  const { dossier, disagreements, reasons, files } = reading;
  if (dossier !== undefined) {
    yield { rowName: `'${dossier.id}'`, place: dossier.place, row: dossier, column: 'title' };
  }
  for (const table of [disagreements, reasons]) {
    for (const row of table.values()) yield { rowName: `'${row.id}'`, place: row.place, row, column: 'reason' };
  }
  for (const row of disagreements.values()) {
    yield { rowName: `'${row.id}'`, place: row.place, row, column: 'reconciliation' };
  }
  for (const [row, place] of files.termPlaces) {
    for (const column of ['label', 'inverseLabel']) yield { rowName: termKey(row), place, row, column };
  }
}

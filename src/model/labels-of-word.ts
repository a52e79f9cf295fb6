/** The labels of a word of the vocabulary in each language that has one. */
import { formsOf, textIn, USUAL_LANGUAGES, type LocalizedText } from './languages.ts';

/** The columns of a row that name languages. Further labels stand in columns such as `labelFr`. */
export interface Labelled {
  /** In the first of `languages`. */
  readonly label: string;
  readonly inverseLabel?: string | undefined;
  /** The languages of the labels. Absent: English and Arabic. */
  readonly languages?: readonly string[] | undefined;
}

export function labelsOfWord(row: Labelled): LocalizedText[] {
  return formsOf(row, 'label', row.languages ?? USUAL_LANGUAGES);
}

export function inverseLabelsOfWord(row: Labelled): LocalizedText[] {
  return formsOf(row, 'inverseLabel', row.languages ?? USUAL_LANGUAGES);
}

/** The label in a language, or else in English, or else in the main language of its dossier. */
export function labelIn(row: Labelled, language: string): string {
  return ownLabelIn(row, language) ?? textIn(labelsOfWord(row), 'en')?.text ?? row.label;
}

/** The label in a language, or in one that differs only in region or script. Undefined if there is none. */
export function ownLabelIn(row: Labelled, language: string): string | undefined {
  const found = textIn(labelsOfWord(row), language);
  return found?.language.split('-')[0] === language.split('-')[0] ? found?.text : undefined;
}

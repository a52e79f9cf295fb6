/** Columns of rows that are made from records. */
import { columnSuffix, type LocalizedText } from '../../../model/languages.ts';
import type { Value } from '../reader.ts';

/** What becomes of values that no row has. */
export const DERIVED = 'what a load derives';

export interface Coding {
  readonly codedBy: string | null;
  readonly codedOn: string | null;
}

/** Who coded the claims of a document, unless their rows say otherwise. */
export type CodingOf = (document: string | null) => Coding;

/** The columns of a text: in the main language without a suffix. A language that the dossier has not is left out. */
export function textColumns(
  column: string,
  texts: readonly LocalizedText[],
  languages: readonly string[],
): Record<string, string> {
  const entries = texts.flatMap(({ language, text }): [string, string][] => {
    const at = languages.indexOf(language);
    return at === -1 ? [] : [[at === 0 ? column : column + columnSuffix(language), text]];
  });
  return Object.fromEntries(entries);
}

/** Columns of their names, without those that have no value. */
export function present(columns: Readonly<Record<string, Value | null | undefined>>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(columns).filter(
      (entry): entry is [string, Value] =>
        entry[1] !== null && entry[1] !== undefined && !(Array.isArray(entry[1]) && entry[1].length === 0),
    ),
  );
}

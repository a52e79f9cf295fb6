/**
 * Random languages of dossiers. Rows are written in English and Arabic; here they get the columns of the languages of their dossier, some
 * forms missing. And the plain reference: in each language, the first dossier by id that has a form gives it.
 */
import fc, { type Arbitrary } from 'fast-check';
import type { LocalizedText } from '../../src/model/languages.ts';
import type { Columns } from './dossiers.ts';

/** How a dossier is written. */
export interface Tongue {
  /** The main one first. Undefined: the dossier declares none, and has English and Arabic. */
  readonly declared: readonly string[] | undefined;
  /** Columns that are left out: `nameFr`. The main language is never left out. */
  readonly missing: readonly string[];
}

export const USUAL_TONGUE: Tongue = { declared: undefined, missing: [] };

const SUFFIXES: Readonly<Record<string, string>> = { en: 'En', ar: 'Ar', fr: 'Fr', ckb: 'Ckb', 'zh-Hant': 'ZhHant' };
const COLUMNS = ['name', 'title', 'text', 'reason', 'reconciliation', 'label', 'inverseLabel'];

export const tongueArbitrary: Arbitrary<Tongue> = fc.record({
  declared: fc.constantFrom(
    undefined,
    ['fr', 'ckb'],
    ['fr'],
    ['ar'],
    ['en', 'fr'],
    ['ckb', 'fr', 'en'],
    ['en', 'ar', 'zh-Hant'],
  ),
  missing: fc.subarray(
    COLUMNS.flatMap((column) => Object.values(SUFFIXES).map((suffix) => column + suffix)),
    { maxLength: 12 },
  ),
});

export function languagesOf({ declared }: Tongue): readonly string[] {
  return declared ?? ['en', 'ar'];
}

/** Returns a row that is written in English and Arabic as a row of a dossier in other languages. */
export function inTongue(row: Columns, tongue: Tongue): Columns {
  const written = COLUMNS.filter((column) => row[column] !== undefined);
  const others = Object.entries(row).filter(
    ([key]) => !COLUMNS.some((column) => key === column || key === `${column}Ar`),
  );
  const texts = written.flatMap((column) =>
    languagesOf(tongue).flatMap((language, index) => {
      const key = index === 0 ? column : `${column}${SUFFIXES[language] ?? ''}`;
      const isMissing = index > 0 && tongue.missing.includes(key);
      return isMissing ? [] : [[key, formIn(row, column, language)] as const];
    }),
  );
  return Object.fromEntries([...others, ...texts]);
}

function formIn(row: Columns, column: string, language: string): unknown {
  if (language === 'en') return row[column];
  const arabic = row[`${column}Ar`];
  return language === 'ar' && arabic !== undefined ? arabic : `${String(row[column])} (${language})`;
}

/** The forms of a column in a row of a dossier in these languages. */
export function writtenForms(row: Columns, column: string, languages: readonly string[]): LocalizedText[] {
  return languages.flatMap((language, index) => {
    const text = row[index === 0 ? column : `${column}${SUFFIXES[language] ?? ''}`];
    return typeof text === 'string' ? [{ language, text }] : [];
  });
}

/** The forms that stand, of those of several dossiers in the order of their ids; by language. */
export function standingForms(ofDossiers: readonly (readonly LocalizedText[])[]): Readonly<Record<string, string>> {
  const standing: Record<string, string> = {};
  for (const { language, text } of ofDossiers.flat()) standing[language] ??= text;
  return standing;
}

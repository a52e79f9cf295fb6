/** Languages of texts, as BCP 47 tags (RFC 5646), and the columns of a row in which a text stands in several of them. */

import { remembered } from './remembered.ts';

/** A text, and its language as a BCP 47 tag. */
export interface LocalizedText {
  readonly language: string;
  readonly text: string;
}

/** The languages of a dossier that declares none, and of `seed/vocabulary.json`. The first is the main one. */
export const USUAL_LANGUAGES: readonly string[] = ['en', 'ar'];

/** Returns the tag as BCP 47 writes it (`zh-Hant`); undefined if it is none. Extensions and private tags (`x-…`) are none here. */
export function canonicalLanguage(tag: string): string | undefined {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    return canonical !== undefined && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(canonical) ? canonical : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the end of the names of columns in a language: `Ar`, `ZhHant`, `PtBR`. */
export function columnSuffix(language: string): string {
  return language
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
}

/** Returns the script in which a language is written, by its tag or by the likely one (CLDR): `Arab`. Undefined if that is not known. */
export const scriptOf = remembered(
  (language: string): string | undefined => new Intl.Locale(language).maximize().script,
);

/** The scripts whose letters Unicode writes from right to left (Bidi_Class R or AL). Those of old languages `Intl` takes for others. */
export const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(
  (
    'Adlm Arab Aran Armi Avst Chrs Cprt Elym Gara Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat Nkoo Orkh Ougr Palm ' +
    'Phli Phlp Phnx Prti Rohg Samr Sarb Sogd Sogo Syrc Thaa Yezi'
  ).split(' '),
);

/** The direction of a language by its script. A tag that is none is taken for one from left to right. */
export function directionOf(language: string): 'rtl' | 'ltr' {
  if (canonicalLanguage(language) === undefined) return 'ltr';
  return RIGHT_TO_LEFT.has(scriptOf(language) ?? '') ? 'rtl' : 'ltr';
}

/**
 * Returns the forms of a column: in the main language, whose column has no suffix, and in the others in the order of `languages`.
 * An absent form is left out.
 */
export function formsOf(row: object, column: string, languages: readonly string[]): LocalizedText[] {
  const values = row as Readonly<Record<string, unknown>>;
  return languages.flatMap((language, index) => {
    const text = values[index === 0 ? column : column + columnSuffix(language)];
    return typeof text === 'string' ? [{ language, text }] : [];
  });
}

/** Returns the text in a language; in one that differs only in region or script; else the first. Undefined if there is none. */
export function textIn(texts: readonly LocalizedText[], language: string): LocalizedText | undefined {
  const primary = (tag: string): string => tag.split('-')[0] ?? tag;
  return (
    texts.find((each) => each.language === language) ??
    texts.find((each) => primary(each.language) === primary(language)) ??
    texts[0]
  );
}

/** Returns the text in exactly this language, or null. */
export function exactlyIn(texts: readonly LocalizedText[], language: string): string | null {
  return texts.find((each) => each.language === language)?.text ?? null;
}

/** A form as the graph stores it in a list: the tag, a space and the text. */
export function storedForm({ language, text }: LocalizedText): string {
  return `${language} ${text}`;
}

export function readForm(stored: string): LocalizedText {
  const space = stored.indexOf(' ');
  return { language: stored.slice(0, space), text: stored.slice(space + 1) };
}

/**
 * Returns the properties of a node with these texts: each under the tag of its language (`nameFr`), and under the bare name the
 * English one, or the first if there is none.
 */
export function taggedProperties(column: string, texts: readonly LocalizedText[]): Record<string, string> {
  const shown = exactlyIn(texts, 'en') ?? texts[0]?.text;
  return {
    ...(shown !== undefined && { [column]: shown }),
    ...Object.fromEntries(texts.map(({ language, text }) => [column + columnSuffix(language), text])),
  };
}

/** The languages in which Sanad itself writes, and how each writes numbers and days: in digits of Latin script, by the Gregorian calendar. */

export const TEXT_LANGUAGES = ['ar', 'en'] as const;
export type TextLanguage = (typeof TEXT_LANGUAGES)[number];

/** Arabic with the digits that the press writes, and the months that the whole Arab world reads. */
export const LOCALES: Readonly<Record<TextLanguage, string>> = { ar: 'ar-u-ca-gregory-nu-latn', en: 'en-GB' };

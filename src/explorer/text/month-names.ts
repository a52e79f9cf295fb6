/** The names of months that Arabic readers know: each region has its own. Plain values. */
import { LOCALES } from '../../model/text-language.ts';
import type { Language, MonthNames } from '../state/view.ts';

/** A country of each region, by whose names Intl writes months. */
const COUNTRIES: Readonly<Record<Exclude<MonthNames, 'auto'>, string>> = {
  levant: 'IQ',
  nile: 'EG',
  morocco: 'MA',
  algeria: 'DZ',
};

/**
 * The locale by which dates are written.
 * @param preferred the languages of the browser: the first Arabic one with a country names the months, if the reader chose no region
 */
export function localeOf(language: Language, months: MonthNames, preferred: readonly string[]): string {
  if (language !== 'ar') return LOCALES[language];
  const own = preferred
    .map((tag) => /^ar-(?:[a-z]{4}-)?([a-z]{2})\b/i.exec(tag)?.[1])
    .find((code) => code !== undefined);
  const country = months === 'auto' ? own : COUNTRIES[months];
  return country === undefined ? LOCALES.ar : LOCALES.ar.replace('ar', `ar-${country.toUpperCase()}`);
}

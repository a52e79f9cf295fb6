/** Compares a date of an answer with the words that are said to give it: each year, month and day must be in them. */
import { numbersIn } from './numbers.ts';

/** Months have several names in Arabic: of the Levant and Iraq, of Egypt, of the Maghreb. */
const LOCALES: readonly string[] = [
  'en',
  'ar',
  'ar-EG',
  'ar-IQ',
  'ar-MA',
  'ar-TN',
  'fr',
  'de',
  'es',
  'pt',
  'it',
  'ru',
  'tr',
  'fa-u-ca-gregory',
];

const monthNames = new Map<string, readonly (readonly [string, number])[]>();

/**
 * Returns why the words do not give the date; undefined if they do.
 * @param year that of the document, which words without a year mean
 */
export function dateFault(edtf: string, words: string, language: string, year: number | undefined): string | undefined {
  const dates = [...edtf.matchAll(/(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?/g)];
  if (dates.length === 0) return `'${edtf}' has no year`;
  const numbers = numbersIn(words, language);
  const months = monthsIn(words, language);
  const hasYear = [...numbers].some((number) => /^\d{3,4}$/.test(number));
  for (const [date, y = '', month, day] of dates) {
    const isYear = numbers.has(String(Math.abs(Number(y)))) || (!hasYear && year !== undefined && Number(y) === year);
    const isMonth = month === undefined || months.has(Number(month)) || numbers.has(String(Number(month)));
    const isDay = day === undefined || numbers.has(String(Number(day)));
    if (!isYear || !isMonth || !isDay) return `'${date}' is not what these words say`;
    if (month !== undefined && months.size === 0 && numbers.size < 2) return `'${date}' is not what these words say`;
  }
  return undefined;
}

/** True if the words have a year, or a day of a month. */
export function hasDate(words: string, language: string): boolean {
  const years = [...numbersIn(words, '')].filter((number) => /^(?:1[0-9]|20)\d\d$/.test(number));
  return years.length > 0 || (monthsIn(words, language).size > 0 && numbersIn(words, '').size > 0);
}

function monthsIn(words: string, language: string): Set<number> {
  const text = words.toLowerCase();
  const found = new Set<number>();
  for (const locale of new Set([...supported(language), ...LOCALES])) {
    for (const [name, month] of namesOf(locale)) {
      if (new RegExp(`(?<![\\p{L}\\p{M}])[وفبل]?(?:ال)?${name}(?![\\p{L}\\p{M}])`, 'u').test(text)) found.add(month);
    }
  }
  return found;
}

function supported(language: string): string[] {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([language]);
  } catch {
    return [];
  }
}

function namesOf(locale: string): readonly (readonly [string, number])[] {
  const known = monthNames.get(locale);
  if (known !== undefined) return known;
  const names = (['long', 'short'] as const).flatMap((month) => {
    const format = new Intl.DateTimeFormat(locale, { month, calendar: 'gregory', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_none, index): [string, number] => [
      format
        .format(Date.UTC(2021, index, 15))
        .toLowerCase()
        .replace(/\.$/, '')
        .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`),
      index + 1,
    ]);
  });
  const letters = names.filter(([name]) => /\p{L}{3}|\p{sc=Arab}{2}/u.test(name));
  monthNames.set(locale, letters);
  return letters;
}

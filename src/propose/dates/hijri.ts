/** Days of the Hijri calendar of Umm al-Qura, by the tables of Intl. */
import { numberOf } from '../../model/calendar.ts';

const FORMAT = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});
/** The tables of Intl begin in 1300 (1882) and end in 1600 (2174). */
const YEARS = { first: 1300, last: 1599 } as const;
const DAY_MILLIS = 86_400_000;

/** The Gregorian days of a Hijri month, or of one of its days; undefined if there is no such day or it is out of the tables. */
export function hijriDays(
  year: number,
  month: number,
  day?: number,
): { readonly first: number; readonly last: number } | undefined {
  if (year < YEARS.first || year > YEARS.last) return undefined;
  const start = monthStart(year, month);
  const next = month === 12 ? monthStart(year + 1, 1) : monthStart(year, month + 1);
  if (start === undefined || next === undefined) return undefined;
  if (day === undefined) return { first: start, last: next - 1 };
  const number = start + day - 1;
  return day >= 1 && number < next ? { first: number, last: number } : undefined;
}

/** A Hijri year has 354 or 355 days: the guess is at most some days away. */
function monthStart(year: number, month: number): number | undefined {
  const guess = numberOf(622, 7, 16) + Math.floor((year - 1) * 354.36707 + (month - 1) * 29.530588);
  for (let day = guess - 6; day <= guess + 6; day += 1) {
    const parts = Object.fromEntries(
      FORMAT.formatToParts(new Date(day * DAY_MILLIS)).map(({ type, value }) => [type, Number(value)]),
    );
    if (parts['day'] === 1 && parts['month'] === month && (parts['year'] ?? parts['relatedYear']) === year) return day;
  }
  return undefined;
}

/**
 * Dates of FollowTheMoney: a day, a month or a year, as a beginning of an ISO date. It has no intervals, and its
 * own reader drops years before 1000 and after 2999.
 */
import { dayNumber } from '../../../model/calendar.ts';

const YEARS = /^[12]\d{3}-/;

/** Returns the date whose days are all between these two; null if there is none. */
export function ftmDate(first: string | null, last: string | null): string | null {
  if (first === null || last === null || !YEARS.test(first) || !YEARS.test(last)) return null;
  if (first === last) return first;
  const [year = '', month = ''] = first.split('-');
  if (first === `${year}-01-01` && last === `${year}-12-31`) return year;
  const isMonth = first.endsWith('-01') && last.startsWith(`${year}-${month}`) && isLastOfMonth(last);
  return isMonth ? `${year}-${month}` : null;
}

function isLastOfMonth(day: string): boolean {
  const [, month] = day.split('-');
  const next = new Date((dayNumber(day) + 1) * 86_400_000);
  return next.getUTCMonth() + 1 !== Number(month);
}

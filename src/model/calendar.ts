/**
 * The calendar: Gregorian days of the years -9999 to 9999, with a year 0 (ISO 8601). A day is a text, `2021-07-26` or
 * `-0044-03-15`, or a number, which counts from 1970-01-01. Only numbers are compared: texts of negative years sort wrongly. No
 * other file converts one to the other.
 */
import { invariant } from '../errors.ts';

export const FIRST_YEAR = -9999;
export const LAST_YEAR = 9999;

const DAY_MILLIS = 86_400_000;
/** Neo4j and JavaScript write a year outside of 0 to 9999 with a sign and six digits. */
const DAY = /^([+-]?\d{4,6})-(\d{2})-(\d{2})$/;

export const FIRST_DAY = numberOf(FIRST_YEAR, 1, 1);
export const LAST_DAY = numberOf(LAST_YEAR, 12, 31);

/** Returns whether the text is a day that exists, in the form in which Sanad writes it. */
export function isDay(text: string): boolean {
  return /^-?\d{4}-\d{2}-\d{2}$/.test(text) && !text.startsWith('-0000') && existingNumber(text) !== undefined;
}

/**
 * Days from 1970-01-01; negative before it. It also reads days outside of the calendar, such as the day before the first one.
 * @param day the text of a day that exists
 */
export function dayNumber(day: string): number {
  const number = existingNumber(day);
  invariant(number !== undefined, `'${day}' is no day`);
  return number;
}

/** The text of a day, with four digits of the year or more: `0079-08-24`, `-0044-03-15`. */
export function dayText(number: number): string {
  const date = new Date(number * DAY_MILLIS);
  const year = date.getUTCFullYear();
  const sign = year < 0 ? '-' : year > LAST_YEAR ? '+' : '';
  return `${sign}${digits(Math.abs(year), 4)}-${digits(date.getUTCMonth() + 1, 2)}-${digits(date.getUTCDate(), 2)}`;
}

/** Returns the form in which Sanad writes a day that Neo4j or JavaScript has written: `-000044-03-15` is `-0044-03-15`. */
export function sanadDay(day: string): string {
  return dayText(dayNumber(day));
}

/** The form in which JavaScript reads a day: `-0044-03-15` is `-000044-03-15`. */
export function javascriptDay(day: string): string {
  return day.startsWith('-') ? `-00${day.slice(1)}` : day;
}

/** The day in a month of any year; the month may be below 1 or above 12. A day that the month lacks becomes its last day. */
export function numberOf(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 0);
  date.setUTCDate(Math.min(day, date.getUTCDate()));
  return date.getTime() / DAY_MILLIS;
}

export function daysInMonth(year: number, month: number): number {
  return numberOf(year, month + 1, 1) - numberOf(year, month, 1);
}

/** The same day some years and months later, or earlier if they are negative. */
export function shifted(number: number, years: number, months: number): number {
  const date = new Date(number * DAY_MILLIS);
  return numberOf(date.getUTCFullYear() + years, date.getUTCMonth() + 1 + months, date.getUTCDate());
}

/** The first of some days by the calendar; null if there is none. */
export function firstOf(days: readonly string[]): string | null {
  return days.reduce<string | null>((first, day) => (first === null || isBefore(day, first) ? day : first), null);
}

/** The last of some days by the calendar; null if there is none. */
export function lastOf(days: readonly string[]): string | null {
  return days.reduce<string | null>((last, day) => (last === null || isBefore(last, day) ? day : last), null);
}

/** The earlier of two days. A day that is null counts as absent. */
export function earlierDay(one: string | null, other: string | null): string | null {
  return firstOf([one, other].filter((day) => day !== null));
}

export function isBefore(one: string, other: string): boolean {
  // A quick path: texts of four digits sort as their days do.
  return one.length === 10 && other.length === 10 ? one < other : dayNumber(one) < dayNumber(other);
}

function existingNumber(text: string): number | undefined {
  const [, year, month, day] = DAY.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return numberOf(year, month, day);
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

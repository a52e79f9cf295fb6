/**
 * Reads one date of EDTF (ISO 8601-2), level 0 to 2: `2021-07-26`, `2021-07`, `198X`, `2021-07~`, `2021-?07-26`. The library `edtf`
 * decides which texts are dates of EDTF. This file computes the days: `edtf` accepts 29 February in every year, and gives no
 * wider days for `~`.
 */
import { parse } from 'edtf';
import { remembered } from './remembered.ts';
import { daysInMonth, FIRST_DAY, LAST_DAY, numberOf, shifted } from './calendar.ts';

/** The days of a date, a list, or an edge of an interval. Days are numbers; null if it is open on that side. */
export interface DaySpan {
  /** The first and the last day that the text names. */
  readonly first: number | null;
  readonly last: number | null;
  /** The first and the last day that the text does not exclude: wider if it is marked `~`, unbounded if `?` or `%`. */
  readonly earliest: number | null;
  readonly latest: number | null;
  /** Marked `?`, `~` or `%`: no day of it is certain. */
  readonly marked: boolean;
}

const DATE = /^([?~%]?)(-?)([\dX]{4})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?)?$/;

const TEN_DIGITS = Array.from({ length: 10 }, (_, digit) => digit);

/** The shifts by one unit, in years, months and days, in the order of the components. */
const ONE_UNIT = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
] as const;

/** Returns undefined if the text is no date, or if no day of it exists. A date without a year has a fault, as a clause. */
export const readSingleDate = remembered(computeSingleDate);

function computeSingleDate(text: string): DaySpan | { readonly fault: string } | undefined {
  const groups = DATE.exec(text);
  // Digits alone need no grammar, only the calendar. The library is a thousand times slower than this file.
  if (groups === null || (/[X?~%]/.test(text) && !isEdtfDate(text))) return undefined;
  const [
    ,
    yearMark = '',
    sign = '',
    year = '',
    afterYear = '',
    monthMark = '',
    month,
    afterMonth = '',
    dayMark = '',
    day,
  ] = groups;
  const afterDay = groups[10] ?? '';
  const pairs = [
    [yearMark, afterYear],
    [monthMark, afterMonth],
    [dayMark, afterDay],
  ];
  // EDTF marks a component on its left, and a date up to a component on its right: never both.
  if (pairs.some(([left, right]) => left !== '' && right !== '')) return undefined;
  if (year === 'XXXX') return { fault: 'it names no year, so write no date' };
  const named = daysOf(sign === '-' ? -1 : 1, year, month, day);
  if (named === undefined) return undefined;
  return widened(
    named,
    pairs.map(([left = '', right = '']) => left + right),
  );
}

function isEdtfDate(text: string): boolean {
  try {
    parse(text, { level: 2, types: ['Date'] });
    return true;
  } catch {
    return false;
  }
}

/** The first and the last day that match the digits; undefined if none does. */
function daysOf(
  sign: 1 | -1,
  yearDigits: string,
  monthDigits: string | undefined,
  dayDigits: string | undefined,
): { first: number; last: number } | undefined {
  const years = matching(yearDigits, 0, 9999)
    .filter((year) => sign === 1 || year !== 0)
    .map((year) => year * sign)
    .toSorted((a, b) => a - b);
  const months = monthDigits === undefined ? undefined : matching(monthDigits, 1, 12);
  const [firstMonth, lastMonth] = [months?.[0] ?? 1, months?.at(-1) ?? 12];
  const [firstYear, lastYear] = [years[0], years.at(-1)];
  if (firstYear === undefined || lastYear === undefined || months?.length === 0) return undefined;
  if (dayDigits === undefined || months === undefined) {
    return { first: numberOf(firstYear, firstMonth, 1), last: numberOf(lastYear, lastMonth, 31) };
  }
  const days = matching(dayDigits, 1, 31);
  const existing = (year: number, month: number): number[] =>
    days.filter((day) => day <= daysInMonth(year, month)).map((day) => numberOf(year, month, day));
  const first = firstFound(years, (year) => firstFound(months, (month) => existing(year, month)[0]));
  const last = firstFound(years.toReversed(), (year) =>
    firstFound(months.toReversed(), (month) => existing(year, month).at(-1)),
  );
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** The numbers of a range whose digits match, in ascending order. */
function matching(digits: string, from: number, to: number): number[] {
  return digits
    .split('')
    .reduce<number[]>(
      (numbers, digit) =>
        numbers.flatMap((number) => (digit === 'X' ? TEN_DIGITS : [Number(digit)]).map((next) => number * 10 + next)),
      [0],
    )
    .filter((number) => number >= from && number <= to);
}

function firstFound<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** @param marks of year, month and day; of several `~` the one of the largest unit counts */
function widened({ first, last }: { first: number; last: number }, marks: readonly string[]): DaySpan {
  const named = { first, last, marked: marks.some((mark) => mark !== '') };
  if (marks.some((mark) => mark === '?' || mark === '%')) return { ...named, earliest: null, latest: null };
  const unit = ONE_UNIT[marks.indexOf('~')];
  if (unit === undefined) return { ...named, earliest: first, latest: last };
  const [years, months, days] = unit;
  const earliest = shifted(first, -years, -months) - days;
  // The unit after the last day ends before the same day of the next unit: 28 February and a month is 31 March.
  const latest = Math.max(shifted(last + 1, years, months) - 1, shifted(last, years, months)) + days;
  return { ...named, earliest: Math.max(earliest, FIRST_DAY), latest: Math.min(latest, LAST_DAY) };
}

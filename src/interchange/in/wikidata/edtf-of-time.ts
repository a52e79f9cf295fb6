/** A time of Wikidata as EDTF: by its precision, from the calendar that it names, and with the years before 1 as ISO 8601 counts them. */
import { daysInMonth, dayText, numberOf } from '../../../model/calendar.ts';
import { edtfFault } from '../../../model/dates.ts';
import type { WikidataTime } from './entity.ts';

const JULIAN = 'Q1985786';
const [DECADE, YEAR, MONTH, DAY] = [8, 9, 10, 11];

export interface EdtfOfTime {
  readonly edtf: string;
  /** What was converted, for `whenBasis`. */
  readonly basis: string | undefined;
}

/** Undefined if it is less exact than a decade, or no time. */
export function edtfOfTime({ time, precision, calendarmodel }: WikidataTime): EdtfOfTime | undefined {
  const [, sign, digits = '', month = '', day = ''] = /^([+-])(\d{1,16})-(\d{2})-(\d{2})T/.exec(time) ?? [];
  if (sign === undefined || precision < DECADE) return undefined;
  // -0044 is 44 BC, which is the year -43 of ISO 8601: that has a year 0.
  const year = sign === '-' ? 1 - Number(digits) : Number(digits);
  const isJulian = calendarmodel.endsWith(`/${JULIAN}`);
  const edtf =
    isJulian && precision >= YEAR
      ? fromJulian(year, Number(month), Number(day), precision)
      : plain(year, month, day, precision);
  if (edtf === undefined || edtfFault(edtf) !== undefined) return undefined;
  return { edtf, basis: isJulian ? `Wikidata has it in the Julian calendar: ${time}` : undefined };
}

function plain(year: number, month: string, day: string, precision: number): string {
  const text = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
  if (precision === DECADE) return `${text.slice(0, -1)}X`;
  if (precision === YEAR) return text;
  return precision === MONTH ? `${text}-${month}` : `${text}-${month}-${day}`;
}

/** A year or a month of the Julian calendar is a range of Gregorian days. */
function fromJulian(year: number, month: number, day: number, precision: number): string | undefined {
  const [firstMonth, lastMonth] = precision === YEAR ? [1, 12] : [month, month];
  const [firstDay, lastDay] = precision >= DAY ? [day, day] : [1, julianMonth(year, lastMonth)];
  if (firstMonth < 1 || firstMonth > 12 || firstDay < 1 || lastDay > 31) return undefined;
  const [start, end] = [julianDay(year, firstMonth, firstDay), julianDay(year, lastMonth, lastDay)].map(dayText);
  return start === end ? start : `[${start ?? ''}..${end ?? ''}]`;
}

function julianMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 ? 29 : 28;
  return daysInMonth(year, month);
}

/** The Julian calendar has a leap year each fourth year: 29 February of 1500 too. Days from 1970-01-01. */
function julianDay(year: number, month: number, day: number): number {
  // Years begin in March, so that the leap day is the last one.
  const shifted = month <= 2 ? year - 1 : year;
  const fromMarch = month <= 2 ? month + 9 : month - 3;
  const sinceMarchOfYear0 = 365 * shifted + Math.floor(shifted / 4) + Math.floor((153 * fromMarch + 2) / 5) + day - 1;
  // 1 March of the year 0 in the Julian calendar is 28 February in the Gregorian one.
  return sinceMarchOfYear0 + numberOf(0, 2, 28);
}

/** Dates of registers as EDTF. */
import { edtfFault } from '../../../model/dates.ts';

/** A year, a month, a day, or a moment of a day. */
const DATE = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:T[\d:.]*(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** @returns undefined if it is none */
export function edtfOf(date: string): string | undefined {
  const [, read] = DATE.exec(date) ?? [];
  return read !== undefined && edtfFault(read) === undefined ? read : undefined;
}

/**
 * `2014/2016`, `2014/..`, `../2016`
 * @returns undefined without both days, and if it ends before it begins
 */
export function edtfInterval(start: string | undefined, end: string | undefined): string | undefined {
  if (start === undefined && end === undefined) return undefined;
  const interval = start === end ? start : `${start ?? '..'}/${end ?? '..'}`;
  return interval !== undefined && edtfFault(interval) === undefined ? interval : undefined;
}

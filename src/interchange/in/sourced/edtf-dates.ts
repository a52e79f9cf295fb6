/** Dates of registers as EDTF: a year, a month, a day, or a moment of a day. */
const DATE = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:T[\d:.]*(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** @returns undefined if it is none */
export function edtfOf(date: string): string | undefined {
  const [, read] = DATE.exec(date) ?? [];
  return read;
}

/** `2014/2016`, `2014/..`, `../2016` */
export function edtfInterval(start: string | undefined, end: string | undefined): string | undefined {
  if (start === undefined && end === undefined) return undefined;
  return start === end ? start : `${start ?? '..'}/${end ?? '..'}`;
}

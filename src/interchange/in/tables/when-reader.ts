/** Reads when a claim holds: one day or two of a record, by a form of dates and a column that says how exact they are, as an EDTF expression. */
import { edtfFault } from '../../../model/dates.ts';
import type { DayCell, Precision, When } from '../mapping/mapping.ts';
import { cellReader, UnknownCode, type Evaluated } from './cell-reader.ts';
import { dateReader } from './date-form.ts';
import type { RecordView } from './record-view.ts';

/** A text that is no date of the form, or two dates of which the second is the earlier one. */
export class UnreadableDate {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export function whenReader(when: When, view: RecordView, into: string): () => Evaluated | UnreadableDate {
  if ('constant' in when) return () => when.constant;
  const precision = when.precision;
  const readCode = precision === undefined ? () => undefined : view.reader(precision.column, 'FOLDED', into);
  const exactness = (): Precision | undefined | UnknownCode => {
    const code = readCode();
    if (precision === undefined || code === undefined) return undefined;
    return precision.values[code] ?? new UnknownCode(precision.column, code);
  };
  if ('cell' in when) {
    const readDay = dayReader(when, view, into);
    return () => withPrecision(readDay(), exactness(), single);
  }
  const [readFrom, readTo] = [dayReader(when.from, view, into), dayReader(when.to, view, into)];
  return () => {
    const [from, to] = [readFrom(), readTo()];
    if (from instanceof UnreadableDate || to === undefined) return withPrecision(from, exactness(), single);
    if (to instanceof UnreadableDate || from === undefined) return withPrecision(to, exactness(), single);
    if (from instanceof UnknownCode || to instanceof UnknownCode) return from instanceof UnknownCode ? from : to;
    return withPrecision(from, exactness(), (day, exact) => range(day, to, exact ?? when.means));
  };
}

type Day = Evaluated | UnreadableDate;

function dayReader({ cell, form }: DayCell, view: RecordView, into: string): () => Day {
  const read = cellReader(cell, view, 'KEPT', into);
  const forms = (typeof form === 'string' ? [form] : form).map(dateReader);
  return () => {
    const text = read();
    if (text === undefined || text instanceof UnknownCode) return text;
    for (const readDate of forms) {
      const date = readDate(text);
      if (date !== undefined) return date;
    }
    return new UnreadableDate(text);
  };
}

function withPrecision(
  day: Day,
  exact: Precision | undefined | UnknownCode,
  write: (day: string, exact: Precision | undefined) => string,
): Day {
  if (typeof day !== 'string') return day;
  if (exact instanceof UnknownCode) return exact;
  const text = write(day, exact);
  return edtfFault(text) === undefined ? text : new UnreadableDate(text);
}

function single(day: string, exact: Precision | undefined): string {
  switch (exact) {
    case 'ABOUT':
      return `${day}~`;
    case 'UNCERTAIN':
      return `${day}?`;
    case 'MONTH':
      return day.slice(0, 7);
    case 'YEAR':
      return day.slice(0, 4);
    default:
      return day;
  }
}

function range(from: string, to: string, exact: Precision): string {
  const [start, end] = [single(from, exact), single(to, exact)];
  // The bounds of a list must not cross, and those of an interval neither: EDTF refuses both.
  if (start === end) return start;
  return exact === 'WITHIN' || exact === 'MONTH' || exact === 'YEAR' ? `[${start}..${end}]` : `${start}/${end}`;
}

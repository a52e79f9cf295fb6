/**
 * Reads a date that a reader typed or pasted: a year, a month or a day, as EDTF (`2021-07-26`, `198X`, `2014/2017`, `[..2020-08]`) or in
 * words (`26 July 2021`, `تموز ٢٠٢١`, `44 BC`). Plain functions.
 */
import { dayText, daysInMonth, isBefore, isDay, LAST_YEAR, numberOf } from '../../../model/calendar.ts';
import { LOCALES } from '../../../model/text-language.ts';
import type { MessageKey } from '../../text/messages.ts';

/** First and last day that the text names, both included; null: open on that side. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
  /** Two dates were typed, as 2014/2017. */
  readonly isInterval?: true;
}

/** Why a text is no date: a message and its values. */
export interface Fault {
  readonly fault: Extract<MessageKey, `time.fault.${string}`>;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** `0` of the Arabic digits and of the Persian ones. */
const ZEROS = [0x06_60, 0x06_f0];

/** The names of months of all readers; each locale writes them long and short. */
const LOCALES_OF_MONTHS = [
  LOCALES.en,
  ...['', '-IQ', '-MA', '-DZ', '-TN'].map((country) => LOCALES.ar.replace('ar', `ar${country}`)),
];

const FORM: Fault = { fault: 'time.fault.form' };

/** @param text of any kind */
export function periodTyped(text: string): Period | Fault {
  const plain = plainText(text);
  const [start = '', end, ...more] = plain.split('/');
  if (more.length > 0) return FORM;
  if (end !== undefined) return between(start, end);
  const inner = /^\[(.+)\]$/.exec(plain)?.[1];
  if (inner === undefined) return singlePeriod(plain);
  const [from = '', to, ...rest] = inner.split('..');
  return to === undefined || rest.length > 0 ? FORM : between(from, to);
}

function between(start: string, end: string): Period | Fault {
  const isOpen = (edge: string): boolean => edge === '' || edge === '..';
  if (isOpen(start) && isOpen(end)) return FORM;
  const first = isOpen(start) ? { from: null, to: null } : singlePeriod(start);
  const last = isOpen(end) ? { from: null, to: null } : singlePeriod(end);
  if ('fault' in first) return first;
  if ('fault' in last) return last;
  const [from, to] = [first.from, last.to];
  return from !== null && to !== null && isBefore(to, from)
    ? { fault: 'time.fault.order' }
    : { from, to, isInterval: true };
}

function singlePeriod(text: string): Period | Fault {
  if (/[?~%]/.test(text)) return { fault: 'time.fault.mark' };
  const digits = inDigits(text);
  if (digits === undefined) return FORM;
  if (typeof digits !== 'string') return digits;
  const [, sign = '', year = '', month, day] = /^(-?)(\d+X*)(?:-(\d{1,2}|XX))?(?:-(\d{1,2}|XX))?$/.exec(digits) ?? [];
  if (year === '') return FORM;
  if (year.length > 4) return { fault: 'time.fault.year' };
  if (year.length < 4) return { fault: 'time.fault.digits', values: { year: `${sign}${year.padStart(4, '0')}` } };
  if (sign !== '' && Number(year) === 0) return { fault: 'time.fault.zero' };
  const years = ['0', '9'].map((digit) => Number(`${sign}${year.replaceAll('X', digit)}`)).toSorted((a, b) => a - b);
  const [firstYear = 0, lastYear = 0] = years;
  if (month === undefined || month === 'XX' || firstYear !== lastYear) {
    // Of 198X-07 it is not known which July.
    const isYears = (month === undefined || month === 'XX') && (day === undefined || day === 'XX');
    return isYears ? { from: dayText(numberOf(firstYear, 1, 1)), to: dayText(numberOf(lastYear, 12, 31)) } : FORM;
  }
  const number = Number(month);
  if (number < 1 || number > 12) return { fault: 'time.fault.month', values: { month } };
  const days = daysInMonth(firstYear, number);
  if (day === undefined || day === 'XX') {
    return { from: dayText(numberOf(firstYear, number, 1)), to: dayText(numberOf(firstYear, number, days)) };
  }
  if (Number(day) < 1 || Number(day) > days) return { fault: 'time.fault.day', values: { day, days } };
  const exact = dayText(numberOf(firstYear, number, Number(day)));
  return isDay(exact) ? { from: exact, to: exact } : FORM;
}

/** `26 July 2021` as `2021-7-26`, `15 March 44 BC` as `-0043-3-15`; undefined if the text is neither digits nor words of a date. */
function inDigits(text: string): string | Fault | undefined {
  // A digit of a month or a day alone may be the first of two: the reader is typing.
  if (/^-?\d+X*(-[\dX]{2}){0,2}$/.test(text)) return text;
  const era = /(?:\s*)(bc|bce|b\.c\.|ق\.?\s?م\.?)$/iu.exec(text);
  const adEra = /(?:\s*)(ad|ce|م\.?)$/iu.exec(text);
  const bare = text
    .slice(0, era?.index ?? (adEra !== null && /\d\s*\S+$/.test(text) ? adEra.index : text.length))
    .trim();
  const [, day, name, year] = /^(?:(\d{1,2})\s+)?([\p{L}\p{M}.\s]+?)?[\s,،]*(\d{1,5})$/u.exec(bare) ?? [];
  if (year === undefined || (name === undefined && day !== undefined)) return undefined;
  const number = era === null ? Number(year) : 1 - Number(year);
  if (era !== null && Number(year) === 0) return { fault: 'time.fault.zero' };
  // A year of two digits may be meant as 1979, unless an era is written.
  if (era === null && adEra === null && year.length < 4) {
    return { fault: 'time.fault.digits', values: { year: year.padStart(4, '0') } };
  }
  if (Math.abs(number) > LAST_YEAR) return { fault: 'time.fault.year' };
  const written = `${number < 0 ? '-' : ''}${String(Math.abs(number)).padStart(4, '0')}`;
  if (name === undefined) return written;
  const month = monthNamed(name);
  if (month === undefined) return { fault: 'time.fault.name', values: { name } };
  return `${written}-${month}${day === undefined ? '' : `-${day}`}`;
}

let names: ReadonlyMap<string, number> | undefined;

/** 1 for January, in any of the languages; short names too. */
function monthNamed(name: string): number | undefined {
  names ??= new Map(
    LOCALES_OF_MONTHS.flatMap((locale) =>
      (['long', 'short'] as const).flatMap((length) => {
        const writer = new Intl.DateTimeFormat(locale, { month: length, timeZone: 'UTC' });
        return Array.from({ length: 12 }, (_, month): [string, number] => [
          folded(writer.format(new Date(Date.UTC(2021, month, 1)))),
          month + 1,
        ]);
      }),
    ),
  );
  return names.get(folded(name));
}

/** Hamza and vowel signs are often left out: `ايلول`, `آذار`. */
function folded(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[أإآ]/g, 'ا')
    .replaceAll(/[\u064b-\u0652.]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Latin digits, hyphens and plain spaces, without the marks of direction. */
function plainText(text: string): string {
  return text
    .replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - (ZEROS.findLast((zero) => code >= zero) ?? 0));
    })
    .replaceAll(/[\u2010-\u2013\u2212]/gu, '-')
    .replaceAll(/[\u200e\u200f\u061c\u2066-\u2069]/gu, '')
    .replaceAll(/\s*([-/])\s*/gu, '$1')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

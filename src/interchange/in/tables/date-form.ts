/**
 * Dates as tables write them, by a form that the mapping names: `D/M/Y`, `Y-M-D`, `YMD`, `D MON Y`, `Y-M`, `Y`, or EXCEL and EXCEL1904 for a number of
 * days, or EDTF. Y is a year of four digits, M and D a month and a day of one or two digits (two where no sign is between them), MON a
 * month in English. A time after the date is left out. Two digits are no year: the century would be
 * guessed. Digits may be those of Arabic and Persian.
 */
import { dateFromSerial } from 'numfmt';
import { edtfFault } from '../../../model/dates.ts';
import { asciiDigits } from './ascii-digits.ts';

/** Reads a text as an EDTF date; undefined if it has not this form, or if there is no such day. */
export type DateReader = (text: string) => string | undefined;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TIME = String.raw`(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[AaPp][Mm])?(?: ?Z| ?[+-]\d{2}:?\d{2})?)?`;
const TOKEN = /MON|Y|M|D/g;

/** The fault of a form, as a sentence; undefined if dates can be read by it. */
export function formFault(form: string): string | undefined {
  if (['EXCEL', 'EXCEL1904', 'EDTF'].includes(form)) return undefined;
  const tokens = form.match(TOKEN) ?? [];
  const count = (names: readonly string[]): number => tokens.filter((token) => names.includes(token)).length;
  const [years, months, days] = [count(['Y']), count(['M', 'MON']), count(['D'])];
  const isWhole = years === 1 && months <= 1 && days <= 1 && (days === 0 || months === 1);
  const hasOther = /[A-Za-z0-9]/.test(form.replaceAll(TOKEN, ''));
  return isWhole && !hasOther
    ? undefined
    : `'${form}' is no form of dates: Y, M or MON, and D with the signs between them, such as D/M/Y; or EXCEL, EXCEL1904, EDTF`;
}

/** @param form one without a fault */
export function dateReader(form: string): DateReader {
  if (form === 'EDTF') return (text) => (edtfFault(text) === undefined ? text : undefined);
  const read = plainReader(form);
  return (text) => read(asciiDigits(text));
}

/** Of digits of ASCII. */
function plainReader(form: string): DateReader {
  if (form === 'EXCEL') return serialReader(0);
  // Day 0 is 1 January 1904 there.
  return form === 'EXCEL1904' ? serialReader(1462) : partReader(form);
}

function serialReader(offset: number): DateReader {
  return (text) => {
    if (!/^\d{1,7}(\.\d+)?$/.test(text)) return undefined;
    const [year, month, day] = dateFromSerial(Math.floor(Number(text)) + offset);
    return year === undefined ? undefined : dayOf(year, month, day);
  };
}

function partReader(form: string): DateReader {
  const parts = form.split(/(MON|Y|M|D)/).filter((part) => part !== '');
  const tokens = parts.filter((part) => /^(MON|Y|M|D)$/.test(part));
  const isTight = parts.length === tokens.length;
  const digits = isTight ? String.raw`(\d{2})` : String.raw`(\d{1,2})`;
  const patterns: Readonly<Record<string, string>> = {
    MON: '([A-Za-z]{3,9})\\.?',
    Y: String.raw`(\d{4})`,
    M: digits,
    D: digits,
  };
  const whole = new RegExp(
    `^${parts.map((part) => patterns[part] ?? part.replaceAll(/[^\s]/g, String.raw`\$&`).replaceAll(' ', ' +')).join('')}${TIME}$`,
  );
  const placeOf = (...names: readonly string[]): number => tokens.findIndex((token) => names.includes(token)) + 1;
  const [year, month, day] = [placeOf('Y'), placeOf('M', 'MON'), placeOf('D')];
  return (text) => {
    const found = whole.exec(text);
    if (found === null) return undefined;
    const months = month === 0 ? undefined : monthOf(found[month] ?? '');
    if (month > 0 && months === undefined) return undefined;
    return dayOf(Number(found[year]), months, day === 0 ? undefined : Number(found[day]));
  };
}

/** The number of a month in digits or by its English name or its first three letters. */
function monthOf(text: string): number | undefined {
  if (/^\d/.test(text)) return Number(text);
  const lower = text.toLowerCase();
  const index = MONTHS.indexOf(lower.slice(0, 3));
  const names = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
  const isName = lower.length === 3 || names.format(new Date(Date.UTC(2000, index, 1))).toLowerCase() === lower;
  return index >= 0 && (isName || lower === 'sept') ? index + 1 : undefined;
}

function dayOf(year: number, month: number | undefined, day: number | undefined): string | undefined {
  const pad = (part: number, length: number): string => String(part).padStart(length, '0');
  const text = [pad(year, 4), ...[month, day].filter((part) => part !== undefined).map((part) => pad(part, 2))].join(
    '-',
  );
  return edtfFault(text) === undefined ? text : undefined;
}

/** Why a text is no date that Sanad reads, and the form to write instead. */
import { daysInMonth, isDay } from './calendar.ts';

/** The months of the parts of a year that EDTF numbers 33 to 41: quarters, thirds and halves. */
const PARTS_OF_YEAR = [
  ...[1, 4, 7, 10].map((month) => [month, month + 2] as const),
  ...[1, 5, 9].map((month) => [month, month + 3] as const),
  ...[1, 7].map((month) => [month, month + 5] as const),
];

/** A kind of text, and the reason with the form to write. The first kind that matches counts. */
const KINDS: readonly (readonly [RegExp, (match: readonly string[]) => string])[] = [
  [/^$/, () => 'it is empty: write no date'],
  [/^\{/, () => 'it names several times: write a claim for each, or an interval, as 2021-07-25/2021-07-28'],
  [/^Y/, () => 'years run from -9999 to 9999, in four digits'],
  [/S\d+/, () => 'significant digits are no days: write 195X, 19XX or a list, as [1940..1959]'],
  [/^(.*\d)T\d/, ([, day = '']) => `a time of day is not read: write the day, ${exampleDay(day)}`],
  [/^(-?\d{4})-(3[3-9]|4[01])/, ([, year = '', part = '']) => `it is a part of a year: write ${monthsOf(year, part)}`],
  [
    /^(-?\d{4})-(2[1-9]|3[0-2])/,
    ([, year = '']) => `a season has no certain days: write its months, as [${year}-06..${year}-08]`,
  ],
  [/^(\d{4})(\d\d)(\d\d)$/, ([, ...parts]) => `write ${exampleDay(parts.join('-'))}, with hyphens`],
  [/^-0000/, () => 'the year 0 has no sign: write 0000'],
  [/^[+-]?\d{5,}/, () => 'a year has four digits and is from -9999 to 9999'],
  [/X.*[?~%]|[?~%].*X/, () => 'X and a mark are not combined: write a list, as [1980..1989]'],
  [
    /^(-?\d{4})-(0[1-9]|1[0-2])-[\dX]{2}[?~%]?$/,
    ([, year = '', month = '']) =>
      `no such day exists: ${year}-${month} has ${daysInMonth(Number(year), Number(month))} days`,
  ],
  [/^-?\d{4}-\d{2}$/, () => 'no such month exists: months are 01 to 12'],
  [/^([^[]+\d)\.\.(\d.*)$/, ([, from = '', to = '']) => `write [${from}..${to}], with brackets, or ${from}/${to}`],
  [
    /^(\d{1,4})\s*(BCE?|B\.C\.)/i,
    ([, year = '']) =>
      `a year before 1 is written with four digits, the year 0 being 1 BC: write ${yearBefore(Number(year))}`,
  ],
  [
    /\s*(AH|AM|AUC|هـ)\.?$/,
    () => 'days are of the Gregorian calendar: convert it, and name the other calendar in whenBasis',
  ],
  [/^-\d{1,3}\b/, ([year = '']) => `a year has four digits, also before 0: write -${year.slice(1).padStart(4, '0')}`],
  [/\s/, () => 'it has a space: write 2021-07-26, or [2021-07-25,2021-07-26]'],
];

const FORMS = 'write 2021-07-26, 2021-07, 2021, 2014/.., ../2011-12-31 or [2021-07-25,2021-07-26]';

/** A clause: the reason, and the form to write. */
export function refusedDate(text: string): string {
  for (const [pattern, reason] of KINDS) {
    const match = pattern.exec(text);
    if (match !== null) return reason([...match]);
  }
  return FORMS;
}

function monthsOf(year: string, part: string): string {
  const months = PARTS_OF_YEAR[Number(part) - 33] ?? [];
  return `[${months.map((month) => `${year}-${String(month).padStart(2, '0')}`).join('..')}]`;
}

function exampleDay(day: string): string {
  return isDay(day) ? day : '2021-07-26';
}

/** The year 1 BC is 0000, 44 BC is -0043. */
function yearBefore(year: number): string {
  return year <= 1 ? '0000' : `-${String(year - 1).padStart(4, '0')}`;
}

/** What the values of a column look like, from the first records of a table. */
import { asciiDigits } from '../tables/ascii-digits.ts';
import { dateReader } from '../tables/date-form.ts';

/** KEY: all filled, each once. CODE: few words, often repeated. NAME: short texts. TEXT: longer ones. */
export type ColumnLook =
  | 'EMPTY'
  | 'DATE'
  | 'LATITUDE'
  | 'LONGITUDE'
  | 'YEAR'
  | 'NUMBER'
  | 'ADDRESS'
  | 'CODE'
  | 'NAME'
  | 'TEXT';

export interface ColumnProfile {
  readonly name: string;
  readonly look: ColumnLook;
  readonly filled: number;
  /** True: each record has a value that no other has. */
  readonly isKey: boolean;
  /** The forms of dates by which all values can be read; several if the order of day and month is open. */
  readonly dateForms: readonly string[];
  /** The signs of numbers; undefined if they are open, as of `1.234`. */
  readonly numberSigns: { readonly decimal: '.' | ','; readonly thousands?: '.' | ',' } | undefined;
  /** The different values, in their order, at most 50. */
  readonly values: readonly string[];
}

const DATE_FORMS = [
  'Y-M-D',
  'Y/M/D',
  'Y.M.D',
  'YMD',
  'D/M/Y',
  'M/D/Y',
  'D.M.Y',
  'M.D.Y',
  'D-M-Y',
  'M-D-Y',
  'D MON Y',
  'D-MON-Y',
  'MON D, Y',
  'MON D Y',
  'Y-M',
];
const READERS = DATE_FORMS.map((form) => ({ form, read: dateReader(form) }));
const MOST_VALUES = 50;
/** 0.9: a column has a form if so many of its values have. */
const ENOUGH = 0.9;

export function columnProfile(name: string, cells: readonly string[]): ColumnProfile {
  const texts = cells.map((cell) => cell.trim()).filter((text) => text !== '');
  const different = [...new Set(texts)];
  const plain = different.map(asciiDigits);
  const dateForms = formsOf(plain);
  return {
    name,
    look: lookOf(name, plain, texts, dateForms),
    filled: texts.length,
    isKey: texts.length === cells.length && different.length === cells.length && cells.length > 1,
    dateForms,
    numberSigns: signsOf(plain),
    values: different.slice(0, MOST_VALUES),
  };
}

/** Of several forms, those by which most values can be read. */
function formsOf(values: readonly string[]): string[] {
  const counts = READERS.map(({ form, read }) => ({
    form,
    count: values.filter((value) => read(value) !== undefined).length,
  }));
  const most = Math.max(...counts.map(({ count }) => count));
  return most === 0 || most < values.length * ENOUGH
    ? []
    : counts.filter(({ count }) => count === most).map(({ form }) => form);
}

function lookOf(
  name: string,
  different: readonly string[],
  texts: readonly string[],
  dateForms: readonly string[],
): ColumnLook {
  if (different.length === 0) return 'EMPTY';
  if (dateForms.length > 0) return 'DATE';
  const numbers = different.map((value) => (/^-?\d[\d.,' \u00A0\u202F]*$/.test(value) ? value : undefined));
  if (numbers.every((value) => value !== undefined)) {
    if (/lat/i.test(name) && within(different, 90)) return 'LATITUDE';
    if (/lon|lng/i.test(name) && within(different, 180)) return 'LONGITUDE';
    const isYear = different.every((value) => /^(1[5-9]|20)\d{2}$/.test(value));
    return isYear && /year|jahr|ann|سنة|عام/i.test(name) ? 'YEAR' : 'NUMBER';
  }
  if (different.every((value) => /^https?:\/\//.test(value))) return 'ADDRESS';
  if (different.length <= MOST_VALUES / 2 && texts.length >= different.length * 3) return 'CODE';
  const mean = different.reduce((sum, value) => sum + value.length, 0) / different.length;
  return mean <= 60 ? 'NAME' : 'TEXT';
}

function within(values: readonly string[], most: number): boolean {
  return values.every((value) => Math.abs(Number(value)) <= most);
}

/** `1,234.5` and `1.234,5` show which sign is which; `1,234` alone does not. */
function signsOf(values: readonly string[]): ColumnProfile['numberSigns'] {
  const fits = (pattern: RegExp): boolean => values.length > 0 && values.every((value) => pattern.test(value));
  if (fits(/^-?\d+$/)) return { decimal: '.' };
  const point = fits(/^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/);
  const comma = fits(/^-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/);
  if (point === comma) return undefined;
  if (point) return values.some((value) => value.includes(',')) ? { decimal: '.', thousands: ',' } : { decimal: '.' };
  return values.some((value) => value.includes('.')) ? { decimal: ',', thousands: '.' } : { decimal: ',' };
}

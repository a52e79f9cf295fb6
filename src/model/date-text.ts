/** Dates in words: days by Intl, and the EDTF of claims (ISO 8601-2). Page and reasons of rules write them by this. */
import { LOCALES, type TextLanguage as Language } from './text-language.ts';

type Words = Readonly<Record<'around' | 'maybe' | 'by' | 'since' | 'between' | 'either' | 'span', string>>;

/** `{}` is a date, `{a}` and `{b}` are two. */
const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    around: 'around {}',
    maybe: '{} (uncertain)',
    by: 'by {}',
    since: 'from {}',
    between: 'between {a} and {b}',
    either: '{a} or {b}',
    span: '{a} – {b}',
  },
  ar: {
    around: 'نحو {}',
    maybe: '{} (غير مؤكد)',
    by: 'حتى {}',
    since: 'منذ {}',
    between: 'بين {a} و{b}',
    either: '{a} أو {b}',
    span: '{a} – {b}',
  },
};

/** Years below this one have an era: `79` alone may be read as 1979. */
const FIRST_YEAR_WITHOUT_ERA = 100;

/**
 * `2021-07-26`, `2021-07` or `2021` in words: 26 July 2021, July 2021, 2021. Years before 1 are counted as in ISO 8601, with a
 * year 0: `-0044-03-15` is 15 March 45 BC, and `0000` is 1 BC.
 * @param locale of the language: it names the months. The calendar must be Gregorian.
 */
export function formatDate(language: Language, text: string, locale: string = LOCALES[language]): string {
  const [, year, month, day] = /^([+-]?\d{4,6})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text) ?? [];
  if (year === undefined) return text;
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (month !== undefined) options.month = 'long';
  if (day !== undefined) options.day = 'numeric';
  if (Number(year) < FIRST_YEAR_WITHOUT_ERA) options.era = 'short';
  const [wantedMonth, wantedDay] = [Number(month ?? 1), Number(day ?? 1)];
  const date = new Date(0);
  date.setUTCFullYear(Number(year), wantedMonth - 1, wantedDay);
  // 30 February would become 2 March.
  if (date.getUTCMonth() !== wantedMonth - 1 || date.getUTCDate() !== wantedDay) return text;
  return writerOf(locale, options).format(date);
}

const writers = new Map<string, Intl.DateTimeFormat>();

/** Cached: a list has hundreds of dates, and each new format takes longer than a hundred dates. */
function writerOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const writer = writers.get(key) ?? new Intl.DateTimeFormat(locale, options);
  writers.set(key, writer);
  return writer;
}

/** An EDTF date in words; text that is not EDTF is returned unchanged. */
export function formatEdtf(language: Language, text: string, locale: string = LOCALES[language]): string {
  const words = WORDS[language];
  const [start, end, ...rest] = text.split('/');
  if (start === undefined || rest.length > 0) return text;
  if (end === undefined) return formatPoint(language, start, locale);
  const [from, to] = [formatPoint(language, start, locale), formatPoint(language, end, locale)];
  if (start === '..' || start === '') return fill(words.by, to.replace(starting(words.by), ''));
  if (end === '..' || end === '') return fill(words.since, from);
  return fill2(words.span, from, to);
}

/** One end of an interval: a date, a qualified one, or one of several: `[a..b]`, `[..b]`, `[a,b]`. */
function formatPoint(language: Language, text: string, locale: string): string {
  const words = WORDS[language];
  const inner = /^[[{](.*)[\]}]$/.exec(text)?.[1];
  if (inner !== undefined) {
    const [from, to, ...rest] = inner.includes('..') ? inner.split('..') : [];
    if (from !== undefined && to !== undefined && rest.length === 0) {
      if (from === '') return fill(words.by, formatPoint(language, to, locale));
      if (to === '') return fill(words.since, formatPoint(language, from, locale));
      return fill2(words.between, formatPoint(language, from, locale), formatPoint(language, to, locale));
    }
    return inner
      .split(',')
      .map((part) => formatPoint(language, part, locale))
      .reduce((a, b) => fill2(words.either, a, b));
  }
  // A mark may stand at one part of a date: `2021-07~-26`.
  const bare = text.replaceAll(/[~?%]/g, '');
  const date = formatUnspecified(language, bare, locale) ?? formatDate(language, bare, locale);
  if (date === bare && bare !== text && !/^\d+$/.test(bare)) return text;
  const hedged = /[~%]/.test(text) ? fill(words.around, date) : date;
  return /[?%]/.test(text) ? fill(words.maybe, hedged) : hedged;
}

/** `198X` is between 1980 and 1989, `2021-07-XX` in July 2021. Undefined if no digit is unknown, or known ones follow. */
function formatUnspecified(language: Language, text: string, locale: string): string | undefined {
  const [, sign, digits = '', month] = /^(-?)(\d{1,4}X{0,3})(-\d{2})?(?:-XX){0,2}$/.exec(text) ?? [];
  if (sign === undefined || !text.includes('X') || digits.length !== 4) return undefined;
  if (!digits.includes('X')) return formatDate(language, `${sign}${digits}${month ?? ''}`, locale);
  if (month !== undefined) return undefined;
  const years = ['0', '9'].map((digit) => formatDate(language, `${sign}${digits.replaceAll('X', digit)}`, locale));
  const [first = '', last = ''] = sign === '-' ? years.toReversed() : years;
  return fill2(WORDS[language].between, first, last);
}

function fill(pattern: string, date: string): string {
  return pattern.replace('{}', () => date);
}

function fill2(pattern: string, a: string, b: string): string {
  return pattern.replace('{a}', () => a).replace('{b}', () => b);
}

/** Avoids "by by 2021". */
function starting(pattern: string): string {
  return pattern.replace('{}', '');
}

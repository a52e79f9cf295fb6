/** Finds the day that a text prints as its own: in a short line at its beginning or end, or before the first sentence. In English and Arabic. */
import { isDay } from '../../model/calendar.ts';

/** Lines without text do not count. */
const FIRST_LINES = 12;
const LAST_LINES = 4;
/** A line of prose is longer: a day in it is one of which the text tells. */
const LONGEST_LINE = 100;
/** `BAGHDAD, 26 July 2021 (Agency) – …` */
const LONGEST_DATELINE = 60;

const MONTHS: readonly string[] = [
  'january jan يناير جانفي كانون_الثاني',
  'february feb فبراير فيفري شباط',
  'march mar مارس آذار',
  'april apr أبريل ابريل إبريل أفريل نيسان',
  'may مايو ماي أيار',
  'june jun يونيو جوان حزيران',
  'july jul يوليو جويلية يوليوز تموز',
  'august aug أغسطس اغسطس أوت غشت آب',
  'september sept sep سبتمبر شتنبر أيلول ايلول',
  'october oct أكتوبر اكتوبر تشرين_الأول تشرين_الاول',
  'november nov نوفمبر نونبر تشرين_الثاني',
  'december dec ديسمبر دجنبر كانون_الأول كانون_الاول',
];
const MONTH_OF = new Map(
  MONTHS.flatMap((names, at) => names.split(' ').map((name) => [name.replace('_', ' '), at + 1] as const)),
);
const MONTH = [...MONTH_OF.keys()].toSorted((a, b) => b.length - a.length).join('|');
/** In Arabic two names of one month may stand beside each other: `26 تموز/يوليو 2021`. */
const AFTER_MONTH = String.raw`(?:\s*[/(]\s*(?:${MONTH})\s*\)?)?[,،]?\s+(?:من\s+|عام\s+|سنة\s+)?(\d{4})(?!\d)`;
const DAY_MONTH = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(${MONTH})\.?${AFTER_MONTH}`,
  'iu',
);
const MONTH_DAY = new RegExp(String.raw`(?<!\p{L})(${MONTH})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)`, 'iu');
const YEAR_FIRST = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const YEAR_LAST = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/;

/** Returns a day like `2021-07-26`; undefined if the text prints none, or one of which day and month may be exchanged. */
export function printedDate(text: string): string | undefined {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const heads = lines.slice(0, FIRST_LINES).map((line) => (line.length <= LONGEST_LINE ? line : dateline(line)));
  const ends = lines
    .slice(FIRST_LINES)
    .slice(-LAST_LINES)
    .filter((line) => line.length <= LONGEST_LINE);
  for (const line of [...heads, ...ends]) {
    const day = dayIn(line);
    if (day !== undefined) return day;
  }
  return undefined;
}

/** What a long line has before a dash or colon. */
function dateline(line: string): string {
  return /^(.*?)(?:\s[-–—]\s|:\s|[–—])/.exec(line.slice(0, LONGEST_DATELINE + 2))?.[1] ?? '';
}

function dayIn(line: string): string | undefined {
  const digits = line.replaceAll(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
  const [, year, month, day] = YEAR_FIRST.exec(digits) ?? [];
  if (year !== undefined) return dateOf(year, Number(month), day);
  const [, ofDay, named, ofYear] = DAY_MONTH.exec(digits) ?? [];
  if (ofYear !== undefined) return dateOf(ofYear, MONTH_OF.get(named?.toLowerCase() ?? ''), ofDay);
  const [, first, dayAfter, yearAfter] = MONTH_DAY.exec(digits) ?? [];
  if (yearAfter !== undefined) return dateOf(yearAfter, MONTH_OF.get(first?.toLowerCase() ?? ''), dayAfter);
  const [, a = '', b = '', last] = YEAR_LAST.exec(digits) ?? [];
  if (last === undefined) return undefined;
  // 5/6/2021 is another day in London than in Boston.
  if (Number(a) > 12) return dateOf(last, Number(b), a);
  return Number(b) > 12 || a === b ? dateOf(last, Number(a), b) : undefined;
}

function dateOf(year: string, month: number | undefined, day: string | undefined): string | undefined {
  const date = `${year}-${String(month).padStart(2, '0')}-${day?.padStart(2, '0') ?? ''}`;
  return isDay(date) ? date : undefined;
}

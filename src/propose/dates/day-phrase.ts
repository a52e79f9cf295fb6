/** Days and months by their names or in figures, with the year that they give or that the day of the document gives. */
import { dayText, numberOf } from '../../model/calendar.ts';
import { DOUBTFUL_MONTHS, HIJRI_MONTHS, MONTHS, ordinalDay } from '../lexicon/calendars.ts';
import { latinDigits } from '../text/latin-digits.ts';
import { type DateSpan, daySpan, isDayOf, monthSpan, oneOf } from './date-span.ts';
import type { DateWords, Direction } from './date-words.ts';
import { hijriDays } from './hijri.ts';

export interface FoundPhrase {
  /** The index after its last word. */
  readonly to: number;
  /** Undefined: a date that is not certain, whose words are no other date. */
  readonly span: DateSpan | undefined;
  readonly reason: string;
}

/** Without a word such as "last", a date without a year is that which is nearest to the document, if it is this near. */
const NEAREST_DAYS = 150;

export class DayPhrase {
  readonly #at: DateWords;
  /** The day of the document, as a number. */
  readonly #base: number | undefined;

  constructor(words: DateWords, base: number | undefined) {
    this.#at = words;
    this.#base = base;
  }

  /** 27/07/2021, 2021-07-27. */
  numericAt(at: number): FoundPhrase | undefined {
    const [a, b, c] = [this.#at.word(at), this.#at.word(at + 1), this.#at.word(at + 2)];
    const number = this.#at.number(at);
    if (a?.isNumber !== true || number === undefined) return undefined;
    const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(latinDigits(a.text));
    if (dotted !== null) return this.#numeric(at + 1, Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
    if (b?.isNumber !== true || c?.isNumber !== true) return undefined;
    const gaps = [this.#at.gap(at), this.#at.gap(at + 1)];
    if (gaps[0] !== gaps[1] || !/^[/-]$/u.test(gaps[0] ?? '')) return undefined;
    const [second, third] = [this.#at.number(at + 1), this.#at.number(at + 2)];
    if (second === undefined || third === undefined) return undefined;
    if (a.text.length === 4) return this.#numeric(at + 3, number, second, third);
    return c.text.length === 4 ? this.#numeric(at + 3, third, second, number) : undefined;
  }

  #numeric(to: number, year: number, month: number, day: number): FoundPhrase {
    const isArabic = this.#at.isArabic();
    const isIso = this.#at.word(to - 3)?.text.length === 4;
    // 4/7/2021 is two days, in English and where nothing says in which language it is; the Arabic press begins with the day.
    const isOpen = !isArabic && !isIso && month <= 12 && day <= 12 && month !== day;
    const [m, d] = !isIso && month > 12 ? [day, month] : [month, day];
    const isDate = m >= 1 && m <= 12 && isDayOf(year, m, d);
    return { to, span: isDate && !isOpen ? daySpan(numberOf(year, m, d)) : undefined, reason: 'a day in figures' };
  }

  /** "26 July 2021", "the 26th of July", "July 26". */
  dayAt(at: number): FoundPhrase | undefined {
    const figure = this.#at.word(at)?.isNumber === true ? this.#at.number(at) : undefined;
    const ordinal = figure === undefined ? ordinalDay([this.#at.folded(at), this.#at.folded(at + 1)]) : undefined;
    const day = figure ?? ordinal?.day;
    if (day === undefined || !Number.isInteger(day) || day < 1 || day > 31) return undefined;
    let next = at + (ordinal?.length ?? 1);
    if (/^(?:st|nd|rd|th)$/u.test(this.#at.folded(next)) && this.#at.gap(next - 1) === '') next += 1;
    if (['من', 'of', 'شهر'].includes(this.#at.folded(next))) next += 1;
    if (this.#at.folded(next) === 'شهر') next += 1;
    return this.#withMonth(next, day);
  }

  #withMonth(at: number, day: number | undefined): FoundPhrase | undefined {
    const month = this.#at.monthName(at, MONTHS);
    if (month === undefined) return this.#hijri(at, day);
    let to = this.#at.otherName(month.to, month.number);
    let own = day;
    if (
      own === undefined &&
      this.#at.word(to)?.isNumber === true &&
      !/[\u0620-\u064a]/u.test(this.#at.word(at)?.text ?? '')
    ) {
      const after = this.#at.number(to);
      if (after !== undefined && after >= 1 && after <= 31) {
        own = after;
        to += 1;
        if (/^(?:st|nd|rd|th)$/u.test(this.#at.folded(to)) && this.#at.gap(to - 1) === '') to += 1;
      }
    }
    const year = this.#at.yearNumber(to);
    if (year !== undefined) {
      const reason = `${own === undefined ? 'a month' : 'a day'} with its year`;
      const isDate = own === undefined || isDayOf(year.number, month.number, own);
      const span =
        own === undefined ? monthSpan(year.number, month.number) : daySpan(numberOf(year.number, month.number, own));
      return { to: year.to, span: isDate ? span : undefined, reason };
    }
    // A year that cannot be read is no reason to take another one.
    if (/^\p{Nd}{4}$/u.test(this.#at.word(to)?.text ?? '')) {
      return { to, span: undefined, reason: 'a year that is not certain' };
    }
    const direction = this.#at.direction(to) ?? this.#at.directionBefore(at);
    if (this.#at.direction(to) !== undefined) to += 1;
    return { to, ...this.#withoutYear(month.number, own, direction) };
  }

  /** The year that the day of the document gives. */
  #withoutYear(month: number, day: number | undefined, direction: Direction): Omit<FoundPhrase, 'to'> {
    const base = this.#base;
    const reason = counted(
      this.#base,
      direction === undefined ? 'the nearest one' : direction === 'THIS' ? 'this one' : direction.toLowerCase(),
    );
    if (base === undefined) return { span: undefined, reason };
    const year = Number(dayText(base).slice(0, -6));
    const spans = [year - 1, year, year + 1]
      .filter((each) => day === undefined || isDayOf(each, month, day))
      .map((each) => (day === undefined ? monthSpan(each, month) : daySpan(numberOf(each, month, day))));
    const distance = ({ first, last }: DateSpan): number => (first > base ? first - base : Math.max(0, base - last));
    const chosen = {
      LAST: spans.findLast(({ last }) => last < base),
      NEXT: spans.find(({ first }) => first > base),
      THIS: spans.find((span) => distance(span) < 31),
      NONE: spans.toSorted((a, b) => distance(a) - distance(b))[0],
    }[direction ?? 'NONE'];
    const isNear = chosen !== undefined && (direction !== undefined || distance(chosen) <= NEAREST_DAYS);
    return { span: isNear ? chosen : undefined, reason };
  }

  monthAt(at: number, isCertain = false): FoundPhrase | undefined {
    let next = at;
    const isMonth =
      ['شهر', 'month'].includes(this.#at.forms(at).at(-1) ?? '') && this.#at.monthName(at + 1, MONTHS) !== undefined;
    if (isMonth) next += 1;
    const name = this.#at.monthName(next, MONTHS);
    if (name === undefined) return this.#hijri(next, undefined);
    const found = this.#withMonth(next, undefined);
    if (found === undefined) return undefined;
    const isShown = isMonth || isCertain || found.to > name.to || this.#at.directionBefore(next) !== undefined;
    const isAfterIn = ['في', 'in', 'since', 'منذ', 'during', 'خلال', 'حتي'].some((word) =>
      this.#at.forms(next - 1).includes(word),
    );
    const isDoubtful = DOUBTFUL_MONTHS.has(this.#at.forms(next).at(-1) ?? '');
    return isShown || (isAfterIn && !isDoubtful) ? found : undefined;
  }

  /** "15 Ramadan 1442": a day of another calendar is known to the day before or after. */
  #hijri(at: number, day: number | undefined): FoundPhrase | undefined {
    const month = this.#at.monthName(at, HIJRI_MONTHS);
    const year = month === undefined ? undefined : this.#at.yearNumber(month.to, { from: 1200, to: 1600 });
    if (month === undefined || year === undefined) return undefined;
    const days = hijriDays(year.number, month.number, day);
    const span =
      days === undefined
        ? undefined
        : day === undefined
          ? oneOf(days.first, days.last)
          : { ...daySpan(days.first), edtf: `${dayText(days.first)}~` };
    const to = /^ه(?:جري|جريه|ـ)?$/u.test(this.#at.folded(year.to)) ? year.to + 1 : year.to;
    return { to, span, reason: 'Hijri, by the calendar of Umm al-Qura' };
  }
}

/** How a date was counted from the day of the document. */
export function counted(base: number | undefined, what: string): string {
  return base === undefined ? 'the day of the document is not known' : `${what}, seen from ${dayText(base)}`;
}

/** One phrase of a date: a day, a month, a year, a weekday, or a word that counts from the day of the document. */
import { dayText, numberOf, shifted } from '../../model/calendar.ts';
import { isFutureVerb } from '../lexicon/modes.ts';
import { PARTS, PAST_VERB, UNITS, WAS, WEEKDAYS, WILL } from '../lexicon/calendars.ts';
import { withoutPrefixes } from '../text/clitics.ts';
import type { Sentence } from '../text/sentences.ts';
import { type DateSpan, daySpan, monthSpan, oneOf, partOf, yearSpan } from './date-span.ts';
import { DateWords, type Direction } from './date-words.ts';
import { counted, DayPhrase, type FoundPhrase } from './day-phrase.ts';

const WORDS_BEFORE = 14;
const NEAR_DAYS = 4;
const DAYS: ReadonlyMap<number, string> = new Map([
  [-2, 'two days before'],
  [-1, 'the day before'],
  [0, 'the day itself'],
  [1, 'the day after'],
]);

export class DatePhrase {
  readonly #sentence: Sentence;
  readonly #at: DateWords;
  readonly #days: DayPhrase;
  /** The day of the document, as a number. */
  readonly #base: number | undefined;

  constructor(sentence: Sentence, base: number | undefined) {
    this.#sentence = sentence;
    this.#base = base;
    this.#at = new DateWords(sentence);
    this.#days = new DayPhrase(this.#at, base);
  }

  /** The longest date that begins at a word. */
  at(at: number): FoundPhrase | undefined {
    return (
      this.#partAt(at) ??
      this.#days.numericAt(at) ??
      this.#days.dayAt(at) ??
      this.#days.monthAt(at) ??
      this.#weekdayAt(at) ??
      this.#relativeAt(at) ??
      this.#yearAt(at)
    );
  }

  /** "late June", "the end of 2011": part of what follows. */
  #partAt(at: number): FoundPhrase | undefined {
    const part = this.#at
      .forms(at)
      .map((form) => PARTS.get(form))
      .find((each) => each !== undefined);
    if (part === undefined) return undefined;
    let next = at + 1;
    if (['of', 'the', 'من'].includes(this.#at.folded(next))) next += 1;
    if (this.#at.folded(next) === 'the') next += 1;
    const whole = this.#days.monthAt(next, true) ?? this.#yearAt(next, true) ?? this.#relativeAt(next);
    if (whole?.span === undefined || !/^-?\d{4}(?:-\d{2})?$/u.test(whole.span.edtf)) {
      return whole && { ...whole, span: undefined };
    }
    return {
      to: whole.to,
      span: partOf(whole.span, part),
      reason: `${this.#at.text(at, next)}: ${part.toLowerCase()}; ${whole.reason}`,
    };
  }

  /** "Thursday", "next Monday", "yesterday, Monday". */
  #weekdayAt(at: number): FoundPhrase | undefined {
    let name = at;
    if (['يوم', 'يومي', 'مساء', 'صباح', 'ليل', 'فجر', 'ظهر'].includes(this.#at.forms(at).at(-1) ?? '')) name += 1;
    const before = this.#at.directionBefore(name);
    const weekday =
      WEEKDAYS.get(this.#at.folded(name)) ??
      this.#at
        .forms(name)
        .map((form) => WEEKDAYS.get(form))
        .find((each) => each !== undefined);
    if (weekday === undefined) return undefined;
    // "The second" (الثاني) and "the holy Friday" are no days; a weekday in English has a capital.
    if (/^[a-z]/u.test(this.#at.word(name)?.text ?? '')) return undefined;
    const day = this.#days.dayAt(name + 1) ?? this.#days.monthAt(name + 1, true);
    if (day !== undefined) {
      return day.span !== undefined && day.span.first === day.span.last && isoWeekday(day.span.first) !== weekday
        ? { ...day, span: undefined }
        : day;
    }
    const direction = this.#at.direction(name + 1) ?? before;
    const to = this.#at.direction(name + 1) === undefined ? name + 1 : name + 2;
    const base = this.#base;
    const tense = direction === undefined ? this.#tenseBefore(at) : undefined;
    const isComing = direction === 'NEXT' || tense === 'WILL';
    const reason = counted(this.#base, isComing ? 'the next one' : 'the last one');
    if (base === undefined || direction === 'THIS') return { to, span: undefined, reason };
    const back = (isoWeekday(base) - weekday + 7) % 7;
    // Without a word that decides, a day that was four to six days ago may as well be the coming one.
    const isOpen = direction === undefined && tense === undefined && back > NEAR_DAYS;
    if (isOpen) return { to, span: undefined, reason };
    if (isComing) return { to, span: daySpan(base + (back === 0 && direction === undefined ? 0 : 7 - back)), reason };
    return { to, span: daySpan(base - (back === 0 && direction === 'LAST' ? 7 : back)), reason };
  }

  /** "yesterday", "this month", "last year". */
  #relativeAt(at: number): FoundPhrase | undefined {
    const base = this.#base;
    const own = this.#at.folded(at);
    const forms = this.#at.forms(at);
    const shift = (days: number, to: number): FoundPhrase => ({
      to,
      span: base === undefined ? undefined : daySpan(base + days),
      reason: counted(base, DAYS.get(days) ?? `${days} days`),
    });
    if (forms.includes('امس') || own === 'yesterday') {
      const isBefore = ['اول', 'قبل'].includes(this.#at.folded(at - 1)) || this.#at.folded(at - 1) === 'before';
      const plain = shift(isBefore ? -2 : -1, at + 1);
      return this.#withWeekday(at + 1, plain);
    }
    if (own === 'tomorrow' || forms.includes('غدا')) return this.#withWeekday(at + 1, shift(1, at + 1));
    if (own === 'today' || own === 'tonight' || (own === 'اليوم' && this.#isToday(at))) {
      return this.#withWeekday(at + 1, shift(0, at + 1));
    }
    const english = { last: 'LAST', next: 'NEXT', this: 'THIS' }[own] as Direction;
    const unit =
      UNITS.get(this.#at.folded(english === undefined ? at : at + 1)) ??
      (english === undefined ? forms.map((form) => UNITS.get(form)).find((each) => each !== undefined) : undefined);
    if (unit === undefined) return undefined;
    const isThis = ['هذا', 'هذه'].includes(this.#at.folded(at - 1));
    const direction = english ?? this.#at.direction(at + 1) ?? (isThis ? 'THIS' : undefined);
    if (direction === undefined || unit === 'DAY') return undefined;
    const to = english !== undefined || this.#at.direction(at + 1) !== undefined ? at + 2 : at + 1;
    return {
      to,
      span: this.#unitSpan(unit, { LAST: -1, THIS: 0, NEXT: 1 }[direction]),
      reason: counted(this.#base, `${direction.toLowerCase()} ${unit.toLowerCase()}`),
    };
  }

  #unitSpan(unit: 'WEEK' | 'MONTH' | 'YEAR', count: number): DateSpan | undefined {
    const base = this.#base;
    if (base === undefined) return undefined;
    const [year = 0, month = 1] = dayText(base).split('-').map(Number);
    if (unit === 'YEAR') return yearSpan(year + count);
    if (unit === 'MONTH') {
      const [y = 0, m = 1] = dayText(shifted(numberOf(year, month, 1), 0, count))
        .split('-')
        .map(Number);
      return monthSpan(y, m);
    }
    // A week begins on Saturday, Sunday or Monday.
    const sinceSaturday = (isoWeekday(base) + 1) % 7;
    const sinceMonday = (isoWeekday(base) + 6) % 7;
    return oneOf(base - sinceSaturday + count * 7, base - sinceMonday + 6 + count * 7);
  }

  #yearAt(at: number, isCertain = false): FoundPhrase | undefined {
    const isYear = UNITS.get(this.#at.forms(at).at(-1) ?? '') === 'YEAR' || UNITS.get(this.#at.folded(at)) === 'YEAR';
    const year = this.#at.yearNumber(isYear ? at + 1 : at);
    if (year === undefined) return undefined;
    const isNamed =
      isYear ||
      isCertain ||
      [
        'في',
        'in',
        'since',
        'منذ',
        'of',
        'حتي',
        'until',
        'by',
        'بحلول',
        'خلال',
        'during',
        'before',
        'after',
        'قبل',
        'بعد',
      ].some((word) => this.#at.joined(at - 1).includes(word));
    return isNamed ? { to: year.to, span: yearSpan(year.number), reason: 'a year' } : undefined;
  }

  /** "Yesterday, Monday": both must be the same day. */
  #withWeekday(at: number, plain: FoundPhrase): FoundPhrase {
    const weekday =
      WEEKDAYS.get(this.#at.folded(at)) ??
      (this.#at.folded(at) === 'يوم' ? WEEKDAYS.get(this.#at.folded(at + 1)) : undefined);
    if (weekday === undefined || plain.span === undefined) {
      return weekday === undefined ? plain : { ...plain, to: at + 1 };
    }
    const isSame = isoWeekday(plain.span.first) === weekday;
    return { ...plain, to: at + 1, span: isSame ? plain.span : undefined };
  }

  /** اليوم also means "nowadays": it is the day only with its name, or set off by commas. */
  #isToday(at: number): boolean {
    if (WEEKDAYS.has(this.#at.folded(at + 1))) return true;
    return /[،,]/u.test(this.#at.gap(at - 1)) && /[،,.]/u.test(this.#at.gap(at));
  }

  #tenseBefore(at: number): 'WILL' | 'WAS' | undefined {
    const words = this.#sentence.words.slice(Math.max(0, at - WORDS_BEFORE), at).toReversed();
    for (const { folded } of words) {
      const forms = withoutPrefixes(folded);
      if (isFutureVerb(forms) || forms.some((form) => WILL.has(form))) return 'WILL';
      if (forms.some((form) => WAS.has(form) || PAST_VERB.test(form))) return 'WAS';
    }
    return undefined;
  }
}

/** 0 is Sunday; 1970-01-01 was a Thursday. */
function isoWeekday(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

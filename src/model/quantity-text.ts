/** The figure of a quantity in words: `more than 1,100,000,000 USD`, `أكثر من …`. Page, report and exports write it by this. */
import type { Extent, Figure } from './quantity.ts';
import { LOCALES, type TextLanguage } from './text-language.ts';

interface FigureWords {
  readonly about: (amount: string) => string;
  readonly atLeast: (amount: string) => string;
  readonly atMost: (amount: string) => string;
  readonly moreThan: (amount: string) => string;
  readonly lessThan: (amount: string) => string;
  /** A best estimate with the range in which it lies. */
  readonly within: (amount: string, range: string) => string;
  readonly extents: Readonly<Record<Extent, string>>;
}

const WORDS: Readonly<Record<TextLanguage, FigureWords>> = {
  en: {
    about: (amount) => `about ${amount}`,
    atLeast: (amount) => `at least ${amount}`,
    atMost: (amount) => `at most ${amount}`,
    moreThan: (amount) => `more than ${amount}`,
    lessThan: (amount) => `less than ${amount}`,
    within: (amount, range) => `${amount} (${range})`,
    extents: { all: 'all', most: 'most', many: 'many', some: 'some', few: 'few' },
  },
  ar: {
    about: (amount) => `نحو ${amount}`,
    atLeast: (amount) => `${amount} على الأقل`,
    atMost: (amount) => `${amount} على الأكثر`,
    moreThan: (amount) => `أكثر من ${amount}`,
    lessThan: (amount) => `أقل من ${amount}`,
    within: (amount, range) => `${amount} (${range})`,
    extents: { all: 'الكل', most: 'المعظم', many: 'كثير', some: 'بعض', few: 'قليل' },
  },
};

/** Units that `Intl` writes in each language, with the plural of the number: days, percent, kilometer. */
const UNITS = new Set(Intl.supportedValuesOf('unit'));
/** The most that Intl.NumberFormat shows of a number's fraction. */
const MOST_DIGITS = 20;

export interface Amount extends Figure {
  readonly measure: string;
  readonly unit: string;
}

export function figureText(amount: Amount, language: TextLanguage): string {
  const words = WORDS[language];
  const { value, low, high, lowOpen, highOpen, approximate, extent } = amount;
  if (extent !== null) return words.extents[extent];
  const write = writerOf(amount, LOCALES[language]);
  const hedged = (text: string): string => (approximate ? words.about(text) : text);
  if (value !== null && low === value && high === value) return hedged(write(value, value));
  const range = ((): string => {
    if (low !== null && high !== null) return hedged(write(low, high));
    if (low !== null) return (lowOpen ? words.moreThan : words.atLeast)(hedged(write(low, low)));
    if (high !== null) return (highOpen ? words.lessThan : words.atMost)(hedged(write(high, high)));
    return '';
  })();
  return value === null ? range : words.within(write(value, value), range);
}

/** Returns a function that writes a range of numbers with its unit; two equal numbers are one number. */
function writerOf({ measure, unit }: Amount, locale: string): (low: number, high: number) => string {
  const known = [unit, unit.replace(/s$/, '')].find((each) => UNITS.has(each));
  const format = new Intl.NumberFormat(locale, {
    maximumFractionDigits: MOST_DIGITS,
    ...(known !== undefined && { style: 'unit', unit: known, unitDisplay: 'long' }),
    ...(known === 'percent' && { unitDisplay: 'short' }),
  });
  const suffix = known !== undefined || repeats(measure, unit) ? '' : ` ${unit}`;
  return (low, high) => {
    if (low === high) return `${format.format(low)}${suffix}`;
    // Of two negative numbers, `formatRange` in Arabic writes the sign once.
    if (low < 0) return `${format.format(low)} – ${format.format(high)}${suffix}`;
    return `${format.formatRange(low, high)}${suffix}`;
  };
}

/** `TROOPS 2500 persons`, `SEATS 16 seats`: the label of the measure says it already. */
function repeats(measure: string, unit: string): boolean {
  return unit === 'persons' || unit === measure.toLowerCase().replaceAll('_', ' ');
}

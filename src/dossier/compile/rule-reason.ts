/** The reason of a contradiction that a rule found by figures or dates, in words: `15 March 44 BC / 1 April 44 BC`. */
import { formatEdtf } from '../../model/date-text.ts';
import { ALL_NUMBERS } from '../../model/quantity.ts';
import { figureText, type Amount } from '../../model/quantity-text.ts';
import type { TextLanguage } from '../../model/text-language.ts';

/** A row of `derive/contradictions-by-rule` or `derive/contradictions-by-single-time`: two figures or two dates. */
export interface FoundContradiction extends Record<string, unknown> {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** The label of the measure of the figures, in English and in Arabic. */
  readonly measure?: string | null;
  readonly measureAr?: string | null;
  /** Without the properties that are absent. */
  readonly figures: readonly (Partial<Amount> & Pick<Amount, 'measure' | 'unit'>)[];
  /** EDTF. */
  readonly days: readonly string[];
}

export interface WordedContradiction {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly reasonAr: string;
}

const WORDS = {
  en: {
    figures: 'They give different figures for the same.',
    days: 'They date the same act differently:',
    once: 'It happens only once, and they date it differently:',
  },
  ar: {
    figures: 'يوردان رقمين مختلفين للشيء نفسه.',
    days: 'يؤرّخان الفعل نفسه بتاريخين مختلفين:',
    once: 'لا يحدث إلا مرة واحدة، ويؤرّخانه بتاريخين مختلفين:',
  },
} as const;

export function wordedContradiction(found: FoundContradiction): WordedContradiction {
  const { id, from, to } = found;
  return { id, from, to, reason: reasonIn(found, 'en'), reasonAr: reasonIn(found, 'ar') };
}

function reasonIn({ id, measure, measureAr, figures, days }: FoundContradiction, language: TextLanguage): string {
  const words = WORDS[language];
  const [figure] = figures;
  if (figure === undefined) {
    const dates = days.map((day) => formatEdtf(language, day)).join(' / ');
    return `${id.startsWith('once.') ? words.once : words.days} ${dates}`;
  }
  const label = (language === 'ar' ? measureAr : measure) ?? figure.measure;
  // Neo4j has no property that is null.
  const amounts = figures.map((each) => figureText({ ...ALL_NUMBERS, ...each }, language)).join(' / ');
  return `${words.figures} ${label}: ${amounts}`;
}

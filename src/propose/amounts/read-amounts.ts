/** The quantities of a sentence: numbers in figures and words, in any script, with what they count, in the form of docs/dossier.md. */
import { numberAt } from '../../names/numbers.ts';
import { ABOUT, BETWEEN, COUNTED, LESS, MORE, TIMES, TWO_OF, type Unit } from '../lexicon/units.ts';
import type { Span } from '../speech/speech.ts';
import { latinDigits } from '../text/latin-digits.ts';
import type { Sentence } from '../text/sentences.ts';
import { withoutPrefixes } from '../text/clitics.ts';
import type { Word } from '../text/words.ts';

export interface Amount extends Span {
  readonly text: string;
  /** `TROOPS ~2500 persons TOTAL`; undefined if nothing says what is counted. */
  readonly quantity: string | undefined;
}

/** Between a number and what it counts there may be an adjective, in English. */
const MOST_WORDS_BETWEEN = 2;

/** @param isTaken true for a code unit that belongs to a date or to a name */
export function readAmounts(sentence: Sentence, isTaken: (unit: number) => boolean): Amount[] {
  const { words } = sentence;
  const amounts: Amount[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || isTaken(word.start)) continue;
    const two = withoutPrefixes(word.folded)
      .map((form) => TWO_OF.get(form))
      .find((unit) => unit !== undefined);
    if (two !== undefined) {
      amounts.push({ start: word.start, end: word.end, text: word.text, quantity: quantityOf('2', two) });
      continue;
    }
    const number = numberFrom(words, at);
    if (number === undefined) continue;
    const range = rangeFrom(sentence, at, number);
    const { unit, to } = moneyBefore(sentence, word, range.to) ?? unitAfter(sentence, range.to);
    const figure = figureOf(sentence, at, range.low, range.high);
    const last = words[to - 1] ?? word;
    const text = sentence.text.slice(word.start - sentence.start, last.end - sentence.start);
    // A number in words that counts nothing known says little: "one of them".
    if (unit !== undefined || word.isNumber) {
      amounts.push({ start: word.start, end: last.end, text, quantity: unit && quantityOf(figure, unit) });
    }
    at = Math.max(at, to - 1);
  }
  return amounts;
}

const quantityOf = (figure: string, { measure, unit }: Unit): string => `${measure} ${figure} ${unit} TOTAL`;

interface NumberFound {
  readonly value: number;
  readonly to: number;
}

function numberFrom(words: readonly Word[], at: number): NumberFound | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  let found: NumberFound | undefined;
  if (word.isNumber) {
    const value = Number(latinDigits(word.text));
    if (Number.isFinite(value)) found = { value, to: at + 1 };
  } else {
    // "The first" is an order, not a count.
    if (/^[وف]?[بكل]?ال|^لل|(?:st|nd|rd|th)$|^second$/u.test(word.folded)) return undefined;
    const rest = words.slice(at + 1, at + 3).map(({ folded }) => folded);
    for (const form of withoutPrefixes(word.folded)) {
      const written = numberAt([form, ...rest], 0);
      if (written === undefined) continue;
      found = { value: Number(written.digits), to: at + written.words };
      break;
    }
  }
  if (found === undefined) return undefined;
  const times = TIMES.get(words[found.to]?.folded ?? '');
  return times === undefined ? found : { value: rounded(found.value * times), to: found.to + 1 };
}

/** 5.2 million is 5200000, not 5200000.000000001. */
const rounded = (value: number): number => Number(value.toPrecision(12));

interface Range {
  readonly low: number;
  readonly high: number | undefined;
  readonly to: number;
}

/** "Between 2500 and 3500", 2500-3500. */
function rangeFrom(sentence: Sentence, at: number, number: NumberFound): Range {
  const { words } = sentence;
  const isBetween = withoutPrefixes(words[at - 1]?.folded ?? '').some((form) => BETWEEN.has(form));
  const next = words[number.to];
  const gap = gapBefore(sentence, number.to);
  const isHyphen = /^[-–]$/u.test(gap) && next?.isNumber === true;
  const second = isHyphen
    ? number.to
    : isBetween && next?.folded === 'and'
      ? number.to + 1
      : isBetween && /^و\s*$/u.test(next?.text ?? '')
        ? number.to + 1
        : undefined;
  const joined = second === undefined ? undefined : numberFrom(words, second);
  return joined !== undefined && joined.value > number.value
    ? { low: number.value, high: joined.value, to: joined.to }
    : { low: number.value, high: undefined, to: number.to };
}

const SIGNS: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP' };

/** $5 */
function moneyBefore(
  { text, start }: Sentence,
  word: Word,
  to: number,
): { readonly unit: Unit; readonly to: number } | undefined {
  const unit =
    SIGNS[
      text
        .slice(0, word.start - start)
        .trimEnd()
        .at(-1) ?? ''
    ];
  return unit === undefined ? undefined : { unit: { measure: 'MONEY', unit }, to };
}

function unitAfter(sentence: Sentence, to: number): { readonly unit: Unit | undefined; readonly to: number } {
  const { words } = sentence;
  const before = words[to - 1];
  const after = (before?.end ?? sentence.start) - sentence.start;
  const gap = sentence.text.slice(after, after + 2);
  if (/^\s?[%٪]/u.test(gap)) return { unit: { measure: 'SHARE', unit: 'percent' }, to };
  // في المئة
  if (words[to]?.folded === 'في' && /^ال(?:ميه|مايه)$/u.test(words[to + 1]?.folded ?? '')) {
    return { unit: { measure: 'SHARE', unit: 'percent' }, to: to + 2 };
  }
  if (words[to]?.folded === 'per' && words[to + 1]?.folded === 'cent') {
    return { unit: { measure: 'SHARE', unit: 'percent' }, to: to + 2 };
  }
  const isArabic = /^[\u0620-\u064a]/u.test(words[to]?.text ?? '');
  for (let index = to; index <= to + (isArabic ? 0 : MOST_WORDS_BETWEEN); index += 1) {
    const unit = COUNTED.get(words[index]?.folded ?? '');
    if (unit !== undefined) return { unit, to: index + 1 };
    if (/[,.;:()]/u.test(gapBefore(sentence, index + 1))) break;
  }
  return { unit: undefined, to };
}

/** The number with what the words before it say: about, more than, at least. */
function figureOf({ words }: Sentence, at: number, low: number, high: number | undefined): string {
  const before = (count: number): readonly string[] => withoutPrefixes(words[at - count]?.folded ?? '');
  const one = before(1);
  if (high !== undefined) return `${low}..${high}`;
  if (one.some((form) => ABOUT.has(form))) return `~${low}`;
  const isThan = ['من', 'than', 'علي', 'عن'].some((word) => one.includes(word));
  const compared = isThan ? before(2) : one;
  const isDenied = ['لا', 'ما', 'no', 'not'].some((word) => before(3).includes(word));
  if (isThan && /(?:^|ي|ت)(?:قل)$/u.test(compared.at(-1) ?? '') && isDenied) return `${low}..`;
  if (isThan && /(?:زيد|تجاوز)$/u.test(compared.at(-1) ?? '')) return isDenied ? `..${low}` : `>${low}`;
  if (compared.some((form) => MORE.has(form))) return isDenied ? `..${low}` : `>${low}`;
  if (compared.some((form) => LESS.has(form))) return isDenied ? `${low}..` : `<${low}`;
  if (one.includes('least') && before(2).includes('at')) return `${low}..`;
  if (one.includes('to') && before(2).includes('up')) return `..${low}`;
  return String(low);
}

function gapBefore(sentence: Sentence, at: number): string {
  const [before, word] = [sentence.words[at - 1], sentence.words[at]];
  if (word === undefined) return '';
  return sentence.text.slice((before?.end ?? sentence.start) - sentence.start, word.start - sentence.start);
}

/** Numbers in words, and the words for thousands and millions after a number, by language. */
import { foldWord, plainLetters } from '../../names/fold.ts';

/** Small numbers, in their order of value. "One" is an article in most languages, and "two" hides in a dual: neither is here. */
const SMALL: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  en: {
    ...{
      2: 'two',
      3: 'three',
      4: 'four',
      5: 'five',
      6: 'six',
      7: 'seven',
      8: 'eight',
      9: 'nine',
      10: 'ten',
      11: 'eleven',
    },
    ...{ 12: 'twelve dozen', 13: 'thirteen', 14: 'fourteen', 15: 'fifteen', 16: 'sixteen', 17: 'seventeen' },
    ...{ 18: 'eighteen', 19: 'nineteen', 20: 'twenty', 30: 'thirty', 40: 'forty', 50: 'fifty', 60: 'sixty' },
    ...{ 70: 'seventy', 80: 'eighty', 90: 'ninety', 100: 'hundred' },
  },
  ar: {
    ...{ 2: 'اثنان اثنين اثنتان اثنتين', 3: 'ثلاثة ثلاث', 4: 'أربعة أربع', 5: 'خمسة خمس', 6: 'ستة ست', 7: 'سبعة سبع' },
    ...{ 8: 'ثمانية ثماني ثمان', 9: 'تسعة تسع', 10: 'عشرة عشر', 20: 'عشرون عشرين', 30: 'ثلاثون ثلاثين' },
    ...{ 40: 'أربعون أربعين', 50: 'خمسون خمسين', 60: 'ستون ستين', 70: 'سبعون سبعين', 80: 'ثمانون ثمانين' },
    ...{ 90: 'تسعون تسعين', 100: 'مئة مائة' },
  },
  fr: {
    ...{
      2: 'deux',
      3: 'trois',
      4: 'quatre',
      5: 'cinq',
      6: 'six',
      7: 'sept',
      8: 'huit',
      9: 'neuf',
      10: 'dix',
      11: 'onze',
    },
    ...{ 12: 'douze', 13: 'treize', 14: 'quatorze', 15: 'quinze', 16: 'seize', 20: 'vingt', 30: 'trente' },
    ...{ 40: 'quarante', 50: 'cinquante', 60: 'soixante', 100: 'cent' },
  },
  de: {
    ...{
      2: 'zwei',
      3: 'drei',
      4: 'vier',
      5: 'fünf',
      6: 'sechs',
      7: 'sieben',
      8: 'acht',
      9: 'neun',
      10: 'zehn',
      11: 'elf',
    },
    ...{ 12: 'zwölf', 20: 'zwanzig', 30: 'dreißig', 40: 'vierzig', 50: 'fünfzig', 100: 'hundert' },
  },
  es: {
    ...{
      2: 'dos',
      3: 'tres',
      4: 'cuatro',
      5: 'cinco',
      6: 'seis',
      7: 'siete',
      8: 'ocho',
      9: 'nueve',
      10: 'diez',
      11: 'once',
    },
    ...{ 12: 'doce', 15: 'quince', 20: 'veinte', 30: 'treinta', 40: 'cuarenta', 50: 'cincuenta', 100: 'cien ciento' },
  },
};

const LARGE: readonly (readonly [number, string])[] = [
  [1e3, 'thousand ألف ألفا آلاف mille tausend mil тысяч тысячи bin'],
  [
    1e6,
    'million millions مليون مليونا ملايين millionen millón millones milhão milhões миллион миллиона миллионов milyon',
  ],
  [
    1e9,
    'billion billions مليار مليارا مليارات milliard milliards milliarde milliarden миллиард миллиарда миллиардов milyar',
  ],
];

/** Duals of Arabic, which are two of it. */
const DUAL: readonly (readonly [number, string])[] = [
  [2e3, 'ألفان ألفين ألفا ألفي'],
  [2e6, 'مليونان مليونين مليونا مليوني'],
  [2e9, 'ملياران مليارين مليارا ملياري'],
];

const foldedWord = (word: string): string => foldWord(plainLetters(word));
const tableOf = (rows: Iterable<readonly [number, string]>): ReadonlyMap<string, number> =>
  new Map(
    [...rows].flatMap(([value, words]) => words.split(' ').map((word): [string, number] => [foldedWord(word), value])),
  );

const SMALL_BY_LANGUAGE = new Map(
  Object.entries(SMALL).map(([language, words]) => [
    language,
    tableOf(Object.entries(words).map(([value, text]): [number, string] => [Number(value), text])),
  ]),
);
const LARGE_BY_WORD = tableOf(LARGE);
const DUAL_BY_WORD = tableOf(DUAL);

/** Three, ثلاثة, trois; undefined if the word is no number of this language. Arabic letters before it are no part of it. */
export function smallNumber(word: string, language: string): number | undefined {
  const table = SMALL_BY_LANGUAGE.get(language.split('-')[0] ?? '');
  return table === undefined ? undefined : spelt(word, table);
}

/** 1,000 of `thousand`, 1,000,000 of `million`. */
export function largeNumber(word: string): number | undefined {
  return spelt(word, LARGE_BY_WORD);
}

export function dualNumber(word: string): number | undefined {
  return spelt(word, DUAL_BY_WORD);
}

function spelt(word: string, table: ReadonlyMap<string, number>): number | undefined {
  const folded = foldedWord(word);
  return table.get(folded) ?? table.get(folded.replace(/^[وفبل](?:ال)?(?=\p{L}{3})/u, ''));
}

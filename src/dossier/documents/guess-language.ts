/** Guesses the language of a text: by its script, and where several languages share one, by the words that each of them has most. */

/** Code units that are looked at. */
const SAMPLE = 40_000;
/** A language needs so many of its words, and half as many again as the next one. */
const FEWEST_WORDS = 3;
const LEAD = 1.5;

/** Scripts that one living language has alone, or almost. Japanese comes before Chinese, because it has signs of both. */
const SCRIPTS: readonly (readonly [language: string, letter: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['hy', /\p{Script=Armenian}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['th', /\p{Script=Thai}/gu],
];

const WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in that was for with is on at by his he said',
  fr: 'le la les des et que dans une pour est du au sur qui',
  de: 'der die und das den nicht mit ist ein von dass zu im des',
  es: 'el los las que una por con para del es y en la se',
  pt: 'os as que uma não com para dos em é do da ao no',
  it: 'il che di per una gli con della non è del nel la dal',
  nl: 'de het een van en dat niet op is te in zijn voor',
  tr: 've bir bu için ile olarak da de daha olan sonra kadar',
  kmr: 'û ji bi li di ku ya yê ew ev dê ser hat bo',
  la: 'et in est non ad cum ut quod sed qui omnis quam ex per',
  pl: 'i w nie się na że z do jest to od po przez',
  sv: 'och att det som en på är av för med den till inte',
  ru: 'и в не на что с по он как это его к из за до',
  uk: 'і в не на що з та це як до у від за про його',
  bg: 'и на да се за от че с са в по не който',
  ar: 'في من على إلى أن التي الذي عن مع هذا هذه قال ان الى بعد قبل',
  fa: 'و در به از که این را با است برای شد تا آن بود',
  ur: 'کے میں کی ہے اور سے کو کا نے پر کہ تک گی',
  ckb: 'لە و بە کە بۆ ئەو لەگەڵ هەر ئەم پێش دوای',
};

const LANGUAGE_OF = new Map<string, string[]>();
for (const [language, words] of Object.entries(WORDS)) {
  for (const word of words.split(' ')) LANGUAGE_OF.set(word, [...(LANGUAGE_OF.get(word) ?? []), language]);
}

/** Returns a BCP 47 tag, or undefined if no language is certain enough. */
export function guessLanguage(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE).normalize('NFC');
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  // Ancient Greek has accents that the modern one has not.
  if (/[\u1F00-\u1FFF]/.test(sample)) return undefined;
  for (const [language, letter] of SCRIPTS) {
    const share = (sample.match(letter)?.length ?? 0) / Math.max(1, letters);
    if (share > (language === 'ja' ? 0.2 : 0.6)) return language;
  }
  const counts = new Map<string, number>();
  for (const [word] of sample.toLowerCase().matchAll(/[\p{L}\p{M}\u200C]+/gu)) {
    for (const language of LANGUAGE_OF.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const [first, second] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (first === undefined || first[1] < FEWEST_WORDS || first[1] < LEAD * (second?.[1] ?? 0)) return undefined;
  return first[0];
}

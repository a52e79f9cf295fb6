/** Numbers that are written as words or in Roman digits: Third, الخامسة عشرة, VII. The number 7 and the word Seventh are one part. */
import { foldWord, plainLetters } from './fold.ts';

/** Each line is a number with its words. */
const WORDS = `
1 one first erste erster premier première primero primera первый первая واحد واحدة الأول الأولى أول أولى
2 two second zweite zweiter deuxième segundo segunda второй вторая اثنان اثنين الثاني الثانية ثاني ثانية
3 three third dritte dritter troisième tercero tercera третий третья ثلاث ثلاثة الثالث الثالثة ثالث ثالثة
4 four fourth vierte vierter quatrième cuarto cuarta четвертый четвертая أربع أربعة الرابع الرابعة رابع رابعة
5 five fifth fünfte fünfter cinquième quinto quinta пятый пятая خمس خمسة الخامس الخامسة خامس خامسة
6 six sixth sechste sechster sixième sexto sexta шестой шестая ست ستة السادس السادسة سادس سادسة
7 seven seventh siebte siebter septième séptimo séptima седьмой седьмая سبع سبعة السابع السابعة سابع سابعة
8 eight eighth achte achter huitième octavo octava восьмой восьмая ثمان ثماني ثمانية الثامن الثامنة ثامن ثامنة
9 nine ninth neunte neunter neuvième noveno novena девятый девятая تسع تسعة التاسع التاسعة تاسع تاسعة
10 ten tenth zehnte zehnter dixième décimo décima десятый десятая عشر عشرة العاشر العاشرة عاشر عاشرة
11 eleven eleventh elfte
12 twelve twelfth zwölfte
13 thirteen thirteenth
14 fourteen fourteenth
15 fifteen fifteenth
16 sixteen sixteenth
17 seventeen seventeenth
18 eighteen eighteenth
19 nineteen nineteenth
20 twenty twentieth عشرون عشرين العشرون العشرين
30 thirty thirtieth ثلاثون ثلاثين الثلاثون الثلاثين
40 forty fortieth أربعون أربعين الأربعون الأربعين
50 fifty fiftieth خمسون خمسين الخمسون الخمسين
60 sixty sixtieth ستون ستين الستون الستين
70 seventy seventieth سبعون سبعين السبعون السبعين
80 eighty eightieth ثمانون ثمانين الثمانون الثمانين
90 ninety ninetieth تسعون تسعين التسعون التسعين
100 hundred hundredth مئة مائة المئة المائة
`;
/** A single Roman digit is an initial or a word, so the list begins with two. */
const ROMAN =
  'ii 2 iii 3 iv 4 vi 6 vii 7 viii 8 ix 9 xi 11 xii 12 xiii 13 xiv 14 xv 15 xvi 16 xvii 17 xviii 18 xix 19 xx 20';

const numbersByWord = new Map<string, number>();
for (const line of WORDS.trim().split('\n')) {
  const [digits, ...words] = line.split(' ');
  for (const word of words) numbersByWord.set(foldWord(plainLetters(word)), Number(digits));
}
const roman = ROMAN.split(' ');
for (let at = 0; at + 1 < roman.length; at += 2) numbersByWord.set(roman[at] ?? '', Number(roman[at + 1]));
/** In Arabic, these words follow a unit: الخامسة عشرة is 15. "Eleventh" has a unit of its own. */
const TEN_AFTER_UNIT = new Set(['عشر', 'عشره']);
numbersByWord.set('حادي', 1).set('الحادي', 1).set('حاديه', 1).set('الحاديه', 1);

export interface WrittenNumber {
  /** The number in digits. */
  readonly digits: string;
  /** How many words write it. */
  readonly words: number;
}

/** The number that the words from `start` on write; undefined if the first of them is no number. @param folded the folded words of a name */
export function numberAt(folded: readonly string[], start: number): WrittenNumber | undefined {
  const first = numbersByWord.get(folded[start] ?? '');
  if (first === undefined) return undefined;
  const next = folded[start + 1] ?? '';
  const isTens = first >= 20 && first < 100;
  const nextNumber = numbersByWord.get(next);
  if (isTens && nextNumber !== undefined && nextNumber < 10) return { digits: String(first + nextNumber), words: 2 };
  if (first < 10 && TEN_AFTER_UNIT.has(next)) return { digits: String(first + 10), words: 2 };
  const joinedTens = next.startsWith('و') ? numbersByWord.get(next.slice(1)) : undefined;
  if (first < 10 && joinedTens !== undefined && joinedTens >= 20 && joinedTens < 100) {
    return { digits: String(first + joinedTens), words: 2 };
  }
  return { digits: String(first), words: 1 };
}

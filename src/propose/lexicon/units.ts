/** Nouns that are counted, with their measure and unit, and the words around a number. All are folded. */
import { foldedWord } from '../text/words.ts';

/** What a number of such things is: a MEASURE of the shared vocabulary, and its unit. */
export interface Unit {
  readonly measure: string;
  readonly unit: string;
}

const UNITS = `
TROOPS persons|جندي|جنديا|جنود|عسكري|عسكريا|عسكريين|مقاتل|مقاتلا|مقاتلين|عنصر|عنصرا|عناصر|soldiers|troops|servicemen|fighters|personnel
ROCKETS rockets|صاروخ|صاروخا|صواريخ|قذيفة|قذائف|rockets|missiles|shells
ATTACKS attacks|هجوم|هجوما|هجمات|هجمة|ضربة|ضربات|غارة|غارات|attacks|strikes|raids|bombings
KILLED persons|قتيل|قتيلا|قتلى|شهيد|شهيدا|شهداء|killed|dead|deaths
WOUNDED persons|جريح|جريحا|جرحى|مصاب|مصابا|مصابين|إصابة|إصابات|wounded|injured
MONEY USD|دولار|دولارا|دولارات|dollars|usd
MONEY EUR|يورو|euros|euro|eur
MONEY GBP|إسترليني|استرلينيا|gbp
SEATS seats|مقعد|مقعدا|مقاعد|seats
SHARE percent|بالمئة|بالمائة|percent
DURATION years|سنة|سنوات|سنين|عاما|عام|أعوام|years
DURATION months|شهرا|أشهر|شهور|months
DURATION weeks|أسبوعا|أسابيع|weeks
DURATION days|يوما|أيام|days
DURATION hours|ساعة|ساعات|hours
`;
const DUALS = `
TROOPS persons|جنديان|جنديين|عسكريان|عسكريين
ROCKETS rockets|صاروخان|صاروخين|قذيفتان|قذيفتين
ATTACKS attacks|هجومان|هجومين|هجمتان|هجمتين|ضربتان|ضربتين|غارتان|غارتين
KILLED persons|قتيلان|قتيلين
WOUNDED persons|جريحان|جريحين
SEATS seats|مقعدان|مقعدين
DURATION years|سنتان|سنتين|عامان|عامين
DURATION months|شهران|شهرين
DURATION weeks|أسبوعان|أسبوعين
DURATION days|يومان|يومين
DURATION hours|ساعتان|ساعتين
`;

function table(lines: string): ReadonlyMap<string, Unit> {
  const units = new Map<string, Unit>();
  for (const line of lines.trim().split('\n')) {
    const [head = '', ...words] = line.split('|');
    const [measure = '', unit = ''] = head.split(' ');
    for (const word of words) if (!units.has(foldedWord(word))) units.set(foldedWord(word), { measure, unit });
  }
  return units;
}

export const COUNTED = table(UNITS);
/** Arabic says "two" by the ending. */
export const TWO_OF = table(DUALS);

const set = (list: string): ReadonlySet<string> => new Set(list.split(' ').map(foldedWord));

export const TIMES: ReadonlyMap<string, number> = new Map(
  [
    ['الف', 1e3],
    ['الفا', 1e3],
    ['الاف', 1e3],
    ['thousand', 1e3],
    ['مليون', 1e6],
    ['مليونا', 1e6],
    ['ملايين', 1e6],
    ['million', 1e6],
    ['مليار', 1e9],
    ['مليارا', 1e9],
    ['مليارات', 1e9],
    ['billion', 1e9],
  ].map(([word, factor]) => [foldedWord(String(word)), Number(factor)]),
);
export const ABOUT = set('نحو حوالي قرابة زهاء تقريبا بنحو about around some nearly almost roughly approximately');
export const MORE = set('أكثر اكثر more over exceeding يفوق');
export const LESS = set('أقل اقل less fewer under');
export const BETWEEN = set('بين between');

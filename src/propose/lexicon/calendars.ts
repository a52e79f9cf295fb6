/** Names of months and days in Arabic and English, and the words that place a date. All are folded. */
import { foldedWord } from '../text/words.ts';

/** Each line is a number and names of one or two words. */
const table = (lines: string): ReadonlyMap<string, number> => {
  const numbers = new Map<string, number>();
  for (const line of lines.trim().split('\n')) {
    const [, number = '', names = ''] = /^(\d+) (.*)$/u.exec(line) ?? [];
    for (const name of names.split('|')) numbers.set(name.split(' ').map(foldedWord).join(' '), Number(number));
  }
  return numbers;
};

/** Of Iraq and the Levant, of Egypt, and of the Maghreb; and English. */
export const MONTHS = table(`
1 كانون الثاني|يناير|جانفي|january|jan
2 شباط|فبراير|فيفري|february|feb
3 آذار|مارس|march|mar
4 نيسان|أبريل|ابريل|إبريل|أفريل|april|apr
5 أيار|مايو|ماي|may
6 حزيران|يونيو|يونيه|جوان|june|jun
7 تموز|يوليو|يوليه|يوليوز|جويلية|july|jul
8 آب|أغسطس|اغسطس|أوت|غشت|august|aug
9 أيلول|سبتمبر|شتنبر|september|sept|sep
10 تشرين الأول|أكتوبر|اكتوبر|october|oct
11 تشرين الثاني|نوفمبر|نونبر|november|nov
12 كانون الأول|ديسمبر|دجنبر|december|dec
`);
/** These are other words too: a month only beside a day, a year, or a word such as "last". */
export const DOUBTFUL_MONTHS: ReadonlySet<string> = new Set(
  ['مارس', 'اب', 'اوت', 'ماي', 'جوان', 'ايار', 'may', 'march', 'mar', 'jan', 'jun', 'sep', 'dec', 'oct'].map(
    foldedWord,
  ),
);

export const HIJRI_MONTHS = table(`
1 محرم|المحرم|muharram
2 صفر|safar
3 ربيع الأول|rabi al awwal
4 ربيع الآخر|ربيع الثاني|rabi al thani
5 جمادى الأولى|جمادى الأول|jumada al awwal
6 جمادى الآخرة|جمادى الثانية|جمادى الآخر|jumada al thani
7 رجب|rajab
8 شعبان|shaban
9 رمضان|ramadan
10 شوال|shawwal
11 ذو القعدة|ذي القعدة|dhu al qadah
12 ذو الحجة|ذي الحجة|dhu al hijjah
`);

/** 0 is Sunday. */
export const WEEKDAYS = table(`
0 الأحد|sunday
1 الاثنين|الإثنين|monday
2 الثلاثاء|tuesday
3 الأربعاء|wednesday
4 الخميس|thursday
5 الجمعة|friday
6 السبت|saturday
`);

const ORDINALS = table(`
1 الأول|first
2 الثاني|second
3 الثالث|third
4 الرابع|fourth
5 الخامس|fifth
6 السادس|sixth
7 السابع|seventh
8 الثامن|eighth
9 التاسع|ninth
10 العاشر|tenth
11 الحادي عشر|eleventh
12 الثاني عشر|twelfth
13 الثالث عشر
14 الرابع عشر
15 الخامس عشر
16 السادس عشر
17 السابع عشر
18 الثامن عشر
19 التاسع عشر
20 العشرين|العشرون
30 الثلاثين|الثلاثون
`);

/** The day that ordinal words give, and how many words they are. */
export function ordinalDay(words: readonly string[]): { readonly day: number; readonly length: number } | undefined {
  const [first = '', second = ''] = words;
  const both = ORDINALS.get(`${first} ${second}`);
  if (both !== undefined) return { day: both, length: 2 };
  const unit = first === 'الحادي' ? 1 : ORDINALS.get(first);
  if (unit === undefined) return undefined;
  const tens = second.startsWith('و') ? ORDINALS.get(second.slice(1)) : undefined;
  if (unit < 10 && tens !== undefined && tens >= 20 && tens + unit <= 31) return { day: tens + unit, length: 2 };
  return { day: unit, length: 1 };
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(' ').map(foldedWord));

export const LAST = set('الماضي الماضية المنصرم المنصرمة الفائت الفائتة السابق last past');
export const NEXT = set('المقبل المقبلة القادم القادمة الآتي الآتية next coming');
export const THIS = set('الجاري الجارية الحالي الحالية this current');
export const PARTS: ReadonlyMap<string, 'EARLY' | 'MIDDLE' | 'LATE'> = new Map([
  ...['أوائل', 'مطلع', 'بداية', 'مستهل', 'early', 'beginning'].map((word) => [foldedWord(word), 'EARLY'] as const),
  ...['منتصف', 'أواسط', 'mid', 'middle'].map((word) => [foldedWord(word), 'MIDDLE'] as const),
  ...['أواخر', 'نهاية', 'آخر', 'ختام', 'late', 'end'].map((word) => [foldedWord(word), 'LATE'] as const),
]);
export const SINCE = set('منذ since');
export const UNTIL = set('حتى لغاية until till');
export const BY = set('بحلول by');
/** A date after these is the date of something else. */
export const BEFORE_OR_AFTER = set('قبل بعد عقب قبيل before after');
export const UNITS: ReadonlyMap<string, 'DAY' | 'WEEK' | 'MONTH' | 'YEAR'> = new Map([
  ...['يوم', 'اليوم', 'ايام', 'يوما', 'day', 'days'].map((word) => [foldedWord(word), 'DAY'] as const),
  ...['اسبوع', 'الاسبوع', 'week'].map((word) => [foldedWord(word), 'WEEK'] as const),
  ...['شهر', 'الشهر', 'month'].map((word) => [foldedWord(word), 'MONTH'] as const),
  ...['عام', 'العام', 'سنة', 'السنة', 'year'].map((word) => [foldedWord(word), 'YEAR'] as const),
]);
/** Words of which a verb about what is to come begins. */
export const WILL = set(
  'المرجح قبيل عشية will would shall سوف المقرر المتوقع المرتقب يعتزم تعتزم expected scheduled due plans',
);
/** Words that show that what follows has been. */
export const WAS = set('قد كان كانت لقد بعد منذ عقب said was were had has did');
/** A verb of the past in the feminine: أطلقت. */
export const PAST_VERB = /^(?!ال)\p{L}{2,}[^ا]ت$/u;

/** Arabic verbs of saying with the acts of the vocabulary, and the words that lead from a speaker to what is said. */
import { foldedWord } from '../text/words.ts';

/** How a verb of saying is used. REPORTER: its subject passes on what another says. */
export type SpeechUse = 'SPEAKER' | 'REPORTER';

export interface SpeechWord {
  /** The name of an ACT of the shared vocabulary. */
  readonly act: string;
  readonly use: SpeechUse;
  /** A participle continues the speech of its sentence. */
  readonly isParticiple: boolean;
}

/** Act, past, present and participle (or a dash) of each verb. */
const VERBS = `
SAID قال يقول قائل
SAID أضاف يضيف مضيف
SAID تابع يتابع متابع
SAID واصل يواصل مواصل
SAID أوضح يوضح موضح
SAID أشار يشير مشير
SAID لفت يلفت لافت
SAID ذكر يذكر ذاكر
SAID صرح يصرح مصرح
SAID تحدث يتحدث -
SAID شدد يشدد مشدد
SAID نوه ينوه منوه
SAID أردف يردف مردف
SAID استطرد يستطرد مستطرد
SAID استدرك يستدرك مستدرك
SAID اختتم يختتم مختتم
SAID علق يعلق معلق
SAID أجاب يجيب مجيب
SAID أعرب يعرب معرب
SAID - يبين مبين
SAID أفاد يفيد مفيد
SAID كشف يكشف كاشف
SAID حذر يحذر محذر
SAID وصف يصف واصف
SAID أقر يقر مقر
SAID اعترف يعترف معترف
SAID أصر يصر مصر
SAID جزم يجزم جازم
SAID شرح يشرح شارح
SAID ألمح يلمح ملمح
SAID استبعد يستبعد مستبعد
SAID تساءل يتساءل متسائل
SAID نبه ينبه منبه
SAID ركز يركز مركز
ANNOUNCED أعلن يعلن معلن
CONFIRMED أكد يؤكد مؤكد
CONFIRMED كرر يكرر مكرر
CONFIRMED جدد يجدد مجدد
DENIED نفى ينفي نافي
DENIED أنكر ينكر منكر
ALLEGED زعم يزعم زاعم
ALLEGED ادعى يدعي مدعي
BELIEVES رأى يرى -
BELIEVES اعتقد يعتقد معتقد
BELIEVES اعتبر يعتبر معتبر
BELIEVES ظن يظن -
EXPECTS توقع يتوقع متوقع
EXPECTS رجح يرجح مرجح
WROTE كتب يكتب -
WROTE غرد يغرد مغرد
ESTIMATED قدر يقدر مقدر
`;
const REPORTING_VERBS = `
REPORTED نقل ينقل ناقل
REPORTED أورد يورد -
REPORTED نشر ينشر -
REPORTED بث يبث -
`;
/** Forms that the endings below do not give. */
const IRREGULAR = `
BELIEVES رأت رأوا ترى يرون نرى
DENIED نفت نفوا نافيا نافية
ALLEGED ادعت ادعوا
SAID تشير يشيران قولها قوله قولهم قوله: القول بالقول
`;
/** بدا ("seemed") is no verb of saying. */
const NOT_SPEECH = new Set([
  'مصر',
  'مصره',
  'مصرا',
  'مصرين',
  'بدا',
  'بدت',
  'قدرت',
  'مركزا',
  'مركزه',
  'مركز',
  'مقر',
  'ناقل',
  'كاتب',
  'شارح',
  'قدر',
  'ناقله',
  'مدعي',
  'مقرا',
]);

const words = new Map<string, SpeechWord>();
const add = (form: string, word: SpeechWord): void => {
  const folded = foldedWord(form);
  if (!NOT_SPEECH.has(folded) && !words.has(folded)) words.set(folded, word);
};

for (const [list, use] of [
  [VERBS, 'SPEAKER'],
  [REPORTING_VERBS, 'REPORTER'],
] as const) {
  for (const line of list.trim().split('\n')) {
    const [act = '', past = '-', present = '-', participle = '-'] = line.split(' ');
    const verb: SpeechWord = { act, use, isParticiple: false };
    if (past !== '-') for (const ending of ['', 'ت', 'ا', 'تا', 'وا', 'ته', 'ه', 'تها']) add(past + ending, verb);
    if (present !== '-') {
      for (const first of ['ي', 'ت', 'ن']) {
        for (const ending of ['', 'ان', 'ون']) add(first + present.slice(1) + ending, verb);
      }
    }
    if (participle === '-') continue;
    for (const ending of ['', 'ا', 'ة', 'ين', 'ون', 'ان']) add(participle + ending, { ...verb, isParticiple: true });
  }
}
for (const line of IRREGULAR.trim().split('\n')) {
  const [act = '', ...forms] = line.split(' ');
  for (const form of forms) add(form, { act, use: 'SPEAKER', isParticiple: /^(?:قول|القول|بالقول|نافي)/u.test(form) });
}

/** The verb of saying that a folded word is, also with "and", "so" or "will" before it. */
export function speechWordOf(folded: string): SpeechWord | undefined {
  const bare = /^[وف]./u.test(folded) && folded.length > 3 ? folded.slice(1) : undefined;
  // وصف is a verb itself, and so is فسر.
  return words.get(folded) ?? (bare === undefined ? undefined : words.get(bare));
}

/** "That": what follows is said. */
export const THAT = /^[بلو]?ان(?:ه|ها|هم|هما|نا|ني|كم)?$/u;
/** Prepositions that lead from a verb of saying to what is said. */
export const TO_CONTENT: ReadonlySet<string> = new Set(['الي', 'علي', 'عن', 'من']);
/** After "on" these say where or how something is said. */
export const BESIDE: ReadonlySet<string> = new Set('هامش لسان خلفية اثر تويتر فيسبوك شاشة'.split(' ').map(foldedWord));
/** Words after which no speaker follows. */
export const NO_SPEAKER: ReadonlySet<string> = new Set(
  'في خلال اثناء بعد قبل عقب امس اليوم غدا فيما بينما كما ايضا كذلك هنا ذلك هذا هذه حول بشان مع لدي عند عبر ضمن وسط انه انها فيه فيها به بها له لها منه منها عنه عليه اليه ما لا لم لن قد الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعة السبت يوم مساء صباح'
    .split(' ')
    .map(foldedWord),
);
/** "According to", as one word or before لـ, and "on the tongue of". */
export const ACCORDING: ReadonlySet<string> = new Set(
  'وفق وفقا حسب بحسب طبقا استنادا نقلا لسان تعبير'.split(' ').map(foldedWord),
);
/** Nouns that name again who spoke before. */
export const ANAPHORA: ReadonlySet<string> = new Set(
  'المصدر المصادر المسؤول المسؤولون المسؤولة البيان المتحدث المتحدثة الناطق الوزير الوزيرة الرئيس المستشار الخبير المحلل الباحث النائب السفير القيادي التقرير الصحيفة الوكالة الضابط الكاتب المبعوث الجانبان الطرفان نفسه ذاته'
    .split(' ')
    .map(foldedWord),
);
/** Nouns that stand for a text or several people who speak. */
export const SPEAKING_NOUNS: ReadonlySet<string> = new Set(
  'مصدر مصادر مراقبون مراقبين محللون محللين خبراء مسؤولون مسؤولين بيان تقرير تقارير نواب وزراء قادة سياسيون شهود سكان ناشطون دبلوماسيون ضباط متحدثون صحيفة وكالة قناة وسائل مصدران مسؤولان'
    .split(' ')
    .map(foldedWord),
);

/** What somebody says or writes: "a statement of X" makes X the speaker of what "it" says. */
export const STATEMENTS: ReadonlySet<string> = new Set(
  'بيان بيانا تصريح تصريحا تصريحات كلمة رسالة تغريدة خطاب مقابلة تقرير'.split(' ').map(foldedWord),
);
/** "It came in the statement that". */
export const CAME: ReadonlySet<string> = new Set('جاء ورد'.split(' ').map(foldedWord));
